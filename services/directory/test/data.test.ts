import type { Principal } from '@conformity/access';
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
  const contents = [...tables, 'register.reference'].map(async table => [
    table,
    await directory.db.query(`select to_jsonb(t) as row from ${table} t order by 1`),
  ]);
  return Object.fromEntries(await Promise.all(contents));
}

test('every row of the data files is a body, a further code or an edition, each once', () => {
  const bodies = recordedBodies();
  const editions = recordedEditions();
  expect(bodies).toHaveLength(62);
  expect(bodies.flatMap(({ codes }) => codes)).toHaveLength(60);
  expect(new Set(bodies.map(({ id }) => id)).size).toBe(62);
  expect(new Set(editions.map(({ id }) => id)).size).toBe(50);
});

test('loading the data twice changes nothing', async () => {
  const before = await everything();
  await directory.load();
  expect(await everything()).toEqual(before);
});

test('what the Secretariat recorded is still there after the next start', async () => {
  const suspend =
    'mutation { setAcceptance(bodyId: "bdy_bas", scheme: EX_EQUIPMENT, status: SUSPENDED, reason: "why") { id } }';
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
    { kind: 'BODY', count: 65 },
    { kind: 'ORGANISATION', count: 4 },
    { kind: 'STANDARD', count: new Set(recordedEditions().map(({ standard }) => standard)).size },
  ]);
});

test('the directory reads and writes nothing of others', async () => {
  await expect(directory.db.query(`delete from register.entry`)).rejects.toThrow('permission denied');
});
