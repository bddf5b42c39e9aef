import { randomInt } from 'node:crypto';
import type { DataSource, QueryRunner } from 'typeorm';
import { loop } from './loop';

/** Tells the locks of workers from others: "work" in ASCII. */
const locks = 0x776f726b;

/** A process that performs runs, for as long as it lives. */
export interface Presence {
  /** Its number, which no other process has. */
  worker: number;
  /** Takes the lock again where it is known to be lost: what begins after that is not at once taken for a dead process's. */
  hold(): Promise<void>;
  end(): Promise<void>;
}

/**
 * Holds a lock that PostgreSQL takes back as soon as this process ends, however it ends; where the connection is lost it is taken again.
 * @throws where the database cannot be asked
 */
export async function beThere(db: DataSource, onFault: (fault: unknown) => void): Promise<Presence> {
  const worker = randomInt(1, 2 ** 31 - 1);
  let holder: QueryRunner | null = null;
  let taking: Promise<void> | null = null;
  const take = async () => {
    const runner = db.createQueryRunner();
    // Not waited for: as long as the server has not noticed that an earlier connection is gone, that one holds it.
    const rows: { held: boolean }[] = await runner
      .query(`select pg_try_advisory_lock(${locks}, ${worker}) as held`)
      .catch(async fault => {
        await runner.release();
        throw fault;
      });
    if (rows[0]?.held) holder = runner;
    else await runner.release();
  };
  const hold = async () => {
    if (holder && !holder.isReleased) return;
    taking ??= take().finally(() => {
      taking = null;
    });
    await taking;
  };
  await hold();
  const look = async () => {
    await hold();
    await holder?.query('select').catch(async fault => {
      await holder?.release();
      throw fault;
    });
    return false;
  };
  const holding = loop(1_000, look, onFault);
  return {
    worker,
    hold,
    end: async () => {
      await holding.end();
      await holder?.query(`select pg_advisory_unlock(${locks}, ${worker})`).catch(onFault);
      await holder?.release();
    },
  };
}

/**
 * Lets others take up the runs of processes that have ended in the middle of them: at once, and with what is left of their attempts.
 * Who asks lives, and leaves its own alone though it may just have lost its lock with a connection.
 */
export async function takeFromTheDead(db: DataSource, jobs: readonly string[], self: number): Promise<void> {
  await db.query(
    `with gone as materialized (
       select worker from (select distinct worker from job_run where job = any($1) and state = 'RUNNING' and worker <> $2) at_work
       where pg_try_advisory_xact_lock(${locks}, worker))
     update job_run set state = 'QUEUED', round = round + 1, worker = null, handed_at = null, percent = 0,
       message = 'The process that was at it has ended; it is taken up again.'
     from gone where job_run.worker = gone.worker and state = 'RUNNING' and job = any($1)`,
    [jobs, self],
  );
}
