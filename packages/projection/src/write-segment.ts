import { arrayBelow, grown, NumberList, type Numbers } from './arrays';
import { dayNumber } from './days';
import { sortedByText } from './dictionary';
import { effectiveOn, ownStatusOf } from './effective-status';
import { type EntryFacts, textFields } from './facts';
import { Postings } from './postings';
import { type Column, type Lists, Segment } from './segment';
import { type List, lists, type Vocabulary } from './vocabulary';

/** The words under which a text is found, folded. */
export type TermsOf = (text: string) => readonly string[];

const mostTextsKept = 100_000;

/** Writes facts as segments, in the codes of one vocabulary. */
export class SegmentWriter {
  private termsKept = new Map<string, Uint32Array>();
  /** Of each term its place among those of the segment, and one more; 0 where it has none. */
  private placeOfTerm = new Uint32Array(0);

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly termsOf: TermsOf,
  ) {}

  /** The documents of a segment, as things stand on the day. Each id is there once. */
  write(facts: readonly EntryFacts[], day: number): Segment {
    const sorted = [...facts].sort((a, b) => order(a.sortedOn, b.sortedOn) || order(a.id, b.id));
    const columns = this.columnsOf(sorted, day);
    return new Segment(columns, this.listsOf(sorted), this.postingsOf(sorted));
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

  private postingsOf(sorted: readonly EntryFacts[]): Postings {
    const pairs = { place: new NumberList(), document: new NumberList(), mask: new NumberList(new Uint8Array(16)) };
    const distinct = new NumberList();
    const lastOf = new Map<number, number>();
    sorted.forEach(({ texts }, document) => {
      lastOf.clear();
      for (const [field, text] of texts) {
        const mask = 1 << textFields.indexOf(field);
        for (const term of this.codesOf(text)) lastOf.set(term, (lastOf.get(term) ?? 0) | mask);
      }
      this.placeOfTerm = grown(this.placeOfTerm, this.vocabulary.terms.size);
      for (const [term, mask] of lastOf) {
        if (!this.placeOfTerm[term]) {
          distinct.push(term);
          this.placeOfTerm[term] = distinct.length;
        }
        pairs.place.push(this.placeOfTerm[term] as number);
        pairs.document.push(document);
        pairs.mask.push(mask);
      }
    });
    return this.sortedPostings(distinct.view(), pairs);
  }

  private sortedPostings(
    distinct: Uint32Array,
    pairs: { place: NumberList; document: NumberList; mask: NumberList },
  ): Postings {
    const terms = sortedByText(this.vocabulary.terms, distinct.slice());
    const rank = new Uint32Array(terms.length + 1);
    terms.forEach((term, at) => {
      rank[this.placeOfTerm[term] as number] = at;
    });
    for (const term of terms) this.placeOfTerm[term] = 0;
    const [places, of, masksOf] = [pairs.place.view(), pairs.document.view(), pairs.mask.view<Uint8Array>()];
    const starts = new Uint32Array(terms.length + 1);
    for (let at = 0; at < places.length; at++) {
      const after = (rank[places[at] as number] as number) + 1;
      starts[after] = (starts[after] as number) + 1;
    }
    for (let at = 0; at < terms.length; at++) starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number);
    const next = starts.slice();
    const [documents, masks] = [new Uint32Array(places.length), new Uint8Array(places.length)];
    for (let at = 0; at < places.length; at++) {
      const term = rank[places[at] as number] as number;
      const place = next[term] as number;
      next[term] = place + 1;
      documents[place] = of[at] as number;
      masks[place] = masksOf[at] as number;
    }
    return new Postings(this.vocabulary.terms, terms, starts, documents, masks);
  }

  /** Names and standards come again and again. */
  private codesOf(text: string): Uint32Array {
    const known = this.termsKept.get(text);
    if (known) return known;
    const codes = Uint32Array.from(this.termsOf(text), term => this.vocabulary.terms.code(term));
    if (this.termsKept.size >= mostTextsKept) this.termsKept.clear();
    this.termsKept.set(text, codes);
    return codes;
  }
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

const textsIn = (field: string) => (facts: EntryFacts) =>
  facts.texts.flatMap(([of, text]) => (of === field ? [text] : []));
const namesIn = (field: string) => (facts: EntryFacts) => (facts.suggestsNames ? textsIn(field)(facts) : []);

const listOf: Record<List, (facts: EntryFacts) => readonly string[]> = {
  countries: ({ countries }) => countries,
  categories: ({ categories }) => categories,
  standards: ({ standardIds }) => standardIds,
  statisticsStandards: ({ statisticsStandards }) => statisticsStandards,
  partyKeys: ({ partyKeys }) => partyKeys,
  numbers: textsIn('NUMBER'),
  holders: namesIn('HOLDER'),
  manufacturers: namesIn('MANUFACTURER'),
  titles: namesIn('TITLE'),
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
