import { setTimeout as sleep } from 'node:timers/promises';
import {
  createPostgresBackend,
  type JobsOptions,
  type Processor,
  Queue,
  runMigrations,
  Worker,
  type WorkerOptions,
  withBackend,
} from 'bullmq';
import Redis, { type RedisOptions } from 'ioredis';
import { Client, Pool } from 'pg';
import type { Task } from './attempt';

/** What a queue brings to a worker: a run to perform, or the tick of a schedule. */
export type Delivery = Pick<Task, 'id' | 'round'> | { tick: Date };

/** What a worker does with a delivery: nothing more, or the same again after a pause. */
export type Deliver = (delivery: Delivery) => Promise<{ againInMs?: number }>;

/** Carries runs from where they are asked for to where they are performed; keeps nothing that cannot be handed over again. */
export interface TaskQueue {
  /** Hands tasks of a job over, to be brought by their turns; one that the queue holds already is not held twice. */
  add(job: string, tasks: readonly Task[]): Promise<void>;
  /** Brings the tasks of a job, so many at a time, each to one taker; after a taker's death to another. */
  take(job: string, deliver: Deliver, options: TakeOptions): Taker;
  /** Ticks by this cron expression in UTC, and by no other; null ends it. A tick that nobody took is brought once. */
  tick(job: string, cron: string | null): Promise<void>;
  close(): Promise<void>;
}

/** How tasks are taken. */
export interface TakeOptions {
  concurrency: number;
  /** For so long after its last sign of life a taker keeps its tasks. */
  lockMs: number;
  onFault: (fault: unknown) => void;
}

/** One that takes tasks. */
export interface Taker {
  /** Takes no more, and resolves when what it has was answered, or the queue has not been heard of for a while after that. */
  close(): Promise<void>;
}

/** Where the queue is kept. */
export interface QueueSettings {
  /** The database, which `prepareQueue` has prepared. */
  databaseUrl: string;
  /** Redis in place of the database. */
  redisUrl?: string | undefined;
  /** What tells this graph's queues from others in the same Redis. */
  prefix?: string;
}

/** Nobody listens to the queue's events: what happens to a run stands in its row. */
const fewEvents = { streams: { events: { maxLen: 100 } } };
const schema = 'bullmq';

/** Makes or updates the queue's schema, which the role may use and not change. For the database's owner. */
export async function prepareQueue(databaseUrl: string, role: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await runMigrations(client, schema);
    await makeSequencesAsOwner(client);
    await client.query(`
      -- What an earlier version let another role make.
      do $$ begin
        if exists (select from pg_class where relnamespace = '${schema}'::regnamespace
          and relowner = (select oid from pg_roles where rolname = 'conformity_jobs'))
        then reassign owned by conformity_jobs to current_user; end if;
      end $$;
      grant usage on schema ${schema} to ${role};
      grant select, insert, update, delete on all tables in schema ${schema} to ${role};
      grant usage, select, update on all sequences in schema ${schema} to ${role};
      alter default privileges in schema ${schema} grant usage, select, update on sequences to ${role};
      revoke insert, update, delete on ${schema}.migration from ${role};
    `);
  } finally {
    await client.end();
  }
}

/** BullMQ (6.7.0) makes a sequence for each queue when it is first used, which would be the user's. */
async function makeSequencesAsOwner(client: Client): Promise<void> {
  const { rows } = await client.query<{ routine: string }>(
    `select oid::regprocedure::text as routine from pg_proc
     where pronamespace = '${schema}'::regnamespace and prosrc ilike '%create sequence%' and not prosecdef`,
  );
  for (const { routine } of rows) await client.query(`alter routine ${routine} security definer`);
}

/** The queue of the configuration. @throws where it cannot be reached. */
export async function openQueue({ databaseUrl, redisUrl, prefix = 'conformity' }: QueueSettings): Promise<TaskQueue> {
  return redisUrl ? onRedis(redisUrl, prefix) : onPostgres(databaseUrl);
}

type BullQueue = Pick<Queue, 'addBulk' | 'getJobScheduler' | 'removeJobScheduler' | 'upsertJobScheduler' | 'close'> & {
  on(event: 'error', listener: (fault: Error) => void): unknown;
};
interface BullWorker {
  on(event: 'error', listener: (fault: Error) => void): unknown;
  close(): Promise<void>;
}

/** The part of BullMQ that is the same on every backend. */
interface Backend {
  queue(name: string): BullQueue;
  worker(name: string, processor: Processor, options: Omit<WorkerOptions, 'connection'>): BullWorker;
  close(): Promise<void>;
}

/** For all queues and workers of a process together, beside those on which the workers listen. */
const sharedConnections = 4;

async function onPostgres(databaseUrl: string): Promise<TaskQueue> {
  const pool = new Pool({
    connectionString: databaseUrl,
    options: `-c search_path=${schema}`,
    keepAlive: true,
    max: sharedConnections,
  });
  // A connection that breaks while it is lent out tells nobody but itself.
  pool.on('connect', client => client.on('error', () => {}));
  pool.on('error', () => {});
  pool.setMaxListeners(0);
  await pool.query('select from migration').catch(async fault => {
    await pool.end();
    throw fault;
  });
  const { Queue, Worker } = withBackend(createPostgresBackend);
  // BullMQ describes the pools that it takes in a type of its own, which lets no property be undefined.
  const connection = pool as never;
  return queueOn({
    queue: name => new Queue(name, { connection, ...fewEvents }),
    worker: (name, processor, options) => {
      pool.options.max = (pool.options.max ?? sharedConnections) + 1; // each worker keeps one to listen on
      return new Worker(name, processor, { ...options, connection });
    },
    close: () => pool.end(),
  });
}

/** A connection that knows those which BullMQ makes of it, so that none is left behind. */
class Source extends Redis {
  private readonly copies: Redis[] = [];

  override duplicate(options?: Partial<RedisOptions>): Redis {
    const { replyMapping: _own, ...same } = { ...this.options, ...options };
    const copy = new Source(same);
    this.copies.push(copy);
    return copy;
  }

  /** Also ends, and says so, between two attempts to connect: ioredis (6.0.0) does not, and BullMQ would wait for it for ever. */
  override disconnect(reconnect = false): void {
    if (!reconnect && this.status === 'reconnecting') this.status = 'wait';
    super.disconnect(reconnect);
  }

  /** Breaks this connection and those made of it off. */
  disconnectAll(): void {
    for (const connection of [this, ...this.copies]) connection.disconnect();
  }
}

async function onRedis(redisUrl: string, prefix: string): Promise<TaskQueue> {
  // Who hands over fails at once and tries again; who takes waits for ever.
  const adding = new Source(redisUrl, { maxRetriesPerRequest: 1, lazyConnect: true });
  const taking = new Source(redisUrl, { maxRetriesPerRequest: null, lazyConnect: true });
  for (const redis of [adding, taking]) redis.on('error', () => {});
  const close = async () => {
    adding.disconnectAll();
    taking.disconnectAll();
  };
  await Promise.all([adding.connect(), taking.connect()]).catch(async fault => {
    await close();
    throw fault;
  });
  return queueOn({
    queue: name => new Queue(name, { connection: adding, prefix, ...fewEvents }),
    worker: (name, processor, options) => new Worker(name, processor, { ...options, connection: taking, prefix }),
    close,
  });
}

/** Thrown at BullMQ, which then brings the task again after the pause. */
class Again extends Error {
  constructor(readonly pauseMs: number) {
    super('again');
  }
}

/** How often a task is tried, and when it is given up, stands in the run's row and not here. */
const forEver = 1_000_000;
const options: JobsOptions = {
  attempts: forEver,
  backoff: { type: 'as-told' },
  removeOnComplete: true,
  removeOnFail: true,
  stackTraceLimit: 1,
};
const scheduleId = 'tick';
const whenLostMs = 5_000;
/** How long a taker may take to close beyond what its tasks take: a queue that cannot be reached never answers. */
const farewellMs = 10_000;

function queueOn(backend: Backend): TaskQueue {
  const queues = new Map<string, BullQueue>();
  const queueOf = (name: string) => {
    const queue = queues.get(name) ?? backend.queue(name);
    if (!queues.has(name)) queue.on('error', () => {}); // what fails is told to who asked
    queues.set(name, queue);
    return queue;
  };
  return {
    add: async (job, tasks) => {
      const entries = tasks.map(({ id, round, turn }) => ({
        name: job,
        data: { id, round },
        opts: { ...options, jobId: `${id}.${round}.${turn}`, priority: turn },
      }));
      await queueOf(job).addBulk(entries);
    },
    take: (job, deliver, how) => takerOf(backend, job, deliver, how),
    tick: (job, cron) => keepSchedule(queueOf(job), cron),
    close: async () => {
      for (const queue of queues.values()) await queue.close();
      await backend.close();
    },
  };
}

function takerOf(
  backend: Backend,
  job: string,
  deliver: Deliver,
  { concurrency, lockMs, onFault }: TakeOptions,
): Taker {
  const delivering = new Set<Promise<unknown>>();
  const process: Processor = async ({ data, opts }) => {
    const answer = deliver(data.id ? data : { tick: new Date(opts.prevMillis ?? Number.NaN) });
    delivering.add(answer);
    const { againInMs } = await answer.finally(() => delivering.delete(answer));
    if (againInMs !== undefined) throw new Again(againInMs);
  };
  const worker = backend.worker(job, process, {
    concurrency,
    lockDuration: lockMs,
    stalledInterval: lockMs / 2,
    maxStalledCount: forEver,
    runRetryDelay: 1_000,
    settings: {
      backoffStrategy: (_attempts, _type, fault) => (fault instanceof Again ? fault.pauseMs : whenLostMs),
    },
  });
  worker.on('error', onFault);
  return {
    close: async () => {
      const closing = worker.close();
      await Promise.allSettled(delivering);
      await Promise.race([closing, sleep(farewellMs, null, { ref: false })]);
    },
  };
}

async function keepSchedule(queue: BullQueue, cron: string | null): Promise<void> {
  const isKept = async () => (await queue.getJobScheduler(scheduleId))?.pattern === cron;
  if (cron === null) return void (await queue.removeJobScheduler(scheduleId));
  // Left alone where it is the same: setting it anew would lose the tick that nobody took.
  if (await isKept()) return;
  try {
    await queue.upsertJobScheduler(scheduleId, { pattern: cron, tz: 'UTC' }, { name: scheduleId, opts: options });
  } catch (fault) {
    if (!(await isKept())) throw fault; // else another process did it at the same time
  }
}
