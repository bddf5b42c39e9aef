import { type Bits, countBits, without } from './bits';
import type { Dimension, FacetCounts, Statistics } from './facts';
import type { Segment } from './segment';
import { type Coded, isMeant, saysNothing } from './select';
import type { Sizes } from './sizes';
import { Cells } from './statistics';
import { facetsBy, Tally } from './tally';
import type { Vocabulary } from './vocabulary';

const mostTallies = 64;
const mostCells = 48;
const mostKeptCells = 500_000;

interface Counter {
  addOne(segment: Segment, at: number, by: number): void;
  isOutgrown?: boolean;
  areTooMany?: boolean;
}

/** Counts that go along with changes, each of what a selection without words means; those asked for last. */
class Kept<Kind extends Counter> {
  private readonly counts = new Map<string, { coded: Coded; counter: Kind }>();

  constructor(private readonly most: number) {}

  get(key: string): Kind | undefined {
    const found = this.counts.get(key);
    if (!found) return undefined;
    this.counts.delete(key);
    this.counts.set(key, found);
    return found.counter;
  }

  keep(key: string, coded: Coded, counter: Kind): void {
    this.counts.set(key, { coded, counter });
    for (const oldest of this.counts.keys()) if (this.counts.size > this.most) this.counts.delete(oldest);
  }

  addOne(vocabulary: Vocabulary, segment: Segment, at: number, by: number): void {
    for (const [key, { coded, counter }] of this.counts) {
      if (!isMeant(vocabulary, segment, at, coded)) continue;
      counter.addOne(segment, at, by);
      if (counter.isOutgrown || counter.areTooMany) this.counts.delete(key);
    }
  }
}

/** Counts over segments: made when they are asked for, and the big ones kept right by every change from then on. */
export class Counts {
  readonly whole: Tally;
  private readonly tallies = new Kept<Tally>(mostTallies);
  /** Of words, until anything changes. */
  private readonly ofWords = new Map<string, Tally>();
  private readonly cells = new Kept<Cells>(mostCells);

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly selected: (coded: Coded) => { segment: Segment; bits: Bits }[],
    private readonly sizes: Pick<Sizes, 'worthKeeping' | 'mostPlaces'>,
  ) {
    this.whole = new Tally(vocabulary);
  }

  /** A document has come, or is about to go where `by` is -1. */
  addOne(segment: Segment, at: number, by: number): void {
    this.ofWords.clear();
    this.whole.addOne(segment, at, by);
    this.tallies.addOne(this.vocabulary, segment, at, by);
    this.cells.addOne(this.vocabulary, segment, at, by);
  }

  count(coded: Coded): number {
    const kept = this.known(coded);
    if (kept) return kept.count;
    return this.selected(coded).reduce((sum, { bits }) => sum + countBits(bits), 0);
  }

  facets(coded: Coded): FacetCounts[] {
    const all = this.tally({
      ...coded,
      key: '',
      conditions: [],
      issuedFrom: null,
      issuedTo: null,
      validUntilBefore: null,
    });
    return facetsBy(this.vocabulary, all, this.tally(coded));
  }

  /** @throws for so many dimensions of so many values that no number tells them apart */
  statistics(by: readonly Dimension[], coded: Coded, most: number): Statistics {
    const cells = this.cellsOf(by, coded, most);
    return cells.areTooMany ? 'TOO_MANY' : cells.lines();
  }

  private known(coded: Coded): Tally | undefined {
    if (coded.words.length) return this.ofWords.get(keyOfWords(coded));
    return saysNothing(coded) ? this.whole : this.tallies.get(coded.key);
  }

  private tally(coded: Coded): Tally {
    const known = this.known(coded);
    if (known) return known;
    const selected = this.selected(coded);
    const count = selected.reduce((sum, { bits }) => sum + countBits(bits), 0);
    const isMost = count > this.whole.count / 2;
    const tally = isMost ? this.whole.copy() : new Tally(this.vocabulary);
    for (const { segment, bits } of selected) {
      if (isMost) tally.addAll(segment, without(segment.alive, bits), -1);
      else tally.addAll(segment, bits, 1);
    }
    if (coded.words.length && count >= this.sizes.worthKeeping) this.keepOfWords(coded, tally);
    if (this.isWorthKeeping(coded, count)) this.tallies.keep(coded.key, coded, tally);
    return tally;
  }

  private cellsOf(by: readonly Dimension[], coded: Coded, most: number): Cells {
    const key = `${by} ${most} ${coded.key}`;
    const known = coded.words.length ? undefined : this.cells.get(key);
    if (known) return known;
    const cells = new Cells(this.vocabulary, by, most, this.sizes.mostPlaces);
    const count = cells.hasLists ? this.addSelected(cells, coded) : this.addTally(cells, coded);
    if (this.isWorthKeeping(coded, count) && !cells.areTooMany && cells.size <= mostKeptCells)
      this.cells.keep(key, coded, cells);
    return cells;
  }

  private addTally(cells: Cells, coded: Coded): number {
    const tally = this.tally(coded);
    cells.addTally(tally);
    return tally.count;
  }

  private addSelected(cells: Cells, coded: Coded): number {
    let count = 0;
    for (const { segment, bits } of this.selected(coded)) {
      count += countBits(bits);
      cells.addAll(segment, bits);
    }
    return count;
  }

  private keepOfWords(coded: Coded, tally: Tally) {
    if (this.ofWords.size >= mostTallies) this.ofWords.clear();
    this.ofWords.set(keyOfWords(coded), tally);
  }

  private isWorthKeeping = ({ words }: Coded, count: number) => words.length === 0 && count >= this.sizes.worthKeeping;
}

const keyOfWords = ({ key, words }: Coded) => `${key} ${JSON.stringify(words)}`;
