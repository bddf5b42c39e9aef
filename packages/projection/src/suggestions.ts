import { grown } from './arrays';
import { allBits, andInto, type Bits, hasBit } from './bits';
import type { Dictionary } from './dictionary';
import type { Word } from './facts';
import { mergingPostings } from './merge-postings';
import type { Postings } from './postings';
import type { Lists } from './segment';
import { withWord } from './select';
import type { Sizes } from './sizes';
import { PostingsWriter, type TermsOf } from './write-postings';

/** What is typed of a text: each word must be in it. */
export type TypedWord = Pick<Word, 'alternatives' | 'beginning'>;
export interface Suggested {
  value: string;
  count: number;
}

/** Texts with codes from `first` on, by their terms. */
interface Level {
  first: number;
  size: number;
  postings: Postings;
}

const mostSuggested = 100;
const mostKept = 1_000;

/** Texts by their words, with how many documents have each. */
export class Suggestions {
  private readonly writer: PostingsWriter;
  private counts: Uint32Array[];
  private levels: Level[] = [];
  private learnt = 0;
  private isSettling = false;
  private kept = new Map<string, { words: readonly TypedWord[]; found: Suggested[] }>();

  /** Counts of several kinds are kept for the same texts. */
  constructor(
    private readonly texts: Dictionary,
    private readonly terms: Dictionary,
    private readonly termsOf: TermsOf,
    kinds: number,
    private readonly sizes: Pick<Sizes, 'manyTexts'>,
  ) {
    this.writer = new PostingsWriter(terms, termsOf);
    this.counts = Array.from({ length: kinds }, () => new Uint32Array(0));
  }

  /** Takes in the texts that the dictionary has since the last time. */
  learn(): void {
    const [first, size] = [this.learnt, this.texts.size - this.learnt];
    if (size === 0) return;
    const rows = Array.from({ length: size }, (_, at) => [[1, this.texts.text(first + at)] as const]);
    this.levels.push({ first, size, postings: this.writer.write(rows) });
    this.learnt = this.texts.size;
    this.counts = this.counts.map(counts => grown(counts, this.texts.size));
    while (!this.isSettling && this.lastAreAlike()) for (const _ of this.settle(this.levels.length - 2));
  }

  /** The postings of all texts, if they are together; null otherwise. */
  get together(): Postings | null {
    const [level, ...others] = this.levels;
    if (this.texts.size === 0) return this.writer.write([]);
    return level && !others.length && level.size === this.texts.size ? level.postings : null;
  }

  /** Takes the postings of all texts as they were kept. */
  restore(postings: Postings): void {
    this.levels = [{ first: 0, size: this.texts.size, postings }];
    this.learnt = this.texts.size;
    this.counts = this.counts.map(counts => grown(counts, this.texts.size));
  }

  /** Brings the levels from one on together, a step at a time. */
  *settle(from = 0): Generator<void, void> {
    const levels = this.levels.slice(from);
    const [start] = levels;
    if (!start || levels.length < 2 || this.isSettling) return;
    const placeIn = levels.map(({ first, size }) =>
      Uint32Array.from({ length: size }, (_, at) => first - start.first + at),
    );
    const all = levels.map(({ postings }) => postings);
    this.isSettling = true;
    const postings = yield* mergingPostings(this.terms, all, placeIn);
    this.isSettling = false;
    const size = levels.reduce((sum, level) => sum + level.size, 0);
    // What was learnt meanwhile stands behind.
    this.levels = [
      ...this.levels.slice(0, from),
      { first: start.first, size, postings },
      ...this.levels.slice(from + levels.length),
    ];
  }

  /** Counts a text of a kind, or takes it away again. */
  add(kind: number, code: number, by: number): void {
    const counts = this.counts[kind] as Uint32Array;
    counts[code] = (counts[code] as number) + by;
    if (this.kept.size === 0) return;
    const terms = this.termsOf(this.texts.text(code));
    for (const [key, { words }] of this.kept) if (words.every(word => isIn(terms, word))) this.kept.delete(key);
  }

  /** Counts the texts of a kind of all documents that live, where nothing is kept of answers. */
  addAll(kind: number, { starts, values }: Lists, alive: Bits): void {
    const counts = this.counts[kind] as Uint32Array;
    for (let at = 0; at < starts.length - 1; at++) {
      if (!hasBit(alive, at)) continue;
      const end = starts[at + 1] as number;
      for (let place = starts[at] as number; place < end; place++) {
        const code = values[place] as number;
        counts[code] = (counts[code] as number) + 1;
      }
    }
  }

  /** The texts of a kind that have every word, the most frequent first, then by their bytes; up to 100. */
  find(kind: number, words: readonly TypedWord[], first: number): Suggested[] {
    if (words.length === 0) return [];
    const key = `${kind} ${JSON.stringify(words)}`;
    const known = this.kept.get(key);
    if (known) return known.found.slice(0, first);
    const counts = this.counts[kind] as Uint32Array;
    const best = new MostFrequent(counts, this.texts);
    let looked = 0;
    for (const level of this.levels) {
      const bits = this.withAll(level, words);
      for (let word = 0; word < bits.length; word++)
        for (let left = bits[word] as number; left; left &= left - 1, looked++)
          best.add(level.first + (word << 5) + 31 - Math.clz32(left & -left));
    }
    const found = best.all().map(code => ({ value: this.texts.text(code), count: counts[code] as number }));
    if (looked >= this.sizes.manyTexts) this.keep(key, words, found);
    return found.slice(0, first);
  }

  get byteLength(): number {
    const counts = this.counts.reduce((sum, { byteLength }) => sum + byteLength, 0);
    return this.levels.reduce((sum, { postings }) => sum + postings.byteLength, counts);
  }

  /** Whether the last two levels are to come together: each text then does so no more often than there are doublings. */
  private lastAreAlike(): boolean {
    const [one, other] = this.levels.slice(-2);
    return one !== undefined && other !== undefined && one.size <= other.size * 2;
  }

  private withAll(level: Level, words: readonly TypedWord[]): Bits {
    const bits = allBits(level.size);
    for (const word of words) andInto(bits, withWord(level, word));
    return bits;
  }

  private keep(key: string, words: readonly TypedWord[], found: Suggested[]) {
    if (this.kept.size >= mostKept) this.kept.clear();
    this.kept.set(key, { words, found });
  }
}

const isIn = (terms: readonly string[], { alternatives, beginning }: TypedWord): boolean =>
  alternatives.some(all => all.every(term => terms.includes(term))) ||
  (beginning !== null && terms.some(term => term.startsWith(beginning)));

/** The codes with the highest counts above 0, of those that are added. */
class MostFrequent {
  private codes: number[] = [];
  private last = -1;

  constructor(
    private readonly counts: Uint32Array,
    private readonly texts: Dictionary,
  ) {}

  add(code: number): void {
    if (this.counts[code] === 0 || (this.last >= 0 && this.compare(this.last, code) < 0)) return;
    this.codes.push(code);
    if (this.codes.length < mostSuggested * 8) return;
    this.codes = this.all();
    this.last = this.codes[mostSuggested - 1] as number;
  }

  all(): number[] {
    return this.codes.sort((a, b) => this.compare(a, b)).slice(0, mostSuggested);
  }

  private compare(a: number, b: number): number {
    return (this.counts[b] as number) - (this.counts[a] as number) || this.texts.compare(a, b);
  }
}
