import type { DataSource, EntityManager } from 'typeorm';
import { changes, ending } from './run';
import { storableJson, storableText } from './storable';

/** What a queue carries: which run, and the how-manieth time it was sent for. Everything else stands in the run's row. */
export interface Task {
  id: string;
  round: number;
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
  { id, round }: Task,
): Promise<{ attempt: Attempt; payload: unknown } | null> {
  const rows: { number: number; payload: unknown }[] = await db.query(
    `with changed as (
       update job_run set state = 'RUNNING', attempts = attempts + 1, percent = 0, message = null,
         started_at = coalesce(started_at, now())
       where id = $1 and round = $2 and state in ('QUEUED', 'RUNNING') returning attempts, payload)
     select attempts as number, payload from changed`,
    [id, round],
  );
  return rows[0] ? { attempt: { id, round, number: rows[0].number }, payload: rows[0].payload } : null;
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
