import { firstNot } from './arrays';
import { bytesOf, type Texts } from './dictionary';

/** Terms in the order of their letters, each with the documents that have it and, as a mask, the fields in which they do. */
export class Postings {
  constructor(
    private readonly texts: Texts,
    /** Codes of terms. */
    readonly terms: Uint32Array,
    readonly starts: Uint32Array,
    readonly documents: Uint32Array,
    readonly masks: Uint8Array,
  ) {}

  /** Where the postings of a term stand; from and to are equal where no document has it. */
  of(term: string): { from: number; to: number } {
    const bytes = bytesOf(term);
    const at = firstNot(this.terms.length, place => this.texts.compareWith(this.codeAt(place), bytes) < 0);
    const isThere = at < this.terms.length && this.texts.compareWith(this.codeAt(at), bytes) === 0;
    return isThere ? this.between(at, at + 1) : { from: 0, to: 0 };
  }

  /** Where the postings of all terms with this beginning stand, which are one after the other; a document may occur several times. */
  beginningWith(beginning: string): { from: number; to: number } {
    const bytes = bytesOf(beginning);
    const compare = (place: number) => this.texts.compareWith(this.codeAt(place), bytes, true);
    const first = firstNot(this.terms.length, place => compare(place) < 0);
    return this.between(
      first,
      firstNot(this.terms.length, place => compare(place) <= 0),
    );
  }

  get byteLength(): number {
    return this.terms.byteLength + this.starts.byteLength + this.documents.byteLength + this.masks.byteLength;
  }

  private between = (first: number, last: number) => ({
    from: this.starts[first] as number,
    to: this.starts[last] as number,
  });

  private codeAt = (place: number) => this.terms[place] as number;
}
