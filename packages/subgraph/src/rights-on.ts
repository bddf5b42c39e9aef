import { guest, type Membership, type Principal } from '@conformity/access';
import type { CalendarDate } from '@conformity/certification';
import type { DataSource } from 'typeorm';
import { type Grant, offeredTo } from './grants';
import { oneByKey } from './loader';

/** The right to read what people are, where the directory says so. */
export const readsPrincipals: Grant = { schema: null, table: 'principal' };

/** Says what a person may do on a day; a guest stays one; null for nobody, and for who may not sign in any more. */
export type RightsOn = (personId: string, day: CalendarDate) => Promise<Principal | null>;

type Dated = Membership & { since: CalendarDate; until: CalendarDate | null };

/** Asks the directory each time, so that rights which ended have ended; for all whom it is asked of in one moment together. */
export async function rightsIn(db: DataSource): Promise<RightsOn> {
  const [view] = await offeredTo(db, readsPrincipals.table);
  const known = oneByKey<{ id: string; name: string; memberships: Dated[] }>(
    ids => db.query(`select id, name, memberships from ${view} where id = any($1)`, [ids]),
    ({ id }) => id,
    { cache: false },
  );
  return async (personId, day) => {
    if (personId === guest.id) return guest;
    const found = view ? await known.load(personId) : null;
    return found && { ...found, memberships: found.memberships.filter(isInForce(day)) };
  };
}

const isInForce =
  (day: CalendarDate) =>
  ({ since, until }: Dated) =>
    since <= day && (until ?? day) >= day;
