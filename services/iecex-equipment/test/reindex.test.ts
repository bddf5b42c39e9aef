import { setTimeout as pause } from 'node:timers/promises';
import { RegisterEntry } from '@conformity/register';
import { type ReindexProgress, rowsOf } from '@conformity/subgraph';
import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import type { QueryRunner } from 'typeorm';
import { subgraph } from '../src';
import { aTestReport, everythingIn, type Office, officeOf } from './builders';

let graph: TestSubgraph;
let office: Office;
/** Six test reports, in the order in which they are rebuilt: two a batch. */
let ids: string[];
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
  office = officeOf(graph);
  for (let count = 0; count < 6; count++) await office.publish('ExTestReport', aTestReport());
  ids = (await graph.owner.query<{ id: string }[]>('select id from document order by id')).map(({ id }) => id);
});
afterAll(() => graph.close());

const { maintenance } = subgraph;
if (!maintenance) throw new Error('There is nothing to maintain.');
const idOf = (place: number) => ids[place - 1] as string;

/** Rebuilds two documents at a time; answers what is told after each batch in which documents were looked at. */
async function rebuild(options: { afresh?: true; after?: (progress: ReindexProgress) => void } = {}) {
  const told: number[] = [];
  const onBatch = (progress: ReindexProgress) => {
    if (progress.documents) told.push(progress.documents);
    options.after?.(progress);
  };
  const done = await maintenance?.reindex(graph.db, { afresh: options.afresh ?? false, batch: 2, onBatch });
  return { told, done };
}

const spoil = (...spoilt: string[]) =>
  graph.owner.query(`update register.entry set face = face || '{"title": "spoilt"}' where id = any($1)`, [spoilt]);
const spoilt = async () =>
  (
    await graph.owner.query<{ id: string }[]>(
      `select id from register.entry where face->>'title' = 'spoilt' order by id`,
    )
  ).map(({ id }) => id);
const entryOf = async (id: string) =>
  (await graph.owner.query('select status, revision, face from register.entry where id = $1', [id]))[0];

/** Does something while another transaction is open, which is ended afterwards. */
async function beside<Result>(begin: string, params: unknown[], act: (other: QueryRunner) => Promise<Result>) {
  const other = graph.owner.createQueryRunner();
  await other.startTransaction();
  try {
    await other.query(begin, params);
    return await act(other);
  } finally {
    if (other.isTransactionActive) await other.rollbackTransaction();
    await other.release();
  }
}

/** The connection that waits for a lock, once there is one. */
async function waiting(): Promise<number> {
  for (;;) {
    const [found] = await graph.owner.query<{ pid: number }[]>(
      `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (found) return found.pid;
    await pause(10);
  }
}

const holdsEntry = 'select from register.entry where id = $1 for share';

test('acts on documents that are done and on those that are to come go on while a batch is held up', async () => {
  await beside(holdsEntry, [idOf(3)], async other => {
    const rebuilding = rebuild();
    await waiting();
    await office.does('suspend', 'ExTestReport', { id: idOf(1) }, { who: people.sam });
    await office.does('suspend', 'ExTestReport', { id: idOf(6) }, { who: people.sam });
    await other.commitTransaction();
    expect((await rebuilding).told).toEqual([2, 4, 6]);
  });
  expect(await entryOf(idOf(1))).toMatchObject({ status: 'SUSPENDED', face: { status: 'SUSPENDED' } });
  expect(await entryOf(idOf(6))).toMatchObject({ status: 'SUSPENDED', face: { status: 'SUSPENDED' } });
  await office.does('reinstate', 'ExTestReport', { id: idOf(1) }, { who: people.sam });
  await office.does('reinstate', 'ExTestReport', { id: idOf(6) }, { who: people.sam });
});

test('a document in the hands of an act is waited for alone, and its entry is that of after the act', async () => {
  await spoil(idOf(3), idOf(4));
  await beside('select from document where id = $1 for update', [idOf(3)], async other => {
    const rebuilding = rebuild();
    await waiting();
    // The other document of its batch is mended already, and held no more.
    expect(await spoilt()).toEqual([idOf(3)]);
    await office.does('suspend', 'ExTestReport', { id: idOf(4) }, { who: people.sam });
    await other.query(
      `update document set status = 'SUSPENDED', status_reason = 'Held', revision = revision + 1 where id = $1`,
      [idOf(3)],
    );
    await other.commitTransaction();
    expect((await rebuilding).done).toEqual({ documents: 6, mended: 2, removed: 0 });
  });
  expect(await entryOf(idOf(3))).toMatchObject({ status: 'SUSPENDED', face: { statusReason: 'Held' } });
});

test('nothing is lost and nothing is stale where acts and rebuilding go on at once', async () => {
  let isDone = false;
  const rebuilding = (async () => {
    while (!isDone) await rebuild();
  })();
  const acting = ids.map(async id => {
    for (const act of ['suspend', 'reinstate', 'suspend', 'reinstate'] as const)
      await office.attempt(act, 'ExTestReport', { id }, { who: people.sam });
    const { id: dropped, revision } = await office.draft('ExTestReport', aTestReport());
    await office.does('delete-draft', 'ExTestReport', { id: dropped, revision }, { who: people.adam });
  });
  await Promise.all(acting);
  isDone = true;
  await rebuilding;
  const demanded: object[] = [];
  for await (const entries of maintenance.entries(graph.db)) demanded.push(...entries);
  const kept = await graph.owner.query('select to_jsonb(e) as entry from register.entry e order by id');
  const asked = await graph.owner.query(
    'select to_jsonb(e) as entry from jsonb_populate_recordset(null::register.entry, $1::jsonb) e order by id',
    [rowsOf(RegisterEntry, demanded)],
  );
  expect(kept).toEqual(asked);
});

describe('a run that is broken off', () => {
  /** Ends the connection of the rebuilding in its second batch. */
  const breakOff = () =>
    beside(holdsEntry, [idOf(3)], async () => {
      const rebuilding = rebuild();
      const refused = expect(rebuilding).rejects.toThrow();
      await graph.owner.query('select pg_terminate_backend($1)', [await waiting()]);
      await refused;
    });

  test('leaves nothing half done, and the next one goes on where it was', async () => {
    const before = await everythingIn(graph);
    await breakOff();
    expect(await everythingIn(graph)).toEqual(before);
    await spoil(idOf(1), idOf(5));
    expect(await rebuild()).toEqual({ told: [4, 6], done: { documents: 6, mended: 1, removed: 0 } });
    // What was done before is not done again.
    expect(await spoilt()).toEqual([idOf(1)]);
  });

  test('is forgotten once it is finished', async () => {
    expect((await rebuild()).told).toEqual([2, 4, 6]);
    expect(await spoilt()).toEqual([]);
  });

  test('can be begun afresh', async () => {
    await breakOff();
    await spoil(idOf(1));
    expect(await rebuild({ afresh: true })).toEqual({ told: [2, 4, 6], done: { documents: 6, mended: 1, removed: 0 } });
    expect(await spoilt()).toEqual([]);
  });

  test('by whoever is told of its progress goes on as well', async () => {
    const stopped = rebuild({
      after: ({ documents }) => {
        if (documents === 4) throw new Error('Stop');
      },
    });
    await expect(stopped).rejects.toThrow('Stop');
    expect((await rebuild()).told).toEqual([6]);
  });
});

test('entries of documents that the owner does not have are taken out in batches, with their printed issues; others stay', async () => {
  const before = await everythingIn(graph);
  const stray = (id: string, typename: string) =>
    graph.owner.query(
      `insert into register.entry select (jsonb_populate_record(null::register.entry, to_jsonb(e) || $1)).* from register.entry e where id = $2`,
      [{ id, number_key: id, face: { __typename: typename } }, idOf(1)],
    );
  const strays = ['a', 'b', 'exr_c', 'zz_d', 'exr_zz'];
  for (const id of strays) await stray(id, 'ExTestReport');
  await stray('of_another', 'IecqCertificate');
  await graph.owner.query(`insert into register.printed_issue values ('exr_zz', 0, '{}', true)`);
  const told: number[] = [];
  const done = await maintenance.reindex(graph.db, { batch: 2, onBatch: ({ removed }) => void told.push(removed) });
  expect(done.removed).toBe(strays.length);
  expect(new Set(told).size).toBeGreaterThan(2);
  expect(await graph.owner.query(`select from register.printed_issue where document_id = 'exr_zz'`)).toEqual([]);
  expect(await graph.owner.query(`delete from register.entry where id = 'of_another' returning id`)).toEqual([
    [{ id: 'of_another' }],
    1,
  ]);
  expect(await everythingIn(graph)).toEqual(before);
});

test('whatever became of an entry, it is made what its owner says: also its body, its number and how its issues are printed', async () => {
  const before = await everythingIn(graph);
  const printed = () => graph.owner.query('select * from register.printed_issue order by document_id, issue_number');
  const printedBefore = await printed();
  const [{ key }] = await graph.owner.query('select number_key as key from register.entry where id = $1', [idOf(1)]);
  await graph.owner.query(`update register.entry set issuer_id = 'bdy_gone', revision = 99 where id = $1`, [idOf(2)]);
  await graph.owner.query('delete from register.entry where id = $1', [idOf(1)]);
  await graph.owner.query('update register.entry set number_key = $1 where id = $2', [key, idOf(5)]);
  await graph.owner.query(`update register.printed_issue set printed = '{}' where document_id = $1`, [idOf(2)]);
  await graph.owner.query(`insert into register.printed_issue values ($1, 7, '{}', true)`, [idOf(2)]);
  expect((await rebuild()).done).toEqual({ documents: 6, mended: 3, removed: 0 });
  expect(await everythingIn(graph)).toEqual(before);
  expect(await printed()).toEqual(printedBefore);
});
