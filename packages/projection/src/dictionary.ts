import { grown } from './arrays';

const encoder = new TextEncoder();
let scratch = new Uint8Array(1024);

/** The bytes of a text, in a buffer that the next call uses again. */
function encoded(text: string): Uint8Array {
  if (text.length * 3 > scratch.length) scratch = new Uint8Array(text.length * 6);
  return scratch.subarray(0, encoder.encodeInto(text, scratch).written);
}

/** Texts one after the other in one buffer, in UTF-8, each with its code; they are compared by their bytes. */
export class Texts {
  constructor(
    protected bytes: Uint8Array = new Uint8Array(1024),
    protected starts: Uint32Array = new Uint32Array(64),
    public size = 0,
  ) {}

  add(text: string): number {
    const given = encoded(text);
    const start = this.starts[this.size] as number;
    const end = start + given.length;
    if (end > 0xffffffff) throw new Error('More than 4 GB of texts of one kind are too many for the index.');
    this.bytes = grown(this.bytes, end);
    this.bytes.set(given, start);
    this.starts = grown(this.starts, this.size + 2);
    this.starts[this.size + 1] = end;
    return this.size++;
  }

  text(code: number): string {
    return Buffer.from(
      this.bytes.buffer,
      this.bytes.byteOffset + (this.starts[code] as number),
      (this.starts[code + 1] as number) - (this.starts[code] as number),
    ).toString('utf8');
  }

  /** Compares what follows the place `at` of one text with what follows `otherAt` of another. */
  compare(code: number, other: number, at = 0, otherAt = 0): number {
    const { bytes, starts } = this;
    let i = (starts[code] as number) + at;
    let j = (starts[other] as number) + otherAt;
    const end = starts[code + 1] as number;
    const otherEnd = starts[other + 1] as number;
    while (i < end && j < otherEnd) {
      const difference = (bytes[i++] as number) - (bytes[j++] as number);
      if (difference) return difference;
    }
    return end - i - (otherEnd - j);
  }

  /** Compares what follows the place `at` of a text with bytes; 0 where it begins with them, if `isBeginning`. */
  compareWith(code: number, given: Uint8Array, isBeginning = false, at = 0): number {
    const { bytes, starts } = this;
    const start = (starts[code] as number) + at;
    const length = (starts[code + 1] as number) - start;
    const shared = Math.min(length, given.length);
    for (let i = 0; i < shared; i++) {
      const difference = (bytes[start + i] as number) - (given[i] as number);
      if (difference) return difference;
    }
    return isBeginning && length >= given.length ? 0 : length - given.length;
  }

  /** The first six bytes from a place on as a number, which is in the order of the texts. */
  leading(code: number, place = 0): number {
    const start = (this.starts[code] as number) + place;
    const end = this.starts[code + 1] as number;
    let number = 0;
    for (let at = start; at < start + 6; at++) number = number * 257 + (at < end ? (this.bytes[at] as number) + 1 : 0);
    return number;
  }

  get byteLength(): number {
    return this.bytes.byteLength + this.starts.byteLength;
  }
}

/** What a dictionary is made of: texts one after the other, where each begins, and by the hashes of texts which code they have. */
export interface DictionaryArrays {
  bytes: Uint8Array;
  starts: Uint32Array;
  table: Uint32Array;
}

/** Texts of which each has one code: its place in the order of their first coming. */
export class Dictionary extends Texts {
  private table: Uint32Array = new Uint32Array(128);

  constructor(kept?: DictionaryArrays) {
    super(kept?.bytes, kept?.starts, kept ? kept.starts.length - 1 : 0);
    if (kept) this.table = kept.table;
  }

  /** Its arrays as they are now, without the room to grow. */
  arrays(): DictionaryArrays {
    const starts = this.starts.subarray(0, this.size + 1);
    return { bytes: this.bytes.subarray(0, starts[this.size]), starts, table: this.table.slice() };
  }

  /** The code of a text; -1 where it never came. */
  find(text: string): number {
    const given = encoded(text);
    return (this.table[this.slotOf(given, hashOf(given, 0, given.length))] as number) - 1;
  }

  /** The code of a text, which it has from now on. */
  code(text: string): number {
    const given = encoded(text);
    const slot = this.slotOf(given, hashOf(given, 0, given.length));
    const known = this.table[slot] as number;
    if (known) return known - 1;
    const code = this.add(text);
    this.table[slot] = code + 1;
    if (this.size * 2 > this.table.length) this.rehash(this.size * 2);
    return code;
  }

  override get byteLength(): number {
    return super.byteLength + this.table.byteLength;
  }

  private slotOf(given: Uint8Array, hash: number): number {
    const last = this.table.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const known = this.table[slot] as number;
      if (known === 0 || this.compareWith(known - 1, given) === 0) return slot;
    }
  }

  private rehash(size: number) {
    this.table = new Uint32Array(2 ** Math.ceil(Math.log2(size * 2 + 128)));
    const last = this.table.length - 1;
    for (let code = 0; code < this.size; code++) {
      let slot = hashOf(this.bytes, this.starts[code] as number, this.starts[code + 1] as number) & last;
      while (this.table[slot]) slot = (slot + 1) & last;
      this.table[slot] = code + 1;
    }
  }
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
  // The lower bits alone are used.
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Codes in the order of their texts. */
export function sortedByText(texts: Texts, codes: Uint32Array): Uint32Array {
  const leading = new Float64Array(codes.length);
  for (let at = 0; at < codes.length; at++) leading[at] = texts.leading(codes[at] as number);
  const order = Uint32Array.from(codes, (_, at) => at).sort(
    (a, b) => (leading[a] as number) - (leading[b] as number) || texts.compare(codes[a] as number, codes[b] as number),
  );
  return order.map(at => codes[at] as number);
}

export const bytesOf = (text: string): Uint8Array => encoder.encode(text);
