import type { Fields, Found, WordFound } from '@conformity/folding';
import { type Bits, bitsFor, hasBit, setBit } from './bits';
import type { RankedWord } from './facts';
import type { Segment } from './segment';

/**
 * In which fields documents have the words, as `foundIn` finds them in their texts, but for what changes no score; null for a document
 * of which only the texts tell: several of a field have the words, and perhaps no single one has all of them.
 */
export function whereFound(
  segment: Segment,
  places: readonly number[],
  words: readonly RankedWord[],
): ReadonlyMap<number, Found | null> {
  if (places.length === 0) return new Map();
  const masks = new Masks(segment, places);
  const each = words.map(({ alternatives, beginning }) => ({
    whole: alternatives.map(terms => terms.map(term => masks.of(term))),
    part: beginning === null ? null : masks.beginningWith(beginning),
  }));
  return new Map(
    places.map((at, index) => {
      const several = segment.columns.several[at] as Fields;
      const found = each.map(({ whole, part }) => wordFound(whole, part, index, several));
      const known = found.filter(one => one !== null);
      return [at, known.length < words.length ? null : together(known, words, several)] as const;
    }),
  );
}

/** The fields of some documents of a segment by terms: of each the mask at its place among them. */
class Masks {
  private readonly isMeant: Bits;
  private readonly lowest: number;
  private readonly indexOf: ReadonlyMap<number, number>;

  constructor(
    private readonly segment: Segment,
    places: readonly number[],
  ) {
    this.isMeant = bitsFor(segment.size);
    for (const at of places) setBit(this.isMeant, at);
    this.lowest = Math.min(...places);
    this.indexOf = new Map(places.map((at, index) => [at, index]));
  }

  of = (term: string): Uint8Array => this.between(this.segment.postings.of(term));
  beginningWith = (beginning: string): Uint8Array => this.between(this.segment.postings.beginningWith(beginning));

  private between({ from, to }: { from: number; to: number }): Uint8Array {
    const { documents, masks } = this.segment.postings;
    const { lowest } = this;
    const found = new Uint8Array(this.indexOf.size);
    for (let place = from; place < to; place++) {
      const document = documents[place] as number;
      // The newest stand last, so that of most this is all that is looked at.
      if (document < lowest || !hasBit(this.isMeant, document)) continue;
      const index = this.indexOf.get(document) as number;
      found[index] = (found[index] as number) | (masks[place] as number);
    }
    return found;
  }
}

function wordFound(
  whole: readonly (readonly Uint8Array[])[],
  part: Uint8Array | null,
  index: number,
  several: Fields,
): WordFound | null {
  const found: WordFound = { whole: 0, part: part ? (part[index] as number) : 0 };
  let doubted = 0;
  for (const [first, ...others] of whole) {
    if (!first) continue;
    const all = others.reduce((fields, other) => fields & (other[index] as number), first[index] as number);
    if (others.length) doubted |= all & several;
    found.whole |= others.length ? all & ~several : all;
  }
  return doubted & ~found.whole ? null : found;
}

function together(found: WordFound[], words: readonly RankedWord[], several: Fields): Found | null {
  const needed = found.filter((_, at) => !words[at]?.isOptional);
  if (needed.length < 2) return { words: found, together: 0 };
  const all = needed.reduce((fields, { whole, part }) => fields & (whole | part), -1);
  // The first field is the one that says most; the others then say nothing more.
  const first = all & -all;
  return first & several ? null : { words: found, together: first };
}
