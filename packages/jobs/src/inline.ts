import type { DataSource } from 'typeorm';
import type { Task } from './attempt';
import type { Run } from './job-run';
import { type JobFault, perform } from './perform';
import { runsOf } from './run';
import { watchRunning } from './running';
import type { Work } from './work';

/**
 * Performs every run that is asked for, and those that these ask for, without a queue and without pauses between attempts; answers
 * them as they ended, or as they wait where something around them is out of order. For tests of services: what happens to a run's row is what happens to it in production.
 */
export async function performQueued(
  db: DataSource,
  works: readonly Work[],
  onJobFault: (fault: JobFault) => void = () => {},
): Promise<Run[]> {
  const running = watchRunning(db, 200, () => {});
  const done = new Set<string>();
  const left = new Set<string>();
  try {
    for (let next = await firstQueued(db, works, left); next; next = await firstQueued(db, works, left)) {
      const one = works.find(({ job }) => job.name === next?.job);
      const outcome = one && (await perform(one, next, { db, running, presence: null, onFault: onJobFault }));
      if (outcome?.isTroubled) left.add(next.id);
      done.add(next.id);
    }
  } finally {
    await running.end();
  }
  return runsOf(db, [...done]);
}

async function firstQueued(
  db: DataSource,
  works: readonly Work[],
  left: ReadonlySet<string>,
): Promise<(Task & { job: string }) | undefined> {
  const rows: (Task & { job: string })[] = await db.query(
    `select id, job, round, turn from job_run where job = any($1) and state = 'QUEUED' and id <> all($2)
     order by turn, created_at, id limit 1`,
    [works.map(({ job }) => job.name), [...left]],
  );
  return rows[0];
}
