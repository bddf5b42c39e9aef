import { grown, type Numbers } from './arrays';
import { type Bits, clearBit, hasBit } from './bits';
import type { EntryFacts } from './facts';
import { caughtUp, type Merged, merged, merging } from './merge-segments';
import type { Segment } from './segment';
import { type Coded, effectiveIn, effectiveKey, selectedIn } from './select';
import type { Sizes } from './sizes';
import type { Vocabulary } from './vocabulary';
import type { TermsOf } from './write-postings';
import { effectiveAt, SegmentWriter } from './write-segment';

/** Told of each document that has come (1), or is about to go (-1). */
export type Counted = (segment: Segment, at: number, by: 1 | -1) => void;

/** Documents of a segment, with the statuses that count there. */
export interface Selected {
  segment: Segment;
  bits: Bits;
  effective: Numbers;
}

/** The documents in segments, each id in one place; whatever changes is told before or after it does. */
export class Documents {
  private all: Segment[] = [];
  private beingMerged: ReadonlySet<Segment> = new Set();
  private segmentOf: (Segment | undefined)[] = [];
  private placeOf = new Uint32Array(0);
  private readonly writer: SegmentWriter;

  constructor(
    private readonly vocabulary: Vocabulary,
    termsOf: TermsOf,
    private day: number,
    private readonly counted: Counted,
    private readonly sizes: Pick<Sizes, 'fewDocuments' | 'mostAtOnce'>,
  ) {
    this.writer = new SegmentWriter(vocabulary, termsOf);
  }

  get segments(): readonly Segment[] {
    return this.all;
  }

  /** The day on which statuses count. */
  get today(): number {
    return this.day;
  }

  /** What is selected, by segments. */
  selected(coded: Coded): Selected[] {
    const { fewDocuments } = this.sizes;
    return this.all.map(segment => ({
      segment,
      bits: selectedIn(this.vocabulary, segment, coded, fewDocuments),
      effective: effectiveIn(this.vocabulary, segment, coded),
    }));
  }

  /** Makes statuses count for another day, earlier or later. */
  turnTo(day: number): void {
    if (day === this.day) return;
    const [from, to] = [Math.min(day, this.day), Math.max(day, this.day)];
    const isBetween = (until: number) => until >= from && until < to;
    for (const segment of this.all) {
      const { validUntil, imposedUntil } = segment.columns;
      for (let at = 0; at < segment.size; at++)
        if (isBetween(validUntil[at] as number) || isBetween(imposedUntil[at] as number)) this.turn(segment, at, day);
      segment.forgetBits(key => key.startsWith(effectiveKey));
    }
    this.day = day;
  }

  /** Takes in documents as they are now, each id once, and takes out those that are gone. */
  put(facts: readonly EntryFacts[], gone: readonly string[]): void {
    for (const { id } of facts) this.retire(id);
    for (const id of gone) this.retire(id);
    if (facts.length === 0) return;
    this.enter(this.writer.write(facts, this.day));
    this.bringTogether();
  }

  /** All segments as one, a step at a time; changes may come in between. */
  *merge(): Generator<void, void> {
    const sources = [...this.all];
    if (sources.length === 0) return;
    this.beingMerged = new Set(sources);
    try {
      const result = yield* merging(this.vocabulary, sources);
      caughtUp(result, sources);
      this.replace(sources, result);
    } finally {
      this.beingMerged = new Set();
    }
  }

  /** Takes in a segment whose documents are not here, of which nobody is told. */
  take(segment: Segment): void {
    this.all.push(segment);
    this.locate(segment);
  }

  private enter(segment: Segment) {
    this.take(segment);
    for (let at = 0; at < segment.size; at++) if (hasBit(segment.alive, at)) this.counted(segment, at, 1);
  }

  private turn(segment: Segment, at: number, day: number) {
    const effective = effectiveAt(segment.columns, at, this.vocabulary, day);
    if (effective === segment.columns.effective[at] || !hasBit(segment.alive, at)) return;
    this.counted(segment, at, -1);
    segment.columns.effective[at] = effective;
    this.counted(segment, at, 1);
  }

  private retire(id: string) {
    const code = this.vocabulary.ids.find(id);
    const segment = this.segmentOf[code];
    if (!segment) return;
    const at = this.placeOf[code] as number;
    this.counted(segment, at, -1);
    clearBit(segment.alive, at);
    this.segmentOf[code] = undefined;
  }

  private bringTogether() {
    for (;;) {
      const [one, other] = this.all.slice(-2);
      if (!one || !other || this.beingMerged.has(one) || this.beingMerged.has(other)) return;
      if (one.size > other.size * 2 || one.size + other.size > this.sizes.mostAtOnce) return;
      this.replace([one, other], merged(this.vocabulary, [one, other]));
    }
  }

  private replace(sources: readonly Segment[], { segment }: Merged) {
    this.all = this.all.filter(one => !sources.includes(one));
    if (segment.size === 0) return;
    // The biggest first: what has come since stands behind it.
    this.all = sources.length > 2 ? [segment, ...this.all] : [...this.all, segment];
    this.locate(segment);
  }

  private locate(segment: Segment) {
    const { id } = segment.columns;
    this.placeOf = grown(this.placeOf, this.vocabulary.ids.size);
    for (let at = 0; at < segment.size; at++) {
      if (!hasBit(segment.alive, at)) continue;
      const code = id[at] as number;
      this.segmentOf[code] = segment;
      this.placeOf[code] = at;
    }
  }
}
