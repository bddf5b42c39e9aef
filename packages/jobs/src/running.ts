import type { DataSource } from 'typeorm';
import { type Attempt, endedOf } from './attempt';
import { type Loop, loop } from './loop';

/** Why a handler's signal was aborted: its run has ended without it, its time is up, or its process is about to end. */
export type Abort = 'ENDED' | 'TIMEOUT' | 'STOPPING';

/** The attempts of this process that run now, each with what aborts it. */
export interface Running {
  open(attempt: Attempt, timeoutMs?: number): RunningAttempt;
  /** Aborts all of them, and those that are about to begin; from then on nothing begins here. */
  abortAll(): void;
  isStopping(): boolean;
  end(): Promise<void>;
}

/** An attempt that runs. */
export interface RunningAttempt {
  signal: AbortSignal;
  abort(reason: Abort): void;
  close(): void;
}

/** Looks at the rows of what runs, so that a cancelled run, or one that was taken over, is soon aborted. */
export function watchRunning(db: DataSource, everyMs: number, onFault: (fault: unknown) => void): Running {
  const open = new Map<Attempt, AbortController>();
  let isStopping = false;
  const look = async () => {
    if (open.size > 0) for (const ended of await endedOf(db, [...open.keys()])) open.get(ended)?.abort('ENDED');
    return false;
  };
  const watch: Loop = loop(everyMs, look, onFault);
  return {
    open: (attempt, timeoutMs) => {
      const control = new AbortController();
      open.set(attempt, control);
      if (isStopping) control.abort('STOPPING');
      const timer = timeoutMs && setTimeout(() => control.abort('TIMEOUT'), timeoutMs);
      const close = () => {
        clearTimeout(timer);
        open.delete(attempt);
      };
      return { signal: control.signal, abort: reason => control.abort(reason), close };
    },
    abortAll: () => {
      isStopping = true;
      for (const control of open.values()) control.abort('STOPPING');
    },
    isStopping: () => isStopping,
    end: () => watch.end(),
  };
}
