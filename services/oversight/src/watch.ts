import { dayOf } from '@conformity/certification';
import type { Database, Owner, Step } from '@conformity/subgraph';
import { examinePending } from './findings/examine';
import { followChanges, sweep } from './findings/follow';
import { post } from './mail/post';
import { spread, writeNext } from './mail/write';
import { deliverer } from './notices/deliver';
import { doNext, reconcile } from './reviews/clock';
import { endErased } from './watch-lists/erased';
import { followWatches } from './watch-lists/follow';
import { endUnconfirmed } from './watch-lists/unconfirmed';

/** What goes on beside the graph: one that follows what changes in the register, and the days; one that sends what is to be sent to addresses of bodies; one that writes and sends letters; one that tells who watches. */
export const watch = (db: Database, owners: readonly Owner[], tell: (line: string) => void): readonly Step[] => [
  follow(db, owners, tell),
  deliverer(db, tell),
  async now => [await spread(db, now), await writeNext(db, now), await post(db, now, tell)].includes(true),
  async now => [await followWatches(db, now), await endUnconfirmed(db, now), await endErased(db)].includes(true),
];

/** Does a little of everything that is due. */
function follow(db: Database, owners: readonly Owner[], tell: (line: string) => void): Step {
  let isReconciled = false;
  return async now => {
    const followed = await followChanges(db);
    const isNewDay = await sweep(db, dayOf(now));
    // What is suspended, and where a day begins, stands in the register.
    if (followed > 0 || isNewDay) isReconciled = false;
    if (!isReconciled) await db.transaction(em => reconcile(em, now));
    isReconciled = true;
    const isDone = await doNext(db, owners, now, tell);
    const examined = await examinePending(db, owners, now, tell);
    return followed > 0 || isNewDay || isDone || examined > 0;
  };
}
