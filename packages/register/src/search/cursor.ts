import { isCalendarDate } from '@conformity/certification';
import { boundsOf, type PageWanted } from '@conformity/subgraph';
import { type Order, orderOf } from './conditions';
import type { CertificateSearch } from './filter';

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

/** How well it answers, and its day: `14.4 2026-02-01`. */
const isRank = (text: string) => /^\d{1,4}(\.\d{1,20})? .{10}$/.test(text) && isCalendarDate(text.slice(-10));

/** The places between which a page lies; null where it is open. @throws BAD_INPUT for a cursor that is none of this order */
export function placesOf(
  wanted: PageWanted,
  sort: CertificateSearch['sort'],
): { after: Place | null; before: Place | null } {
  const isPlace = sort === 'RELEVANCE' ? isRank : validAt[orderOf(sort).cast];
  const isThere = ([at = '', id = '']: string[]) => isPlace(at) && /^[\w-]{1,60}$/.test(id);
  const { after, before } = boundsOf(sort, wanted, 2, isThere);
  const named = (place: string[] | null) => place && { at: place[0] ?? '', id: place[1] ?? '' };
  return { after: named(after), before: named(before) };
}
