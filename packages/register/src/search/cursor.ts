import { isCalendarDate } from '@conformity/certification';
import { boundsOf, type PageWanted } from '@conformity/subgraph';
import { type Order, orders } from './conditions';
import type { CertificateSort } from './filter';

/** Where a document stands in an order. */
export interface Place {
  at: string;
  id: string;
}

/** An instant as PostgreSQL writes it in UTC. */
const isInstant = (text: string) =>
  /^.{10} \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+00$/.test(text) &&
  isCalendarDate(text.slice(0, 10)) &&
  !Number.isNaN(Date.parse(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`));

const validAt: Record<Order['cast'], (text: string) => boolean> = {
  date: isCalendarDate,
  text: ({ length }) => length > 0 && length <= 100,
  timestamptz: isInstant,
};

/** The places between which a page lies; null where it is open. @throws BAD_INPUT for a cursor that is none of this order */
export function placesOf(wanted: PageWanted, sort: CertificateSort): { after: Place | null; before: Place | null } {
  const isThere = ([at = '', id = '']: string[]) => validAt[orders[sort].cast](at) && /^[\w-]{1,60}$/.test(id);
  const { after, before } = boundsOf(sort, wanted, 2, isThere);
  const named = (place: string[] | null) => place && { at: place[0] ?? '', id: place[1] ?? '' };
  return { after: named(after), before: named(before) };
}
