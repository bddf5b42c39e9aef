import { type Fields, fieldsOf } from '@conformity/folding';
import { arrayBelow, NumberList, type Numbers } from './arrays';
import { dayNumber } from './days';
import { effectiveOn, ownStatusOf } from './effective-status';
import type { EntryFacts } from './facts';
import { type Column, type Lists, Segment } from './segment';
import { type List, lists, type Vocabulary } from './vocabulary';
import { PostingsWriter, type TermsOf } from './write-postings';

/** Writes facts as segments, in the codes of one vocabulary. */
export class SegmentWriter {
  private readonly postings: PostingsWriter;

  constructor(
    private readonly vocabulary: Vocabulary,
    termsOf: TermsOf,
  ) {
    this.postings = new PostingsWriter(vocabulary.terms, termsOf);
  }

  /** The documents of a segment, as things stand on the day. Each id is there once. */
  write(facts: readonly EntryFacts[], day: number): Segment {
    const sorted = [...facts].sort((a, b) => order(a.sortedOn, b.sortedOn) || order(a.id, b.id));
    const columns = this.columnsOf(sorted, day);
    return new Segment(columns, this.listsOf(sorted), this.postings.write(sorted.map(textsMarked)));
  }

  private columnsOf(sorted: readonly EntryFacts[], day: number): Record<Column, Numbers> {
    const { ids, trademarks } = this.vocabulary;
    const columns = {
      id: Uint32Array.from(sorted, ({ id }) => ids.code(id)),
      sortedOn: Int32Array.from(sorted, ({ sortedOn }) => dayNumber(sortedOn)),
      issuedOn: Int32Array.from(sorted, ({ issuedOn }) => dayNumber(issuedOn)),
      validUntil: Int32Array.from(sorted, ({ validUntil }) => dayNumber(validUntil)),
      imposed: Uint8Array.from(sorted, ({ imposedStatus }) => ownStatusOf(imposedStatus)),
      imposedUntil: Int32Array.from(sorted, ({ imposedUntil }) => dayNumber(imposedUntil)),
      combination: Uint32Array.from(sorted, each => this.vocabulary.combinationOf(each)),
      trademark: Uint32Array.from(sorted, ({ trademark }) => trademarks.code(trademark ?? '')),
      effective: new Uint8Array(sorted.length),
      firstIssuedOn: Int32Array.from(sorted, ({ firstIssuedOn }) => dayNumber(firstIssuedOn)),
      statusSince: Int32Array.from(sorted, ({ statusSince }) => dayNumber(statusSince)),
      carriedUntil: Int32Array.from(sorted, ({ carriedUntil }) => dayNumber(carriedUntil)),
      several: Uint8Array.from(sorted, severalOf),
    };
    for (let at = 0; at < sorted.length; at++) columns.effective[at] = effectiveAt(columns, at, this.vocabulary, day);
    return columns;
  }

  private listsOf(sorted: readonly EntryFacts[]): Record<List, Lists> {
    const valuesOf = (name: List) => {
      const of = listOf[name];
      const dictionary = this.vocabulary.list[name];
      const starts = new Uint32Array(sorted.length + 1);
      const values = new NumberList();
      sorted.forEach((each, at) => {
        for (const value of of(each)) values.push(dictionary.code(value));
        starts[at + 1] = values.length;
      });
      return { starts, values: narrowed(values.view(), dictionary.size) };
    };
    return Object.fromEntries(lists.map(name => [name, valuesOf(name)])) as Record<List, Lists>;
  }
}

const textsMarked = ({ texts }: EntryFacts) => texts.map(([field, text]) => [fieldsOf(field), text] as const);

/** The fields of which a document has several texts. */
function severalOf({ texts }: EntryFacts): Fields {
  let [once, several] = [0, 0];
  for (const [field] of texts) {
    several |= once & fieldsOf(field);
    once |= fieldsOf(field);
  }
  return several;
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const listOf: Record<List, (facts: EntryFacts) => readonly string[]> = {
  countries: ({ countries }) => countries,
  categories: ({ categories }) => categories,
  standards: ({ standardIds }) => standardIds,
  statisticsStandards: ({ statisticsStandards }) => statisticsStandards,
  editions: ({ editions }) => editions,
  traits: ({ traits }) => traits,
  changes: ({ changes }) => changes,
  imposedChanges: ({ imposedChanges }) => imposedChanges,
  partyKeys: ({ partyKeys }) => partyKeys,
  numbers: ({ suggested }) => suggested.NUMBER ?? [],
  holders: ({ suggested }) => suggested.HOLDER ?? [],
  manufacturers: ({ suggested }) => suggested.MANUFACTURER ?? [],
  titles: ({ suggested }) => suggested.TITLE ?? [],
};

/** The same numbers in the smallest kind of array for codes below `most`. */
export function narrowed(values: Uint32Array, most: number): Uint16Array | Uint32Array {
  const array = arrayBelow(most, values.length);
  array.set(values);
  return array;
}

/** The code of the status that counts on a day for the document at a place. */
export const effectiveAt = (
  columns: Record<'combination' | 'validUntil' | 'imposed' | 'imposedUntil', Numbers>,
  at: number,
  { ownStatus }: Vocabulary,
  day: number,
): number =>
  effectiveOn(
    ownStatus[columns.combination[at] as number] as number,
    columns.validUntil[at] as number,
    columns.imposed[at] as number,
    columns.imposedUntil[at] as number,
    day,
  );
