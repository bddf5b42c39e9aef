import { firstNot, grown } from './arrays';
import { bytesOf, type Dictionary, Texts } from './dictionary';
import type { Sizes } from './sizes';

/** A text as the typed prefix is compared with it: folded, with single blanks. */
export type FoldedOf = (text: string) => string;

/** Beginnings of words in folded texts, in the order of what follows them. */
interface Beginnings {
  /** Codes of texts. */
  texts: Uint32Array;
  /** Where in the text the word begins, in bytes. */
  places: Uint16Array;
}

const letter = /[\p{Alphabetic}\p{Nd}_]/u;
const mostSuggested = 100;
const mostKept = 2_000;
const mostLevels = 6;

/** Texts by the beginnings of their words, with how many documents have each. */
export class Suggestions {
  private readonly folded = new Texts();
  private counts: Uint32Array[];
  private levels: Beginnings[] = [];
  private kept = new Map<string, { value: string; count: number }[]>();
  private stamps = new Uint32Array(0);
  private stamp = 0;

  /** Counts of several kinds are kept for the same texts. */
  constructor(
    private readonly texts: Dictionary,
    private readonly foldedOf: FoldedOf,
    kinds: number,
    private readonly sizes: Pick<Sizes, 'manyPlaces'>,
  ) {
    this.counts = Array.from({ length: kinds }, () => new Uint32Array(0));
    this.learn();
  }

  /** Takes in the texts that the dictionary has since the last time. */
  learn(): void {
    const from = this.folded.size;
    if (from === this.texts.size) return;
    const found: [text: number, place: number][] = [];
    for (let code = from; code < this.texts.size; code++) {
      const folded = this.foldedOf(this.texts.text(code));
      this.folded.add(folded);
      for (const place of beginningsIn(folded)) found.push([code, place]);
    }
    this.levels.push(this.sorted(found));
    this.counts = this.counts.map(counts => grown(counts, this.texts.size));
    this.stamps = grown(this.stamps, this.texts.size);
    if (this.levels.length > mostLevels) this.settle(1);
  }

  /** Brings the levels from one on together. */
  settle(from = 0): void {
    const [first, ...others] = this.levels.slice(from).sort((a, b) => a.texts.length - b.texts.length);
    if (!first) return;
    this.levels = [...this.levels.slice(0, from), others.reduce((one, other) => this.merged(one, other), first)];
  }

  /** Counts a text of a kind, or takes it away again. */
  add(kind: number, code: number, by: number): void {
    const counts = this.counts[kind] as Uint32Array;
    counts[code] = (counts[code] as number) + by;
    if (this.kept.size === 0) return;
    const folded = this.folded.text(code);
    for (const key of this.kept.keys()) if (folded.includes(key.slice(1))) this.kept.delete(key);
  }

  /** The texts of a kind of which a word begins with what was typed, the most frequent first, then by their bytes; up to 100. */
  find(kind: number, typed: string, first: number): { value: string; count: number }[] {
    const prefix = this.foldedOf(typed).trim();
    if (!prefix) return [];
    const key = kind + prefix;
    const known = this.kept.get(key);
    if (known) return known.slice(0, first);
    const ranges = this.levels.map(level => ({ level, ...this.rangeOf(level, bytesOf(prefix)) }));
    const found = this.mostFrequent(kind, ranges);
    if (ranges.reduce((sum, { from, to }) => sum + to - from, 0) >= this.sizes.manyPlaces) this.keep(key, found);
    return found.slice(0, first);
  }

  get byteLength(): number {
    const arrays = [...this.counts, this.stamps, ...this.levels.flatMap(({ texts, places }) => [texts, places])];
    return this.folded.byteLength + arrays.reduce((sum, { byteLength }) => sum + byteLength, 0);
  }

  private keep(key: string, found: { value: string; count: number }[]) {
    if (this.kept.size >= mostKept) this.kept.clear();
    this.kept.set(key, found);
  }

  private mostFrequent(kind: number, ranges: { level: Beginnings; from: number; to: number }[]) {
    const counts = this.counts[kind] as Uint32Array;
    const { texts, stamps } = this;
    const compare = (a: number, b: number) => (counts[b] as number) - (counts[a] as number) || texts.compare(a, b);
    let found: number[] = [];
    let last = -1;
    this.stamp++;
    for (const { level, from, to } of ranges) {
      for (let at = from; at < to; at++) {
        const code = level.texts[at] as number;
        if (stamps[code] === this.stamp || counts[code] === 0) continue;
        stamps[code] = this.stamp;
        if (last >= 0 && compare(last, code) < 0) continue;
        found.push(code);
        if (found.length < mostSuggested * 8) continue;
        found = found.sort(compare).slice(0, mostSuggested);
        last = found[mostSuggested - 1] as number;
      }
    }
    return found
      .sort(compare)
      .slice(0, mostSuggested)
      .map(code => ({ value: texts.text(code), count: counts[code] as number }));
  }

  private rangeOf({ texts, places }: Beginnings, prefix: Uint8Array) {
    const compare = (at: number) => this.folded.compareWith(texts[at] as number, prefix, true, places[at] as number);
    return {
      from: firstNot(texts.length, at => compare(at) < 0),
      to: firstNot(texts.length, at => compare(at) <= 0),
    };
  }

  private sorted(found: [text: number, place: number][]): Beginnings {
    const { folded } = this;
    const leading = Float64Array.from(found, ([text, place]) => folded.leading(text, place));
    const order = Uint32Array.from(found, (_, at) => at).sort((a, b) => {
      const difference = (leading[a] as number) - (leading[b] as number);
      if (difference) return difference;
      const [[one, at], [other, otherAt]] = [found[a], found[b]] as [[number, number], [number, number]];
      return folded.compare(one, other, at, otherAt);
    });
    return {
      texts: order.map(at => found[at]?.[0] ?? 0),
      places: Uint16Array.from(order, at => found[at]?.[1] ?? 0),
    };
  }

  private merged(one: Beginnings, other: Beginnings): Beginnings {
    const length = one.texts.length + other.texts.length;
    const merged = { texts: new Uint32Array(length), places: new Uint16Array(length) };
    let [i, j] = [0, 0];
    for (let at = 0; at < length; at++) {
      const isFirst =
        j === other.texts.length ||
        (i < one.texts.length &&
          this.folded.compare(
            one.texts[i] as number,
            other.texts[j] as number,
            one.places[i] as number,
            other.places[j] as number,
          ) <= 0);
      const [from, place] = isFirst ? [one, i++] : [other, j++];
      merged.texts[at] = from.texts[place] as number;
      merged.places[at] = from.places[place] as number;
    }
    return merged;
  }
}

/** Where words begin, in bytes, and the text itself. */
function beginningsIn(folded: string): number[] {
  const places = [0];
  let [bytes, wasLetter] = [0, false];
  for (const sign of folded) {
    const isLetter = letter.test(sign);
    if (isLetter && !wasLetter && bytes > 0 && bytes < 65_536) places.push(bytes);
    wasLetter = isLetter;
    const code = sign.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return places;
}
