import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hasRedis, startRedis } from '@conformity/testkit';
import type { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import {
  cancelRun,
  deadRuns,
  defineJob,
  enqueue,
  enqueueAll,
  type Handler,
  openQueue,
  Refusal,
  retryRun,
  runOf,
  sandbox,
  startWorkers,
  type TaskQueue,
  Turn,
  type Work,
  type Workers,
  type WorkersOptions,
  work,
} from '../src';
import { jobsDatabase, openDocuments, until } from './documents';
import { drawCertificate } from './drawing';

const loader = path.resolve(__dirname, '../../../swc.js');
const sweepFiles = defineJob<{ at: string }>({
  name: 'sweep-files',
  description: 'Removes files that have expired.',
  attempts: 1,
  backoffMs: 0,
  idOf: ({ at }) => at.replaceAll(':', ''),
});
const backends = ['PostgreSQL', 'Redis'] as const;

describe.each(backends)('on %s', backend => {
  if (backend === 'Redis' && !hasRedis()) {
    test.skip('everything: left out, because redis-server is not installed', () => {});
    return;
  }
  let url: string;
  let owner: Client;
  let close: () => Promise<void>;
  let db: DataSource;
  let redis: Awaited<ReturnType<typeof startRedis>> | null = null;
  let queues: TaskQueue[] = [];
  let running: Workers[] = [];
  let children: ChildProcess[] = [];

  beforeAll(async () => {
    if (backend === 'Redis') redis = await startRedis();
  });
  afterAll(() => redis?.stop());
  beforeEach(async () => {
    ({ url, db, owner, close } = await jobsDatabase());
  });
  afterEach(async () => {
    for (const child of children) child.kill('SIGKILL');
    await Promise.all(running.map(workers => workers.close(0)));
    await Promise.all(queues.map(queue => queue.close()));
    [queues, running, children] = [[], [], []];
    await close();
  });

  async function startWith(works: Work[], options: Partial<WorkersOptions> = {}): Promise<Workers> {
    const queue = await openQueue({ databaseUrl: url, redisUrl: redis?.url, prefix: new URL(url).pathname.slice(1) });
    queues.push(queue);
    const workers = await startWorkers({ db, queue, works, feedMs: 30, watchMs: 30, lockMs: 2_000, ...options });
    running.push(workers);
    return workers;
  }
  const draw = (handler: Handler<{ id: string }>, concurrency = 1) => work(drawCertificate, handler, { concurrency });
  const ended = (id: string) =>
    until(async () => {
      const run = await runOf(db, `draw-certificate/${id}`);
      return run?.endedAt && run;
    });
  const writing: Handler<{ id: string }> = ({ id }, { once: write }) =>
    write(manager => manager.query('insert into made values ($1, $2)', [id, 'handler']));

  test('two workers end 200 runs, each once', async () => {
    const ids = Array.from({ length: 200 }, (_, index) => `exc_${index}@0`);
    for (const one of [1, 2]) await startWith([draw(writing, 4 + one)]);
    await enqueueAll(
      db,
      drawCertificate,
      ids.map(id => ({ id })),
    );
    await until(async () => (await db.query(`select from job_run where state = 'READY'`)).length === 200);
    const rows: { id: string }[] = await db.query('select run_id as id from made');
    expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(await db.query('select from job_run where attempts <> 1')).toEqual([]);
  });

  test('does not begin what was cancelled while it waited, and aborts what was cancelled while it ran', async () => {
    const began: string[] = [];
    const handler: Handler<{ id: string }> = async ({ id }, { signal }) => {
      began.push(id);
      await new Promise(resolve => signal.addEventListener('abort', resolve));
      return 'too late';
    };
    await startWith([draw(handler)]);
    for (const id of ['first', 'second']) await enqueue(db, drawCertificate, { id });
    await until(async () => began.length === 1);
    const [first = '', second = ''] = began[0] === 'first' ? ['first', 'second'] : ['second', 'first'];
    expect(await cancelRun(db, `draw-certificate/${second}`)).toBe(true);
    expect(await cancelRun(db, `draw-certificate/${first}`)).toBe(true);
    await enqueue(db, drawCertificate, { id: 'third' });
    await until(async () => began.includes('third'));
    expect(began).toEqual([first, 'third']);
    expect(await ended(first)).toMatchObject({ state: 'CANCELLED', result: null });
    expect(await ended(second)).toMatchObject({ state: 'CANCELLED', attempts: 0 });
  });

  test('refuses at once, tries faults again, and runs what is dead again when told to', async () => {
    let isMended = false;
    const seen: string[] = [];
    const handler: Handler<{ id: string }> = ({ id }, { attempt }) => {
      seen.push(`${id} ${attempt}`);
      if (id === 'refused') throw new Refusal('It has no issue 7');
      if (!isMended) throw new Error('the font is missing');
    };
    const told: string[] = [];
    await startWith([draw(handler)], { onJobFault: ({ runId, attempt }) => told.push(`${runId} ${attempt}`) });
    await enqueue(db, drawCertificate, { id: 'refused' });
    await enqueue(db, drawCertificate, { id: 'faulty' });
    expect(await ended('refused')).toMatchObject({ state: 'FAILED', message: 'It has no issue 7' });
    expect(await ended('faulty')).toMatchObject({ state: 'FAILED', attempts: 3 });
    expect(seen.toSorted()).toEqual(['faulty 1', 'faulty 2', 'faulty 3', 'refused 1']);
    expect(told).toEqual([1, 2, 3].map(attempt => `draw-certificate/faulty ${attempt}`));
    expect(await deadRuns(db)).toMatchObject([
      { id: 'draw-certificate/faulty', fault: expect.stringContaining('the font is missing') },
    ]);
    isMended = true;
    expect(await retryRun(db, 'draw-certificate/faulty')).toBe(true);
    expect(await ended('faulty')).toMatchObject({ state: 'READY', attempts: 1 });
  });

  /** A process that has begun the run `a`, and a worker here that shares its queue. */
  async function startProgram(illness: string): Promise<ChildProcess> {
    const args = [path.join(__dirname, 'program.ts'), url, redis?.url ?? '', illness];
    const child = spawn(process.execPath, ['-r', loader, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    await enqueue(db, drawCertificate, { id: 'a' });
    const [line] = await once(child.stdout, 'data');
    expect(String(line)).toBe('began a 1\n');
    return child;
  }
  const besideProgram = async () => {
    const queue = await openQueue({ databaseUrl: url, redisUrl: redis?.url });
    queues.push(queue);
    const workers = await startWorkers({ db, queue, works: [draw(writing)], feedMs: 30, lockMs: 1_000 });
    running.push(workers);
    return workers;
  };
  const made = () => db.query('select run_id, by from made order by run_id');

  test('takes a run up again whose process was killed, and ends it once', async () => {
    const child = await startProgram('hangs');
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
    expect(await runOf(db, 'draw-certificate/a')).toMatchObject({ state: 'RUNNING', attempts: 1 });
    await besideProgram();
    expect(await ended('a')).toMatchObject({ state: 'READY', attempts: 2 });
    expect(await made()).toEqual([{ run_id: 'a', by: 'handler' }]);
  });

  test('takes a run up again at once whose process was killed, long before its lock ends', async () => {
    const child = await startProgram('hangs');
    child.kill('SIGKILL');
    await once(child, 'exit');
    await startWith([draw(writing)], { lockMs: 600_000 });
    expect(await ended('a')).toMatchObject({ state: 'READY', attempts: 2 });
    expect(await made()).toEqual([{ run_id: 'a', by: 'handler' }]);
  });

  test('brings what has the earlier turn first, though the queue holds others', async () => {
    const order: string[] = [];
    let goOn = () => {};
    const blocked = new Promise<void>(resolve => {
      goOn = resolve;
    });
    await startWith([
      draw(async ({ id }) => {
        order.push(id);
        if (id === 'first') await blocked;
      }),
    ]);
    await enqueue(db, drawCertificate, { id: 'first' });
    await until(async () => order.length === 1);
    const many = ['a', 'b', 'c'].map(id => ({ id }));
    await enqueueAll(db, drawCertificate, many, { turn: Turn.MANY_OF_GUEST });
    await enqueue(db, drawCertificate, { id: 'one' }, { turn: Turn.ONE });
    await enqueue(db, drawCertificate, { id: 'act' });
    const handed = async () => (await db.query('select from job_run where handed_at is null')).length === 0;
    await until(handed);
    await enqueue(db, drawCertificate, { id: 'c' }, { turn: Turn.ONE });
    await until(handed);
    goOn();
    await ended('b');
    expect(order).toEqual(['first', 'act', 'one', 'c', 'a', 'b']);
    expect(await db.query('select from job_run where attempts <> 1')).toEqual([]);
  });

  test('lets what comes first go first where it takes long itself', async () => {
    const order: string[] = [];
    const exporting = work(drawCertificate, async (_, { giveWay }) => {
      await enqueue(db, sweepFiles, { at: 'now' });
      await giveWay();
      order.push('many');
    });
    await startWith([exporting, work(sweepFiles, () => void order.push('act'))]);
    await enqueue(db, drawCertificate, { id: 'a' }, { turn: Turn.MANY });
    await ended('a');
    expect(order).toEqual(['act', 'many']);
  });

  test('lets only one end count where a handler that blocked its process was overtaken', async () => {
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'conformity-jobs-')), 'overtaken');
    await startProgram(file);
    const workers = await besideProgram();
    expect(await ended('a')).toMatchObject({ state: 'READY', attempts: 2 });
    await workers.close();
    await writeFile(file, '');
    await enqueue(db, drawCertificate, { id: 'b' }); // the other process comes to it when it is done with `a`
    await ended('b');
    await rm(path.dirname(file), { recursive: true });
    expect(await made()).toEqual([
      { run_id: 'a', by: 'handler' },
      { run_id: 'b', by: 'program' },
    ]);
  });

  test('outlives it when all connections to PostgreSQL are ended, and ends every run once', async () => {
    const handler: Handler<{ id: string }> = async (payload, context) => {
      await new Promise(resolve => setTimeout(resolve, 20));
      return writing(payload, context);
    };
    const own = await openDocuments(url);
    await startWith([draw(handler, 4)], { db: own, lockMs: 1_000 });
    const ids = Array.from({ length: 60 }, (_, index) => `a${index}`);
    for (const id of ids) await enqueue(db, drawCertificate, { id });
    const count = async (rows: string) => (await owner.query(`select from documents.${rows}`)).rowCount ?? 0;
    for (const share of [5, 20, 35]) {
      await until(async () => (await count('made')) >= share);
      await owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`,
      );
    }
    await until(async () => (await count(`job_run where state = 'READY'`)) === 60);
    const { rows } = await owner.query<{ id: string }>('select run_id as id from documents.made');
    expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    await Promise.all(running.splice(0).map(workers => workers.close()));
    await own.destroy();
  });

  test('goes on with what it is at when it loses the connection that shows it to live', async () => {
    const handler: Handler<{ id: string }> = async (payload, context) => {
      await owner.query(
        `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid::int8 = $1`,
        [(await db.query('select worker from job_run'))[0].worker],
      );
      await new Promise(resolve => setTimeout(resolve, 300)); // in which it looks ten times for runs of processes that have ended
      return writing(payload, context);
    };
    await startWith([draw(handler)]);
    await enqueue(db, drawCertificate, { id: 'a' });
    expect(await ended('a')).toMatchObject({ state: 'READY', attempts: 1 });
    expect(await made()).toEqual([{ run_id: 'a', by: 'handler' }]);
  });

  test('outlives it when a connection ends between its being lent and its first statement', async () => {
    const own = await openDocuments(url);
    const lent = await (own.driver as PostgresDriver).master.connect();
    const { rows } = await lent.query('select pg_backend_pid() as pid');
    const ended = new Promise(resolve => lent.once('end', resolve));
    await owner.query('select pg_terminate_backend($1)', [rows[0].pid]);
    await ended;
    lent.release(true);
    await expect(own.query('select 1 as one')).resolves.toEqual([{ one: 1 }]);
    await own.destroy();
  });

  test('lets handlers finish before it closes, and returns what takes longer to others', async () => {
    const began: string[] = [];
    const handler: Handler<{ id: string }> = async ({ id }, { signal, attempt }) => {
      began.push(`${id} ${attempt}`);
      if (id === 'long' && began.length < 3)
        await new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      return `attempt ${attempt}`;
    };
    const workers = await startWith([draw(handler, 2)]);
    await enqueue(db, drawCertificate, { id: 'long' });
    await enqueue(db, drawCertificate, { id: 'short' });
    await until(async () => began.length === 2);
    await workers.close(100);
    expect(await ended('short')).toMatchObject({ state: 'READY' });
    expect(await runOf(db, 'draw-certificate/long')).toMatchObject({ state: 'QUEUED', attempts: 0 });
    await startWith([draw(handler)]);
    expect(await ended('long')).toMatchObject({ state: 'READY', result: 'attempt 1' });
  });

  test('keeps its lock while a sandboxed handler burns processor time', async () => {
    const box = sandbox<{ busyMs: number }, { sum: number }>(path.join(__dirname, 'busy.ts'), {
      execArgv: ['-r', loader],
    });
    const faults: unknown[] = [];
    const burning = draw((_, context) => box.run({ busyMs: 5_000 }, context));
    await startWith([burning], { lockMs: 1_500, onFault: fault => faults.push(fault) });
    await enqueue(db, drawCertificate, { id: 'a' });
    expect(await ended('a')).toMatchObject({ state: 'READY', attempts: 1 });
    expect(faults).toEqual([]);
    await box.close();
  });

  test('runs a job by its schedule, each tick once, one that was missed too, and no longer when it has none', async () => {
    const ticking = work(sweepFiles, () => {}, {
      schedule: { cron: '* * * * * *', payloadAt: tick => ({ at: tick.toISOString() }) },
    });
    const workers = await Promise.all([startWith([ticking]), startWith([ticking])]);
    const ready = (): Promise<{ id: string; payload: { at: string } }[]> =>
      db.query(`select id, payload from job_run where state = 'READY' order by id`);
    const runs = await until(async () => {
      const found = await ready();
      return found.length >= 3 && found;
    });
    for (const { payload } of runs) expect(payload.at).toMatch(/\.000Z$/);
    await Promise.all(workers.map(one => one.close()));
    const before = new Set((await ready()).map(({ id }) => id));
    await new Promise(resolve => setTimeout(resolve, 2_500));
    const restart = new Date().toISOString();
    const last = await startWith([ticking]);
    const missed = await until(async () => (await ready()).find(({ id }) => !before.has(id)));
    expect(missed.payload.at < restart).toBe(true);
    await last.close();
    await startWith([work(sweepFiles, () => {})]);
    // What the last one was asked for and has not begun.
    await until(async () => (await db.query(`select from job_run where state in ('QUEUED', 'RUNNING')`)).length === 0);
    const count = (await ready()).length;
    await enqueue(db, sweepFiles, { at: 'by hand' });
    await until(async () => (await ready()).length > count);
    expect((await ready()).length).toBe(count + 1);
  });

  test('does not open a queue that is not there', async () => {
    const nowhere = 'postgres://postgres@127.0.0.1:1/nowhere';
    const opening = openQueue({ databaseUrl: nowhere, redisUrl: redis ? 'redis://127.0.0.1:1' : undefined });
    await expect(opening).rejects.toThrow(/ECONNREFUSED|Connection is closed/);
  });

  test('does not start with times that mean nothing', async () => {
    const payloadAt = (tick: Date) => ({ id: tick.toISOString().replaceAll(':', '') });
    const starting = startWith([work(drawCertificate, () => {}, { schedule: { cron: '61 * * * *', payloadAt } })]);
    await expect(starting).rejects.toThrow('Constraint error');
  });

  test('hands a run over again that the queue has lost', async () => {
    await enqueue(db, drawCertificate, { id: 'a' });
    await db.query(`update job_run set state = 'RUNNING', attempts = 1, handed_at = now() - interval '11 minutes'`);
    await startWith([draw(writing)]);
    expect(await ended('a')).toMatchObject({ state: 'READY', attempts: 2 });
  });

  if (backend === 'Redis') {
    test('outlives a Redis that is away and comes back without what it had, and closes without it', async () => {
      const workers = await startWith([draw(writing)]);
      await enqueue(db, drawCertificate, { id: 'before' });
      await ended('before');
      await redis?.stop();
      await enqueue(db, drawCertificate, { id: 'meanwhile' });
      redis = await startRedis(redis?.port);
      expect(await ended('meanwhile')).toMatchObject({ state: 'READY', attempts: 1 });
      await redis.stop();
      await workers.close(0);
      await queues[0]?.close();
      queues = [];
      redis = await startRedis(redis.port);
    });
  }
});
