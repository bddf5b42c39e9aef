import type { DataSource } from 'typeorm';
import type { Task } from './attempt';
import { takeFromTheDead } from './presence';
import type { TaskQueue } from './queue';
import type { Work } from './work';

const most = 500;

/** Runs that the queue was given so long ago are given to it again: where it still has them, nothing comes of it. */
const lostAfter = '10 minutes';

interface Due extends Task {
  job: string;
}

/**
 * Hands the runs that were asked for to the queue, those whose turn is first and of these the oldest, and those that another process
 * had which has ended; true where more may wait. Two that do so at once do no harm, and what is handed over and not marked is handed
 * over again.
 */
export async function feed(db: DataSource, queue: TaskQueue, works: readonly Work[], self: number): Promise<boolean> {
  const jobs = works.map(({ job }) => job.name);
  await takeFromTheDead(db, jobs, self);
  const due: Due[] = await db.query(
    `select id, job, round, turn from job_run
     where job = any($1) and state in ('QUEUED', 'RUNNING')
       and (handed_at is null or handed_at < now() - interval '${lostAfter}')
     order by turn, created_at limit ${most}`,
    [jobs],
  );
  for (const name of new Set(due.map(({ job }) => job))) {
    await queue.add(
      name,
      due.filter(({ job }) => job === name),
    );
  }
  if (due.length > 0) await mark(db, due);
  return due.length === most;
}

/** A run that was sent for again in the meantime is not marked. */
const mark = (db: DataSource, due: Due[]) =>
  db.query(
    `update job_run set handed_at = now() from unnest($1::text[], $2::int[], $3::int[]) as handed (id, round, turn)
     where job_run.id = handed.id and job_run.round = handed.round and job_run.turn = handed.turn`,
    [due.map(({ id }) => id), due.map(({ round }) => round), due.map(({ turn }) => turn)],
  );
