import { columnsOf } from '@conformity/subgraph';
import type { DataSource, EntityManager } from 'typeorm';
import { type Job, runIdOf } from './job';
import { Run } from './job-run';
import { storableJson } from './storable';
import { Turn } from './turn';

/** A run that met a fault in its last attempt. The fault is for the IT administrator alone. */
export interface DeadRun extends Run {
  fault: string;
}

/** The database of the subgraph that owns the runs, in a transaction or outside of any. */
export type RunStore = DataSource | EntityManager;

const columns = columnsOf(Run, 'r');

/** What is set in a run that ends. */
export const ending = 'ended_at = now(), expires_at = now() + make_interval(days => keep_days)';

/** How many runs of a job may be open at a time, and what is thrown where there are more. */
export interface Room {
  most: number;
  /** The turns whose runs are counted; where none are said, the runs that one person asked for, or all guests together. */
  turns?: readonly Turn[];
  refusal(): Error;
}

/** Who asks for a run, and how. */
export interface Asked {
  /** Null for a guest, and for nobody in particular. */
  requestedBy?: string | null;
  /** The request from which it follows, to be found by it in the log and in its trace. */
  requestId?: string | null;
  /** That of an act, if none is said. A run that waits already has the earliest turn with which it was asked for. */
  turn?: Turn;
  /** Without it there is no limit. */
  room?: Room | undefined;
}

/**
 * Asks for a run, in the transaction that is given: it is run when that commits, and never if it does not. A run that is there
 * already is answered as it is, whatever its state.
 * @throws TypeError where the payload holds what PostgreSQL cannot keep, and where there is no room
 */
export async function enqueue<Payload extends object>(
  store: RunStore,
  job: Job<Payload>,
  payload: Payload,
  asked: Asked = {},
): Promise<Run> {
  const [run] = await enqueueAll(store, job, [payload], asked);
  return run as Run;
}

/** Asks for many runs of a job as `enqueue` does for one, in a few statements however many they are; answers them in order. Where all are there, nothing is written but an earlier turn. */
export async function enqueueAll<Payload extends object>(
  store: RunStore,
  job: Job<Payload>,
  payloads: readonly Payload[],
  { requestedBy = null, requestId = null, turn = Turn.ACT, room }: Asked = {},
): Promise<Run[]> {
  const ids = payloads.map(payload => runIdOf(job, payload));
  const texts = payloads.map(payload => storableJson(payload, `the payload of ${job.name}`));
  const found = new Map<string, Run>();
  const find = async () => {
    const wanted = ids.filter(id => !found.has(id));
    if (wanted.length) for (const run of await runsOf(store, wanted)) found.set(run.id, run);
  };
  await find();
  const missing = new Set(ids.filter(id => !found.has(id))).size;
  if (missing > 0) {
    const insert = (to: RunStore) =>
      to.query(
        `insert into job_run (id, job, payload, requested_by, keep_days, turn, request_id)
         select distinct on (id) id, $1, payload::jsonb, $2, $3, $6, $7 from unnest($4::text[], $5::text[]) as asked(id, payload)
         on conflict (id) do nothing`,
        [job.name, requestedBy, job.keepDays ?? 30, ids, texts, turn, requestId],
      );
    if (room)
      await store.transaction(async em => {
        await requireRoom(em, { job: job.name, requestedBy, missing }, room);
        await insert(em);
      });
    else await insert(store);
    await find();
  }
  const late = [...found.values()].filter(run => run.state === 'QUEUED' && run.turn > turn);
  if (late.length > 0) {
    // Handed over once more, it is performed at its earlier turn, and nothing is left to do at the later one.
    await store.query(
      `update job_run set turn = $2, handed_at = null where id = any($1) and state = 'QUEUED' and turn > $2`,
      [late.map(({ id }) => id), turn],
    );
    for (const run of late) run.turn = turn;
  }
  return ids.map(id => {
    const run = found.get(id);
    if (!run) throw new Error(`The run ${id} was removed while it was asked for`);
    return run;
  });
}

interface Wanted {
  job: string;
  requestedBy: string | null;
  missing: number;
}

/** Until the transaction ends nobody else looks whether there is room for the same: of many who ask at once no more are let in than may be. */
async function requireRoom(em: EntityManager, { job, requestedBy, missing }: Wanted, { most, turns, refusal }: Room) {
  await em.query('select pg_advisory_xact_lock(hashtext($1))', [`job_run/${job}/${turns ?? requestedBy ?? ''}`]);
  const open: unknown[] = await em.query(
    `select from job_run where job = $1 and state in ('QUEUED', 'RUNNING')
       and ${turns ? 'turn = any($2)' : 'requested_by is not distinct from $2'} limit $3`,
    [job, turns ?? requestedBy, most],
  );
  if (open.length + missing > most) throw refusal();
}

/** The run with this id; null where there is none. Who may see it is for the caller to say. */
export async function runOf(store: RunStore, id: string): Promise<Run | null> {
  return (await runsOf(store, [id]))[0] ?? null;
}

/** The runs with these ids, in no order, without those that are not there. */
export const runsOf = (store: RunStore, ids: readonly string[]): Promise<Run[]> =>
  store.query(`select ${columns} from job_run r where r.id = any($1)`, [ids]);

/** Ends a run that has not ended, so that nothing which its handler may still do counts. True where there was one. */
export const cancelRun = (store: RunStore, id: string): Promise<boolean> =>
  changes(
    store,
    `update job_run set state = 'CANCELLED', message = null, ${ending} where id = $1 and state in ('QUEUED', 'RUNNING')`,
    [id],
  );

/** The runs that failed by a fault after their last attempt, the latest first. */
export const deadRuns = (store: RunStore, first = 100): Promise<DeadRun[]> =>
  store
    .getRepository(Run)
    .createQueryBuilder('r')
    .addSelect('r.fault')
    .where('r.fault is not null')
    .orderBy('r.endedAt', 'DESC')
    .addOrderBy('r.id')
    .limit(first)
    .getMany() as Promise<DeadRun[]>;

/** Runs a dead run again, with all its attempts. True where there was one. */
export const retryRun = (store: RunStore, id: string): Promise<boolean> =>
  changes(
    store,
    `update job_run set state = 'QUEUED', round = round + 1, attempts = 0, percent = 0, message = null, fault = null,
      troubles = 0, handed_at = null, started_at = null, ended_at = null, expires_at = null
     where id = $1 and fault is not null`,
    [id],
  );

/**
 * Runs a run again that has ended as it was read, with all its attempts, whatever its end: for what it made and is gone. True where
 * there was one; of several who ask at once, the first one's does it.
 */
export const askAgain = (
  store: RunStore,
  { id, state, message, result }: Run,
  turn: Turn = Turn.ACT,
): Promise<boolean> =>
  changes(
    store,
    `update job_run set state = 'QUEUED', round = round + 1, attempts = 0, percent = 0, message = null, fault = null,
      result = null, troubles = 0, turn = $5, handed_at = null, started_at = null, ended_at = null, expires_at = null
     where id = $1 and state = $2 and ended_at is not null and message is not distinct from $3
       and result is not distinct from $4`,
    [id, state, message, result == null ? null : JSON.stringify(result), turn],
  );

/** Removes the runs that have expired, and answers their ids, so that what they have made can go too. */
export async function purgeRuns(store: RunStore): Promise<string[]> {
  const rows: { id: string }[] = await store.query(
    'with gone as (delete from job_run where expires_at < now() returning id) select id from gone',
  );
  return rows.map(({ id }) => id);
}

/** Whether a statement that changes rows has changed any. */
export async function changes(store: RunStore, sql: string, values: unknown[]): Promise<boolean> {
  const rows: unknown[] = await store.query(`with changed as (${sql} returning 1) select from changed`, values);
  return rows.length > 0;
}
