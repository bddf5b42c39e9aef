import { setTimeout as sleep } from 'node:timers/promises';

/** Something that is done again and again until it is ended. */
export interface Loop {
  /** Resolves when nothing of it runs any more. */
  end(): Promise<void>;
}

/**
 * Does `act` at once and then after each pause, one at a time; where it says true there was more to do, and there is no pause. A
 * fault is told and does not end it.
 */
export function loop(everyMs: number, act: () => Promise<boolean>, onFault: (fault: unknown) => void): Loop {
  const ending = new AbortController();
  const { signal } = ending;
  const running = (async () => {
    while (!signal.aborted) {
      const isMore = await act().catch(fault => {
        if (!signal.aborted) onFault(fault);
        return false;
      });
      if (!isMore) await sleep(everyMs, null, { signal }).catch(() => {});
    }
  })();
  return {
    end: () => {
      ending.abort();
      return running;
    },
  };
}
