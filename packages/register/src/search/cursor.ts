import { isCalendarDate } from '@conformity/certification';
import { placeOf } from '@conformity/subgraph';
import { type Order, orders } from './conditions';
import type { CertificateSort } from './filter';

/** Where a page begins. */
export interface Cursor {
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

/** Where the page before ended. @throws BAD_INPUT for a cursor that is none of this order. */
export function readCursor(text: string, sort: CertificateSort): Cursor {
  const isThere = ([at = '', id = '']: string[]) => validAt[orders[sort].cast](at) && /^[\w-]{1,60}$/.test(id);
  const [at = '', id = ''] = placeOf(sort, text, 2, isThere);
  return { at, id };
}
