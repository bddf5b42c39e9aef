import type { Pool, PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';

/** Statements that were given a name; each is kept by every connection that has run it. */
const names = new Map<string, string>();
const mostNames = 500;

/**
 * Rows of a hot read, within the transaction of an entity manager or outside of any. PostgreSQL plans the statement once a
 * connection, which needs connections that are ours alone: no pooler that shares them between transactions. For what every
 * request meets and is best done in one way whatever the values; anything else asks TypeORM.
 */
export async function read<Row extends object>(
  from: DataSource | EntityManager,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  if (!names.has(text) && names.size < mostNames) names.set(text, `read_${names.size}`);
  const [db, runner] = 'driver' in from ? [from, null] : [from.dataSource, from.queryRunner];
  db.logger.logQuery(text, values);
  const connection: Pool | PoolClient = runner ? await runner.connect() : (db.driver as PostgresDriver).master;
  const { rows } = await connection.query<Row>({ name: names.get(text), text, values });
  return rows;
}
