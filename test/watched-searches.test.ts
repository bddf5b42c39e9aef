import { calendarDate, System } from '@conformity/certification';
import {
  type CertificateFilter,
  foundByEach,
  type KeyedDocument,
  keptSearchOf,
  keysOfDocuments,
  keysOfSearch,
  mayFind,
} from '@conformity/register';
import { openAsOwner } from '@conformity/subgraph';
import { registerTables } from '@conformity/testkit';
import type { DataSource } from 'typeorm';
import { startGraph, type TestGraph } from './support';

const today = calendarDate('2026-11-30');
let graph: TestGraph;
let db: DataSource;
let documents: KeyedDocument[];
beforeAll(async () => {
  graph = await startGraph();
  db = await openAsOwner(registerTables, { url: graph.databaseUrl, poolSize: 2 });
  const all = await db.query<{ id: string }[]>('select id from register.entry');
  documents = await keysOfDocuments(
    db.manager,
    all.map(({ id }) => id),
  );
});
afterAll(async () => {
  await db?.destroy();
  await graph?.stop();
});

/** What a search finds, and what it may find by the keys alone: those that have the key by which it is looked up, and the rest. */
async function both(query: string | null, filter: CertificateFilter | null) {
  const search = await keptSearchOf(db, today, query, filter);
  const [found = []] = await foundByEach(db, [{ search }], today);
  const keys = keysOfSearch(search);
  const may = documents.filter(mayFind(search));
  return {
    found: found.map(({ id }) => id).sort(),
    may: may.map(({ id }) => id).sort(),
    lookedUp: may.filter(document => keys.some(key => document.keys.has(key))).map(({ id }) => id),
  };
}

/** Whose values stand in no key. */
const unkeyed = ['statuses', 'effectiveStatuses', 'documentClasses', 'relations', 'kinds'];
const isKeyed = (field: string) => !unkeyed.includes(field) && !field.endsWith('Countries');

test('a watched filter is asked of every document that it finds, and of no other where the field has keys', async () => {
  const { certificates } = await graph.tell(null, '{ certificates { facets { field values { value } } } }');
  const asked = certificates.facets.flatMap(
    ({ field, values }: { field: string; values: { value: string | null }[] }) =>
      values.flatMap(({ value }) =>
        value === null ? [] : [[field, field === 'systems' ? System[value as never] : value]],
      ),
  );
  expect(asked.length).toBeGreaterThan(100);
  for (const [field, value] of asked) {
    const { found, may, lookedUp } = await both(null, { [field]: [value] });
    expect([field, value, lookedUp]).toEqual([field, value, expect.arrayContaining(found)]);
    if (isKeyed(field)) expect([field, value, may]).toEqual([field, value, found]);
  }
});

test('a watched text is asked of the documents that it finds, and of no other', async () => {
  const titles = await db.query<{ title: string }[]>(
    `select distinct face->>'title' as title from register.entry where status <> 'DRAFT' and not is_private order by 1 limit 60`,
  );
  const words = titles.flatMap(({ title }) => {
    const [first = '', second = '', third = ''] = title.replaceAll('"', '').split(/\s+/);
    return [
      first,
      `${third} ${first}`,
      `"${first} ${second}"`,
      second.slice(0, 3),
      `${first} the ${second.slice(0, 5)}`,
    ];
  });
  const others = [
    'IECEx DEMO 26.0001',
    'DEMO',
    'IEC 60079-0',
    'IEC 60079-0:2017',
    'demonstration body',
    '60079',
    'ex',
    'zz',
  ];
  const texts = [...new Set([...words, ...others])].filter(text => /\w/.test(text));
  expect(texts.length).toBeGreaterThan(100);
  let some = 0;
  for (const text of texts) {
    const { found, may, lookedUp } = await both(text, null);
    expect([text, may]).toEqual([text, found]);
    expect([text, lookedUp]).toEqual([text, expect.arrayContaining(found)]);
    some += found.length;
  }
  expect(some).toBeGreaterThan(texts.length);
});
