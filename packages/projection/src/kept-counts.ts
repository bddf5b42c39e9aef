import { countBits, without } from './bits';
import type { Selected } from './documents';
import type { Counting, FacetCounts, Statistics } from './facts';
import { type Dimension, type FacetField, type TraitField, traitFields } from './fields';
import type { Segment } from './segment';
import { type Coded, isMeant, saysNothing, wordsOf } from './select';
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
  /** What was told of facets, until anything changes. */
  private readonly told = new Map<string, FacetCounts[]>();
  private readonly cells = new Kept<Cells>(mostCells);

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly selected: (coded: Coded) => Selected[],
    private readonly sizes: Pick<Sizes, 'worthKeeping' | 'mostPlaces'>,
  ) {
    this.whole = new Tally(vocabulary, true);
  }

  /** A document has come, or is about to go where `by` is -1. */
  addOne(segment: Segment, at: number, by: number): void {
    this.ofWords.clear();
    this.told.clear();
    this.whole.addOne(segment, at, by);
    this.tallies.addOne(this.vocabulary, segment, at, by);
    this.cells.addOne(this.vocabulary, segment, at, by);
  }

  count(coded: Coded): number {
    const kept = this.known(coded);
    if (kept) return kept.count;
    return this.selected(coded).reduce((sum, { bits }) => sum + countBits(bits), 0);
  }

  facets(coded: Coded, fields: readonly FacetField[]): FacetCounts[] {
    const key = `${keyOfTally(coded, false)} ${fields}`;
    return this.told.get(key) ?? kept(this.told, key, this.facetsOf(coded, fields));
  }

  private facetsOf(coded: Coded, fields: readonly FacetField[]): FacetCounts[] {
    const withTraits = fields.some(field => traitFields.includes(field as TraitField));
    const [all, selected] = [this.tally(wordsOf(coded), withTraits), this.tally(coded, withTraits)];
    return facetsBy(this.vocabulary, fields, all, selected);
  }

  /** Of at most so many cells. @throws for so many dimensions of so many values that no number tells them apart */
  statistics(by: readonly Dimension[], coded: Coded, most: number, counting: Counting): Statistics {
    const cells = this.cellsOf(by, coded, most, counting);
    return cells.areTooMany ? 'TOO_MANY' : cells.lines(counting);
  }

  private known(coded: Coded, withTraits = false): Tally | undefined {
    if (coded.words.length) return this.ofWords.get(keyOfTally(coded, withTraits));
    return saysNothing(coded) ? this.whole : this.tallies.get(keyOfTally(coded, withTraits));
  }

  private tally(coded: Coded, withTraits = false): Tally {
    const known = this.known(coded, withTraits);
    if (known) return known;
    const selected = this.selected(coded);
    const count = selected.reduce((sum, { bits }) => sum + countBits(bits), 0);
    const isMost = coded.asOf === null && count > this.whole.count / 2;
    const tally = isMost ? this.whole.copy(withTraits) : new Tally(this.vocabulary, withTraits);
    for (const { segment, bits, effective } of selected) {
      if (isMost) tally.addAll(segment, without(segment.alive, bits), -1);
      else tally.addAll(segment, bits, 1, effective);
    }
    if (coded.words.length && count >= this.sizes.worthKeeping)
      kept(this.ofWords, keyOfTally(coded, withTraits), tally);
    if (this.isWorthKeeping(coded, count)) this.tallies.keep(keyOfTally(coded, withTraits), coded, tally);
    return tally;
  }

  private cellsOf(by: readonly Dimension[], coded: Coded, most: number, { dated }: Counting): Cells {
    const key = `${by} ${dated} ${most} ${coded.key}`;
    const known = coded.words.length ? undefined : this.cells.get(key);
    if (known) return known;
    const cells = new Cells(this.vocabulary, by, { most, mostPlaces: this.sizes.mostPlaces, dated });
    const count = cells.areOfCombinations ? this.addTally(cells, coded) : this.addSelected(cells, coded);
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
    for (const { segment, bits, effective } of this.selected(coded)) {
      count += countBits(bits);
      cells.addAll(segment, bits, effective);
    }
    return count;
  }

  private isWorthKeeping = ({ words, asOf }: Coded, count: number) =>
    words.length === 0 && asOf === null && count >= this.sizes.worthKeeping;
}

const keyOfTally = ({ key, words }: Coded, withTraits: boolean) => `${key} ${JSON.stringify(words)} ${withTraits}`;

/** Keeps a value, at most so many of them. */
function kept<Value>(values: Map<string, Value>, key: string, value: Value): Value {
  if (values.size >= mostTallies) values.clear();
  values.set(key, value);
  return value;
}
