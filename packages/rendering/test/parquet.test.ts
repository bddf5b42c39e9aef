import { buffer } from 'node:stream/consumers';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { type Cell, type Column, parquet } from '../src';
import { aRow, aSource, columns } from './lists';

async function read(bytes: Buffer) {
  const file = new Uint8Array(bytes).buffer;
  return { rows: await parquetReadObjects({ file }), metadata: parquetMetadata(file) };
}

test('holds days, numbers and lists as such, in columns named as the headers, and says what was asked', async () => {
  const all: Column[] = [...columns, { header: 'Standards', width: 30, type: 'list' }];
  const rows: Cell[][] = [
    [...aRow(1), ['IEC 60079-0:7.0', 'IEC 60079-1:7.0']],
    ['Ä \ud800', 'no day', 1.5, Number.NaN, null, []],
  ];
  const { rows: found, metadata } = await read(
    await buffer(parquet({ columns: all, batches: aSource(rows).batches }, { Rows: '2' })),
  );
  const nothing = { 'Issued on': null, Issues: null, Power: null, Address: null };
  expect(found).toEqual([
    {
      Number: 'IECEx NBT 24.1',
      'Issued on': new Date('2024-03-05'),
      Issues: 1,
      Power: 0.25,
      Address: 'https://example.org/1?a=1&b="2"',
      Standards: ['IEC 60079-0:7.0', 'IEC 60079-1:7.0'],
    },
    { Number: 'Ä \ufffd', ...nothing, Standards: [] },
  ]);
  expect(metadata.key_value_metadata).toEqual([{ key: 'Rows', value: '2' }]);
});

test('without a row is a file that can be read', async () => {
  const { rows, metadata } = await read(await buffer(parquet({ columns, batches: aSource().batches })));
  expect([rows, metadata.num_rows]).toEqual([[], 0n]);
});

test('is written group by group, not all at once, and lets go of the rows when it is stopped', async () => {
  const source = aSource(...Array.from({ length: 100 }, () => Array.from({ length: 1000 }, (_, i) => aRow(i))));
  const stop = new AbortController();
  const stream = parquet({ columns, batches: source.batches, signal: stop.signal });
  stream.once('data', () => stop.abort());
  await expect(buffer(stream)).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  expect(source.taken).toBeLessThan(60);
  expect(source.isClosed).toBe(true);
});
