import type { PoolClient } from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import { breakOff } from './cancel';
import type { Asking } from './context';
import { CatalogueError, isAway } from './errors';
import { type Limit, limitOf } from './limit';
import { once } from './once';
import { seeAs } from './seen';
import { during, type Traced, tracedOn } from './tracing';

/**
 * Does an act in one transaction, on a connection of those that acts have. What is answered as failed has not happened and will not:
 * it commits only before its deadline and while its caller waits, and then the request forgets what it read. What it answers is
 * plain data, such as an id: an act that is sent again with its key answers the same.
 * @throws TIMEOUT, LIMIT_EXCEEDED where no connection gets free, CONFLICT where another act holds what this one needs, and
 *   whatever `work` throws; then nothing was changed
 */
export const act = <Answer>(asking: Asking, work: (em: EntityManager) => Promise<Answer>): Promise<Answer> =>
  asking.traced ? during(asking.traced, 'act', {}, traced => done(asking, work, traced)) : done(asking, work);

async function done<Answer>(
  asking: Asking,
  work: (em: EntityManager) => Promise<Answer>,
  traced?: Traced,
): Promise<Answer> {
  const limit = limitOf(asking);
  const runner = asking.database.acts.createQueryRunner();
  const connection = await lent(runner, limit);
  const untraced = tracedOn(traced, connection);
  let isCommitting = false;
  const unwatch = limit.whenOver(() => {
    // The statement that runs is given up at once, and the server rolls back: it looks for us twice a second.
    if (!isCommitting) breakOff(connection);
  });
  try {
    await runner.startTransaction();
    await bound(runner, limit, asking);
    const answer = await once(runner.manager, asking, () => work(runner.manager));
    const refusal = limit.refusal();
    if (refusal) throw refusal;
    isCommitting = true;
    await runner.commitTransaction();
    if (asking.mutation) asking.mutation.isDone = true;
    return answer;
  } catch (fault) {
    await runner.rollbackTransaction().catch(() => {});
    // Nobody knows whether it was done: this must not be told as what is only to be repeated.
    if (isCommitting && isAway(fault)) throw new Error('The connection broke at the commit.', { cause: fault });
    throw fault instanceof CatalogueError || isCommitting ? fault : (limit.refusal() ?? fault);
  } finally {
    unwatch();
    untraced();
    await runner.release();
    asking.forget();
  }
}

/** A connection for the act, as soon as one is free. @throws TIMEOUT */
function lent(runner: QueryRunner, limit: Limit): Promise<PoolClient> {
  const connecting: Promise<PoolClient> = runner.connect();
  return new Promise((resolve, reject) => {
    const unwatch = limit.whenOver(() => {
      reject(limit.refusal());
      void connecting.then(() => runner.release()).catch(() => {});
    });
    connecting.then(resolve, reject).finally(unwatch);
  });
}

/**
 * Tells PostgreSQL for how long a lock, a statement and a pause may take. It answers a lock in time to be told to the
 * caller; the rest is for a process of ours that hangs, and comes half a second after the deadline. And whose drafts the act sees.
 */
async function bound(runner: QueryRunner, limit: Limit, { principal, database }: Asking): Promise<void> {
  const remaining = limit.remainingMs();
  if (!Number.isFinite(remaining)) return seeAs(runner, principal);
  const lock = Math.max(1, Math.round(Math.min(database.lockPatienceMs, 0.8 * remaining)));
  const whole = String(Math.round(remaining) + 500);
  await seeAs(runner, principal, {
    lock_timeout: String(lock),
    statement_timeout: whole,
    idle_in_transaction_session_timeout: whole,
  });
}
