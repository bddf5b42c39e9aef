import { type Change, changesAfter, changesChannel, latestSequence, removeEntries } from '@conformity/register';
import { startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { Client } from 'pg';
import { subgraph } from '../src';
import { anEntry, clear, enter } from './builders';

let graph: TestSubgraph;
let since: bigint;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
});
beforeEach(async () => {
  await clear(graph);
  since = await latestSequence(graph.db);
});
afterAll(() => graph.close());

const changed = async () => (await changesAfter(graph.db, since, 100)).map(({ kind, id }) => `${kind} ${id}`);

test('what is entered, changed and removed is told in the order of commits; what is written again as it was is not', async () => {
  const [lamp, motor] = [anEntry({ id: 'exc_lamp' }), anEntry({ id: 'exc_motor' })];
  await enter(graph, lamp);
  await enter(graph, motor);
  expect(await changed()).toEqual(['entry exc_lamp', 'entry exc_motor']);

  await enter(graph, lamp);
  expect(await changed()).toEqual(['entry exc_lamp', 'entry exc_motor']);

  await enter(graph, { ...lamp, status: 'SUSPENDED' });
  expect(await changed()).toEqual(['entry exc_motor', 'entry exc_lamp']);

  await removeEntries(graph.owner, ['exc_motor']);
  expect(await changed()).toEqual(['entry exc_lamp', 'entry exc_motor']);
});

test('who has seen a sequence misses none that is lower, however long its transaction took', async () => {
  const slow = graph.owner.createQueryRunner();
  try {
    await slow.startTransaction();
    await slow.query(`insert into register.reference (kind, id, facts) values ('TEST', 'slow', '{}')`);
    await enter(graph, anEntry({ id: 'exc_quick' }));
    expect(await changed()).toEqual(['entry exc_quick']);
    const seen = await latestSequence(graph.db);
    await slow.commitTransaction();
    expect((await changesAfter(graph.db, seen, 100)).map(({ id }) => id)).toEqual(['TEST/slow']);
  } finally {
    await slow.release();
  }
});

test('of an act that is taken back nothing is told', async () => {
  await graph.owner
    .transaction(async em => {
      await em.query(`insert into register.organisation_alias (key, organisation_id) values ('org:x', 'x')`);
      throw new Error('taken back');
    })
    .catch(() => {});
  expect(await changed()).toEqual([]);
  expect(await latestSequence(graph.db)).toBe(since);
});

test('a hundred acts side by side each have a sequence of their own, without a lower one coming later', async () => {
  const seen: Change[] = [];
  let latest = since;
  let isOver = false;
  const watching = (async () => {
    while (!isOver || (await latestSequence(graph.db)) > latest) {
      const found = await changesAfter(graph.db, latest, 100);
      seen.push(...found);
      latest = BigInt(found.at(-1)?.sequence ?? latest);
    }
  })();
  await Promise.all(Array.from({ length: 100 }, () => enter(graph, anEntry())));
  isOver = true;
  await watching;
  expect(new Set(seen.map(({ id }) => id)).size).toBe(100);
  expect(seen).toHaveLength(100);
});

test('whoever listens is told that there is a change', async () => {
  const listener = new Client(graph.url);
  await listener.connect();
  try {
    await listener.query(`listen ${changesChannel}`);
    const told = new Promise(resolve => listener.once('notification', resolve));
    await enter(graph, anEntry());
    await told;
  } finally {
    await listener.end();
  }
});
