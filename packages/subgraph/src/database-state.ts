import { Pool } from 'pg';

const patienceMs = 1_500;

/** Tells how a database is: a text that is another one as soon as anything has been committed. */
export interface DatabaseState {
  /** As of a moment after the call. @throws where the database does not answer within 1.5 s */
  ask(): Promise<string>;
  close(): Promise<void>;
}

/**
 * The state of the database at the URL, asked on one connection of its own. It is what every transaction sees alike (PostgreSQL's
 * `pg_current_snapshot`), so nothing that is stored can change under it. After a connection was lost it is never what it was before:
 * another database may stand there.
 */
export function databaseState(url: string): DatabaseState {
  let connections = 0;
  const pool = new Pool({
    connectionString: url,
    max: 1,
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    allowExitOnIdle: true,
  });
  pool.on('error', () => {});
  pool.on('connect', () => {
    connections++;
  });
  return {
    ask: async () => {
      const { rows } = await pool.query<{ state: string }>({
        name: 'state',
        text: 'select pg_current_snapshot()::text as state',
      });
      return `${connections} ${rows[0]?.state}`;
    },
    close: () => pool.end(),
  };
}
