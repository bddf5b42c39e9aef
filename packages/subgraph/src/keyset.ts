import type { DataSource } from 'typeorm';
import { badInput } from './errors';
import { type Page, type PageArgs, type PageWanted, pageFrom, pageWanted, type Side } from './paging';
import { read } from './read';

/** The cursor of a row: the list, by a name that is its order's too, and the values of the order in the row. */
export const cursorOf = (list: string, place: readonly string[]): string =>
  Buffer.from(JSON.stringify([list, ...place])).toString('base64url');

/** The places between which a page lies: the values of the order at its cursors; null where it is open. */
export interface Bounds {
  after: string[] | null;
  before: string[] | null;
}

const wayOut = { after: '`endCursor` of the page before', before: '`startCursor` of the page after' };

/**
 * The values of the order at the cursors of a page; where not every text is one, those alone that fit.
 * @throws BAD_INPUT for a cursor of another list, another order or none
 */
export function boundsOf(
  list: string,
  wanted: Pick<PageWanted, 'after' | 'before'>,
  parts: number,
  fits: (place: string[]) => boolean = () => true,
): Bounds {
  const placeAt = (bound: keyof Bounds) => {
    const cursor = wanted[bound];
    if (cursor === null) return null;
    const [of, ...place] = partsOf(cursor);
    const isPlace = (values: unknown[]): values is string[] =>
      values.length === parts && values.every(value => typeof value === 'string' && !value.includes('\0'));
    if (of === list && isPlace(place) && cursorOf(list, place) === cursor && fits(place)) return place;
    throw badInput(bound, `is not a cursor of this list. Take ${wayOut[bound]}, or leave it out.`);
  };
  return { after: placeAt('after'), before: placeAt('before') };
}

function partsOf(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

/** A list in SQL. */
export interface KeysetList {
  /** Its name, and its order's where it has several: what a cursor of it says. */
  list: string;
  columns: string;
  /** From `from` on, with a `where` to which a condition can be added. */
  from: string;
  /** The texts that it is sorted by, all rising; together they never tie. */
  order: readonly string[];
  params: readonly unknown[];
}

/** A row with its place in the order. */
export type Placed<Row> = Row & { place: string[] };

/**
 * One page in one statement, at any depth, from either end. It lies between the places that the cursors name, whether or not
 * there are still rows: rows that come or go meanwhile are neither repeated nor skip others.
 * @throws BAD_INPUT for a cursor of another list, or where both ends are asked for
 */
export async function keysetPage<Row extends object>(
  db: DataSource,
  { list, columns, from, order, params }: KeysetList,
  args: PageArgs,
): Promise<Page<Placed<Row>>> {
  const wanted = pageWanted(args);
  const bounds = boundsOf(list, wanted, order.length);
  const said = saying(params);
  const where = [beside(order, '>', bounds.after, said), beside(order, '<', bounds.before, said)].join(' ');
  const sorted = order.map(column => (wanted.isFromEnd ? `${column} desc` : column)).join(', ');
  const rows = await read<Placed<Row>>(
    db,
    `select ${columns}, array[${order.join(', ')}] as place ${from} ${where} order by ${sorted} limit ${said.say(wanted.size + 1)}`,
    said.values,
    'LIST',
  );
  const isMore = async (side: Side) => {
    const said = saying(params);
    const [operator, place] = side === 'AFTER' ? (['>=', bounds.before] as const) : (['<=', bounds.after] as const);
    return (
      (await read(db, `select 1 ${from} ${beside(order, operator, place, said)} limit 1`, said.values, 'LIST')).length >
      0
    );
  };
  return {
    ...pageFrom(wanted, rows, row => cursorOf(list, row.place), isMore),
    count: async () =>
      (await read<{ count: number }>(db, `select count(*)::int as count ${from}`, [...params], 'COUNT'))[0]?.count ?? 0,
  };
}

/** Parameters of a statement, and how a value is added to them. */
function saying(params: readonly unknown[]) {
  const values = [...params];
  return { values, say: (value: unknown) => `$${values.push(value)}` };
}

/** The rows on one side of a place, as a condition; none where there is no place. */
const beside = (
  order: readonly string[],
  operator: '>' | '<' | '>=' | '<=',
  place: string[] | null,
  { say }: ReturnType<typeof saying>,
) => (place ? `and (${order.join(', ')}) ${operator} (${place.map(say).join(', ')})` : '');
