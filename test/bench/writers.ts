import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Cell, Column } from '@conformity/rendering';
import type { Client } from 'pg';
import { CopyOut } from './copy-out';
import { batchesOf, columns, listOf } from './exported-list';

/** Who writes the first rows of the list to a file. `cursor` only reads them, as all do but `copy`. */
export const writers = ['copy', 'cursor', 'csv', 'workbook', 'exceljs'] as const;
export type Writer = (typeof writers)[number];

interface Writing {
  client: Client;
  rows: number;
  file: string;
}

/** Writes a list. */
export type Write = (writing: Writing) => Promise<void>;

/** A writer, loaded. Each loads only what it needs itself, so that the memory of its process is its own. */
export async function loaded(writer: Writer): Promise<Write> {
  if (writer === 'copy')
    return ({ client, rows, file }) =>
      pipeline(client.query(new CopyOut(`copy (${listOf(rows)}) to stdout (format csv)`)), createWriteStream(file));
  if (writer === 'cursor')
    return async ({ client, rows }) => {
      for await (const _ of batchesOf(client, rows));
    };
  if (writer === 'exceljs') {
    const exceljs = await import('exceljs');
    return ({ client, rows, file }) => writeExceljs(exceljs, batchesOf(client, rows), file);
  }
  const { csv, workbook } = await import('@conformity/rendering');
  return ({ client, rows, file }) => {
    const list = { columns, batches: batchesOf(client, rows) };
    const sheet = { ...list, name: 'Certificates', madeAt: new Date(), about: () => [] };
    return pipeline(writer === 'csv' ? csv(list) : workbook(sheet), createWriteStream(file));
  };
}

/** The same sheet: bold head in view, a filter, days as dates, addresses as formulas, and as little compression. */
async function writeExceljs({ stream }: typeof import('exceljs'), batches: AsyncIterable<Cell[][]>, filename: string) {
  const zip = { zlib: { level: 1 } };
  const book = new stream.xlsx.WorkbookWriter({ filename, useStyles: true, useSharedStrings: false, zip });
  const sheet = book.addWorksheet('Certificates', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ header, width, type }) => ({
    header,
    width,
    style: type === 'date' ? { numFmt: 'yyyy-mm-dd' } : {},
  }));
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  const head = sheet.getRow(1);
  head.font = { bold: true };
  head.commit();
  for await (const batch of batches) for (const row of batch) sheet.addRow(row.map(cellOf)).commit();
  sheet.commit();
  await book.commit();
}

const types: readonly Column['type'][] = columns.map(({ type }) => type);

function cellOf(cell: Cell, column: number) {
  if (cell === null || types[column] === 'text') return cell;
  if (types[column] === 'date') return new Date(`${cell}T00:00:00Z`);
  return types[column] === 'link' ? { formula: `HYPERLINK("${cell}")`, result: cell } : cell;
}
