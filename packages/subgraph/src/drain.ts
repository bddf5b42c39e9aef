import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { seconds } from './forms';

/** After so long what is still being answered is broken off: no request may take longer. */
const patienceMs = 26_000;

const idleMs = 50;

const ending = new WeakSet<object>();

/** Whether the server takes no more requests soon, so that whoever shares them out should go elsewhere. */
export const isEnding = (server: FastifyInstance): boolean => ending.has(server);

/**
 * Ends a server without breaking anything off: `/health/ready` says so at once, after `noticeMs` nobody is let in any more, and it has
 * ended when what it had begun is answered.
 */
export async function drain(server: FastifyInstance, noticeMs = 0): Promise<void> {
  ending.add(server);
  await pause(noticeMs);
  // Who has come meanwhile is let in: they would be broken off, and not know whether their act was done.
  await nextTurn();
  const late = setTimeout(() => server.server.closeAllConnections(), patienceMs).unref();
  // Those that were busy when it began to end are kept by Node (20) for as long as any other.
  const idle = setInterval(() => server.server.closeIdleConnections(), idleMs);
  await server.close().finally(() => {
    clearTimeout(late);
    clearInterval(idle);
  });
}

/** `DRAIN_SECONDS`: how long a process that is told to end says so before it lets nobody in; 0, if nothing is said. */
export const readNoticeMs = ({ DRAIN_SECONDS: said }: NodeJS.ProcessEnv): number =>
  seconds(said || '0', 'DRAIN_SECONDS') * 1_000;
