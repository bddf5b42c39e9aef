import type { Bits } from './bits';
import { effectiveStatuses } from './effective-status';
import { type Dimension, dimensions, type StatisticsLine } from './facts';
import type { Lists, Segment } from './segment';
import type { Tally } from './tally';
import { perCombination, type Single, type Vocabulary } from './vocabulary';

const singleOf: Partial<Record<Dimension, Single>> = {
  YEAR: 'year',
  SYSTEM: 'system',
  SCHEME: 'scheme',
  DOCUMENT_TYPE: 'documentType',
  STATUS: 'status',
  ISSUER: 'issuer',
};
const listOf = { COUNTRY: 'countries', STANDARD: 'statisticsStandards', CATEGORY: 'categories' } as const;
const isList = (dimension: Dimension): dimension is keyof typeof listOf => dimension in listOf;

/** Documents counted by several dimensions together, until there are more cells than are wanted. */
export class Cells {
  private readonly sizes: number[];
  private readonly steps: number[];
  private readonly places: Uint32Array | null;
  private readonly sparse = new Map<number, number>();
  private readonly listed: { list: (typeof listOf)[keyof typeof listOf]; step: number; size: number }[];
  /** Of each combination with its effective status, what it adds to the place. */
  private base = new Float64Array(0);
  /** How many cells have documents. */
  private filled = 0;
  /** True where a value has come that has no place here. */
  isOutgrown = false;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly by: readonly Dimension[],
    private readonly most: number,
    mostPlaces: number,
  ) {
    this.sizes = by.map(dimension => valuesOf(vocabulary, dimension));
    this.steps = this.sizes.map((_, at) => this.sizes.slice(at + 1).reduce((product, size) => product * size, 1));
    const all = this.sizes.reduce((product, size) => product * size, 1);
    if (all > Number.MAX_SAFE_INTEGER) throw new Error(`${by.join(', ')} together have too many values to count by.`);
    this.places = all <= mostPlaces ? new Uint32Array(all) : null;
    this.listed = by.flatMap((dimension, at) =>
      isList(dimension)
        ? [{ list: listOf[dimension], step: this.steps[at] as number, size: this.sizes[at] as number }]
        : [],
    );
  }

  /** How many cells there can be. */
  get size(): number {
    return this.places?.length ?? this.sparse.size;
  }

  /** Whether more cells have documents than are wanted; then counting has ended, and the counts say nothing. */
  get areTooMany(): boolean {
    return this.filled > this.most;
  }

  /** Counts one document, or takes it away again where `by` is -1. */
  addOne(segment: Segment, at: number, by: number): void {
    this.makeRoom();
    this.addFrom(segment, at, this.baseAt(segment, at), 0, by);
  }

  /** Counts the documents. */
  addAll(segment: Segment, bits: Bits): void {
    this.makeRoom();
    for (let word = 0; word < bits.length && !this.areTooMany; word++) {
      for (let left = bits[word] as number; left; left &= left - 1) {
        const at = (word << 5) + 31 - Math.clz32(left & -left);
        this.addFrom(segment, at, this.baseAt(segment, at), 0, 1);
      }
    }
  }

  /** The same from counts by combination, where every dimension is of one value. */
  addTally({ combinations }: Tally): void {
    this.makeRoom();
    for (let at = 0; at < combinations.length && !this.areTooMany; at++) {
      const count = combinations[at] as number;
      if (count) this.addTo(this.base[at] as number, count);
    }
  }

  get hasLists(): boolean {
    return this.listed.length > 0;
  }

  /** A line for each cell that has documents, in the order of the dimensions. */
  lines(): StatisticsLine[] {
    const orders = this.by.map(dimension => inOrder(this.vocabulary, dimension));
    if (!this.places) return this.sparseLines(orders);
    const lines: StatisticsLine[] = [];
    const chosen: (string | number | null)[] = [];
    const walk = (depth: number, place: number) => {
      const order = orders[depth];
      if (!order) {
        const count = this.places?.[place] ?? 0;
        if (count) lines.push(this.line(chosen, count));
        return;
      }
      for (const { code, value } of order) {
        if (code >= (this.sizes[depth] as number)) continue;
        chosen[depth] = value;
        walk(depth + 1, place + code * (this.steps[depth] as number));
      }
    };
    walk(0, 0);
    return lines;
  }

  private sparseLines(orders: readonly Ordered[][]): StatisticsLine[] {
    const ranks = orders.map(order => new Map(order.map(({ code }, rank) => [code, rank])));
    const found = [...this.sparse].map(([place, count]) => {
      const codes = this.steps.map((step, at) => Math.floor(place / step) % (this.sizes[at] as number));
      return { places: codes.map((code, at) => ranks[at]?.get(code) ?? 0), count };
    });
    found.sort((a, b) => {
      const at = a.places.findIndex((place, index) => place !== b.places[index]);
      return (a.places[at] ?? 0) - (b.places[at] ?? 0);
    });
    return found.map(({ places, count }) =>
      this.line(
        places.map((place, at) => orders[at]?.[place]?.value ?? null),
        count,
      ),
    );
  }

  private line(values: readonly (string | number | null)[], count: number): StatisticsLine {
    const line: StatisticsLine = { count: 0 };
    this.by.forEach((dimension, at) => {
      line[dimensions[dimension]] = values[at] ?? null;
    });
    line.count = count;
    return line;
  }

  private baseAt({ columns: { combination, effective } }: Segment, at: number): number {
    return this.base[(combination[at] as number) * perCombination + (effective[at] as number)] as number;
  }

  private addFrom(segment: Segment, at: number, place: number, depth: number, by: number) {
    const listed = this.listed[depth];
    if (!listed) return this.addTo(place, by);
    const { starts, values }: Lists = segment.lists[listed.list];
    const end = starts[at + 1] as number;
    for (let index = starts[at] as number; index < end && !this.areTooMany; index++) {
      const code = values[index] as number;
      if (code >= listed.size) this.isOutgrown = true;
      else this.addFrom(segment, at, place + code * listed.step, depth + 1, by);
    }
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
    const { combinations, codeOf } = this.vocabulary;
    const known = this.base.length / perCombination;
    if (known === combinations.size) return;
    const base = new Float64Array(combinations.size * perCombination);
    base.set(this.base);
    this.by.forEach((dimension, index) => {
      const [size, step] = [this.sizes[index] as number, this.steps[index] as number];
      const single = singleOf[dimension];
      if (!single && dimension !== 'EFFECTIVE_STATUS') return;
      for (let at = known * perCombination; at < base.length; at++) {
        const code = single ? (codeOf[single][at >>> 2] as number) : at & 3;
        if (code >= size) this.isOutgrown = true;
        base[at] = (base[at] as number) + code * step;
      }
    });
    this.base = base;
  }
}

function valuesOf(vocabulary: Vocabulary, dimension: Dimension): number {
  if (dimension === 'EFFECTIVE_STATUS') return effectiveStatuses.length;
  const single = singleOf[dimension];
  return Math.max(
    1,
    single ? vocabulary.single[single].size : vocabulary.list[listOf[dimension as keyof typeof listOf]].size,
  );
}

interface Ordered {
  code: number;
  value: string | number | null;
}

/** The values of a dimension in the order of lines: texts by their bytes, years as numbers, none last. */
function inOrder(vocabulary: Vocabulary, dimension: Dimension): Ordered[] {
  if (dimension === 'EFFECTIVE_STATUS')
    return effectiveStatuses.map((value, code) => ({ code, value })).sort((a, b) => (a.value < b.value ? -1 : 1));
  const single = singleOf[dimension];
  const dictionary = single ? vocabulary.single[single] : vocabulary.list[listOf[dimension as keyof typeof listOf]];
  const codes = Array.from({ length: dictionary.size }, (_, code) => code);
  if (dimension !== 'YEAR')
    return codes.sort((a, b) => dictionary.compare(a, b)).map(code => ({ code, value: dictionary.text(code) }));
  const years = codes.map(code => ({
    code,
    value: dictionary.text(code) === '' ? null : Number(dictionary.text(code)),
  }));
  return years.sort((a, b) => (a.value ?? Number.POSITIVE_INFINITY) - (b.value ?? Number.POSITIVE_INFINITY));
}
