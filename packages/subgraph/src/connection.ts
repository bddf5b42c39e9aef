import { loginAt } from '@conformity/postgres';
import { Client, type ClientConfig, type Pool, types } from 'pg';
import type { DataSource, Logger } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import type { Subgraph } from './define-subgraph';
import { isAway } from './errors';
import { readerRoleOf, roleOf, seenSchemaOf } from './grants';
import type { Budgets } from './lanes';

const calendarDates = 1082;
/** Calendar dates stay text: as JavaScript dates they would move with the time zone. */
const asText = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    oid === calendarDates ? (value: string) => value : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};

/** A connection that breaks while it is lent out, before anybody listens to it: the next statement says so, the process lives. */
class Connection extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    this.on('error', () => {});
  }
}

/** Where a subgraph's tables are, and what to tell about each statement sent there. */
export interface DatabaseOptions {
  /** With the log-in of the subgraph itself, or of the owner of the database, from whose password that of the subgraph follows. */
  url: string;
  /** A copy of the database that follows it, for reading outside acts. */
  replicaUrl?: string | null | undefined;
  /** The most connections for acts and look-ups; lists, counts and statistics have a few of their own, opened when they are needed. */
  poolSize?: number | undefined;
  /** The most of them that acts may have; a third, if nothing is said. */
  actConnections?: number | undefined;
  /** True where a pooler shares connections between transactions: then nothing is kept on a connection. */
  pooled?: boolean | undefined;
  /** For how long an act waits for a connection before LIMIT_EXCEEDED. */
  patienceMs?: number | undefined;
  /** For how long a read waits for one; who would wait longer is told so at once. */
  readPatienceMs?: number | undefined;
  /** How long statements may take that read; as long as they need, if nothing is said. */
  budgets?: Budgets | undefined;
  /** For how long an act waits for a document that another act holds, before CONFLICT. */
  lockPatienceMs?: number | undefined;
  /** For how long an act is known again by its key. */
  keysKeptMs?: number | undefined;
  onStatement?: ((sql: string) => void) | undefined;
}

const usualPatienceMs = 20_000;
export const usualPoolSize = 8;

/** The address at which a subgraph logs in to the database, given that or the owner's. */
export const loginOf = (subgraph: Pick<Subgraph, 'database'>, url: string): string => loginAt(url, roleOf(subgraph));

/** The address at which it reads outside acts: by another log-in with the same password, where its own tables are seen by views. */
export const readerLoginOf = (subgraph: Pick<Subgraph, 'database'>, url: string): string => {
  const own = loginOf(subgraph, url);
  return subgraph.database.seen ? Object.assign(new URL(own), { username: readerRoleOf(subgraph) }).href : own;
};

/** What the connections of one purpose are like, beside the options of all. */
export type Purpose = DatabaseOptions & {
  statementMs?: number | undefined;
  /** For how long a statement waits for who uses a table; as long as it takes, if nothing is said. */
  lockMs?: number | undefined;
  isForReading?: boolean;
};

/** What TypeORM is told of them. */
export function settingsOf(subgraph: Subgraph, options: Purpose): PostgresDataSourceOptions {
  const { url, poolSize = usualPoolSize, onStatement, isForReading } = options;
  const { schema, seen } = subgraph.database;
  return {
    type: 'postgres',
    url,
    // Where views stand for tables, they are found by the search path.
    ...(isForReading && seen ? {} : { schema }),
    entities: subgraph.entities ?? [],
    migrationsTableName: 'migration',
    installExtensions: false,
    poolSize,
    logging: onStatement ? ['query'] : ['migration'],
    ...(onStatement && { logger: statementLogger(onStatement) }),
    extra: connectionOf(subgraph, options),
  };
}

/**
 * What the connections of a subgraph begin with, for acts or for reading: what its log-in is given, and what they say themselves where
 * no pooler forgets it.
 */
export const settingsOfLogin = (subgraph: Subgraph, isForReading = false) => ({
  search_path: `${isForReading && subgraph.database.seen ? `${seenSchemaOf(subgraph)}, ` : ''}${subgraph.database.schema}, public`,
  TimeZone: 'utc',
});

/** What the driver is told of them; `more` are further options of the server. */
export function connectionOf(subgraph: Subgraph, options: Purpose, more = '') {
  const { pooled = false, patienceMs = usualPatienceMs, statementMs, lockMs, isForReading = false } = options;
  const { search_path } = settingsOfLogin(subgraph, isForReading);
  const said = [
    `search_path=${search_path.replaceAll(' ', '')}`,
    'timezone=UTC',
    // The server ends what nobody waits for any more within half a second, also while it waits for a lock.
    'client_connection_check_interval=500',
    ...(statementMs ? [`statement_timeout=${statementMs}`] : []),
    ...(lockMs ? [`lock_timeout=${lockMs}`] : []),
  ];
  return {
    Client: Connection,
    namesStatements: !pooled,
    expected: {
      role: decodeURIComponent(new URL(options.url).username),
      path: search_path,
      budgetMs: pooled ? 0 : (statementMs ?? 0),
    },
    types: asText,
    // What a read is begun and ended with goes with it: `read.ts`.
    pipeline: isForReading,
    connectionTimeoutMillis: patienceMs,
    ...(!pooled && { options: `${said.map(one => `-c ${one}`).join(' ')} ${more}`.trim() }),
  };
}

/** @throws where the connections are those of somebody else, look elsewhere, or have no end, as behind a pooler that drops what they say of themselves */
export async function requireItself({ driver, options }: DataSource): Promise<void> {
  const { expected } = options.extra as Pick<ReturnType<typeof connectionOf>, 'expected'>;
  const { rows } = await ((driver as PostgresDriver).master as Pool).query<{ role: string; path: string; ms: number }>(
    `select current_user as role, current_setting('search_path') as path,
       (select setting::int from pg_settings where name = 'statement_timeout') as ms`,
  );
  const { role, path = '', ms = 0 } = rows[0] ?? {};
  const found = [`as ${role}`, `in ${path.replaceAll(/,\s*/g, ', ')}`, ...(expected.budgetMs ? [`for ${ms} ms`] : [])];
  const wanted = [
    `as ${expected.role}`,
    `in ${expected.path}`,
    ...(expected.budgetMs ? [`for ${expected.budgetMs} ms`] : []),
  ];
  if (String(found) === String(wanted)) return;
  throw new Error(
    `The database is asked ${found.join(' ')}, and not ${wanted.join(' ')}. Behind a pooler that shares connections set DATABASE_POOLER=transaction; then prepare the database again.`,
  );
}

/** Why a database could not be opened, as whoever runs the graph needs it: where it was asked for, and what to do. */
export function notOpened(fault: unknown, url: string): unknown {
  if (!(fault instanceof Error)) return fault;
  const { code } = fault as { code?: unknown };
  const advice = adviceOn(String(code)) ?? (isAway(fault) && 'Is it running, and does DATABASE_URL say where?');
  if (!advice) return fault;
  const message = `The database at ${new URL(url).host} cannot be used: ${fault.message}. ${advice}`;
  return Object.assign(new Error(message, { cause: fault }), { code });
}

/** What PostgreSQL says of who may not log in, and of a database that is not there. */
function adviceOn(code: string): string | undefined {
  if (code === '28P01' || code === '28000')
    return 'Set the password that the preparation was told in DATABASE_PASSWORDS, or run the preparation again.';
  return code === '3D000' ? 'Run the preparation, or name another in DATABASE_URL.' : undefined;
}

const statementLogger = (logQuery: (sql: string) => void): Logger => ({
  logQuery,
  logQueryError: () => {},
  logQuerySlow: () => {},
  logSchemaBuild: () => {},
  logMigration: () => {},
  log: () => {},
});
