import { type Cell, type Column, flat, looksLikeFormula } from './export';
import { isolated } from './isolated';

/** Places of the cell formats in the style sheet of a workbook. */
export const formats = { text: 1, head: 2, date: 3, integer: 4, number: 5, link: 6, quoted: 7 };

const longest = 32_767; // characters in a cell, a limit of Excel
const cutMark = ' [cut: too long for a cell]';

/** One row as XML, `line` counting from 1. */
export function rowXml(cells: readonly Cell[], columns: readonly Column[], line: number): string {
  let xml = `<row r="${line}">`;
  for (let i = 0; i < columns.length; i++) {
    const cell = flat(cells[i] ?? null);
    if (cell !== null && cell !== '') xml += cellXml(cell, columns[i]?.type, letters(i) + line);
  }
  return `${xml}</row>`;
}

/** The row with the headers, which is always the first. */
export function headXml(columns: readonly Column[]): string {
  const cells = columns.map(({ header }, i) => inline(letters(i) + 1, formats.head, clean(header)));
  return `<row r="1">${cells.join('')}</row>`;
}

/** `A` for 0, `AA` for 26. */
export function letters(column: number): string {
  const known =
    lettersOf[column] ??
    (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
  lettersOf[column] = known;
  return known;
}
const lettersOf: string[] = [];

function cellXml(cell: string | number, type: Column['type'] | undefined, at: string): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? valueXml(at, numberFormat(cell, type), cell) : '';
  const day = type === 'date' ? serialOf(cell) : null;
  if (day !== null) return valueXml(at, formats.date, day);
  if (type !== 'link' && cell.length <= longest && asItIs.test(cell))
    return `<c r="${at}" s="${formats.text}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  const text = clean(cell);
  if (type === 'link' && /^https?:\/\/\S{1,240}$/.test(text)) return linkXml(at, text);
  return inline(at, looksLikeFormula(text) ? formats.quoted : formats.text, text);
}

/** Signs of Latin that make no formula, need no other form in XML and no word that their blanks count: most texts, and looked at once. */
const asItIs = /^[A-Za-z0-9(](?:[!#-%'-;=?-^`-~\u00a1-\u024f]|_(?!x)| (?! |$))*$/;

const numberFormat = (cell: number, type: Column['type'] | undefined) =>
  type === 'integer' && Number.isInteger(cell) ? formats.integer : formats.number;
const valueXml = (at: string, format: number, value: number) => `<c r="${at}" s="${format}"><v>${value}</v></c>`;
const inline = (at: string, format: number, text: string) =>
  `<c r="${at}" s="${format}" t="inlineStr"><is><t${spaces(text)}>${escapeXml(text)}</t></is></c>`;

const spaces = (text: string) => (/^\s|\s$|\s\s|\n/.test(text) ? ' xml:space="preserve"' : '');

/** The only formula that we write: Excel takes no more than 65,530 links of the other kind in a sheet. The text is a literal in it. */
function linkXml(at: string, address: string): string {
  const literal = escapeXml(address.replaceAll('"', '%22'));
  return `<c r="${at}" s="${formats.link}" t="str"><f>HYPERLINK(&quot;${literal}&quot;)</f><v>${escapeXml(address)}</v></c>`;
}

/** Days as Excel counts them; null for what is no day, or one before March 1900, where Excel counts a day that never was. */
function serialOf(day: string): number | null {
  if (!/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(day) || day < '1900-03-01') return null;
  const dayOfMonth = Number(day.slice(8));
  const ms = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, dayOfMonth);
  const isDay = dayOfMonth <= 28 || new Date(ms).getUTCDate() === dayOfMonth;
  return isDay ? ms / 864e5 + 25_569 : null;
}

/** Without what XML cannot hold, line ends as line feeds, and no longer than a cell may be. */
function clean(text: string): string {
  const legal = /[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text)
    ? text
        .toWellFormed()
        .replace(/\r\n?/g, '\n')
        .replace(/(?![\t\n])[\p{Cc}\ufffe\uffff]/gu, '')
    : text;
  const alone = isolated(legal);
  if (alone.length <= longest) return alone;
  return legal.slice(0, longest - cutMark.length).replace(/[\ud800-\udbff]$/, '') + cutMark;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** `_x0041_` would be read as `A`: its first character is written in that same way. */
export function escapeXml(text: string): string {
  if (!/[&<>"_]/.test(text)) return text;
  return text.replace(/[&<>"]/g, sign => signs[sign] ?? '').replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
