/** A set of places below `length`, a bit each. */
export type Bits = Uint32Array;

export const bitsFor = (length: number): Bits => new Uint32Array((length + 31) >>> 5);

/** All places below `length`. */
export function allBits(length: number): Bits {
  const bits = bitsFor(length).fill(0xffffffff);
  if (length & 31) bits[bits.length - 1] = (1 << (length & 31)) - 1;
  return bits;
}

export const hasBit = (bits: Bits, place: number): boolean =>
  ((bits[place >>> 5] as number) & (1 << (place & 31))) !== 0;

export function setBit(bits: Bits, place: number): void {
  bits[place >>> 5] = (bits[place >>> 5] as number) | (1 << (place & 31));
}

export function clearBit(bits: Bits, place: number): void {
  bits[place >>> 5] = (bits[place >>> 5] as number) & ~(1 << (place & 31));
}

export function setBits(bits: Bits, places: Uint32Array): void {
  for (let at = 0; at < places.length; at++) {
    const place = places[at] as number;
    bits[place >>> 5] = (bits[place >>> 5] as number) | (1 << (place & 31));
  }
}

export function andInto(bits: Bits, other: Bits): void {
  for (let at = 0; at < bits.length; at++) bits[at] = (bits[at] as number) & (other[at] as number);
}

export function orInto(bits: Bits, other: Bits): void {
  for (let at = 0; at < bits.length; at++) bits[at] = (bits[at] as number) | (other[at] as number);
}

/** What is in the first and not in the second. */
export function without(bits: Bits, other: Bits): Bits {
  const left = new Uint32Array(bits.length);
  for (let at = 0; at < bits.length; at++) left[at] = (bits[at] as number) & ~(other[at] as number);
  return left;
}

/** How many places are in it. */
export function countBits(bits: Bits): number {
  let count = 0;
  for (let at = 0; at < bits.length; at++) {
    let word = bits[at] as number;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}

/** The places in it, in order. */
export function placesIn(bits: Bits): Uint32Array {
  const places = new Uint32Array(countBits(bits));
  let length = 0;
  for (let at = 0; at < bits.length; at++) {
    for (let word = bits[at] as number; word; word &= word - 1)
      places[length++] = (at << 5) + 31 - Math.clz32(word & -word);
  }
  return places;
}

/** Up to `most` of the places below `end`, the highest first. */
export function highestIn(bits: Bits, most: number, end: number): number[] {
  const places: number[] = [];
  for (let at = (end - 1) >> 5; at >= 0 && places.length < most; at--) {
    let word = bits[at] as number;
    while (word && places.length < most) {
      const high = 31 - Math.clz32(word);
      word &= ~(1 << high);
      if ((at << 5) + high < end) places.push((at << 5) + high);
    }
  }
  return places;
}
