import { grown, type Numbers } from './arrays';
import type { Bits } from './bits';
import { effectiveStatuses } from './effective-status';
import type { FacetCounts } from './facts';
import { type FacetField, facetFields, type TraitField } from './fields';
import type { Segment } from './segment';
import { keptOf, perCombination, type Vocabulary } from './vocabulary';

const singleFacets = facetFields.flatMap(field => {
  const { single } = keptOf(field);
  return single ? [[field, single] as const] : [];
});
const counted = ['combinations', 'trademarks', 'countries', 'categories', 'standards'] as const;

/** Documents counted by every field at once; by traits only where it is said, since many documents have many. */
export class Tally {
  count = 0;
  /** By combination and effective status together, `combination * 4 + effective`. */
  combinations = new Uint32Array(0);
  trademarks = new Uint32Array(0);
  countries = new Uint32Array(0);
  categories = new Uint32Array(0);
  standards = new Uint32Array(0);
  traits = new Uint32Array(0);
  /** The same by the code of each value, until anything changes. */
  private folded: Partial<Record<FacetField, Uint32Array>> | null = null;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly withTraits: boolean,
  ) {}

  copy(withTraits: boolean): Tally {
    const copy = new Tally(this.vocabulary, withTraits);
    copy.count = this.count;
    for (const name of counted) copy[name] = this[name].slice();
    if (withTraits) copy.traits = this.traits.slice();
    return copy;
  }

  /** Counts one document, or takes it away again where `by` is -1. */
  addOne(segment: Segment, at: number, by: number): void {
    this.makeRoom();
    this.add(segment, at, by, segment.columns.effective[at] as number);
  }

  /** Counts the documents, or takes them away again. */
  addAll(segment: Segment, bits: Bits, by: number, effective: Numbers = segment.columns.effective): void {
    this.makeRoom();
    for (let word = 0; word < bits.length; word++) {
      for (let left = bits[word] as number; left; left &= left - 1) {
        const at = (word << 5) + 31 - Math.clz32(left & -left);
        this.add(segment, at, by, effective[at] as number);
      }
    }
  }

  /** For each field how many documents have each value, by the code of the value. */
  byValue(): Partial<Record<FacetField, Uint32Array>> {
    this.folded ??= this.fold();
    return this.folded;
  }

  private fold(): Partial<Record<FacetField, Uint32Array>> {
    const { codeOf, single } = this.vocabulary;
    const folded = singleFacets.map(([field, name]) => ({
      field,
      codes: codeOf[name],
      counts: new Uint32Array(single[name].size),
    }));
    const effectiveStatuses = new Uint32Array(perCombination);
    for (let at = 0; at < this.combinations.length; at++) {
      const count = this.combinations[at] as number;
      if (count === 0) continue;
      add(effectiveStatuses, at % perCombination, count);
      const combination = Math.floor(at / perCombination);
      for (const { codes, counts } of folded) add(counts, codes[combination] as number, count);
    }
    const { trademarks, countries, categories, standards } = this;
    const ofSingles = Object.fromEntries(folded.map(({ field, counts }) => [field, counts]));
    return { effectiveStatuses, trademarks, countries, categories, standards, ...ofSingles };
  }

  private add({ columns, lists }: Segment, at: number, by: number, effective: number) {
    this.count += by;
    add(this.combinations, (columns.combination[at] as number) * perCombination + effective, by);
    add(this.trademarks, columns.trademark[at] as number, by);
    addList(this.countries, lists.countries, at, by);
    addList(this.categories, lists.categories, at, by);
    addList(this.standards, lists.standards, at, by);
    if (this.withTraits) addList(this.traits, lists.traits, at, by);
  }

  private makeRoom() {
    this.folded = null;
    const { combinations, trademarks, list } = this.vocabulary;
    this.combinations = grown(this.combinations, combinations.size * perCombination);
    this.trademarks = grown(this.trademarks, trademarks.size);
    this.countries = grown(this.countries, list.countries.size);
    this.categories = grown(this.categories, list.categories.size);
    this.standards = grown(this.standards, list.standards.size);
    if (this.withTraits) this.traits = grown(this.traits, list.traits.size);
  }
}

function add(counts: Uint32Array, at: number, by: number) {
  counts[at] = (counts[at] as number) + by;
}

function addList(
  counts: Uint32Array,
  { starts, values }: { starts: Uint32Array; values: Numbers },
  at: number,
  by: number,
) {
  const end = starts[at + 1] as number;
  for (let place = starts[at] as number; place < end; place++) {
    const value = values[place] as number;
    counts[value] = (counts[value] as number) + by;
  }
}

const most = 100;
interface Counted {
  code: number;
  count: number;
  total: number;
}

/** For each of the fields how what matches the text (`all`) and what is selected of it spread over its values; the most frequent first, at most 100. */
export function facetsBy(
  vocabulary: Vocabulary,
  fields: readonly FacetField[],
  all: Tally,
  selected: Tally,
): FacetCounts[] {
  const [totals, counts] = [all.byValue(), selected.byValue()];
  return fields.map(field => {
    const codes = keptOf(field).isTrait ? vocabulary.traits.of(field as TraitField) : null;
    return {
      field,
      values: codes
        ? valuesOf(vocabulary, field, all.traits, selected.traits, codes)
        : valuesOf(vocabulary, field, totals[field] ?? nothing, counts[field] ?? nothing),
    };
  });
}

const nothing = new Uint32Array(0);

function valuesOf(
  vocabulary: Vocabulary,
  field: FacetField,
  totals: Uint32Array,
  counts: Uint32Array,
  codes: ArrayLike<number> | null = null,
) {
  const { single, list = 'traits' } = keptOf(field);
  const dictionary =
    field === 'effectiveStatuses'
      ? null
      : field === 'trademarks'
        ? vocabulary.trademarks
        : single
          ? vocabulary.single[single]
          : vocabulary.list[list];
  const textOf = (code: number) =>
    codes ? vocabulary.traits.value(code) : (dictionary?.text(code) ?? (effectiveStatuses[code] as string));
  const isNone = (code: number) => field === 'trademarks' && code === 0;
  // What has no trademark stands last among equals, takes a place, and is not told.
  const compare = (a: Counted, b: Counted) =>
    b.count - a.count ||
    b.total - a.total ||
    Number(isNone(a.code)) - Number(isNone(b.code)) ||
    (dictionary ? dictionary.compare(a.code, b.code) : textOf(a.code) < textOf(b.code) ? -1 : 1);
  return firstOf(totals, counts, compare, codes)
    .filter(({ code }) => !isNone(code))
    .map(({ code, count, total }) => ({ value: textOf(code), count, total }));
}

function firstOf(
  totals: Uint32Array,
  counts: Uint32Array,
  compare: (a: Counted, b: Counted) => number,
  codes: ArrayLike<number> | null,
): Counted[] {
  let found: Counted[] = [];
  let last: Counted | null = null;
  for (let at = 0; at < (codes ?? totals).length; at++) {
    const code = codes ? (codes[at] as number) : at;
    const total = totals[code] ?? 0;
    if (total === 0) continue;
    const one = { code, count: counts[code] ?? 0, total };
    if (last && compare(last, one) < 0) continue;
    found.push(one);
    if (found.length < most * 8) continue;
    found = found.sort(compare).slice(0, most);
    last = found[most - 1] ?? null;
  }
  return found.sort(compare).slice(0, most);
}
