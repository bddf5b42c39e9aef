import { statusesByStrength } from '@conformity/certification';
import { type Found, fieldsOf, type WordFound } from '@conformity/folding';
import {
  type Across,
  type AcrossAsked,
  type Candidate,
  type Change,
  type Condition,
  type Counting,
  type Dimension,
  dimensions,
  type EntryFacts,
  type FacetCounts,
  type FacetField,
  type Field,
  fieldOf,
  type Place,
  type RankedWord,
  type Reading,
  type Selection,
  type Statistics,
  type SuggestKind,
  type TraitField,
  traitOf,
  type Word,
} from '../src';
import type { Suggested, TypedWord } from '../src/suggestions';

/** Words in small letters; enough for tests. */
const terms = (text: string) => [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];
export const reading: Reading = { terms, suggestedTerms: terms };

const strength = (status: string | null, until: string | null, day: string): number => {
  if (status === 'CANCELLED') return 3;
  if (status === 'SUSPENDED') return 1;
  return status === 'CURRENT' && until !== null && until < day ? 2 : 0;
};

/** The last status that a list of changes has on a day. */
const lastOn = (changes: readonly string[], day: string): string | null =>
  changes
    .map(change => change.split(' '))
    .filter(([since = '']) => since <= day)
    .at(-1)?.[2] ?? null;

/** The status that counts today, or as it was on a day; null of what was not public then. */
function effective(facts: EntryFacts, { day, asOf }: Pick<Selection, 'day' | 'asOf'>): string | null {
  const { validUntil, imposedUntil } = facts;
  const own = asOf ? lastOn(facts.changes, asOf) : facts.status;
  const imposed = asOf ? lastOn(facts.imposedChanges, asOf) : facts.imposedStatus;
  const on = asOf ?? day;
  if (asOf && own === null) return null;
  return statusesByStrength[Math.max(strength(own, validUntil, on), strength(imposed, imposedUntil, on))] as string;
}

const traitsOf = ({ traits }: EntryFacts, field: TraitField) =>
  traits.flatMap(trait => (trait.startsWith(traitOf(field, '')) ? [trait.slice(field.length + 1)] : []));

type On = Pick<Selection, 'day' | 'asOf'>;
const valuesOf = (facts: EntryFacts, field: Field | 'partyKeys', on: On): readonly string[] => {
  switch (field) {
    case 'systems':
      return [facts.system];
    case 'schemes':
      return [facts.scheme];
    case 'documentTypes':
      return [facts.documentType];
    case 'documentClasses':
      return [facts.documentClass];
    case 'statuses':
      return [facts.status];
    case 'effectiveStatuses':
      return [effective(facts, on) ?? []].flat();
    case 'issuers':
      return [facts.issuerId];
    case 'countries':
      return facts.countries;
    case 'standards':
      return facts.standardIds;
    case 'categories':
      return facts.categories;
    case 'trademarks':
      return facts.trademark === null ? [] : [facts.trademark];
    case 'holders':
      return facts.suggested.HOLDER ?? [];
    case 'manufacturers':
      return facts.suggested.MANUFACTURER ?? [];
    case 'partyKeys':
      return facts.partyKeys;
    default:
      return traitsOf(facts, field);
  }
};

function partOf(part: string, day: string | null): string | number | null {
  if (day === null) return null;
  const [year = '', month = ''] = day.split('-');
  if (part === 'YEAR') return Number(year);
  return part === 'MONTH' ? `${year}-${month}` : `${year}-Q${Math.ceil(Number(month) / 3)}`;
}

const inDimension = (facts: EntryFacts, dimension: Dimension, on: On, { dated }: Counting) => {
  if (dimension === 'YEAR' || dimension === 'QUARTER' || dimension === 'MONTH')
    return [partOf(dimension, facts[dated])];
  const field = fieldOf[dimension];
  if (dimension === 'EDITION' || !field) return facts.editions;
  return dimension === 'STANDARD' ? facts.statisticsStandards : valuesOf(facts, field, on);
};

const byText = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b));
const byValue = (a: string | number | null, b: string | number | null) =>
  a === b ? 0 : a === null ? 1 : b === null ? -1 : typeof a === 'number' ? a - Number(b) : byText(a, String(b));

/** What the index promises, said as plainly as it can be: every document is looked at for every question. */
export class Plainly {
  private documents = new Map<string, EntryFacts>();
  private meanings = new Map<string, string>();

  apply(changes: readonly Change[]): void {
    for (const change of changes) {
      if ('gone' in change) this.documents.delete(change.gone);
      else if ('partyKey' in change) {
        if (change.organisationId === null) this.meanings.delete(change.partyKey);
        else this.meanings.set(change.partyKey, change.organisationId);
      } else if (change.document.isPublic) this.documents.set(change.document.id, change.document);
      else this.documents.delete(change.document.id);
    }
  }

  get size(): number {
    return this.documents.size;
  }

  count = (selection: Selection): number => this.selected(selection).length;

  facets(selection: Selection, asked: readonly FacetField[]): FacetCounts[] {
    const all = this.selected({ ...selection, conditions: [], ranges: [], changed: null });
    const selected = new Set(this.selected(selection));
    return asked.map(field => {
      const counts = new Map<string | null, { count: number; total: number }>();
      for (const facts of all) {
        const values = valuesOf(facts, field, selection);
        for (const value of field === 'trademarks' && values.length === 0 ? [null] : values) {
          const { count, total } = counts.get(value) ?? { count: 0, total: 0 };
          counts.set(value, { count: count + Number(selected.has(facts)), total: total + 1 });
        }
      }
      const ordered = [...counts].sort(
        ([one, a], [other, b]) => b.count - a.count || b.total - a.total || byValue(one, other),
      );
      const told = ordered.slice(0, 100).flatMap(([value, each]) => (value === null ? [] : [{ value, ...each }]));
      return { field, values: told };
    });
  }

  statistics(by: readonly Dimension[], selection: Selection, most: number, counting: Counting): Statistics {
    const lines = new Map<string, { values: (string | number | null)[]; count: number }>();
    for (const facts of this.selected(selection)) {
      let rows: (string | number | null)[][] = [[]];
      for (const dimension of by)
        rows = rows.flatMap(row => {
          const values = inDimension(facts, dimension, selection, counting);
          return (values.length ? values : [null]).map(value => [...row, value]);
        });
      for (const values of rows) {
        const key = JSON.stringify(values);
        lines.set(key, { values, count: (lines.get(key)?.count ?? 0) + 1 });
      }
    }
    if (lines.size > most) return 'TOO_MANY';
    const byValues = [...lines.values()].sort(
      (a, b) => a.values.map((value, at) => byValue(value, b.values[at] ?? null)).find(Boolean) ?? 0,
    );
    const sorted = counting.order === 'MOST' ? byValues.sort((a, b) => b.count - a.count) : byValues;
    return sorted
      .slice(counting.skip, counting.first === null ? undefined : counting.skip + counting.first)
      .map(({ values, count }) => ({
        ...Object.fromEntries(by.map((dimension, at) => [dimensions[dimension], values[at]])),
        count,
      }));
  }

  newest(selection: Selection, first: number, after: Place | null): string[] {
    return this.selected(selection)
      .filter(
        ({ sortedOn, id }) =>
          !after || sortedOn < after.sortedOn || (sortedOn === after.sortedOn && byText(id, after.id) < 0),
      )
      .sort((a, b) => byText(b.sortedOn, a.sortedOn) || byText(b.id, a.id))
      .slice(0, first)
      .map(({ id }) => id);
  }

  ranked(selection: Selection, words: readonly RankedWord[], first: number): Candidate[] {
    return this.newest(selection, first, null).map(id => {
      const { sortedOn, issuerId, texts } = this.documents.get(id) as EntryFacts;
      return { id, sortedOn, issuerId, found: foundIn(texts, words) };
    });
  }

  suggest(kind: SuggestKind, words: readonly TypedWord[], first: number): Suggested[] {
    if (words.length === 0) return [];
    const counts = new Map<string, number>();
    for (const { suggested } of this.documents.values())
      for (const text of suggested[kind] ?? [])
        if (words.every(word => isIn(reading.terms(text), word))) counts.set(text, (counts.get(text) ?? 0) + 1);
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || byText(a.value, b.value))
      .slice(0, first);
  }

  organisationsAcross({ selection, atLeast, first, after, withUnlinked }: AcrossAsked): Across {
    const found = new Map<string, { systems: Set<string>; count: number }>();
    const selected = this.selected(selection);
    for (const facts of selected) {
      for (const id of new Set(facts.partyKeys.flatMap(key => this.meanings.get(key) ?? []))) {
        const { systems, count } = found.get(id) ?? { systems: new Set<string>(), count: 0 };
        found.set(id, { systems: systems.add(facts.system), count: count + 1 });
      }
    }
    const all = [...found]
      .map(([id, { systems, count }]) => ({ id, systems: [...systems].sort(), count }))
      .filter(({ systems }) => systems.length >= atLeast)
      .sort((a, b) => b.systems.length - a.systems.length || b.count - a.count || byText(a.id, b.id));
    const isUnlinked = (key: string) => !key.startsWith('org:') && !this.meanings.has(key);
    const behind = all.filter(
      ({ id, systems, count }) =>
        !after ||
        systems.length < after.systems ||
        (systems.length === after.systems &&
          (count < after.count || (count === after.count && byText(id, after.id) > 0))),
    );
    return {
      found: behind.slice(0, first),
      count: all.length,
      unlinkedNames: withUnlinked ? new Set(selected.flatMap(facts => facts.partyKeys.filter(isUnlinked))).size : 0,
      unlinkedDocuments: withUnlinked ? selected.filter(facts => facts.partyKeys.some(isUnlinked)).length : 0,
    };
  }

  private selected = (selection: Selection): EntryFacts[] =>
    [...this.documents.values()].filter(facts => isSelected(facts, selection));
}

function isSelected(facts: EntryFacts, selection: Selection): boolean {
  const { words, conditions, ranges, changed } = selection;
  const isBetween = (day: string | null, { from, to }: { from: string | null; to: string | null }) =>
    day !== null && (from === null || day >= from) && (to === null || day <= to);
  const isSo = (change: string) => {
    const [since = '', before = '', after = ''] = change.split(' ');
    const isAmong = (status: string, wanted: readonly string[] | null | undefined) => wanted?.includes(status) ?? true;
    return (
      changed !== null && isBetween(since, changed) && isAmong(before, changed.before) && isAmong(after, changed.after)
    );
  };
  return (
    effective(facts, selection) !== null &&
    matches(facts, words, selection) &&
    conditions.every(condition => holds(facts, condition, selection)) &&
    ranges.every(range => isBetween(facts[range.of], range)) &&
    (changed === null || facts.changes.some(isSo))
  );
}

const matches = (facts: EntryFacts, words: readonly Word[], on: On): boolean => {
  const terms = facts.texts.flatMap(([, text]) => reading.terms(text));
  return words.every(word => isIn(terms, word) || word.orElse.some(condition => holds(facts, condition, on)));
};

/** Where words stand, looked for in one text after the other. */
function foundIn(texts: EntryFacts['texts'], words: readonly RankedWord[]): Found {
  const found: Found = { words: words.map(() => ({ whole: 0, part: 0 })), together: 0 };
  const needed = words.filter(({ isOptional }) => !isOptional);
  for (const [field, text] of texts) {
    const terms = reading.terms(text);
    const bit = fieldsOf(field);
    words.forEach(({ alternatives, beginning }, at) => {
      const one = found.words[at] as WordFound;
      if (isIn(terms, { alternatives, beginning: null })) one.whole |= bit;
      else if (isIn(terms, { alternatives: [], beginning })) one.part |= bit;
    });
    if (needed.length > 1 && needed.every(word => isIn(terms, word))) found.together |= bit;
  }
  return found;
}

const holds = (facts: EntryFacts, { field, anyOf }: Condition, on: On) =>
  valuesOf(facts, field, on).some(value => anyOf.includes(value));

const isIn = (terms: readonly string[], { alternatives, beginning }: TypedWord): boolean =>
  alternatives.some(all => all.length > 0 && all.every(term => terms.includes(term))) ||
  (beginning !== null && terms.some(term => term.startsWith(beginning)));
