import { setTimeout as pause } from 'node:timers/promises';
import { guest } from '@conformity/access';
import { executorOf, search, usualBudgets } from '@conformity/subgraph';
import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { anEntry, enter } from './builders';

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startSubgraph(subgraph, {
    poolSize: 4,
    actConnections: 1,
    readPatienceMs: 300,
    budgets: { ...usualBudgets, STATISTICS: 200 },
  });
  await enter(graph, anEntry({ number: 'IECEx DEMO 26.0005' }));
});
afterAll(() => graph.close());

const sleeping = `select count(*)::int as count from pg_stat_activity where datname = current_database() and query like '%pg_sleep%' and state = 'active' and pid <> pg_backend_pid()`;
const sleepers = async () => (await graph.owner.query<[{ count: number }]>(sleeping))[0].count;
const until = async (count: number) => {
  while ((await sleepers()) !== count) await pause(10);
};
const sleep = (db = graph.db as Parameters<typeof search>[0], seconds = 60) =>
  search<{ pid: number }>(db, `select pg_backend_pid() as pid from pg_sleep(${seconds})`, [], 'COUNT');
const refusalOf = (refused: Promise<unknown>) =>
  refused.then(
    () => null,
    ({ message, code, extensions }) => ({ message, ...(code && { code }), ...extensions }),
  );

/** Someone who reads, and can go. */
function somebody(deadline?: number) {
  const leaving = new AbortController();
  const db = graph.db.for({ principal: guest, deadline, departure: () => leaving.signal });
  return { db, leave: () => leaving.abort() };
}

test('a statement that takes longer than its class may is given up by the server', async () => {
  const slow = search(graph.db, 'select pg_sleep(60)', [], 'STATISTICS');
  expect(await refusalOf(slow)).toMatchObject({ code: '57014' });
});

test('a read ends with its caller, and its connection is as good as before', async () => {
  const { db, leave } = somebody();
  const [before] = await sleep(db, 0);
  const asked = refusalOf(sleep(db));
  await until(1);
  leave();
  expect(await asked).toMatchObject({ code: 'TIMEOUT' });
  await until(0);
  expect(await sleep(graph.db, 0)).toEqual([before]);
});

test('what somebody may see goes with one statement of theirs, also where that fails, and stays with none', async () => {
  const asking = (divisor: number) =>
    `select current_setting('conformity.bodies', true) as seen, 1 / ${divisor} as one, pg_backend_pid() as pid -- register.visible_entry`;
  const [officer, other] = [people.olga, guest].map(principal => graph.db.for({ principal }));
  const [told] = await search<{ seen: string; pid: number }>(officer ?? graph.db, asking(1), [], 'COUNT');
  expect(told?.seen).toBe('IECEx/bdy_demo');
  expect(await refusalOf(search(officer ?? graph.db, asking(0), [], 'COUNT'))).toMatchObject({ code: '22012' });
  const after = await search<{ seen: string }>(other ?? graph.db, asking(1), [], 'COUNT');
  expect(after).toEqual([{ seen: expect.not.stringContaining('bdy_'), one: 1, pid: told?.pid }]);
});

test('a read ends with the time that its request had', async () => {
  const { db } = somebody(performance.now() + 150);
  expect(await refusalOf(sleep(db))).toMatchObject({ code: 'TIMEOUT' });
  expect(await refusalOf(sleep(db, 0))).toMatchObject({ code: 'TIMEOUT' });
  await until(0);
});

test('while others count, numbers are looked up and lists are read; who would count too is told to come back', async () => {
  const others = [somebody(), somebody(), somebody(), somebody()];
  const counting = others.map(({ db }) => refusalOf(sleep(db)));
  await until(1);
  const query = `{ certificate(number: "IECEx DEMO 26.0005") { number } certificates { edges { node { number } } } }`;
  const { data, errors } = await graph.ask(people.guest, query);
  expect(errors).toEqual([]);
  expect(data.certificates.edges).toEqual([{ node: { number: data.certificate.number } }]);
  const counted = await graph.ask(people.guest, '{ certificates { totalCount } }');
  expect(counted.errors).toMatchObject([{ code: 'LIMIT_EXCEEDED', retryAfterSeconds: expect.any(Number) }]);
  for (const { leave } of others) leave();
  expect(new Set((await Promise.all(counting)).map(refusal => refusal?.code))).toEqual(
    new Set(['TIMEOUT', 'LIMIT_EXCEEDED']),
  );
  await until(0);
  expect((await graph.ask(people.guest, '{ certificates { totalCount } }')).data.certificates.totalCount).toBe(1);
});

test('who is cut off because PostgreSQL goes is told to come back, and is answered then', async () => {
  const query = '{ certificates { totalCount } }';
  const faults: unknown[] = [];
  const execute = executorOf(subgraph as never, graph.db, fault => faults.push(fault));
  const cutOff = await graph.owner.transaction(async em => {
    await em.query('lock register.entry in access exclusive mode');
    const asked = execute({ query }, { principal: people.guest, requestId: 'test', now: new Date('2026-06-15') });
    const end = `select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
    let isAnswered = false;
    void asked.then(() => {
      isAnswered = true;
    });
    for (; !isAnswered; await pause(10)) await graph.owner.query(end);
    return asked;
  });
  expect(cutOff.errors).toMatchObject([{ extensions: { code: 'UNAVAILABLE', retryAfterSeconds: 5 } }]);
  expect(faults).toHaveLength(1);
  expect((await graph.ask(people.guest, query)).data.certificates.totalCount).toBe(1);
});

test('however many leave, nobody else is refused, and no connection is lost', async () => {
  const leaving = Array.from({ length: 60 }, async (_, turn) => {
    const { db, leave } = somebody();
    const asked = refusalOf(search(db, `select pg_sleep(${(turn % 7) / 20})`, [], 'LIST'));
    await pause(turn * 5);
    leave();
    return asked;
  });
  // One after the other, so that nobody waits for more than those who leave.
  for (let turn = 0; turn < 60; turn += 1) {
    const { errors } = await graph.ask(people.guest, '{ certificate(number: "IECEx DEMO 26.0005") { number } }');
    expect(errors).toEqual([]);
  }
  await Promise.all(leaving);
  await until(0);
  const pids = await graph.owner.query<object[]>(
    `select from pg_stat_activity where datname = current_database() and usename is not null`,
  );
  expect(pids.length).toBeLessThanOrEqual(4 + 3 + 2 + 2);
});
