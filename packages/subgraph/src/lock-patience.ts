import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from './reached';

/** So long what changes a table waits for those who use it: whoever comes meanwhile waits behind it. */
export const lockMs = 1_000;

const pauseMs = 500;
const mostAttempts = 60;
const lockNotAvailable = '55P03';

/**
 * Does again what did not get its lock in time, and lets those who use the table go on between. @throws where it never got it, with what to do
 */
export async function untilFree<Done>(what: string, act: () => Promise<Done>, attempts = mostAttempts): Promise<Done> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await act();
    } catch (fault) {
      if (codeOf(fault) !== lockNotAvailable) throw fault;
      if (attempt === attempts)
        throw new Error(
          `${what} waits for a table that somebody keeps to themselves. End who has been at it for long (select pid, usename, xact_start, query from pg_stat_activity order by xact_start), then do this again: what was done stays.`,
          { cause: fault },
        );
      await pause(pauseMs);
    }
}
