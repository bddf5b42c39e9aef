import { badInput, type Page, type PageArgs } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';

/** A list in SQL: rows of `table` as `t`, sorted by `sort_key` and `id`, which together never tie. */
export interface Listing {
  table: string;
  columns: string;
  where: string;
  params: unknown[];
}

interface Place {
  id: string;
  sortKey: string;
}

/**
 * One page in one statement, at any depth. It begins after the place that the cursor names, whether or not there is still a
 * row: rows that come or go meanwhile are neither repeated nor skip others. @throws BAD_INPUT for a cursor of another list.
 */
export async function pageOf<Node>(
  db: DataSource,
  { table, columns, where, params }: Listing,
  { first, after }: PageArgs,
): Promise<Page<Node>> {
  const start = after == null ? [] : placeOf(table, after);
  const [key, id, limit] = [params.length + 1, params.length + 2, params.length + start.length + 1];
  const rows = await db.query<Place[]>(
    `select ${columns}, t.id, t.sort_key as "sortKey" from ${table} t
     where ${where} ${start.length ? `and (t.sort_key, t.id) > ($${key}, $${id})` : ''}
     order by t.sort_key, t.id limit $${limit}`,
    [...params, ...start, first + 1],
  );
  const edges = rows.slice(0, first).map(row => ({ cursor: cursorOf(table, row), node: row as Node }));
  return {
    edges,
    pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null },
    count: async () => {
      const counted = await db.query<{ total: number }[]>(
        `select count(*)::int as total from ${table} t where ${where}`,
        params,
      );
      return counted[0]?.total ?? 0;
    },
  };
}

const cursorOf = (table: string, { sortKey, id }: Place) =>
  Buffer.from([table, sortKey, id].join('\n')).toString('base64url');

function placeOf(table: string, cursor: string): string[] {
  const [list, sortKey = '', id = '', ...rest] = Buffer.from(cursor, 'base64url').toString().split('\n');
  const isOurs = list === table && id !== '' && rest.length === 0 && !`${sortKey}${id}`.includes('\0');
  if (isOurs && cursorOf(table, { sortKey, id }) === cursor) return [sortKey, id];
  throw badInput(
    'after',
    'is not a cursor of this list. Take one from `edges` or `pageInfo.endCursor`, or leave it out.',
  );
}
