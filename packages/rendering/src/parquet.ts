import { addAbortSignal, Readable } from 'node:stream';
import { ByteWriter, type ColumnSource, ParquetWriter, type SchemaElement } from 'hyparquet-writer';
import type { Cell, Column, Rows } from './export';

/** Rows that are written together: readers skip such groups, and memory is that of one. */
const groupRows = 20_000;

/**
 * The list as Apache Parquet, compressed by Snappy: columns named as the headers, days as days, lists as lists. What is empty, or not of its
 * column's type, is null. As for CSV, backpressure is respected; memory is that of 20,000 rows.
 *
 * @param about said of the file in its metadata
 */
export function parquet({ columns, batches, signal }: Rows, about: Readonly<Record<string, string>> = {}): Readable {
  const stream = Readable.from(pieces(columns, batches, about));
  return signal ? addAbortSignal(signal, stream) : stream;
}

async function* pieces(columns: readonly Column[], batches: Rows['batches'], about: Readonly<Record<string, string>>) {
  const writer = new ByteWriter();
  const file = new ParquetWriter({
    writer,
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(elementsOf)],
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
  });
  const taken = () => {
    const bytes = Buffer.from(writer.getBytes());
    writer.index = 0;
    return bytes;
  };
  let rows: (readonly Cell[])[] = [];
  const write = () => {
    const columnData = columns.map(({ header, type }, at) => ({
      name: header,
      data: rows.map(row => asTyped(row[at] ?? null, type)) as ColumnSource['data'],
    }));
    file.write({ columnData, rowGroupSize: groupRows });
    rows = [];
    return taken();
  };
  for await (const batch of batches) {
    rows.push(...batch);
    if (rows.length >= groupRows) yield write();
  }
  if (rows.length > 0) yield write();
  file.finish();
  yield taken();
}

const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' } as const;

function elementsOf({ header: name, type }: Column): SchemaElement[] {
  if (type === 'date') return [{ name, type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' }];
  if (type === 'integer') return [{ name, type: 'INT32', repetition_type: 'OPTIONAL' }];
  if (type === 'number') return [{ name, type: 'DOUBLE', repetition_type: 'OPTIONAL' }];
  if (type !== 'list') return [{ name, ...text }];
  return [
    { name, converted_type: 'LIST', repetition_type: 'OPTIONAL', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', ...text },
  ];
}

function asTyped(cell: Cell, type: Column['type']): unknown {
  if (cell === null || cell === '') return null;
  if (type === 'list') return [cell].flat().map(one => String(one).toWellFormed());
  if (type === 'integer') return Number.isInteger(cell) && Math.abs(cell as number) < 2 ** 31 ? cell : null;
  if (type === 'number') return Number.isFinite(cell) ? cell : null;
  if (type !== 'date') return String(cell).toWellFormed();
  const day = new Date(/^\d{4}-\d{2}-\d{2}$/.test(String(cell)) ? `${cell}T00:00:00Z` : Number.NaN);
  return Number.isNaN(day.getTime()) ? null : day;
}
