import { addAbortSignal, Readable } from 'node:stream';
import type { Cell, Column, Rows } from './export';

/**
 * The list as JSON Lines: UTF-8, an object in each line that ends in LF, with the headers as names, and lists as lists. What is empty is left out. As for
 * CSV, backpressure is respected, and memory is that of a batch.
 */
export function jsonLines({ columns, batches, signal }: Rows): Readable {
  const stream = Readable.from(lines(columns, batches));
  return signal ? addAbortSignal(signal, stream) : stream;
}

async function* lines(columns: readonly Column[], batches: Rows['batches']) {
  for await (const batch of batches) if (batch.length > 0) yield batch.map(row => lineOf(columns, row)).join('');
}

const lineOf = (columns: readonly Column[], row: readonly Cell[]) =>
  `${JSON.stringify(Object.fromEntries(columns.flatMap(({ header }, at) => saidIn(header, row[at] ?? null))))}\n`;

const saidIn = (header: string, cell: Cell): [string, Cell][] =>
  cell === null || cell === '' || (typeof cell === 'object' && cell.length === 0) ? [] : [[header, wellFormed(cell)]];

const wellFormed = (cell: string | number | readonly string[]): Cell =>
  typeof cell === 'number'
    ? cell
    : typeof cell === 'string'
      ? cell.toWellFormed()
      : cell.map(one => one.toWellFormed());
