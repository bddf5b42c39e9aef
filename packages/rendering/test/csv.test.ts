import { buffer, text } from 'node:stream/consumers';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { csv, isolated } from '../src';
import { aRow, aSource, columns, dangerous } from './lists';

const of = (...rows: (string | number | null)[][]) => text(csv({ columns, batches: aSource(rows).batches }));
const head = '\ufeffNumber,Issued on,Issues,Power,Address\r\n';

test('begins with a byte order mark and the headers, and ends lines with CRLF', async () => {
  const bytes = await buffer(csv({ columns, batches: aSource([aRow(1)], [], [aRow(2)]).batches }));
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString()).toBe(
    `${head}IECEx NBT 24.1,2024-03-05,1,0.25,"https://example.org/1?a=1&b=""2"""\r\nIECEx NBT 24.2,2024-03-05,2,0.5,"https://example.org/2?a=1&b=""2"""\r\n`,
  );
});

test('quotes what needs it', async () => {
  expect(await of(['a,b', 'a"b', 'a\nb', ' a', null])).toBe(`${head}"a,b","a""b","a\nb"," a",\r\n`);
});

test.each(dangerous)('puts an apostrophe before %j', async value => {
  const guarded = (await of([value])).slice(head.length).trimEnd();
  expect(guarded.replace(/^"/, '')).toMatch(/^'/);
});

test('has lists in one field, each text of which can be told apart, and another separator where that is asked for', async () => {
  const rows = aSource([['a;b', null, 1, 2.5, ['one|two', 'three, four']]]).batches;
  expect(await text(csv({ columns, batches: rows }, ';'))).toBe(
    `${head.replaceAll(',', ';')}"a;b";;1;2.5;"one¦two | three, four"\r\n`,
  );
});

test("gives back a formula's likeness that had an apostrophe already", async () => {
  expect(await of(["'+ 1", "it's"])).toBe(`${head}''+ 1,it's\r\n`);
});

test('leaves numbers alone, and leaves out what is none', async () => {
  expect(await of([-2, 'x', -3.5, Number.NaN, ''])).toBe(`${head}-2,x,-3.5,,\r\n`);
});

test('gives back any text without control characters', async () => {
  const field = fc.string({ unit: 'grapheme', minLength: 1 });
  await fc.assert(
    fc.asyncProperty(field, async value => {
      const line = (await of([value, 'end'])).slice(head.length, -'\r\n'.length);
      const [, quoted, plain] = /^(?:"((?:[^"]|"")*)"|([^,]*)),end$/s.exec(line) ?? [];
      expect((quoted?.replaceAll('""', '"') ?? plain)?.replace(/^'(?=['\u2068]*[=+\-@＝＋－＠])/, '')).toBe(
        isolated(value),
      );
    }),
  );
});

test('stops at a signal, fails with the error of the rows, and lets go of them', async () => {
  const source = aSource(...Array.from({ length: 2000 }, () => Array.from({ length: 1000 }, (_, i) => aRow(i))));
  const stop = new AbortController();
  const stream = csv({ columns, batches: source.batches, signal: stop.signal });
  stream.once('data', () => stop.abort());
  await expect(buffer(stream)).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  while (!source.isClosed) await turn();
  async function* broken() {
    yield [aRow(1)];
    throw new Error('The database is away');
  }
  await expect(text(csv({ columns, batches: broken() }))).rejects.toThrow('The database is away');
});
