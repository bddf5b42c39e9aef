import type { Numbers } from './arrays';
import { allBits, type Bits, bitsFor, orInto, setBits } from './bits';
import type { Postings } from './postings';
import type { List } from './vocabulary';

/** What a document has one number of. */
export const columns = [
  'id',
  'sortedOn',
  'issuedOn',
  'validUntil',
  'imposed',
  'imposedUntil',
  'combination',
  'trademark',
  'effective',
  'firstIssuedOn',
  'statusSince',
  'carriedUntil',
  'several',
] as const;
export type Column = (typeof columns)[number];

/** Lists of codes, one a document, one after the other. */
export interface Lists {
  starts: Uint32Array;
  values: Numbers;
}

/** Of each code the documents that have it, one after the other. */
interface Inverted {
  starts: Uint32Array;
  documents: Uint32Array;
}

/** A quarter of a megabyte each at two million documents. */
const keptWords = 64;
/** Two megabytes each at two million documents. */
const keptDays = 4;

/** Documents in the order of (day, id), with everything that is counted of them, by codes of the vocabulary. Only what lives, and what counts on the day, changes. */
export class Segment {
  readonly size: number;
  readonly alive: Bits;
  private inverted = new Map<string, Inverted>();
  private broad = new Map<string, Bits>();
  private readonly words = new Map<string, Bits>();
  private readonly statuses = new Map<number, Uint8Array>();

  constructor(
    readonly columns: Record<Column, Numbers>,
    readonly lists: Record<List, Lists>,
    readonly postings: Postings,
    alive?: Bits,
  ) {
    this.size = columns.id.length;
    this.alive = alive ?? allBits(this.size);
  }

  /** Adds to the bits the documents whose column has one of the codes, or whose list has; `key` says which are meant. */
  addWith(bits: Bits, name: 'combination' | 'trademark' | List, codes: () => readonly number[], key: string): void {
    const known = this.broad.get(key);
    if (known) {
      orInto(bits, known);
      return;
    }
    const { starts, documents } = this.invertedBy(name);
    const ranges = codes().flatMap(code =>
      code >= 0 && code + 1 < starts.length ? [[starts[code], starts[code + 1]]] : [],
    );
    const add = (to: Bits) => {
      for (const [from, end] of ranges) setBits(to, documents.subarray(from, end));
    };
    const count = ranges.reduce((sum, [from = 0, end = 0]) => sum + end - from, 0);
    if (count < bits.length) add(bits);
    else orInto(bits, this.keptBits(key, add));
  }

  /** The bits of what is asked for often, made once; who changes what they say says so by `forget`. */
  keptBits(key: string, fill: (bits: Bits) => void): Bits {
    const known = this.broad.get(key);
    if (known) return known;
    const bits = bitsFor(this.size);
    fill(bits);
    this.broad.set(key, bits);
    return bits;
  }

  /** The bits of a word, of which the latest are kept: what has a word does not change as long as the segment is there. */
  wordBits(key: string, make: () => Bits): Bits {
    const bits = this.words.get(key) ?? make();
    this.words.delete(key);
    this.words.set(key, bits);
    for (const oldest of this.words.keys()) {
      if (this.words.size <= keptWords) break;
      this.words.delete(oldest);
    }
    return bits;
  }

  /** The statuses that counted on a day, of which the latest few are kept: nothing that is here changes them. */
  statusesOn(day: number, make: () => Uint8Array): Uint8Array {
    const known = this.statuses.get(day) ?? make();
    this.statuses.delete(day);
    this.statuses.set(day, known);
    for (const oldest of this.statuses.keys()) if (this.statuses.size > keptDays) this.statuses.delete(oldest);
    return known;
  }

  forgetBits(isMeant: (key: string) => boolean): void {
    for (const key of this.broad.keys()) if (isMeant(key)) this.broad.delete(key);
  }

  get byteLength(): number {
    let sum = this.alive.byteLength + this.postings.byteLength;
    for (const column of Object.values(this.columns)) sum += column.byteLength;
    for (const { starts, values } of Object.values(this.lists)) sum += starts.byteLength + values.byteLength;
    for (const { starts, documents } of this.inverted.values()) sum += starts.byteLength + documents.byteLength;
    for (const bits of [...this.broad.values(), ...this.words.values(), ...this.statuses.values()])
      sum += bits.byteLength;
    return sum;
  }

  private invertedBy(name: 'combination' | 'trademark' | List): Inverted {
    const known = this.inverted.get(name);
    if (known) return known;
    const made =
      name === 'combination' || name === 'trademark'
        ? invert(null, this.columns[name], this.size)
        : invert(this.lists[name].starts, this.lists[name].values, this.size);
    this.inverted.set(name, made);
    return made;
  }
}

function invert(listStarts: Uint32Array | null, values: Numbers, size: number): Inverted {
  let most = -1;
  for (let at = 0; at < values.length; at++) most = Math.max(most, values[at] as number);
  const starts = new Uint32Array(most + 2);
  for (let at = 0; at < values.length; at++) {
    const after = (values[at] as number) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  for (let code = 0; code <= most; code++) starts[code + 1] = (starts[code + 1] as number) + (starts[code] as number);
  const next = starts.slice();
  const documents = new Uint32Array(values.length);
  for (let document = 0; document < size; document++) {
    const from = listStarts ? (listStarts[document] as number) : document;
    const to = listStarts ? (listStarts[document + 1] as number) : document + 1;
    for (let at = from; at < to; at++) {
      const code = values[at] as number;
      const place = next[code] as number;
      documents[place] = document;
      next[code] = place + 1;
    }
  }
  return { starts, documents };
}
