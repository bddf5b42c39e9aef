import type { Tracing } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import type { Write } from './attempt';
import { feed } from './feed';
import type { Job } from './job';
import { loop } from './loop';
import { type JobFault, perform, type Surroundings } from './perform';
import { beThere } from './presence';
import type { Deliver, TaskQueue } from './queue';
import { watchRunning } from './running';
import { keepSchedules, type Schedule, type Times, timed } from './schedule';

/** What a handler has beside its payload. */
export interface HandlerContext {
  /** Shows the user how far it is, 0 to 100, and what is being done; once a second, what is said between is not shown. */
  progress(percent: number, message?: string | null): Promise<void>;
  /** Aborted when the run was cancelled, has taken too long, or the process is about to end; then it should throw soon. */
  signal: AbortSignal;
  /** 1, 2, 3 ... */
  attempt: number;
  /** Waits while runs that come before this one's turn are there, a second at most: for what takes long, between its steps. */
  giveWay(): Promise<void>;
  /** What is to be written with the end of the run, in its transaction: at most once, however often the handler runs. */
  once(write: Write): void;
}

/**
 * Does a job; what it gives is the run's result, as JSON. It may run more than once for one run, and twice at a time: what it does
 * outside of `once` must bear that.
 * @throws Refusal to end the run with a message for its user. Where the machine, the database or a service is out of order (`isTrouble`) it is
 * tried until that is mended; anything else is a fault and tried again a few times.
 */
export type Handler<Payload extends object> = (payload: Payload, context: HandlerContext) => unknown;

/** A job and how it is done. */
export interface Work {
  job: Job<object>;
  handler: Handler<object>;
  /** How many runs of it a process performs at a time. */
  concurrency: number;
  schedule: Schedule | null;
}

/** How a job is done, where that is not the usual. */
export interface WorkOptions<Payload extends object> {
  concurrency?: number;
  schedule?: Times<Payload>;
}

/** Ties a handler to a job. */
export function work<Payload extends object>(
  job: Job<Payload>,
  handler: Handler<Payload>,
  { concurrency = 1, schedule }: WorkOptions<Payload> = {},
): Work {
  return { job, handler: handler as Handler<object>, concurrency, schedule: schedule ? timed(job, schedule) : null };
}

/** What workers need. */
export interface WorkersOptions {
  /** Of the subgraph that owns the runs. */
  db: DataSource;
  queue: TaskQueue;
  works: readonly Work[];
  /** By which is told what is done for requests that are traced. */
  tracing?: Tracing | null;
  /** Is told every fault of a handler. */
  onJobFault?: (fault: JobFault) => void;
  /** Is told what hinders the work itself: a database that is away, a lock that was lost. It goes on by itself. */
  onFault?: (fault: unknown) => void;
  /** How often new runs are looked for. */
  feedMs?: number;
  /** How often it is looked whether a run that is performed was cancelled. */
  watchMs?: number;
  /** So long after its last sign of life a process that answers nobody, but has not ended, keeps its runs, and up to as long again. */
  lockMs?: number;
}

/** Workers that run. */
export interface Workers {
  /**
   * Takes nothing new, lets handlers finish for so long, then aborts them and returns their runs to the queue. Resolves when none
   * of it runs any more; the queue and the database are the caller's to close.
   */
  close(graceMs?: number): Promise<void>;
}

/** How often it is seen to that the queue has the schedules: it may lose what it keeps. */
const scheduleMs = 60_000;

/** Performs the runs of these jobs that are asked for in the database of their owner, each until it has ended once. */
export async function startWorkers(options: WorkersOptions): Promise<Workers> {
  const { db, queue, works, onJobFault = () => {}, onFault = () => {} } = options;
  const { tracing = null, feedMs = 500, watchMs = 1_000, lockMs = 30_000 } = options;
  await keepSchedules(queue, works);
  const presence = await beThere(db, onFault);
  const running = watchRunning(db, watchMs, onFault);
  const around: Surroundings = { db, running, presence, tracing, onFault: onJobFault };
  const takers = works.map(one =>
    queue.take(one.job.name, delivering(one, around), { concurrency: one.concurrency, lockMs, onFault }),
  );
  const feeding = loop(feedMs, () => feed(db, queue, works, presence.worker), onFault);
  const timing = loop(scheduleMs, () => keepSchedules(queue, works), onFault);
  return {
    close: async (graceMs = 10_000) => {
      const timer = setTimeout(() => running.abortAll(), graceMs);
      await Promise.all([feeding.end(), timing.end()]);
      await Promise.all(takers.map(taker => taker.close()));
      clearTimeout(timer);
      await running.end();
      await presence.end();
    },
  };
}

function delivering(one: Work, around: Surroundings): Deliver {
  return async delivery => {
    if ('tick' in delivery) {
      await one.schedule?.ask(around.db, delivery.tick);
      return {};
    }
    const outcome = await perform(one, delivery, around);
    return outcome.isEnded ? {} : { againInMs: outcome.againInMs };
  };
}
