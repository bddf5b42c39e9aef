import { setTimeout as sleep } from 'node:timers/promises';
import { during, type Tracing } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { type Attempt, begin, comesAfter, fail, finish, putBack, report, type Task, type Write, wait } from './attempt';
import { insist } from './insist';
import { longestTroubleMs, pauseMs } from './job';
import type { Presence } from './presence';
import { Refusal } from './refusal';
import type { Abort, Running, RunningAttempt } from './running';
import { isTrouble } from './trouble';
import type { HandlerContext, Work } from './work';

/** A fault that a handler met. */
export interface JobFault {
  runId: string;
  attempt: number;
  /** True where there is no further attempt: the run is dead. */
  isLast: boolean;
  fault: unknown;
}

/** What an attempt needs around it. */
export interface Surroundings {
  db: DataSource;
  running: Running;
  /** This process; null where nobody would take its runs up. */
  presence: Presence | null;
  /** By which is told what is done for requests that are traced. */
  tracing?: Tracing | null;
  onFault: (fault: JobFault) => void;
}

/** What becomes of a run after an attempt: nothing more, or another attempt after a pause. */
export type Outcome =
  | { isEnded: true; isTroubled?: false }
  | { isEnded: false; againInMs: number; isTroubled: boolean };

const ended: Outcome = { isEnded: true };
const again = (againInMs: number, isTroubled = false): Outcome => ({ isEnded: false, againInMs, isTroubled });

/** How often a run is begun over its attempts, where processes ended in the middle of it. */
const spareBeginnings = 3;
/** How long a handler lets others go first at a time, and how often it looks whether they are done. */
const [longestWayMs, lookMs] = [1_000, 50];
/** How soon after it was told how far a handler is a user is told again. */
const reportMs = 1_000;
/** How long a handler may take to notice that it was aborted. */
const noticeMs = 5_000;
const forTheUser = 'This failed through no fault of yours. The administrators see the reason and can run it again.';

/** Makes the next attempt at a run and writes down how it went. @throws only where the database cannot be asked. */
export async function perform(work: Work, task: Pick<Task, 'id' | 'round'>, around: Surroundings): Promise<Outcome> {
  const { db, running, presence } = around;
  if (running.isStopping()) return again(0); // a taker that closes may still be handed what was just put back
  const begun = await insist(async () => {
    await presence?.hold();
    return begin(db, task, presence?.worker ?? null);
  });
  if (!begun) return ended;
  const { attempt, payload, requestId } = begun;
  if (attempt.number > work.job.attempts + spareBeginnings)
    return die(attempt, new Error('The process ended in the middle of every attempt'), around);
  const control = running.open(attempt, work.job.timeoutMs);
  try {
    const traced = around.tracing?.after(requestId);
    const told = { 'conformity.run': attempt.id, 'conformity.attempt': attempt.number };
    await during(traced, `job ${work.job.name}`, told, () => handle(work, attempt, payload, db, control));
    return ended;
  } catch (fault) {
    return await judge(work, attempt, fault, control.signal, around);
  } finally {
    control.close();
  }
}

async function handle(work: Work, attempt: Attempt, payload: unknown, db: DataSource, control: RunningAttempt) {
  const writes: Write[] = [];
  const { signal } = control;
  const context: HandlerContext = {
    attempt: attempt.number,
    signal,
    progress: reporter(db, attempt, control),
    once: write => void writes.push(write),
    giveWay: async () => {
      for (let waited = 0; waited < longestWayMs && !signal.aborted; waited += lookMs) {
        if (!(await comesAfter(db, attempt.turn))) return;
        await sleep(lookMs);
      }
    },
  };
  const result = await unlessAborted(Promise.resolve(work.handler(payload as object, context)), signal);
  await insist(() => finish(db, attempt, result, writes));
}

/** Writes progress down once a second at most: what is written ends what is kept of answers. */
function reporter(db: DataSource, attempt: Attempt, control: RunningAttempt): HandlerContext['progress'] {
  let last = Number.NEGATIVE_INFINITY;
  return async (percent, message = null) => {
    const whole = Math.min(100, Math.max(0, Math.floor(percent)));
    if (control.signal.aborted || performance.now() - last < reportMs) return;
    last = performance.now();
    if (!(await insist(() => report(db, attempt, whole, message)))) control.abort('ENDED');
  };
}

/** What the handler gives; where it is aborted and takes no notice for a while, it is left to itself. */
async function unlessAborted<Result>(handling: Promise<Result>, signal: AbortSignal): Promise<Result> {
  let giveUp = (_: Error) => {};
  const abandoned = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const onAbort = () => {
    void sleep(noticeMs, null, { ref: false }).then(() => giveUp(new Error(`Aborted: ${signal.reason}`)));
  };
  if (signal.aborted) onAbort();
  else signal.addEventListener('abort', onAbort, { once: true });
  return Promise.race([handling, abandoned]).finally(() => signal.removeEventListener('abort', onAbort));
}

async function judge(work: Work, attempt: Attempt, fault: unknown, signal: AbortSignal, around: Surroundings) {
  const reason = signal.aborted ? (signal.reason as Abort) : null;
  if (reason === 'ENDED') return ended;
  if (fault instanceof Refusal) {
    await insist(() => fail(around.db, attempt, fault.message, null));
    return ended;
  }
  if (reason === 'STOPPING') {
    await insist(() => putBack(around.db, attempt, false));
    return again(0);
  }
  if (reason === null && isTrouble(fault)) {
    const troubles = await insist(() => wait(around.db, attempt));
    if (troubles === 0) return ended;
    around.onFault({ runId: attempt.id, attempt: attempt.number, isLast: false, fault });
    return again(Math.min(longestTroubleMs, pauseMs(work.job, troubles)), true);
  }
  const told = reason === 'TIMEOUT' ? new Error(`It took more than ${work.job.timeoutMs} ms`, { cause: fault }) : fault;
  if (attempt.number >= work.job.attempts) return die(attempt, told, around);
  await insist(() => putBack(around.db, attempt, true));
  around.onFault({ runId: attempt.id, attempt: attempt.number, isLast: false, fault: told });
  return again(pauseMs(work.job, attempt.number));
}

async function die(attempt: Attempt, fault: unknown, { db, onFault }: Surroundings): Promise<Outcome> {
  const reason = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
  const hasDied = await insist(() => fail(db, attempt, forTheUser, reason));
  if (hasDied) onFault({ runId: attempt.id, attempt: attempt.number, isLast: true, fault });
  return ended;
}
