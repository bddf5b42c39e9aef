import { buffer } from 'node:stream/consumers';
import { setImmediate as turn } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { type Sheet, type SheetLimits, workbook } from '../src';
import { aRow, aSheet, aSource, columns, dangerous } from './lists';

async function readBack(sheet: Sheet, limits?: SheetLimits) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await buffer(workbook(sheet, limits))).buffer as ArrayBuffer);
  return book;
}

async function texts(values: readonly string[]) {
  const [sheet] = (await readBack(aSheet(values.map(value => [value])))).worksheets;
  return values.map((_, i) => sheet?.getCell(i + 2, 1)?.value);
}

test('has a head in view, a filter to the last row, and cells of their types', async () => {
  const [sheet] = (await readBack(aSheet([aRow(1), aRow(2)]))).worksheets;
  expect(sheet?.name).toBe('Certificates');
  expect(sheet?.views).toEqual([expect.objectContaining({ state: 'frozen', ySplit: 1, topLeftCell: 'A2' })]);
  expect(sheet?.autoFilter).toBe('A1:E3');
  expect(sheet?.getCell('A1')).toMatchObject({ value: 'Number', font: { bold: true }, fill: { pattern: 'solid' } });
  expect(sheet?.getColumn(1).width).toBe(24);
  expect(sheet?.getCell('A2').value).toBe('IECEx NBT 24.1');
  expect(sheet?.getCell('B2').value).toEqual(new Date('2024-03-05T00:00:00Z'));
  expect(sheet?.getCell('B2').numFmt).toContain('yyyy');
  expect(sheet?.getCell('C3').value).toBe(2);
  expect(sheet?.getCell('D2').value).toBe(0.25);
  expect(sheet?.getCell('E2').value).toEqual({
    formula: 'HYPERLINK("https://example.org/1?a=1&b=%222%22")',
    result: 'https://example.org/1?a=1&b="2"',
  });
});

test('writes as text what is not of the type of its column', async () => {
  const odd = [12, '2024-02-30', 'many', 'n/a', 'javascript:alert(1)'];
  const [sheet] = (await readBack(aSheet([odd, ['x', '1899-12-31', Number.NaN, Number.POSITIVE_INFINITY, null], []])))
    .worksheets;
  expect(odd.map((_, i) => sheet?.getCell(2, i + 1).value)).toEqual(odd);
  expect([1, 2, 3, 4, 5].map(i => sheet?.getCell(3, i).value)).toEqual(['x', '1899-12-31', null, null, null]);
});

test('says in its last sheet what is known only at the end', async () => {
  const about = (await readBack(aSheet([aRow(1), aRow(2), aRow(3)]))).getWorksheet('About this export');
  expect(about?.getRow(2).values).toEqual([undefined, 'Rows', '3']);
  expect(about?.getRow(3).values).toEqual([undefined, 'Asked for', '{ system: "IECEx" }']);
});

test('is whole without a single row', async () => {
  const book = await readBack(aSheet([]));
  expect(book.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
    ['Certificates', 1],
    ['About this export', 3],
  ]);
});

test.each(dangerous)('keeps %j a text, also when its cell is edited', async value => {
  const [sheet] = (await readBack(aSheet([[value]]))).worksheets;
  const cell = sheet?.getCell('A2');
  expect(cell?.value).toBe(value.replace('\r', '\n'));
  expect(cell?.numFmt).toBe('@');
  expect(Buffer.from(await buffer(workbook(aSheet([[value]])))).length).toBeGreaterThan(0);
});

test('gives back any text as it was but for control characters', async () => {
  const odd = [
    'a<b>&"c"',
    '_x0041_',
    'x_x000D_y',
    '  spaced  ',
    'a\nb',
    '日本 한국 😀',
    '\ud800',
    '\u0001\u0000b',
    '',
    'a\u0085b',
    ']]>',
  ];
  expect(await texts(odd)).toEqual([
    'a<b>&"c"',
    '_x005F_x0041_', // this reader leaves it as it is, others read what was written
    'x_x005F_x000D_y',
    '  spaced  ',
    'a\nb',
    '日本 한국 😀',
    '\ufffd',
    'b',
    null,
    'ab',
    ']]>',
  ]);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 }), async values => {
      expect(await texts(values)).toEqual(values);
    }),
    { numRuns: 40 },
  );
});

test('cuts what is too long for a cell, and says so', async () => {
  const [whole, cut, pairs] = await texts(['a'.repeat(32_767), 'a'.repeat(32_768), '😀'.repeat(20_000)]);
  expect(whole).toBe('a'.repeat(32_767));
  expect(cut).toHaveLength(32_767);
  expect(cut).toMatch(/a \[cut: too long for a cell\]$/);
  expect(String(pairs).length).toBeLessThanOrEqual(32_767);
  expect(String(pairs).isWellFormed()).toBe(true);
});

test('goes on in another sheet where one is full, each with its own filter', async () => {
  const rows = Array.from({ length: 25 }, (_, i) => aRow(i));
  const { batches } = aSource(rows.slice(0, 7), [], rows.slice(7, 20), rows.slice(20));
  const book = await readBack(aSheet([], { batches }), { rows: 10, characters: 1e9 });
  expect(book.worksheets.map(({ name }) => name)).toEqual([
    'Certificates',
    'Certificates 2',
    'Certificates 3',
    'About this export',
  ]);
  expect(book.worksheets.map(({ autoFilter }) => autoFilter)).toEqual(['A1:E11', 'A1:E11', 'A1:E6', 'A1:B3']);
  expect(book.worksheets[2]?.getCell('A6').value).toBe('IECEx NBT 24.24');
  expect(book.worksheets[3]?.getCell('B2').value).toBe('25');
});

test('begins no sheet that would be empty, and begins one where the characters are many', async () => {
  const rows = Array.from({ length: 100 }, (_, i) => aRow(i));
  const exact = await readBack(aSheet(rows), { rows: 50, characters: 1e9 });
  expect(exact.worksheets.map(({ rowCount }) => rowCount)).toEqual([51, 51, 3]);
  const many = await readBack(aSheet(rows), { rows: 1e6, characters: 5000 });
  expect(many.worksheets.map(({ rowCount }) => rowCount)).toEqual([51, 51, 3]);
});

test('has a name that a sheet may have', async () => {
  const names = ["[a]:b*c?d/e\\f'", 'x'.repeat(40), '***', 'History'];
  for (const name of names)
    expect((await readBack(aSheet([], { name }))).worksheets[0]?.name).toMatch(/^[^[\]:*?/\\']{1,31}$/);
});

test('has the same bytes for the same rows', async () => {
  const [one, two] = [await buffer(workbook(aSheet([aRow(1)]))), await buffer(workbook(aSheet([aRow(1)])))];
  expect(one.equals(two)).toBe(true);
});

describe('a stream that does not come to its end', () => {
  const batch = Array.from({ length: 1000 }, (_, i) => aRow(i));
  const endless = () => aSource(...Array.from({ length: 2000 }, () => batch));

  test('takes no more than its reader takes', async () => {
    const source = endless();
    const stream = workbook(aSheet([], { batches: source.batches }));
    stream.once('data', () => stream.pause());
    for (let i = 0; i < 2000; i++) await turn();
    expect(source.taken).toBeLessThan(30);
    stream.destroy();
  });

  test('lets go of the rows when its reader goes away', async () => {
    const source = endless();
    const stream = workbook(aSheet([], { batches: source.batches }));
    for await (const _ of stream) break;
    while (!source.isClosed) await turn();
    expect(stream.destroyed).toBe(true);
  });

  test('stops at a signal', async () => {
    const source = endless();
    const stop = new AbortController();
    const stream = workbook(aSheet([], { batches: source.batches, signal: stop.signal }));
    stream.once('data', () => stop.abort());
    await expect(buffer(stream)).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
    while (!source.isClosed) await turn();
  });

  test('stops at a signal that came before it', async () => {
    const source = endless();
    await expect(
      buffer(workbook(aSheet([], { batches: source.batches, signal: AbortSignal.abort() }))),
    ).rejects.toThrow(/abort/i);
  });

  test('fails with the error of the rows', async () => {
    async function* broken() {
      yield batch;
      throw new Error('The database is away');
    }
    await expect(buffer(workbook(aSheet([], { batches: broken() })))).rejects.toThrow('The database is away');
  });

  test('fails with the error of what is said about it', async () => {
    const about = () => {
      throw new Error('Nobody knows');
    };
    await expect(buffer(workbook(aSheet([aRow(1)], { about })))).rejects.toThrow('Nobody knows');
  });
});

test('has columns beyond Z', async () => {
  const many = Array.from({ length: 60 }, (_, i) => ({ ...(columns[0] as (typeof columns)[0]), header: `H${i}` }));
  const [sheet] = (await readBack(aSheet([many.map((_, i) => `c${i}`)], { columns: many }))).worksheets;
  expect(sheet?.autoFilter).toBe('A1:BH2');
  expect(sheet?.getCell('AA2').value).toBe('c26');
  expect(sheet?.getCell('BH2').value).toBe('c59');
});
