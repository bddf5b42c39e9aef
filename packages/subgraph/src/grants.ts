import type { DataSource } from 'typeorm';
import type { Subgraph } from './define-subgraph';

/** The database role by which a subgraph logs in. */
export const roleOf = ({ database }: Pick<Subgraph, 'database'>) => `conformity_${database.schema}`;

/** The role by which a subgraph reads outside acts, where it has views of its own tables for that. */
export const readerRoleOf = (subgraph: Pick<Subgraph, 'database'>) => `${roleOf(subgraph)}_reader`;

/** The schema of these views, which have the names of the tables. */
export const seenSchemaOf = ({ database }: Pick<Subgraph, 'database'>) => `${database.schema}_seen`;

/** A right on a table or view that another subgraph owns: to read it at least. */
export interface Grant {
  /** The schema that the table is in; null is that of every subgraph which offers a table of this name. */
  schema: string | null;
  table: string;
  /** The columns that may be read; all of them where none are named. */
  columns?: readonly string[];
  /** True where rows may be added, changed and removed too, or only added. */
  writes?: true | 'ADDS';
  /** True where rows may be removed, and nothing else be written. */
  removes?: true;
  /** With `writes`, the only rows that may be read, added, changed and removed, as a condition; the table has row security. */
  rows?: string;
  /** A column that cannot be changed, by which what is read may be held. */
  holdsBy?: string;
}

/** The subgraphs, those on whose tables others hold rights first: what others build on is there before them. */
export function ownersFirst(subgraphs: readonly Subgraph[]): Subgraph[] {
  const lending = new Set(subgraphs.flatMap(({ database }) => database.grants?.map(({ schema }) => schema) ?? []));
  return [...subgraphs].sort((a, b) => Number(lending.has(b.database.schema)) - Number(lending.has(a.database.schema)));
}

/** The statements that give a role the rights which its subgraph asks for, and no more; the tables must be there. */
export const grantsTo = (subgraph: Subgraph, subgraphs: readonly Subgraph[]): string[] =>
  (subgraph.database.grants ?? []).flatMap(grant =>
    schemasOf(grant, subgraphs).flatMap(schema => statementsOf(roleOf(subgraph), schema, grant)),
  );

/** The statements that give a role the same rights to read, and none to write. */
export const readingGrantsTo = (role: string, { database }: Subgraph, subgraphs: readonly Subgraph[]): string[] =>
  (database.grants ?? [])
    .filter(({ writes, removes }) => !writes && !removes)
    .flatMap(({ holdsBy: _, ...grant }) =>
      schemasOf(grant, subgraphs).flatMap(schema => statementsOf(role, schema, grant)),
    );

const schemasOf = ({ schema, table }: Grant, subgraphs: readonly Subgraph[]): string[] =>
  schema === null
    ? subgraphs.flatMap(({ database }) => (database.offers?.includes(table) ? [database.schema] : []))
    : [schema];

function statementsOf(role: string, schema: string, { table, columns, writes, removes, holdsBy }: Grant): string[] {
  const on = `on ${schema}.${table} to ${role}`;
  return [
    `grant usage on schema ${schema} to ${role}`,
    `grant select${columns ? ` (${columns.join(', ')})` : ''} ${on}`,
    ...(writes ? [`grant ${writes === 'ADDS' ? 'insert' : 'insert, update, delete'} ${on}`] : []),
    ...(removes ? [`grant delete ${on}`] : []),
    ...(holdsBy ? [`grant update (${holdsBy}) ${on}`] : []),
  ];
}

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
