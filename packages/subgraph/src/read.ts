import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';

/** Statements that were given a name; each is kept by every connection that has run it. */
const names = new Map<string, string>();
const mostNames = 500;

/**
 * Rows of a hot read, outside of any transaction. PostgreSQL plans the statement once a connection, which needs connections that
 * are ours alone: no pooler that shares them between transactions. For what every request meets and is best done in one way
 * whatever the values; anything else asks the `DataSource`.
 */
export async function read<Row extends object>(db: DataSource, text: string, values: unknown[]): Promise<Row[]> {
  if (!names.has(text) && names.size < mostNames) names.set(text, `read_${names.size}`);
  db.logger.logQuery(text, values);
  const { rows } = await poolOf(db).query<Row>({ name: names.get(text), text, values });
  return rows;
}

const poolOf = (db: DataSource) => (db.driver as PostgresDriver).master as Pool;
