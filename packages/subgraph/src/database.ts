import { Client, type ClientConfig, types } from 'pg';
import { type ColumnType, DataSource, type Logger } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions';
import type { Subgraph } from './define-subgraph';
import { grantsTo, ownersFirst } from './grants';

const calendarDates = 1082;
/** Calendar dates stay text: as JavaScript dates they would move with the time zone. */
const asText = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    oid === calendarDates ? (value: string) => value : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};

const roleOf = ({ database }: Subgraph) => `conformity_${database.schema}`;

/** A connection that breaks while it is lent out, before anybody listens to it: the next statement says so, the process lives. */
class Connection extends Client {
  constructor(config: ClientConfig) {
    super(config);
    this.on('error', () => {});
  }
}

/** Where a subgraph's tables are, and what to tell about each statement sent there. */
export interface DatabaseOptions {
  url: string;
  poolSize?: number | undefined;
  onStatement?: ((sql: string) => void) | undefined;
}

/**
 * A connection pool that acts as the subgraph's own database role: it sees its own schema and what it was granted, nothing else.
 * @throws where the database was not migrated.
 */
export function openDatabase(subgraph: Subgraph, options: DatabaseOptions): Promise<DataSource> {
  return connect(subgraph, options, roleOf(subgraph));
}

/** The same as the owner of the database, whom the address names: for migrations and for tests. */
export function openAsOwner(subgraph: Subgraph, options: DatabaseOptions): Promise<DataSource> {
  return connect(subgraph, options, null);
}

function connect(subgraph: Subgraph, { url, poolSize = 8, onStatement }: DatabaseOptions, role: string | null) {
  const { schema, migrations } = subgraph.database;
  const settings: PostgresDataSourceOptions = {
    type: 'postgres',
    url,
    schema,
    entities: subgraph.entities ?? [],
    migrations: role ? [] : migrations,
    migrationsTableName: 'migration',
    poolSize,
    logging: onStatement ? ['query'] : ['migration'],
    ...(onStatement && { logger: statementLogger(onStatement) }),
    extra: {
      Client: Connection,
      types: asText,
      options: `-c search_path=${schema},public -c timezone=UTC${role ? ` -c role=${role}` : ''}`,
    },
  };
  const db = new DataSource(settings);
  // A type of PostgreSQL that TypeORM (1.1.1) does not list, and then refuses.
  db.driver.supportedDataTypes.push('xid8' as ColumnType);
  return db.initialize();
}

const statementLogger = (logQuery: (sql: string) => void): Logger => ({
  logQuery,
  logQueryError: () => {},
  logQuerySlow: () => {},
  logSchemaBuild: () => {},
  logMigration: () => {},
  log: () => {},
});

/** Brings every subgraph's schema up to date, one process at a time, and gives each its own role with no more than it needs. */
export async function migrate(subgraphs: readonly Subgraph[], url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('conformity/migrate'))`);
    for (const subgraph of ownersFirst(subgraphs)) await migrateOne(subgraph, url, client);
    for (const subgraph of subgraphs) await client.query(grantsTo(roleOf(subgraph), subgraph, subgraphs));
    for (const { prepareDatabase } of subgraphs) await prepareDatabase?.(url);
  } finally {
    await client.end();
  }
}

async function migrateOne(subgraph: Subgraph, url: string, client: Client) {
  const { schema, appendOnly = [], readOnly = [] } = subgraph.database;
  const role = roleOf(subgraph);
  await client.query(`create schema if not exists ${schema}`);
  const owner = await openAsOwner(subgraph, { url, poolSize: 2 });
  try {
    await owner.runMigrations();
  } finally {
    await owner.destroy();
  }
  await client.query(`
    do $$ begin create role ${role} nologin; exception when duplicate_object or unique_violation then null; end $$;
    grant ${role} to current_user;
    grant usage on schema ${schema} to ${role};
    grant select, insert, update, delete on all tables in schema ${schema} to ${role};
    grant usage on all sequences in schema ${schema} to ${role};
    revoke all on ${schema}.migration from ${role};
    ${appendOnly.map(table => `revoke update, delete, truncate on ${schema}.${table} from ${role};`).join('\n')}
    ${readOnly.map(table => `revoke insert, update, delete, truncate on ${schema}.${table} from ${role};`).join('\n')}
  `);
}
