import type { Client } from 'pg';
import type { DataSource } from 'typeorm';
import {
  cancelRun,
  deadRuns,
  defineJob,
  enqueue,
  enqueueAll,
  type Handler,
  performQueued,
  purgeRuns,
  Refusal,
  retryRun,
  runOf,
  Trouble,
  Turn,
  work,
} from '../src';
import { begin, fail, finish, report } from '../src/attempt';
import { jobsDatabase } from './documents';

const exportRegister = defineJob<{ id: string; filter?: string }>({
  name: 'export-register',
  description: 'Writes a list to a file.',
  attempts: 3,
  backoffMs: 10,
  keepDays: 2,
  idOf: ({ id }) => id,
});
let db: DataSource;
let owner: Client;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ db, owner, close } = await jobsDatabase());
});
afterEach(() => db.query('delete from job_run'));
afterAll(async () => {
  await close();
});

const doing = (handler: Handler<{ id: string }>) => [work(exportRegister, handler)];

test('asks for a run once, however often it is asked for', async () => {
  const first = await enqueue(db, exportRegister, { id: 'a', filter: 'x' }, { requestedBy: 'per_olga' });
  expect(first).toMatchObject({ id: 'export-register/a', state: 'QUEUED', percent: 0, requestedBy: 'per_olga' });
  expect(await enqueue(db, exportRegister, { id: 'a' }, { requestedBy: 'per_ben' })).toEqual(first);
});

test('asks for many runs at once, and answers them in order, those that were there as they are', async () => {
  const known = await enqueue(db, exportRegister, { id: 'b', filter: 'x' });
  const runs = await enqueueAll(db, exportRegister, [{ id: 'c' }, { id: 'b' }, { id: 'c' }, { id: 'a' }]);
  expect(runs.map(({ id }) => id)).toEqual(['c', 'b', 'c', 'a'].map(id => `export-register/${id}`));
  expect(runs[1]).toEqual(known);
  expect(await enqueueAll(db, exportRegister, [])).toEqual([]);
});

test('who has the earlier turn comes first, and brings forward what waits already', async () => {
  await enqueueAll(db, exportRegister, [{ id: 'a' }, { id: 'b' }, { id: 'c' }], { turn: Turn.MANY_OF_GUEST });
  await enqueue(db, exportRegister, { id: 'd' }, { turn: Turn.ONE });
  expect(await enqueue(db, exportRegister, { id: 'c' })).toMatchObject({ turn: Turn.ACT });
  expect(await enqueue(db, exportRegister, { id: 'c' }, { turn: Turn.MANY })).toMatchObject({ turn: Turn.ACT });
  const order: string[] = [];
  await performQueued(
    db,
    doing(({ id }) => void order.push(id)),
  );
  expect(order).toEqual(['c', 'd', 'a', 'b']);
});

test('of those whose turn it is so many may wait, whoever they are', async () => {
  const room = { most: 2, turns: [Turn.ONE_OF_GUEST, Turn.MANY_OF_GUEST], refusal: () => new Error('full') };
  const ids = (...names: string[]) => names.map(id => ({ id }));
  await enqueueAll(db, exportRegister, ids('a', 'b'), { turn: Turn.MANY_OF_GUEST, room });
  await expect(enqueue(db, exportRegister, { id: 'c' }, { turn: Turn.ONE_OF_GUEST, room })).rejects.toThrow('full');
  await enqueue(db, exportRegister, { id: 'c' }, { turn: Turn.ONE });
});

test.each([
  ['a full disk', Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })],
  ['a database that is away', new Error('Connection terminated unexpectedly')],
  ['a store that does not answer', new Error('not kept', { cause: new Trouble('503') })],
])('%s fails nothing: it waits, however often, and is done when that is mended', async (_, fault) => {
  await enqueue(db, exportRegister, { id: 'a' });
  let isMended = false;
  const told: boolean[] = [];
  const works = doing(() => {
    if (!isMended) throw fault;
  });
  for (let time = 0; time < 8; time++) {
    const [run] = await performQueued(db, works, ({ isLast }) => told.push(isLast));
    expect(run).toMatchObject({ state: 'QUEUED', attempts: 0, message: expect.stringContaining('tried again') });
  }
  expect(told).toEqual(Array(8).fill(false));
  isMended = true;
  expect(await performQueued(db, works)).toMatchObject([{ state: 'READY', attempts: 1 }]);
});

test('forgets a run whose transaction does not commit', async () => {
  const acting = db.transaction(async manager => {
    await enqueue(manager, exportRegister, { id: 'a' });
    throw new Error('the act was refused');
  });
  await expect(acting).rejects.toThrow('the act was refused');
  expect(await runOf(db, 'export-register/a')).toBeNull();
});

test.each([
  ['U+0000', 'a\0b'],
  ['half of a surrogate pair', '\uD800'],
])('refuses a payload with %s, and names its place', async (_, filter) => {
  const asking = enqueue(db, exportRegister, { id: 'a', filter });
  await expect(asking).rejects.toThrow('A character in the payload of export-register.filter cannot be stored');
});

test('keeps a payload that only looks like one with U+0000', async () => {
  const payload = { id: 'a', filter: '\\u0000 \\ud800 😀' };
  expect((await enqueue(db, exportRegister, payload)).payload).toEqual(payload);
});

test('shows what a handler gives', async () => {
  await enqueue(db, exportRegister, { id: 'a' });
  const [run] = await performQueued(
    db,
    doing(async ({ id }, { progress, attempt }) => {
      await progress(40.9, 'Writing rows\0');
      expect(await runOf(db, 'export-register/a')).toMatchObject({ percent: 40, message: 'Writing rows' });
      return { file: `${id}.xlsx`, attempt };
    }),
  );
  expect(run).toMatchObject({ state: 'READY', percent: 100, message: null, result: { file: 'a.xlsx', attempt: 1 } });
  expect(Number(run?.expiresAt) - Number(run?.endedAt)).toBe(2 * 86_400_000);
});

test('writes down how far a handler is once a second, however often it says so', async () => {
  await enqueue(db, exportRegister, { id: 'a' });
  const written = new Set<string>();
  const works = doing(async (_, { progress }) => {
    for (let percent = 0; percent < 100; percent++) {
      await progress(percent);
      written.add((await db.query('select xmin::text as by from job_run'))[0].by);
    }
  });
  expect(await performQueued(db, works)).toMatchObject([{ state: 'READY', percent: 100 }]);
  expect(written.size).toBeLessThan(50);
});

test('tells the user a refusal, and does not try again', async () => {
  await enqueue(db, exportRegister, { id: 'a' });
  const [run] = await performQueued(
    db,
    doing(() => {
      throw new Refusal('More than 100,000 rows: narrow the filter');
    }),
  );
  expect(run).toMatchObject({ state: 'FAILED', attempts: 1, message: 'More than 100,000 rows: narrow the filter' });
  expect(await deadRuns(db)).toEqual([]);
  expect(await retryRun(db, 'export-register/a')).toBe(false);
});

test('tells a fault to the administrator only, after the last attempt, and runs it again when told to', async () => {
  await enqueue(db, exportRegister, { id: 'a' });
  const told: unknown[] = [];
  let isMended = false;
  const works = doing(() => {
    if (!isMended) throw new Error('disk\0full');
    return null;
  });
  const [run] = await performQueued(db, works, fault => told.push([fault.attempt, fault.isLast]));
  expect(told).toEqual([
    [1, false],
    [2, false],
    [3, true],
  ]);
  expect(run).toMatchObject({ state: 'FAILED', attempts: 3 });
  expect(JSON.stringify(run)).not.toContain('disk');
  const [dead] = await deadRuns(db);
  expect(dead).toMatchObject({
    id: 'export-register/a',
    fault: expect.stringMatching(/^Error: diskfull\n.*run\.test/),
  });
  isMended = true;
  expect(await retryRun(db, 'export-register/a')).toBe(true);
  expect(await performQueued(db, works)).toMatchObject([{ state: 'READY', attempts: 1 }]);
  expect(await deadRuns(db)).toEqual([]);
});

test('takes a result that cannot be stored for a fault', async () => {
  await enqueue(db, exportRegister, { id: 'a' });
  await performQueued(
    db,
    doing(() => ({ name: '\0' })),
  );
  expect(await deadRuns(db)).toMatchObject([{ fault: expect.stringContaining('A character in the result.name') }]);
});

test('writes once at the end, though two attempts come to it', async () => {
  const { id } = await enqueue(db, exportRegister, { id: 'a' });
  const [stalled, next] = [await begin(db, { id, round: 0 }, null), await begin(db, { id, round: 0 }, null)];
  if (!stalled || !next) throw new Error('nothing began');
  const writing = (by: string) =>
    finish(db, next.attempt, { by }, [manager => manager.query('insert into made values ($1, $2)', [id, by])]);
  expect(await report(db, stalled.attempt, 50, 'still here')).toBe(false);
  expect(await fail(db, stalled.attempt, 'no', 'no')).toBe(false);
  await Promise.all([writing('one'), writing('other')]);
  const made = await db.query('select by from made where run_id = $1', [id]);
  expect(made).toHaveLength(1);
  expect(await runOf(db, id)).toMatchObject({ state: 'READY', result: made[0] });
  expect(await begin(db, { id, round: 0 }, null)).toBeNull();
});

test('leaves a run unfinished whose writes fail', async () => {
  await enqueue(db, exportRegister, { id: 'a' });
  const works = doing((_, { once }) => once(manager => manager.query('insert into made (run_id) values (1)')));
  await performQueued(db, works);
  expect(await deadRuns(db)).toMatchObject([{ attempts: 3, fault: expect.stringContaining('not-null') }]);
});

test('aborts a handler whose run is cancelled, and lets nothing of it count', async () => {
  const { id } = await enqueue(db, exportRegister, { id: 'a' });
  const works = doing(async (_, { signal, once }) => {
    once(manager => manager.query(`insert into made values ($1, 'cancelled')`, [id]));
    await cancelRun(db, id);
    await new Promise(resolve => signal.addEventListener('abort', resolve));
    return 'too late';
  });
  expect(await performQueued(db, works)).toMatchObject([{ state: 'CANCELLED', result: null }]);
  expect(await db.query(`select from made where by = 'cancelled'`)).toEqual([]);
  expect(await cancelRun(db, id)).toBe(false);
});

test('takes too long for a fault', async () => {
  const slow = defineJob({ ...exportRegister, name: 'export-slowly', attempts: 1, timeoutMs: 20 });
  await enqueue(db, slow, { id: 'a' });
  const handler: Handler<object> = (_, { signal }) =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))));
  expect(await performQueued(db, [work(slow, handler)])).toMatchObject([{ state: 'FAILED' }]);
  expect(await deadRuns(db)).toMatchObject([{ fault: expect.stringContaining('It took more than 20 ms') }]);
});

test('gives up a run in the middle of which its process ends every time', async () => {
  const { id } = await enqueue(db, exportRegister, { id: 'a' });
  for (const _ of Array(6)) await begin(db, { id, round: 0 }, null);
  await db.query(`update job_run set state = 'QUEUED'`);
  await performQueued(
    db,
    doing(() => null),
  );
  expect(await deadRuns(db)).toMatchObject([{ fault: expect.stringContaining('in the middle of every attempt') }]);
});

test('removes runs that have expired', async () => {
  for (const id of ['a', 'b', 'c']) await enqueue(db, exportRegister, { id });
  await cancelRun(db, 'export-register/a');
  await cancelRun(db, 'export-register/b');
  await db.query(`update job_run set expires_at = now() - interval '1 s' where id = 'export-register/a'`);
  expect(await purgeRuns(db)).toEqual(['export-register/a']);
  expect(await purgeRuns(db)).toEqual([]);
});

test('may do no more in the database than its own schema and the queue need', async () => {
  await owner.query('create schema iecq; create table iecq.document (id text)');
  await expect(db.query('select from iecq.document')).rejects.toThrow('permission denied');
  await expect(db.query('create table bullmq.own (id text)')).rejects.toThrow('permission denied');
  await expect(db.query('delete from bullmq.migration')).rejects.toThrow('permission denied');
});
