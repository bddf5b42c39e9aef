import type { DataSource, EntityManager } from 'typeorm';
import { changes, ending } from './run';
import { storableJson, storableText } from './storable';

/** What a queue carries: which run, and the how-manieth time it was sent for. Everything else stands in the run's row. */
export interface Task {
  id: string;
  round: number;
  /** Which come first of those that wait: see `Turn`. */
  turn: number;
}

/** One start of a handler. What it tells of a run counts only as long as it is the latest start of it. */
export interface Attempt extends Task {
  /** 1, 2, 3 ... */
  number: number;
}

/** What is written in the transaction that ends a run. */
export type Write = (manager: EntityManager) => Promise<unknown>;

const isLatest = `id = $1 and round = $2 and attempts = $3 and state = 'RUNNING'`;
const valuesOf = ({ id, round, number }: Attempt) => [id, round, number];

/** Begins the next attempt; null where the run has ended or was sent for anew. */
export async function begin(
  db: DataSource,
  { id, round }: Pick<Task, 'id' | 'round'>,
  worker: number | null,
): Promise<{ attempt: Attempt; payload: unknown; requestId: string | null } | null> {
  const rows: { number: number; turn: number; payload: unknown; requestId: string | null }[] = await db.query(
    `with changed as (
       update job_run set state = 'RUNNING', attempts = attempts + 1, percent = 0, message = null, worker = $3,
         started_at = coalesce(started_at, now())
       where id = $1 and round = $2 and state in ('QUEUED', 'RUNNING') returning attempts, turn, payload, request_id)
     select attempts as number, turn, payload, request_id as "requestId" from changed`,
    [id, round, worker],
  );
  const [row] = rows;
  if (!row) return null;
  const { turn, number, payload, requestId } = row;
  return { attempt: { id, round, turn, number }, payload, requestId };
}

/** Tells the user how far it is; false where the attempt counts no longer. */
export const report = (db: DataSource, attempt: Attempt, percent: number, message: string | null): Promise<boolean> =>
  changes(db, `update job_run set percent = $4, message = $5 where ${isLatest}`, [
    ...valuesOf(attempt),
    percent,
    message && storableText(message, 500),
  ]);

/**
 * Ends a run well, with what is to be written, in one transaction; does nothing where it has ended or waits. An earlier attempt
 * that turns out to live may end it too: whichever comes first.
 */
export async function finish(db: DataSource, { id }: Task, result: unknown, writes: readonly Write[]): Promise<void> {
  const json = storableJson(result, 'the result');
  await db.transaction(async manager => {
    const isFirst = await changes(
      manager,
      `update job_run set state = 'READY', percent = 100, message = null, result = $2, ${ending}
       where id = $1 and state = 'RUNNING'`,
      [id, json],
    );
    if (isFirst) for (const write of writes) await write(manager);
  });
}

/** Ends a run badly: with a message for the user, and with a fault where it was one. */
export const fail = (db: DataSource, attempt: Attempt, message: string, fault: string | null): Promise<boolean> =>
  changes(db, `update job_run set state = 'FAILED', message = $4, fault = $5, ${ending} where ${isLatest}`, [
    ...valuesOf(attempt),
    storableText(message, 2_000),
    fault && storableText(fault),
  ]);

/** Lets a run wait for its next attempt; `counts` is false where this one was broken off through no fault of its own. */
export const putBack = (db: DataSource, attempt: Attempt, counts: boolean): Promise<boolean> =>
  changes(
    db,
    `update job_run set state = 'QUEUED', percent = 0, message = null, attempts = attempts - $4 where ${isLatest}`,
    [...valuesOf(attempt), counts ? 0 : 1],
  );

/** Lets a run wait until what is out of order around it is mended; the attempt does not count. Answers how often that was so: 0 where it has ended. */
export async function wait(db: DataSource, attempt: Attempt): Promise<number> {
  const rows: { troubles: number }[] = await db.query(
    `with changed as (
       update job_run set state = 'QUEUED', percent = 0, message = $4, attempts = attempts - 1, troubles = troubles + 1
       where ${isLatest} returning troubles)
     select troubles from changed`,
    [...valuesOf(attempt), outOfOrder],
  );
  return rows[0]?.troubles ?? 0;
}

const outOfOrder = 'Something that this needs is out of order. It is tried again by itself until that is mended.';

/** Whether runs wait, or are performed, that come before this turn; those that cannot be performed now are not counted. */
export async function comesAfter(db: DataSource, turn: number): Promise<boolean> {
  const rows: unknown[] = await db.query(
    `select from job_run where state in ('QUEUED', 'RUNNING') and turn < $1 and troubles = 0 limit 1`,
    [turn],
  );
  return rows.length > 0;
}

/** Of these attempts, those that count no longer. */
export async function endedOf(db: DataSource, attempts: readonly Attempt[]): Promise<Attempt[]> {
  const rows: { id: string; round: number; number: number }[] = await db.query(
    `select id, round, attempts as number from job_run where id = any($1) and state = 'RUNNING'`,
    [attempts.map(({ id }) => id)],
  );
  const latest = new Map(rows.map(row => [row.id, row]));
  return attempts.filter(({ id, round, number }) => {
    const row = latest.get(id);
    return row?.round !== round || row.number !== number;
  });
}
