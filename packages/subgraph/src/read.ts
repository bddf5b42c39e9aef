import type { Pool, PoolClient } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';

/** How many statements a connection keeps under a name; PostgreSQL keeps the plan of each as long as the connection lives. */
const mostNames = 200;
/** The name of each text that a connection keeps. */
type Names = Map<string, string>;
const namesOn = new WeakMap<PoolClient, Names>();

/**
 * Rows of a hot read, within the transaction of an entity manager or outside of any. A connection plans each text once and keeps it
 * under a name; when it has kept many it is closed, and the next one begins with what is asked then. Where connections are shared
 * by a pooler, open the database without names. For what is best done in one way whatever the values; anything else asks TypeORM.
 */
export async function read<Row extends object>(
  from: DataSource | EntityManager,
  text: string,
  values: unknown[],
): Promise<Row[]> {
  const [db, runner] = 'driver' in from ? [from, null] : [from.dataSource, from.queryRunner];
  db.logger.logQuery(text, values);
  const { namesStatements = true } = (db.options.extra ?? {}) as { namesStatements?: boolean };
  const send = async (connection: PoolClient) => {
    const name = namesStatements ? nameOf(text, namesKeptOn(connection)) : undefined;
    return (await connection.query<Row>({ name, text, values })).rows;
  };
  if (runner) return send(await runner.connect());
  const connection = await ((db.driver as PostgresDriver).master as Pool).connect();
  try {
    return await send(connection);
  } finally {
    connection.release(namesKeptOn(connection).size >= mostNames);
  }
}

function namesKeptOn(connection: PoolClient): Names {
  const names = namesOn.get(connection) ?? new Map<string, string>();
  namesOn.set(connection, names);
  return names;
}

/** The name of a text on a connection; none where the connection is full. */
function nameOf(text: string, kept: Names): string | undefined {
  const known = kept.get(text);
  if (known || kept.size >= mostNames) return known;
  const name = `read_${kept.size}`;
  kept.set(text, name);
  return name;
}
