/** What an attempt to send something leaves behind. */
export interface AfterAttempt {
  attempts: number;
  lastFault: string | null;
  /** When it is tried again; null where it was sent, or is given up. */
  nextAt: Date | null;
}

/**
 * What is kept after the next attempt, which failed for a reason or for none: `pausesSeconds` says how long is waited after each attempt, and
 * so how many there are.
 */
export function afterAttempt(
  attempts: number,
  lastFault: string | null,
  pausesSeconds: readonly number[],
  now: Date,
): AfterAttempt & { isGivenUp: boolean } {
  const pause = lastFault === null ? undefined : pausesSeconds[attempts];
  const nextAt = pause === undefined ? null : new Date(now.getTime() + pause * 1_000);
  return { attempts: attempts + 1, lastFault, nextAt, isGivenUp: lastFault !== null && nextAt === null };
}

/** Why it failed, in words that are kept; null where it did not. */
export const faultOf = (sending: Promise<unknown>): Promise<string | null> =>
  sending.then(
    () => null,
    (fault: Error) => fault.message.slice(0, 300),
  );
