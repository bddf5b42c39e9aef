import type { Numbers } from './arrays';
import type { Bits } from './bits';
import { numberOfPart, sizeOfPart, valueOfPart } from './days';
import { sortedByText } from './dictionary';
import { effectiveStatuses } from './effective-status';
import type { Counting, StatisticsLine } from './facts';
import { type DayPart, type Dimension, dayParts, dimensions, fieldOf, type TraitField, traitFields } from './fields';
import type { Segment } from './segment';
import type { Tally } from './tally';
import { keptOf, type List, perCombination, type Single, type Vocabulary } from './vocabulary';

type Value = string | number | null;

/** What of a document has the values of a dimension. */
type Source =
  | { of: 'single'; name: Single }
  | { of: 'effective' }
  | { of: 'trademark' }
  | { of: 'day'; column: Counting['dated']; part: DayPart }
  | { of: 'list'; name: List }
  | { of: 'traits'; field: TraitField };

function sourceOf(dimension: Dimension, dated: Counting['dated']): Source {
  if (dimension === 'YEAR' && dated === 'firstIssuedOn') return { of: 'single', name: 'year' };
  if (dimension in dayParts) return { of: 'day', column: dated, part: dimension as DayPart };
  const field = fieldOf[dimension];
  if (!field) return { of: 'list', name: 'editions' };
  if (field === 'effectiveStatuses') return { of: 'effective' };
  if (field === 'trademarks') return { of: 'trademark' };
  const { single, list, counted } = keptOf(field);
  if (single) return { of: 'single', name: single };
  return list ? { of: 'list', name: counted ?? list } : { of: 'traits', field: field as TraitField };
}

/** A dimension by its numbers: 0 where a document has no value, else the code of the value and one more. */
interface Axis {
  source: Source;
  size: number;
  step: number;
}

/** Documents counted by several dimensions together, until there are more cells than are wanted. */
export class Cells {
  private readonly axes: Axis[];
  /** Those that a combination does not tell. */
  private readonly looked: Axis[];
  private readonly places: Uint32Array | null;
  private readonly sparse = new Map<number, number>();
  /** Of each combination with its effective status, what it adds to the place. */
  private base = new Float64Array(0);
  /** How many cells have documents. */
  private filled = 0;
  /** True where a value has come that has no place here. */
  isOutgrown = false;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly by: readonly Dimension[],
    private readonly asked: { most: number; mostPlaces: number; dated: Counting['dated'] },
  ) {
    const sources = by.map(dimension => sourceOf(dimension, asked.dated));
    const sizes = sources.map(source => sizeOf(vocabulary, source));
    const product = (from: number) => sizes.slice(from).reduce((all, size) => all * size, 1);
    if (product(0) > Number.MAX_SAFE_INTEGER)
      throw new Error(`${by.join(', ')} together have too many values to count by.`);
    this.axes = sources.map((source, at) => ({ source, size: sizes[at] as number, step: product(at + 1) }));
    this.looked = this.axes.filter(({ source }) => !isOfCombination(source));
    this.places = product(0) <= asked.mostPlaces ? new Uint32Array(product(0)) : null;
  }

  /** How many cells there can be. */
  get size(): number {
    return this.places?.length ?? this.sparse.size;
  }

  /** Whether more cells have documents than are wanted; then counting has ended, and the counts say nothing. */
  get areTooMany(): boolean {
    return this.filled > this.asked.most;
  }

  /** Whether every dimension is told by counts of combinations. */
  get areOfCombinations(): boolean {
    return this.looked.length === 0;
  }

  /** Counts one document, or takes it away again where `by` is -1. */
  addOne(segment: Segment, at: number, by: number): void {
    this.makeRoom();
    this.addFrom(segment, at, this.baseAt(segment, at, segment.columns.effective), 0, by);
  }

  /** Counts the documents. */
  addAll(segment: Segment, bits: Bits, effective: Numbers): void {
    this.makeRoom();
    for (let word = 0; word < bits.length && !this.areTooMany; word++) {
      for (let left = bits[word] as number; left; left &= left - 1) {
        const at = (word << 5) + 31 - Math.clz32(left & -left);
        this.addFrom(segment, at, this.baseAt(segment, at, effective), 0, 1);
      }
    }
  }

  /** The same from counts by combination. */
  addTally({ combinations }: Tally): void {
    this.makeRoom();
    for (let at = 0; at < combinations.length && !this.areTooMany; at++) {
      const count = combinations[at] as number;
      if (count) this.addTo(this.base[at] as number, count);
    }
  }

  /** A line for each cell that has documents, in the order that is asked for. */
  lines({ order, skip, first }: Pick<Counting, 'order' | 'skip' | 'first'>): StatisticsLine[] {
    const cells = this.filledCells(order === 'MOST' && first !== null ? skip + first : null);
    const numbers = this.axes.map(({ step, size }) => cells.places.map(place => Math.floor(place / step) % size));
    const ranks = this.axes.map(({ source }, axis) => ranksOf(this.vocabulary, source, numbers[axis] as Float64Array));
    const compare = (a: number, b: number) => {
      if (order === 'MOST' && cells.counts[a] !== cells.counts[b])
        return (cells.counts[b] as number) - (cells.counts[a] as number);
      for (let axis = 0; axis < ranks.length; axis++) {
        const of = ranks[axis] as Float64Array;
        if (of[a] !== of[b]) return (of[a] as number) - (of[b] as number);
      }
      return 0;
    };
    const sorted = Uint32Array.from(cells.counts, (_, at) => at).sort(compare);
    return Array.from(sorted.subarray(skip, first === null ? undefined : skip + first), at => {
      const line: StatisticsLine = { count: 0 };
      this.by.forEach((dimension, axis) => {
        const { source } = this.axes[axis] as Axis;
        line[dimensions[dimension]] = toldOf(this.vocabulary, source, numbers[axis]?.[at] as number);
      });
      line.count = cells.counts[at] as number;
      return line;
    });
  }

  /** The cells that have documents; those that can be among the first so many by count, if that is said. */
  private filledCells(most: number | null) {
    const places = new Float64Array(this.filled);
    const counts = new Uint32Array(this.filled);
    let length = 0;
    const add = (count: number, place: number) => {
      if (count === 0) return;
      places[length] = place;
      counts[length++] = count;
    };
    if (this.places) this.places.forEach(add);
    else this.sparse.forEach(add);
    if (most === null || length <= most) return { places, counts };
    const least = counts.slice().sort()[length - most] as number;
    return {
      places: places.filter((_, at) => (counts[at] as number) >= least),
      counts: counts.filter(count => count >= least),
    };
  }

  private baseAt({ columns: { combination } }: Segment, at: number, effective: Numbers): number {
    return this.base[(combination[at] as number) * perCombination + (effective[at] as number)] as number;
  }

  private addFrom(segment: Segment, at: number, place: number, depth: number, by: number) {
    const axis = this.looked[depth];
    if (!axis) return this.addTo(place, by);
    const { source } = axis;
    const { columns } = segment;
    if (source.of === 'day')
      this.addWith(segment, at, place, depth, by, numberOfPart(source.part, columns[source.column][at] as number));
    else if (source.of === 'trademark') this.addWith(segment, at, place, depth, by, columns.trademark[at] as number);
    else this.addEach(segment, at, place, depth, by);
  }

  private addWith(segment: Segment, at: number, place: number, depth: number, by: number, number: number) {
    const { size, step } = this.looked[depth] as Axis;
    if (number >= size) this.isOutgrown = true;
    else this.addFrom(segment, at, place + number * step, depth + 1, by);
  }

  private addEach(segment: Segment, at: number, place: number, depth: number, by: number) {
    const { source } = this.looked[depth] as Axis;
    const { starts, values } = segment.lists[source.of === 'list' ? source.name : 'traits'];
    const end = starts[at + 1] as number;
    const traits = source.of === 'traits' ? this.vocabulary.traits.told() : null;
    const wanted = source.of === 'traits' ? traitFields.indexOf(source.field) : -1;
    let isFound = false;
    for (let index = starts[at] as number; index < end && !this.areTooMany; index++) {
      const code = values[index] as number;
      if (traits && traits.fields[code] !== wanted) continue;
      isFound = true;
      this.addWith(segment, at, place, depth, by, (traits ? (traits.places[code] as number) : code) + 1);
    }
    if (!isFound) this.addWith(segment, at, place, depth, by, 0);
  }

  private addTo(place: number, by: number) {
    const before = this.places?.[place] ?? this.sparse.get(place) ?? 0;
    const now = before + by;
    if (this.places) this.places[place] = now;
    else if (now) this.sparse.set(place, now);
    else this.sparse.delete(place);
    if (!before) this.filled++;
    else if (!now) this.filled--;
  }

  private makeRoom() {
    const { combinations, codeOf, single } = this.vocabulary;
    const known = this.base.length / perCombination;
    if (known === combinations.size) return;
    this.base = grownTo(this.base, combinations.size * perCombination);
    for (const { source, size, step } of this.axes) {
      if (!isOfCombination(source)) continue;
      const none = source.of === 'single' ? single[source.name].find('') : -1;
      for (let at = known * perCombination; at < this.base.length; at++) {
        const code = source.of === 'single' ? (codeOf[source.name][at >>> 2] as number) : at & 3;
        const number = code === none ? 0 : code + 1;
        if (number >= size) this.isOutgrown = true;
        this.base[at] = (this.base[at] as number) + number * step;
      }
    }
  }
}

const isOfCombination = (source: Source): source is Extract<Source, { of: 'single' | 'effective' }> =>
  source.of === 'single' || source.of === 'effective';

function grownTo(base: Float64Array, length: number): Float64Array<ArrayBuffer> {
  const copy = new Float64Array(length);
  copy.set(base);
  return copy;
}

/** How many numbers a dimension can have now, with that of no value. */
function sizeOf(vocabulary: Vocabulary, source: Source): number {
  if (source.of === 'single') return vocabulary.single[source.name].size + 1;
  if (source.of === 'effective') return effectiveStatuses.length + 1;
  if (source.of === 'trademark') return vocabulary.trademarks.size;
  if (source.of === 'day') return sizeOfPart(source.part);
  return source.of === 'list' ? vocabulary.list[source.name].size + 1 : vocabulary.traits.of(source.field).length + 1;
}

function toldOf(vocabulary: Vocabulary, source: Source, number: number): Value {
  if (source.of === 'day') return valueOfPart(source.part, number);
  if (number === 0) return null;
  if (source.of === 'trademark') return vocabulary.trademarks.text(number);
  if (source.of === 'effective') return effectiveStatuses[number - 1] as string;
  if (source.of === 'list') return vocabulary.list[source.name].text(number - 1);
  if (source.of === 'traits') return vocabulary.traits.value(vocabulary.traits.of(source.field)[number - 1] as number);
  const text = vocabulary.single[source.name].text(number - 1);
  return source.name === 'year' ? Number(text) : text;
}

/** Of each number its place in the order of lines: texts by their bytes, days as they come, none last. */
function ranksOf(vocabulary: Vocabulary, source: Source, numbers: Float64Array): Float64Array {
  const last = Number.MAX_SAFE_INTEGER;
  if (source.of === 'day') return numbers.map(number => number || last);
  const distinct = [...new Set(numbers)].filter(number => number !== 0);
  const inOrder =
    source.of === 'effective'
      ? distinct.sort((a, b) => ((effectiveStatuses[a - 1] ?? '') < (effectiveStatuses[b - 1] ?? '') ? -1 : 1))
      : distinctByText(vocabulary, source, distinct);
  const rankOf = new Map(inOrder.map((number, rank) => [number, rank]));
  return numbers.map(number => rankOf.get(number) ?? last);
}

function distinctByText(
  { single, list, trademarks, traits }: Vocabulary,
  source: Exclude<Source, { of: 'day' | 'effective' }>,
  numbers: readonly number[],
): number[] {
  if (source.of === 'trademark') return [...sortedByText(trademarks, Uint32Array.from(numbers))];
  const places = source.of === 'traits' ? traits.of(source.field) : null;
  const numberOf = new Map(numbers.map(number => [places ? (places[number - 1] as number) : number - 1, number]));
  const texts = source.of === 'traits' ? list.traits : source.of === 'list' ? list[source.name] : single[source.name];
  return [...sortedByText(texts, Uint32Array.from(numberOf.keys()))].map(code => numberOf.get(code) as number);
}
