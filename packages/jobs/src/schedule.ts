import { type Job, runIdOf } from './job';
import type { TaskQueue } from './queue';
import { enqueue, type RunStore } from './run';
import type { Work } from './work';

/** When a job is to be run by itself. */
export interface Times<Payload extends object> {
  /** A cron expression, in UTC: `0 3 * * *` is three in the morning. */
  cron: string;
  /** What is to be done at a tick. The id that the job makes of it must differ from tick to tick, or there is one run in all. */
  payloadAt(tick: Date): Payload;
}

/** A job's own times. */
export interface Schedule {
  cron: string;
  ask(store: RunStore, tick: Date): Promise<unknown>;
}

/** Ties times to a job. @throws where two ticks would be one run. */
export function timed<Payload extends object>(job: Job<Payload>, { cron, payloadAt }: Times<Payload>): Schedule {
  const [one, other] = ['2024-01-01', '2035-12-31'].map(day => runIdOf(job, payloadAt(new Date(day))));
  if (one === other) throw new Error(`Every tick of ${job.name} would be the same run: ${one}`);
  return { cron, ask: (store, tick) => enqueue(store, job, payloadAt(tick)) };
}

/** Makes the queue tick for the jobs that have times, and for the others no longer; there is never more to do. */
export async function keepSchedules(queue: TaskQueue, works: readonly Work[]): Promise<false> {
  for (const { job, schedule } of works) await queue.tick(job.name, schedule?.cron ?? null);
  return false;
}
