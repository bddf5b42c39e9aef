import type { EntityManager } from 'typeorm';
import type { Asking } from './context';
import { watched } from './read';
import { seeAs } from './seen';

/**
 * Looks at the database as it stands at one moment. PostgreSQL refuses to write or to lock there, so nothing waits for it and it waits
 * for nobody; a replica will do. What is used by acts too takes its locks by `rowLock`.
 */
export async function readOnly<Seen>(
  { db, principal }: Pick<Asking, 'db' | 'principal'>,
  look: (em: EntityManager) => Promise<Seen>,
): Promise<Seen> {
  const runner = db.createQueryRunner();
  runner.data = { readsOnly: true };
  const connection = await runner.connect();
  const whole = watched(db, connection);
  try {
    await runner.query('start transaction isolation level repeatable read read only');
    await seeAs(runner, principal);
    return await look(runner.manager);
  } finally {
    await whole();
    await runner.query('rollback').catch(() => {});
    await runner.release();
  }
}

/** The locking clause of a statement that an act sends, such as `for update`; none where the same statement only looks. */
export const rowLock = (em: EntityManager, clause: `for ${'update' | 'share'}${'' | ` of ${string}`}`): string =>
  isReadOnly(em) ? '' : clause;

/** Whether the transaction of the entity manager only looks. */
export const isReadOnly = ({ queryRunner }: EntityManager): boolean => queryRunner?.data?.readsOnly === true;
