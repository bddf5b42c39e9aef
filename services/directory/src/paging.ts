import { keysetPage, type Page, type PageArgs } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';

/** A list in SQL: rows of `table` as `t`, sorted by `sort_key` and `id`, which together never tie. */
export interface Listing {
  table: string;
  columns: string;
  where: string;
  params: unknown[];
}

/** A page of a list by name, its cursors those of the table. @throws BAD_INPUT for a cursor of another list. */
export const pageOf = <Node extends object>(
  db: DataSource,
  { table, columns, where, params }: Listing,
  args: PageArgs,
): Promise<Page<Node>> => {
  const from = `from ${table} t where ${where}`;
  return keysetPage<Node>(db, { list: table, columns, from, order: ['t.sort_key', 't.id'], params }, args);
};
