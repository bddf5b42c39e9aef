import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readTable } from '../src';

const folder = mkdtempSync(path.join(tmpdir(), 'tables-'));
const file = path.join(folder, 'bodies.tsv');
afterAll(() => rmSync(folder, { recursive: true }));

test('a table is read by the names of its columns, a missing cell as empty, the last line without its end', () => {
  writeFileSync(file, 'code\tname\tsource\nBAS\tBaseefa\tits page\nSIR\n');
  expect(readTable(file, ['name', 'code'])).toEqual([
    { name: 'Baseefa', code: 'BAS' },
    { name: '', code: 'SIR' },
  ]);
});

test('a table without a column that is asked for is refused by its name', () => {
  writeFileSync(file, 'code\tname\n');
  expect(() => readTable(file, ['code', 'country'])).toThrow(`${file} has no column country.`);
});
