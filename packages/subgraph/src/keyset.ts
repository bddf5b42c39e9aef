import type { DataSource } from 'typeorm';
import { badInput } from './errors';
import type { Page, PageArgs } from './paging';
import { read } from './read';

/** The cursor of a row: the list, by a name that is its order's too, and the values of the order in the row. */
export const cursorOf = (list: string, place: readonly string[]): string =>
  Buffer.from(JSON.stringify([list, ...place])).toString('base64url');

/**
 * The values of the order at which the cursor stands; where not every text is one, those alone that fit.
 * @throws BAD_INPUT for a cursor of another list, another order or none
 */
export function placeOf(
  list: string,
  cursor: string,
  parts: number,
  fits: (place: string[]) => boolean = () => true,
): string[] {
  const [of, ...place] = partsOf(cursor);
  const isPlace = (values: unknown[]): values is string[] =>
    values.length === parts && values.every(value => typeof value === 'string' && !value.includes('\0'));
  if (of === list && isPlace(place) && cursorOf(list, place) === cursor && fits(place)) return place;
  throw badInput('after', 'is not a cursor of this list. Take `endCursor` of the page before, or leave it out.');
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
 * One page in one statement, at any depth. It begins after the place that the cursor names, whether or not there is still a
 * row: rows that come or go meanwhile are neither repeated nor skip others. @throws BAD_INPUT for a cursor of another list
 */
export async function keysetPage<Row extends object>(
  db: DataSource,
  { list, columns, from, order, params }: KeysetList,
  { first, after }: PageArgs,
): Promise<Page<Placed<Row>>> {
  const values = [...params];
  const say = (value: unknown) => `$${values.push(value)}`;
  const start = after == null ? null : placeOf(list, after, order.length);
  const beyond = start ? `and (${order.join(', ')}) > (${start.map(say).join(', ')})` : '';
  const rows = await read<Placed<Row>>(
    db,
    `select ${columns}, array[${order.join(', ')}] as place ${from} ${beyond} order by ${order.join(', ')} limit ${say(first + 1)}`,
    values,
  );
  const edges = rows.slice(0, first).map(row => ({ cursor: cursorOf(list, row.place), node: row }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    count: async () =>
      (await read<{ count: number }>(db, `select count(*)::int as count ${from}`, [...params]))[0]?.count ?? 0,
  };
}
