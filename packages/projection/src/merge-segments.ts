import type { Numbers } from './arrays';
import { clearBit, hasBit, placesIn } from './bits';
import { mergingPostings, nowhere } from './merge-postings';
import { type Column, columns, type Lists, Segment } from './segment';
import { type List, lists, type Vocabulary } from './vocabulary';
import { narrowed } from './write-segment';

/** Segments as one, without what had died when it began; a step at a time, so that others can be served in between. */
export function* merging(vocabulary: Vocabulary, segments: readonly Segment[]): Generator<void, Merged> {
  const order = orderOf(vocabulary, segments);
  yield;
  const merged = {} as Record<Column, Numbers>;
  for (const name of columns) {
    merged[name] = mergedColumn(segments, order, name);
    yield;
  }
  const mergedLists = {} as Record<List, Lists>;
  for (const name of lists) {
    mergedLists[name] = mergedList(vocabulary, segments, order, name);
    yield;
  }
  const placeIn = placesOf(segments, order);
  yield;
  const all = segments.map(({ postings }) => postings);
  const postings = yield* mergingPostings(vocabulary.terms, all, placeIn);
  return { segment: new Segment(merged, mergedLists, postings), order };
}

/** Where each document of the merged segment comes from. */
interface Order {
  segments: Uint16Array;
  places: Uint32Array;
}

export interface Merged {
  segment: Segment;
  order: Order;
}

/** The whole at once. */
export function merged(vocabulary: Vocabulary, segments: readonly Segment[]): Merged {
  const steps = merging(vocabulary, segments);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The living documents of all segments by day and id. Days stand before places in one number, which is sorted natively. */
function orderOf({ ids }: Vocabulary, segments: readonly Segment[]): Order {
  const living = segments.map(({ alive }) => placesIn(alive));
  const total = living.reduce((sum, { length }) => sum + length, 0);
  const all = { segments: new Uint16Array(total), places: new Uint32Array(total) };
  const keys = new Float64Array(total);
  const earliest = -1_000_000;
  let length = 0;
  living.forEach((places, index) => {
    const { sortedOn } = (segments[index] as Segment).columns;
    for (const place of places) {
      all.segments[length] = index;
      all.places[length] = place;
      keys[length] = ((sortedOn[place] as number) - earliest) * 0x100000000 + length;
      length++;
    }
  });
  keys.sort();
  const idAt = (at: number) =>
    (segments[all.segments[at] as number] as Segment).columns.id[all.places[at] as number] as number;
  const sorted = Uint32Array.from(keys, key => key % 0x100000000);
  const dayAt = (at: number) => Math.floor((keys[at] as number) / 0x100000000);
  for (let from = 0; from < total; ) {
    let end = from + 1;
    while (end < total && dayAt(end) === dayAt(from)) end++;
    if (end - from > 1) sorted.subarray(from, end).sort((a, b) => ids.compare(idAt(a), idAt(b)));
    from = end;
  }
  return {
    segments: Uint16Array.from(sorted, at => all.segments[at] as number),
    places: sorted.map(at => all.places[at] as number),
  };
}

function mergedColumn(segments: readonly Segment[], { segments: from, places }: Order, name: Column): Numbers {
  const sources = segments.map(({ columns }) => columns[name]);
  const column = new ((sources[0] as Numbers).constructor as new (length: number) => Numbers)(places.length);
  for (let at = 0; at < places.length; at++)
    column[at] = (sources[from[at] as number] as Numbers)[places[at] as number] as number;
  return column;
}

function mergedList(vocabulary: Vocabulary, segments: readonly Segment[], order: Order, name: List): Lists {
  const sources = segments.map(({ lists }) => lists[name]);
  const most = sources.reduce((sum, { values }) => sum + values.length, 0);
  const [starts, values] = [new Uint32Array(order.places.length + 1), new Uint32Array(most)];
  let length = 0;
  for (let at = 0; at < order.places.length; at++) {
    const source = sources[order.segments[at] as number] as Lists;
    const place = order.places[at] as number;
    const end = source.starts[place + 1] as number;
    for (let index = source.starts[place] as number; index < end; index++)
      values[length++] = source.values[index] as number;
    starts[at + 1] = length;
  }
  return { starts, values: narrowed(values.subarray(0, length), vocabulary.list[name].size) };
}

/** Where each document of each segment comes to stand; nowhere where it has died. */
function placesOf(segments: readonly Segment[], { segments: from, places }: Order): Uint32Array[] {
  const placeIn = segments.map(({ size }) => new Uint32Array(size).fill(nowhere));
  for (let at = 0; at < places.length; at++) (placeIn[from[at] as number] as Uint32Array)[places[at] as number] = at;
  return placeIn;
}

/** Takes over what has died and what counts since the merge began. */
export function caughtUp({ segment, order }: Merged, sources: readonly Segment[]): void {
  const { alive, columns: own } = segment;
  for (let at = 0; at < segment.size; at++) {
    const source = sources[order.segments[at] as number] as Segment;
    const place = order.places[at] as number;
    own.effective[at] = source.columns.effective[place] as number;
    if (!hasBit(source.alive, place)) clearBit(alive, at);
  }
}
