import { addAbortSignal, Readable } from 'node:stream';
import { type Cell, type Column, looksLikeFormula, type Rows } from './export';
import { isolated } from './isolated';

/**
 * The list as CSV (RFC 4180): UTF-8 with a byte order mark, lines ending in CRLF, the first one with the headers. A text that a
 * spreadsheet would take for a formula has an apostrophe before it, so `-2+3` reads `'-2+3`; numbers are left as they are.
 *
 * Backpressure is respected, and memory is that of a batch. An error of the batches destroys the stream with that error, the
 * signal with an `AbortError`; a reader that goes away closes the batches.
 */
export function csv({ columns, batches, signal }: Rows): Readable {
  const stream = Readable.from(lines(columns, batches));
  return signal ? addAbortSignal(signal, stream) : stream;
}

async function* lines(columns: readonly Column[], batches: Rows['batches']) {
  yield `\ufeff${lineOf(columns.map(({ header }) => header))}`;
  for await (const batch of batches) if (batch.length > 0) yield batch.map(lineOf).join('');
}

const lineOf = (cells: readonly Cell[]) => `${cells.map(fieldOf).join(',')}\r\n`;

function fieldOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const text = isolated(cell.toWellFormed().replace(/(?![\t\r\n])\p{Cc}/gu, ''));
  // Also before apostrophes that were there, so that taking one away gives back the text.
  const guarded = looksLikeFormula(text.replace(/^[\u2068']+/, '')) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
