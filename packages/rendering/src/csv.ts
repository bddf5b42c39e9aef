import { addAbortSignal, Readable } from 'node:stream';
import { type Cell, type Column, flat, looksLikeFormula, type Rows } from './export';
import { isolated } from './isolated';

/**
 * The list as CSV (RFC 4180): UTF-8 with a byte order mark, lines ending in CRLF, the first one with the headers. A text that a
 * spreadsheet would take for a formula has an apostrophe before it, so `-2+3` reads `'-2+3`; numbers are left as they are. Lists stand
 * in one field, as `flat` writes them.
 *
 * Backpressure is respected, and memory is that of a batch. An error of the batches destroys the stream with that error, the
 * signal with an `AbortError`; a reader that goes away closes the batches.
 */
export function csv({ columns, batches, signal }: Rows, separator: Separator = ','): Readable {
  const stream = Readable.from(lines(columns, batches, separator));
  return signal ? addAbortSignal(signal, stream) : stream;
}

/** What stands between two fields; `;` is what Excel expects where a comma parts the decimals. */
export type Separator = ',' | ';';

async function* lines(columns: readonly Column[], batches: Rows['batches'], separator: Separator) {
  const lineOf = (cells: readonly Cell[]) => {
    let line = '';
    for (let at = 0; at < cells.length; at++) line += (at > 0 ? separator : '') + fieldOf(flat(cells[at] ?? null));
    return `${line}\r\n`;
  };
  yield `\ufeff${lineOf(columns.map(({ header }) => header))}`;
  for await (const batch of batches) if (batch.length > 0) yield batch.map(lineOf).join('');
}

/** Printable signs of ASCII that neither have to be quoted nor make a formula: most fields, and looked at once. */
const asItIs = /^[A-Za-z0-9(](?:[ !#-+\--:<-~]*[!#-+\--:<-~])?$/;

function fieldOf(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (asItIs.test(cell)) return cell;
  const text = isolated(cell.toWellFormed().replace(/(?![\t\r\n])\p{Cc}/gu, ''));
  // Also before apostrophes that were there, so that taking one away gives back the text.
  const guarded = looksLikeFormula(text.replace(/^[\u2068']+/, '')) ? `'${text}` : text;
  return /[",;\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
