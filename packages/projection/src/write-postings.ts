import { grown, NumberList } from './arrays';
import { type Dictionary, sortedByText } from './dictionary';
import { Postings } from './postings';

/** The words under which a text is found, folded. */
export type TermsOf = (text: string) => readonly string[];

const mostTextsKept = 100_000;

/** Writes the terms of texts as postings, in the codes of one dictionary. */
export class PostingsWriter {
  private termsKept = new Map<string, readonly number[]>();
  /** Of each term its place among those that are written, and one more; 0 where it has none. */
  private placeOfTerm = new Uint32Array(0);

  constructor(
    private readonly terms: Dictionary,
    private readonly termsOf: TermsOf,
  ) {}

  /** The postings of texts, each with the mask of its fields; of each document a row. */
  write(rows: readonly (readonly (readonly [mask: number, text: string])[])[]): Postings {
    const pairs = { place: new NumberList(), document: new NumberList(), mask: new NumberList(new Uint8Array(16)) };
    const distinct = new NumberList();
    const maskOf = new Map<number, number>();
    rows.forEach((texts, document) => {
      maskOf.clear();
      for (const [mask, text] of texts) {
        for (const term of this.codesOf(text)) maskOf.set(term, (maskOf.get(term) ?? 0) | mask);
      }
      this.placeOfTerm = grown(this.placeOfTerm, this.terms.size);
      for (const [term, mask] of maskOf) {
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
    const terms = sortedByText(this.terms, distinct.slice());
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
    return new Postings(this.terms, terms, starts, documents, masks);
  }

  /** Names and standards come again and again. */
  private codesOf(text: string): readonly number[] {
    const known = this.termsKept.get(text);
    if (known) return known;
    const codes = this.termsOf(text).map(term => this.terms.code(term));
    if (this.termsKept.size >= mostTextsKept) this.termsKept.clear();
    this.termsKept.set(text, codes);
    return codes;
  }
}
