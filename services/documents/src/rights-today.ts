import { guest, knowsNoFewerDrafts, type Membership, type Principal } from '@conformity/access';
import type { CalendarDate } from '@conformity/certification';
import { CatalogueError, type Grant, offeredTo } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';

/** The right to read what people are, where the directory says so. */
export const readsPrincipals: Grant = { schema: null, table: 'principal' };

/** Says what a person may do on a day; a guest stays one; null for nobody, and for who may not sign in any more. */
export type RightsOn = (personId: string, day: CalendarDate) => Promise<Principal | null>;

type Dated = Membership & { since: CalendarDate; until: CalendarDate | null };

/** Asks the directory each time, so that rights which ended have ended. */
export async function rightsIn(db: DataSource): Promise<RightsOn> {
  const [view] = await offeredTo(db, readsPrincipals.table);
  return async (personId, day) => {
    if (personId === guest.id) return guest;
    if (!view) return null;
    const [found] = await db.query<{ id: string; name: string; memberships: Dated[] }[]>(
      `select id, name, memberships from ${view} where id = $1`,
      [personId],
    );
    return found ? { ...found, memberships: found.memberships.filter(isInForce(day)) } : null;
  };
}

const isInForce =
  (day: CalendarDate) =>
  ({ since, until }: Dated) =>
    since <= day && (until ?? day) >= day;

/** Why a list is not made, or not given out: whoever asked for it might see more then. */
export const rightsEnded =
  'This export was asked for with rights that you no longer have. Ask for another one: it holds what you may see today.';

/** @throws FORBIDDEN where the person might see more when they were what they were then */
export function requireRightsOf(then: Principal, today: Principal): void {
  if (!knowsNoFewerDrafts(today, then)) throw new CatalogueError('FORBIDDEN', rightsEnded);
}
