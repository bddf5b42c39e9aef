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
  /** A copy of the database that follows it, for reading outside acts. */
  replicaUrl?: string | null | undefined;
  /** The most connections, those for acts included. */
  poolSize?: number | undefined;
  /** The most of them that acts may have; a third, if nothing is said. */
  actConnections?: number | undefined;
  /** False where a pooler shares connections between transactions: then no statement is kept on a connection. */
  namesStatements?: boolean | undefined;
  /** For how long anybody waits for a connection before LIMIT_EXCEEDED. */
  patienceMs?: number | undefined;
  /** For how long an act waits for a document that another act holds, before CONFLICT. */
  lockPatienceMs?: number | undefined;
  /** For how long an act is known again by its key. */
  keysKeptMs?: number | undefined;
  onStatement?: ((sql: string) => void) | undefined;
}

const usualPatienceMs = 20_000;
const usualLockPatienceMs = 5_000;
/** A day: our decision. Whoever has no answer by then looks. */
const usualKeysKeptMs = 86_400_000;

/**
 * The connections of a subgraph, all as its own database role: it sees its own schema and what it was granted, nothing else. The database
 * itself is for reading; acts have connections of their own, so that acts which wait for each other hold up no reader.
 */
export class Database extends DataSource {
  /** For acts. */
  readonly acts: DataSource;
  /** For reading what was just done: not the replica. */
  readonly current: DataSource;
  readonly lockPatienceMs: number;
  readonly keysKeptMs: number;

  constructor(subgraph: Subgraph, options: DatabaseOptions) {
    const { url, poolSize = 8, actConnections = Math.ceil(poolSize / 3) } = options;
    const replicaUrl = subgraph.database.writesOutsideActs ? null : options.replicaUrl;
    const role = roleOf(subgraph);
    const reading = { ...options, poolSize: Math.max(1, poolSize - actConnections) };
    super(settingsOf(subgraph, { ...reading, url: replicaUrl ?? url }, role));
    knowingTypes(this);
    this.acts = knowingTypes(new DataSource(settingsOf(subgraph, { ...options, poolSize: actConnections }, role)));
    this.current = replicaUrl ? knowingTypes(new DataSource(settingsOf(subgraph, reading, role))) : this;
    this.keysKeptMs = options.keysKeptMs ?? usualKeysKeptMs;
    this.lockPatienceMs = options.lockPatienceMs ?? usualLockPatienceMs;
  }

  override async initialize(): Promise<this> {
    const others = this.current === this ? [this.acts] : [this.acts, this.current];
    const started = await Promise.allSettled([super.initialize(), ...others.map(other => other.initialize())]);
    const failed = started.find(({ status }) => status === 'rejected') as PromiseRejectedResult | undefined;
    if (!failed) return this;
    await this.destroy();
    throw failed.reason;
  }

  override async destroy(): Promise<void> {
    const all = new Set<DataSource>([this.acts, this.current]);
    all.delete(this);
    await Promise.all([...all].map(other => other.isInitialized && other.destroy()));
    if (this.isInitialized) await super.destroy();
  }
}

/** Opens the connections of a subgraph. @throws where the database was not migrated. */
export const openDatabase = (subgraph: Subgraph, options: DatabaseOptions): Promise<Database> =>
  new Database(subgraph, options).initialize();

/** One pool as the owner of the database, whom the address names: for migrations and for tests. */
export const openAsOwner = (subgraph: Subgraph, options: DatabaseOptions): Promise<DataSource> =>
  knowingTypes(new DataSource(settingsOf(subgraph, options, null))).initialize();

function knowingTypes<Source extends DataSource>(db: Source): Source {
  // A type of PostgreSQL that TypeORM (1.1.1) does not list, and then refuses.
  db.driver.supportedDataTypes.push('xid8' as ColumnType);
  return db;
}

function settingsOf(subgraph: Subgraph, options: DatabaseOptions, role: string | null): PostgresDataSourceOptions {
  const { url, poolSize = 8, onStatement, namesStatements = true, patienceMs = usualPatienceMs } = options;
  const { schema, migrations } = subgraph.database;
  return {
    type: 'postgres',
    url,
    schema,
    entities: subgraph.entities ?? [],
    migrations: role ? [] : migrations,
    migrationsTableName: 'migration',
    installExtensions: false,
    poolSize,
    logging: onStatement ? ['query'] : ['migration'],
    ...(onStatement && { logger: statementLogger(onStatement) }),
    extra: {
      Client: Connection,
      namesStatements,
      types: asText,
      connectionTimeoutMillis: patienceMs,
      // The server ends what nobody waits for any more within half a second, also while it waits for a lock.
      options: `-c search_path=${schema},public -c timezone=UTC -c client_connection_check_interval=500${role ? ` -c role=${role}` : ''}`,
    },
  };
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
    // Each in a transaction of its own, for some make indexes outside of any, while acts go on.
    await owner.runMigrations({ transaction: 'each' });
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
