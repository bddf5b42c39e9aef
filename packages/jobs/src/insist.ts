import { setTimeout as sleep } from 'node:timers/promises';

const pausesMs = [50, 200, 1_000, 3_000];
const lost = /connection terminated|connection ended|connection error|server closed the connection|not queryable/i;
/** PostgreSQL's classes of connection faults and of operators who intervene, and what sockets say. */
const codes = /^(08|57P|ECONN|EPIPE|ETIMEDOUT)/;

/** Whether the database could not be asked, rather than refused what was asked. */
export const isConnectionFault = (fault: unknown): boolean =>
  fault instanceof Error && (lost.test(fault.message) || codes.test(String((fault as { code?: unknown }).code ?? '')));

/** Does it again, up to four times, where the connection to the database broke; so `act` must bear being done twice. */
export async function insist<Result>(act: () => Promise<Result>): Promise<Result> {
  for (const pauseMs of pausesMs) {
    try {
      return await act();
    } catch (fault) {
      if (!isConnectionFault(fault)) throw fault;
      await sleep(pauseMs);
    }
  }
  return act();
}
