import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { registerDatabase } from '@conformity/register';

const root = path.join(__dirname, '..');
const room = 'packages/register';

/** The sources below a folder, each with what it says. */
const sourcesIn = (folder: string): [string, string][] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => path.join(folder, file))
    .map(file => [file, readFileSync(path.join(root, file), 'utf8')]);

/** The folders of sources of every package and program; tests are none. */
const folders = ['packages', 'services', '.']
  .flatMap(parent => readdirSync(path.join(root, parent)).map(name => path.join(parent, name, 'src')))
  .filter(folder => existsSync(path.join(root, folder)));

/** What the migrations of the register make: its tables and functions. */
const made = sourcesIn(`${room}/src/migrations`).flatMap(([, text]) =>
  [...text.matchAll(/create (?:table|function) (\w+)/g)].map(([, name]) => name),
);

/** Where a text names what is in the schema of the register: by its full name, or where SQL names a table. */
function sqlOnRegister(text: string): string[] {
  const names = [...made, ...Object.keys(registerDatabase.views)].join('|');
  const inFull = new RegExp(`\\bregister"?\\s*\\.\\s*"?(?:${names})\\b`, 'g');
  const asTable = new RegExp(`\\b(?:from|join|into|update|table|only|using)\\s+"?(?:${names})\\b`, 'gi');
  return [inFull, asTable].flatMap(pattern => text.match(pattern) ?? []);
}

test('no source outside packages/register has SQL on the register', () => {
  expect(folders).toEqual(expect.arrayContaining(['packages/subgraph/src', 'services/register/src', 'gateway/src']));
  const outside = folders.filter(folder => !folder.startsWith(room)).flatMap(sourcesIn);
  expect(outside.length).toBeGreaterThan(200);
  const found = outside.flatMap(([file, text]) => sqlOnRegister(text).map(name => `${file}: ${name}`));
  expect(found).toEqual([]);
});

test('the tables and functions of the register are known from its migrations', () => {
  expect(made.sort()).toEqual([
    ...['annex', 'annex_upload', 'annex_use', 'annexes_stay'],
    'effective_status',
    'entry',
    'kept_copy',
    'known_word',
    'note_carried',
    'note_change',
    'organisation_alias',
    'printed_issue',
    'reference',
    'row_change',
    'task',
  ]);
});

test.each([
  ['select face from register.entry e where id = $1', ['register.entry']],
  ['from register.visible_entry e', ['register.visible_entry']],
  ['select 1 from "register"."reference"', ['register"."reference']],
  ['join register . printed_issue p on true', ['register . printed_issue']],
  ["register.effective_status(d.status, null, null, null, '2026-01-01')", ['register.effective_status']],
  ['insert into entry (id) values ($1)', ['into entry']],
  ['DELETE FROM organisation_alias', ['FROM organisation_alias']],
  ['update entry set revision = 1', ['update entry']],
])('%j is found out', (text, found) => {
  expect(sqlOnRegister(text)).toEqual(expect.arrayContaining(found));
});

test.each([
  ['A document leaves the register. Its number stays used.'],
  ['subgraphs.find(({ name }) => name === register.name)'],
  ['select * from audit_entry where document_id = $1'],
  ['the entry that a document must have'],
])('%j is not taken for SQL on it', text => {
  expect(sqlOnRegister(text)).toEqual([]);
});
