/** Arrays of numbers of one size. */
export type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array;

/** The array with place for so many, all new ones 0: itself, or a copy with room for half as many again. */
export function grown<Kind extends Numbers>(array: Kind, length: number): Kind {
  if (length <= array.length) return array;
  const copy = new (array.constructor as new (length: number) => Kind)(
    Math.ceil(Math.max(length, array.length * 1.5, 16)),
  );
  copy.set(array);
  return copy;
}

/** A list that grows. */
export class NumberList {
  length = 0;
  constructor(private array: Numbers = new Uint32Array(16)) {}

  push(value: number): void {
    if (this.length === this.array.length) this.array = grown(this.array, this.length + 1);
    this.array[this.length++] = value;
  }

  /** What it holds, without a copy. */
  view<Kind extends Numbers = Uint32Array>(): Kind {
    return this.array.subarray(0, this.length) as Kind;
  }
}

/** The first place from which on `isBefore` is false, of places for which it is first true and then false. */
export function firstNot(length: number, isBefore: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The smallest kind of array that holds numbers below `most`. */
export const arrayBelow = (most: number, length: number): Uint16Array | Uint32Array =>
  most <= 65_536 ? new Uint16Array(length) : new Uint32Array(length);

/** Lists in one, the lists being sorted by `compare` and so is it; what is in several is there once. */
export function mergedSorted(lists: readonly Uint32Array[], compare: (a: number, b: number) => number): Uint32Array {
  let round = lists.slice();
  while (round.length > 1) {
    const next: Uint32Array[] = [];
    for (let at = 0; at < round.length; at += 2) {
      const [one, other] = [round[at] as Uint32Array, round[at + 1]];
      next.push(other ? mergedTwo(one, other, compare) : one);
    }
    round = next;
  }
  return round[0] ?? new Uint32Array(0);
}

function mergedTwo(a: Uint32Array, b: Uint32Array, compare: (a: number, b: number) => number): Uint32Array {
  const merged = new Uint32Array(a.length + b.length);
  let [i, j, length] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [one, other] = [a[i] as number, b[j] as number];
    const order = one === other ? 0 : compare(one, other);
    if (order <= 0) i++;
    if (order >= 0) j++;
    merged[length++] = order <= 0 ? one : other;
  }
  for (; i < a.length; i++) merged[length++] = a[i] as number;
  for (; j < b.length; j++) merged[length++] = b[j] as number;
  return merged.subarray(0, length);
}
