import { removeEntries } from '@conformity/register';
import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { anEntry, clear, enter } from './builders';

let graph: TestSubgraph;
let cursor: string;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
});
beforeEach(async () => {
  await clear(graph);
  cursor = (await all('guest', null)).cursor;
});
afterAll(() => graph.close());

interface Feed {
  changes: { documentId: string; removed: boolean; certificate: { number: string; status: string } | null }[];
  cursor: string;
  hasMore: boolean;
}
const page = async (who: keyof typeof people, since: string | null, first = 100): Promise<Feed> => {
  const query =
    'query ($since: String, $first: Int!) { changes(since: $since, first: $first) { changes { documentId removed certificate { number status } } cursor hasMore } }';
  const { data, errors } = await graph.ask(people[who], query, { since, first });
  if (errors.length) throw new Error(errors[0]?.message);
  return data.changes;
};
/** Everything since a cursor, page by page. */
async function all(who: keyof typeof people, since: string | null, first = 100): Promise<Feed> {
  const changes: Feed['changes'] = [];
  for (let at = since; ; ) {
    const found = await page(who, at, first);
    changes.push(...found.changes);
    at = found.cursor;
    if (!found.hasMore) return { ...found, changes };
  }
}
const told = async (who: keyof typeof people, since = cursor) =>
  (await all(who, since)).changes.map(({ documentId, removed }) => `${documentId}${removed ? ' removed' : ''}`);

test('what is issued, changed and removed is told in the order of commits, each by its last change', async () => {
  const [lamp, motor] = [anEntry({ id: 'exc_lamp' }), anEntry({ id: 'exc_motor' })];
  await enter(graph, lamp);
  await enter(graph, motor);
  expect(await told('guest')).toEqual(['exc_lamp', 'exc_motor']);
  await enter(graph, { ...lamp, status: 'SUSPENDED', face: { ...lamp.face, status: 'SUSPENDED' } });
  const { changes, cursor: next } = await all('guest', cursor);
  expect(changes.map(({ documentId, certificate }) => [documentId, certificate?.status])).toEqual([
    ['exc_motor', 'CURRENT'],
    ['exc_lamp', 'SUSPENDED'],
  ]);
  await removeEntries(graph.owner, ['exc_motor']);
  expect(await told('guest', next)).toEqual(['exc_motor removed']);
});

test('the feed begins at the beginning where no cursor is given, in whatever way it is left out', async () => {
  const lamp = anEntry({ id: 'exc_lamp' });
  await enter(graph, lamp);
  const query = 'query ($since: String) { changes(since: $since) { cursor } }';
  const answers = await Promise.all([
    graph.ask(people.guest, '{ changes { cursor } }'),
    graph.ask(people.guest, query),
    graph.ask(people.guest, query, { since: null }),
  ]);
  const cursors = answers.map(({ data }) => data?.changes.cursor);
  expect(cursors).toEqual(Array(3).fill((await page('guest', null)).cursor));
});

test('whoever follows the cursor misses nothing, whatever is committed between and however small the pages', async () => {
  const known = new Set<string>();
  let at: string | null = null;
  const follow = async () => {
    const found = await page('guest', at, 2);
    for (const { documentId, removed } of found.changes) removed ? known.delete(documentId) : known.add(documentId);
    at = found.cursor;
    return found.hasMore;
  };
  const ids: string[] = [];
  for (let round = 0; round < 20; round += 1) {
    const entry = anEntry();
    ids.push(entry.id);
    await enter(graph, entry);
    if (round % 3 === 0) await removeEntries(graph.owner, [ids.splice(round % ids.length, 1)[0] as string]);
    await follow();
  }
  while (await follow());
  expect([...known].sort()).toEqual(ids.sort());
});

test('a draft is told to those who may know of it, and its end to nobody who did not see it in public', async () => {
  const draft = anEntry({ id: 'exc_draft', history: [] });
  await enter(graph, draft);
  expect(await told('guest')).toEqual([]);
  expect(await told('wei')).toEqual([]);
  expect(await told('olga')).toEqual(['exc_draft']);
  await removeEntries(graph.owner, ['exc_draft']);
  for (const who of ['guest', 'wei', 'olga'] as const) expect(await told(who)).toEqual([]);
});

test('what becomes private is removed for everybody else', async () => {
  const open = anEntry({ id: 'exc_open' });
  await enter(graph, open);
  await enter(graph, { ...open, isPrivate: true });
  expect(await told('guest')).toEqual(['exc_open removed']);
  expect(await told('olga')).toEqual(['exc_open']);
});

test.each([
  '',
  'x',
  Buffer.from('["certificates","1"]').toString('base64url'),
  Buffer.from('["changes","-1"]').toString('base64url'),
])('a cursor that is none is refused: %p', async since => {
  const { errors } = await graph.ask(people.guest, 'query ($since: String) { changes(since: $since) { cursor } }', {
    since,
  });
  expect(errors[0]).toMatchObject({ code: 'BAD_INPUT', field: 'since' });
});
