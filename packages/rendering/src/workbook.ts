import { createRequire } from 'node:module';
import { addAbortSignal, finished, type PassThrough, Readable } from 'node:stream';
import { finished as ended } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { ZipFile } from 'yazl';
import type { Column, Rows } from './export';
import { RowReader } from './row-reader';
import { headXml, rowXml } from './sheet-xml';
import { sheetClosing, sheetOpening, type WrittenSheet, workbookParts } from './workbook-parts';

// The library (3.3.1) makes its check sums in JavaScript, which takes an eighth of an export; Node makes the same natively.
Object.assign(createRequire(require.resolve('yazl'))('buffer-crc32'), { unsigned: crc32 });

/** A list with a name; signs that no sheet may have are left out of that. */
export interface NamedRows extends Rows {
  name: string;
}

/** A list to be written as a workbook. */
export interface Sheet extends NamedRows {
  /** Lists for further sheets, read after this one. */
  beside?: readonly NamedRows[];
  /** Labels with values for the last sheet; asked when all rows are written, of which there are `rowCount`. */
  about: (rowCount: number) => readonly (readonly [label: string, value: string])[];
  /** The day that the parts of the file bear. */
  madeAt: Date;
}

/** Where a sheet ends and the next begins; a sheet of Excel has 1,048,576 rows, one of which is the head. */
export interface SheetLimits {
  rows: number;
  /** Of XML, before it is compressed: a part of 4 GiB needs a form of ZIP that not every reader knows. */
  characters: number;
}

const excelLimits: SheetLimits = { rows: 1_048_575, characters: 1_000_000_000 };
const aboutColumns: readonly Column[] = [
  { header: 'About this export', width: 30, type: 'text' },
  { header: 'Value', width: 100, type: 'text' },
];

/**
 * The list as an Excel workbook (XLSX): the head in view and bold, a filter over all rows, days as dates. A text that would be
 * taken for a formula stays a text, even when its cell is edited. What a cell cannot hold is left out (control characters) or cut
 * at 32,767 characters, which is said in the cell. A list that is too long for a sheet goes on in the next one, and the last sheet
 * is `About this export`.
 *
 * Backpressure is respected, and memory is that of some batches, whatever the number of rows. An error of the batches destroys the
 * stream with that error, the signal with an `AbortError`; a reader that goes away closes the batches.
 */
export function workbook(sheet: Sheet, limits: SheetLimits = excelLimits): Readable {
  const zip = new ZipFile();
  const stream = zip.outputStream as PassThrough;
  const over = new AbortController();
  finished(stream, () => over.abort());
  write(new Parts(zip, sheet.madeAt, over.signal), sheet, limits).catch(error => stream.destroy(error));
  return sheet.signal ? addAbortSignal(sheet.signal, stream) : stream;
}

async function write(parts: Parts, sheet: Sheet, limits: SheetLimits) {
  const rowCount = await writeRows(parts, sheet, limits);
  for (const list of sheet.beside ?? []) await writeRows(parts, list, limits);
  const about = Readable.from([sheet.about(rowCount)]);
  await parts.addSheet('About this export', aboutColumns, new RowReader(about), limits);
  parts.end();
}

/** Writes a list to as many sheets as it takes, and answers how many rows it had. */
async function writeRows(parts: Parts, { name, columns, batches }: NamedRows, limits: SheetLimits): Promise<number> {
  const rows = new RowReader(batches);
  try {
    let rowCount = 0;
    do rowCount += await parts.addSheet(name, columns, rows, limits);
    while (await rows.hasMore());
    return rowCount;
  } finally {
    await rows.close();
  }
}

/** The parts of the file, written one after the other; stops when `over` says so. */
class Parts {
  private readonly sheets: WrittenSheet[] = [];
  /** What each of them was called for. */
  private readonly names: string[] = [];
  constructor(
    private readonly zip: ZipFile,
    private readonly mtime: Date,
    private readonly over: AbortSignal,
  ) {}

  /** The number of rows that found room in the sheet. */
  async addSheet(name: string, columns: readonly Column[], rows: RowReader, limits: SheetLimits): Promise<number> {
    const sheet = { name: sheetName(name, this.named(name)), columns: columns.length, lines: 1 };
    this.sheets.push(sheet);
    this.names.push(name);
    const part = Readable.from(sheetXml(sheet, columns, rows, limits), { signal: this.over });
    const options = { mtime: this.mtime, compressionLevel: 1 };
    this.zip.addReadStream(part, `xl/worksheets/sheet${this.sheets.length}.xml`, options);
    await ended(part);
    return sheet.lines - 1;
  }

  private named = (name: string) => this.names.filter(one => one === name).length;

  end() {
    for (const [path, xml] of Object.entries(workbookParts(this.sheets))) {
      this.zip.addBuffer(Buffer.from(xml), path, { mtime: this.mtime });
    }
    this.zip.end();
  }
}

/** Counts the lines in `sheet` while it writes them. */
async function* sheetXml(sheet: WrittenSheet, columns: readonly Column[], rows: RowReader, limits: SheetLimits) {
  let characters = 0;
  yield sheetOpening(columns) + headXml(columns);
  while (sheet.lines <= limits.rows && characters < limits.characters) {
    // In small pieces: a string of a megabyte that was put together bit by bit costs more to collect than to write.
    const batch = await rows.next(Math.min(50, limits.rows + 1 - sheet.lines));
    if (batch.length === 0) break;
    let xml = '';
    for (const row of batch) xml += rowXml(row, columns, ++sheet.lines);
    characters += xml.length;
    yield xml;
  }
  yield sheetClosing(columns.length, sheet.lines);
}

/** No sign that Excel forbids, at most 31 characters, and numbered from the second sheet of that name on. */
function sheetName(name: string, before: number): string {
  const number = before > 0 ? ` ${before + 1}` : '';
  const allowed = name.replace(/[[\]:*?/\\\p{Cc}]|^'+|'+$/gu, '').slice(0, 31 - number.length);
  return (/^(history)?$/i.test(allowed.trim()) ? 'Sheet' : allowed.trim()) + number; // Excel keeps that name for itself
}
