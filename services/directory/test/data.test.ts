import path from 'node:path';
import type { Principal } from '@conformity/access';
import { readTable } from '@conformity/subgraph';
import { recordedBodies, recordedEditions } from '../src/reference-data';
import { type Directory, openDirectory } from './open-directory';

jest.setTimeout(120_000);

let directory: Directory;
let sam: Principal;

beforeAll(async () => {
  directory = await openDirectory();
  sam = await directory.person('sam');
});
afterAll(() => directory?.close());

const data = (name: string) => path.join(__dirname, '../data', name);

const tables = [
  'certification_body',
  'body_code',
  'acceptance',
  'standard',
  'edition',
  'organisation',
  'person',
  'membership',
];

async function everything() {
  const contents = [...tables, 'register.reference', 'register.organisation_alias'].map(async table => [
    table,
    await directory.db.query(`select to_jsonb(t) as row from ${table} t order by 1`),
  ]);
  return Object.fromEntries(await Promise.all(contents));
}

test('every row of the data files is a body, a further code or an edition, each once', () => {
  const bodies = recordedBodies();
  const editions = recordedEditions();
  const rows = readTable(data('certification-bodies.tsv'), ['code', 'older_code', 'body']);
  const further = rows.filter(({ older_code, body }) => older_code || body);
  expect(bodies).toHaveLength(rows.length - further.length);
  expect(bodies.flatMap(({ codes }) => codes)).toHaveLength(rows.filter(({ code }) => code !== '?').length);
  expect(new Set(bodies.map(({ id }) => id)).size).toBe(bodies.length);
  const ids = new Set(bodies.map(({ id }) => id));
  expect(rows.filter(({ body }) => body && !ids.has(body))).toEqual([]);
  expect(new Set(editions.map(({ id }) => id)).size).toBe(readTable(data('standards.tsv'), ['standard']).length);
});

test('loading the data twice changes nothing', async () => {
  const before = await everything();
  await directory.load();
  expect(await everything()).toEqual(before);
});

test('what the Secretariat recorded is still there after the next start', async () => {
  const suspend =
    'mutation { setAcceptance(body: "bdy_bas", scheme: EX_EQUIPMENT, status: SUSPENDED, reason: "why") { id } }';
  await directory.ask(sam, suspend);
  const before = await everything();
  await directory.load();
  expect(await everything()).toEqual(before);
});

test('every scheme is told of every body, standard and organisation', async () => {
  const counts = await directory.db.query(
    'select kind, count(*)::int as count from register.reference group by kind order by kind',
  );
  expect(counts).toEqual([
    { kind: 'BODY', count: recordedBodies().length + 3 },
    { kind: 'ORGANISATION', count: 4 },
    { kind: 'STANDARD', count: new Set(recordedEditions().map(({ standard }) => standard)).size },
  ]);
});

test('the directory reads and writes nothing of others', async () => {
  await expect(directory.db.query(`delete from register.entry`)).rejects.toThrow('permission denied');
});

test('a start tells the register anew which names are which organisations, and takes back what is so no more', async () => {
  const aliases = () => directory.db.query('select key, organisation_id from register.organisation_alias order by key');
  const before = await aliases();
  expect(before).toHaveLength(8);
  expect(before).toContainEqual({ key: 'org:org_demo_lamps', organisation_id: 'org_demo_lamps' });
  expect(before).toContainEqual({
    key: 'DEMONSTRATIONLAMPSLTDNOTAREALCOMPANY|ZZ',
    organisation_id: 'org_demo_lamps',
  });
  await directory.db.query(`delete from register.organisation_alias where key like 'org:%'`);
  await directory.db.query(
    `update register.organisation_alias set key = 'NOBODY|ZZ' where organisation_id = 'org_demo_motors'`,
  );
  await directory.load();
  expect(await aliases()).toEqual(before);
});
