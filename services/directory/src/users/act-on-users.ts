import { act, type Context } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';

/** Every act on users: one at a time, so that of two administrators who let each other go one stays. */
export const actOnUsers = (ctx: Context, work: (em: EntityManager) => Promise<string>): Promise<string> =>
  act(ctx, async em => {
    await em.query(`select pg_advisory_xact_lock(hashtext('directory/users'))`);
    return work(em);
  });
