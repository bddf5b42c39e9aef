import type { DataSource } from 'typeorm';
import type { Subgraph } from './define-subgraph';

/** A right on a table that another subgraph owns: to read it at least. */
export interface Grant {
  /** The schema that the table is in; null is that of every subgraph which offers a table of this name. */
  schema: string | null;
  table: string;
  /** The columns that may be read; all of them where none are named. */
  columns?: readonly string[];
  /** True where rows may be added, changed and removed too. */
  writes?: true;
}

/** The subgraphs, those on whose tables others hold rights first: what others build on is there before them. */
export function ownersFirst(subgraphs: readonly Subgraph[]): Subgraph[] {
  const lending = new Set(subgraphs.flatMap(({ database }) => database.grants?.map(({ schema }) => schema) ?? []));
  return [...subgraphs].sort((a, b) => Number(lending.has(b.database.schema)) - Number(lending.has(a.database.schema)));
}

/** The statements that give a role the rights which its subgraph asks for; the tables must be there. */
export function grantsTo(role: string, { database }: Subgraph, subgraphs: readonly Subgraph[]): string {
  return (database.grants ?? [])
    .flatMap(grant => schemasOf(grant, subgraphs).map(schema => statementsOf(role, schema, grant)))
    .join('\n');
}

const schemasOf = ({ schema, table }: Grant, subgraphs: readonly Subgraph[]): string[] =>
  schema === null
    ? subgraphs.flatMap(({ database }) => (database.offers?.includes(table) ? [database.schema] : []))
    : [schema];

const statementsOf = (role: string, schema: string, { table, columns, writes }: Grant) =>
  `grant usage on schema ${schema} to ${role};
   grant select${columns ? ` (${columns.join(', ')})` : ''} on ${schema}.${table} to ${role};
   ${writes ? `grant insert, update, delete on ${schema}.${table} to ${role};` : ''}`;

/** The tables and views of this name that the role of the connection may read, such as `iecq.audit_entry`, in the order of schemas. */
export async function offeredTo(db: DataSource, name: string): Promise<string[]> {
  const rows = await db.query<{ offered: string }[]>(
    `select n.nspname || '.' || c.relname as offered from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relname = $1 and c.relkind in ('r', 'v') and has_schema_privilege(n.oid, 'usage')
       and has_any_column_privilege(c.oid, 'select') order by 1`,
    [name],
  );
  return rows.map(({ offered }) => offered);
}
