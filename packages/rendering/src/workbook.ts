import { addAbortSignal, pipeline, Readable, type TransformOptions } from 'node:stream';
import { crc32, createDeflateRaw, type ZlibOptions } from 'node:zlib';
import { Zip, ZipDeflate, type ZipInputFile } from 'fflate';
import type { Column, Rows } from './export';
import { RowReader } from './row-reader';
import { headXml, rowXml } from './sheet-xml';
import { sheetClosing, sheetOpening, type WrittenSheet, workbookParts } from './workbook-parts';

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
  const stream = Readable.from(new Archive(sheet.madeAt).written(sheet, limits), { objectMode: false });
  return sheet.signal ? addAbortSignal(sheet.signal, stream) : stream;
}

/** So long a file may be, or its parts would have to be found in a form of ZIP that not every reader knows. */
const longest = 2 ** 32 - 1;

/** A file of parts that are written one after the other. */
class Archive {
  private readonly sheets: WrittenSheet[] = [];
  /** What each of them was called for. */
  private readonly names: string[] = [];
  private pieces: Uint8Array[] = [];
  private length = 0;
  private readonly zip = new Zip((fault, piece) => {
    if (fault) throw fault;
    this.length += piece.length;
    if (this.length > longest) throw new Error('The workbook would be longer than 4 GiB.');
    this.pieces.push(piece);
  });

  constructor(private readonly mtime: Date) {}

  async *written(sheet: Sheet, limits: SheetLimits): AsyncGenerator<Uint8Array> {
    const counted = { rows: 0 };
    yield* this.list(sheet, limits, counted);
    for (const list of sheet.beside ?? []) yield* this.list(list, limits);
    const batches = Readable.from([sheet.about(counted.rows)]);
    yield* this.list({ name: 'About this export', columns: aboutColumns, batches }, limits);
    for (const [path, xml] of Object.entries(workbookParts(this.sheets))) {
      const part = new ZipDeflate(path);
      this.zip.add(Object.assign(part, { mtime: this.mtime }));
      part.push(Buffer.from(xml), true);
    }
    this.zip.end();
    yield* this.taken();
  }

  /** A list in as many sheets as it takes. */
  private async *list({ name, columns, batches }: NamedRows, limits: SheetLimits, counted = { rows: 0 }) {
    const rows = new RowReader(batches);
    try {
      do {
        const before = this.names.filter(one => one === name).length;
        const sheet = { name: sheetName(name, before), columns: columns.length, lines: 1 };
        const number = this.sheets.push(sheet);
        this.names.push(name);
        yield* this.part(`xl/worksheets/sheet${number}.xml`, sheetXml(sheet, columns, rows, limits));
        counted.rows += sheet.lines - 1;
      } while (await rows.hasMore());
    } finally {
      await rows.close();
    }
  }

  /** A part that is compressed in another thread while the next of it is written. */
  private async *part(filename: string, xml: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
    const part: ZipInputFile = { filename, mtime: this.mtime, compression: 8, size: 0, crc: 0 };
    this.zip.add(part);
    async function* measured() {
      for await (const text of xml) {
        const bytes = Buffer.from(text);
        part.crc = crc32(bytes, part.crc);
        part.size += bytes.length;
        yield bytes;
      }
    }
    // It is a stream like others, which the types of Node (20) do not say.
    const options: ZlibOptions & TransformOptions = { level: 1, chunkSize: pieceBytes, highWaterMark: 4 * pieceBytes };
    const compressed = createDeflateRaw(options);
    for await (const bytes of pipeline(measured(), compressed, () => {})) {
      part.ondata?.(null, bytes, false);
      yield* this.taken();
    }
    part.ondata?.(null, new Uint8Array(), true);
  }

  /** What was written since it was taken last. */
  private taken(): Uint8Array[] {
    const taken = this.pieces;
    this.pieces = [];
    return taken;
  }
}

const pieceBytes = 64 * 1024;

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
