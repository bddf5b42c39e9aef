import { grown } from './arrays';
import { Dictionary } from './dictionary';
import { effectiveStatuses, ownStatusOf } from './effective-status';
import type { EntryFacts } from './facts';
import { type Field, fields, type TraitField } from './fields';
import { Changes } from './history';
import { Traits } from './traits';

/** What a document has one value of; the values together are its combination. */
const singles = ['system', 'scheme', 'documentType', 'documentClass', 'status', 'issuer', 'year'] as const;
export type Single = (typeof singles)[number];

/** What a document has several values of. */
export const lists = [
  'countries',
  'categories',
  'standards',
  'statisticsStandards',
  'editions',
  'traits',
  'changes',
  'imposedChanges',
  'partyKeys',
  'numbers',
  'holders',
  'manufacturers',
  'titles',
] as const;
export type List = (typeof lists)[number];

/** What of a document has the values of a field. */
export interface Kept {
  dimension?: string;
  single?: Single | undefined;
  list?: List | undefined;
  counted?: List | undefined;
  isTrait?: true | undefined;
}
export const keptOf = (field: Field | 'partyKeys'): Kept => (field === 'partyKeys' ? { list: field } : fields[field]);

/** Lists whose values are of one dictionary. */
const shared: Partial<Record<List, string>> = {
  holders: 'names',
  manufacturers: 'names',
  imposedChanges: 'changes',
  editions: 'standards',
};

/** Places that a combination has in counts: one for each effective status. */
export const perCombination = 4;

type Dictionaries = Record<string, Dictionary>;

/** Every value that documents have or had, by its code. Codes never change. */
export class Vocabulary {
  readonly ids: Dictionary;
  readonly terms: Dictionary;
  readonly trademarks: Dictionary;
  readonly combinations: Dictionary;
  readonly organisations: Dictionary;
  readonly single: Record<Single, Dictionary>;
  readonly list: Record<List, Dictionary>;
  readonly traits: Traits;
  readonly changes: Changes;
  /** Of each combination the code of its value. */
  readonly codeOf = Object.fromEntries(singles.map(name => [name, new Uint32Array(64)])) as Record<Single, Uint32Array>;
  /** Of each combination its own status. */
  ownStatus = new Uint8Array(64);

  constructor(kept: Dictionaries = {}) {
    const of = (name: string) => kept[name] ?? new Dictionary();
    this.ids = of('ids');
    this.terms = of('terms');
    this.trademarks = of('trademarks');
    this.combinations = of('combinations');
    this.organisations = of('organisations');
    this.single = Object.fromEntries(singles.map(name => [name, of(name)])) as Record<Single, Dictionary>;
    const dictionaries = Object.fromEntries(lists.map(name => [shared[name] ?? name, of(shared[name] ?? name)]));
    this.list = Object.fromEntries(lists.map(name => [name, dictionaries[shared[name] ?? name]])) as Record<
      List,
      Dictionary
    >;
    this.traits = new Traits(this.list.traits);
    this.changes = new Changes(this.list.changes);
    this.trademarks.code('');
    for (let code = 0; code < this.combinations.size; code++) this.know(code);
  }

  /** Every dictionary by its name. */
  all(): Dictionaries {
    const { ids, terms, trademarks, combinations, organisations, single, list } = this;
    return {
      ids,
      terms,
      trademarks,
      combinations,
      organisations,
      ...single,
      ...Object.fromEntries(lists.map(name => [shared[name] ?? name, list[name]])),
    };
  }

  combinationOf(facts: EntryFacts): number {
    const values: Record<Single, string> = {
      system: facts.system,
      scheme: facts.scheme,
      documentType: facts.documentType,
      documentClass: facts.documentClass,
      status: facts.status,
      issuer: facts.issuerId,
      year: facts.firstIssuedOn?.slice(0, 4) ?? '',
    };
    const codes = singles.map(name => this.single[name].code(values[name]));
    const known = this.combinations.size;
    const code = this.combinations.code(codes.join(' '));
    if (code === known) this.know(code);
    return code;
  }

  /** The code of a value in a field; -1 where nothing has it. */
  codeIn(field: Field | 'partyKeys', value: string): number {
    if (field === 'effectiveStatuses') return (effectiveStatuses as readonly string[]).indexOf(value);
    if (field === 'trademarks') return value === '' ? -1 : this.trademarks.find(value);
    const { single, list, isTrait } = keptOf(field);
    if (isTrait) return this.traits.find(field as TraitField, value);
    return (single ? this.single[single] : this.list[list as List]).find(value);
  }

  get byteLength(): number {
    return Object.values(this.all()).reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  private know(combination: number) {
    const codes = this.combinations.text(combination).split(' ').map(Number);
    singles.forEach((name, at) => {
      this.codeOf[name] = grown(this.codeOf[name], combination + 1);
      this.codeOf[name][combination] = codes[at] as number;
    });
    this.ownStatus = grown(this.ownStatus, combination + 1);
    const status = this.codeOf.status[combination] as number;
    this.ownStatus[combination] = ownStatusOf(this.single.status.text(status));
  }
}
