import { isCalendarDate } from '@conformity/certification';
import { badInput } from '@conformity/subgraph';
import { orders } from './conditions';
import type { CertificateSort } from './filter';

/** Where a page begins. */
export interface Cursor {
  at: string;
  id: string;
}

/** The cursor as it is given to whoever reads the list. */
export const cursorOf = (sort: CertificateSort, { at, id }: Cursor): string =>
  Buffer.from(JSON.stringify([sort, at, id])).toString('base64url');

/** An instant as PostgreSQL writes it in UTC. */
const isInstant = (text: string) =>
  /^.{10} \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+00$/.test(text) &&
  isCalendarDate(text.slice(0, 10)) &&
  !Number.isNaN(Date.parse(`${text.slice(0, 10)}T${text.slice(11, -3)}Z`));

const validAt: Record<string, (text: string) => boolean> = {
  date: isCalendarDate,
  text: text => /^[^\0]{1,100}$/.test(text),
  timestamptz: isInstant,
};

/** Where the page before ended. @throws BAD_INPUT for a cursor that is none of this order. */
export function readCursor(text: string, sort: CertificateSort): Cursor {
  try {
    const [of, at, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[];
    const isOurs = of === sort && typeof at === 'string' && typeof id === 'string' && /^[\w-]{1,60}$/.test(id);
    if (isOurs && validAt[orders[sort].cast]?.(at)) return { at, id };
  } catch {
    // falls through: not a cursor of ours
  }
  throw badInput('after', 'is not a cursor of this list and order. Take `endCursor` of the page before.');
}
