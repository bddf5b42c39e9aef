import { Client, type ClientConfig, type Pool, types } from 'pg';
import { type ColumnType, DataSource, type Logger, type QueryRunner } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import type { Caller } from './context';
import type { Subgraph } from './define-subgraph';
import { grantsTo, ownersFirst } from './grants';
import { type Budgets, type Lanes, lanesOf, sharesOf } from './lanes';
import { holdLock } from './one-at-a-time';
import { searched } from './read';
import type { Part } from './readiness';

const calendarDates = 1082;
/** Calendar dates stay text: as JavaScript dates they would move with the time zone. */
const asText = {
  getTypeParser: ((oid: number, format: 'text' | 'binary') =>
    oid === calendarDates ? (value: string) => value : types.getTypeParser(oid, format)) as typeof types.getTypeParser,
};

const roleOf = ({ database }: Subgraph) => `conformity_${database.schema}`;

/** A connection that breaks while it is lent out, before anybody listens to it: the next statement says so, the process lives. */
class Connection extends Client {
  constructor(config?: ClientConfig) {
    super(config);
    this.on('error', () => {});
  }
}

/** Where a subgraph's tables are, and what to tell about each statement sent there. */
export interface DatabaseOptions {
  url: string;
  /** A copy of the database that follows it, for reading outside acts. */
  replicaUrl?: string | null | undefined;
  /** The most connections for acts and look-ups; lists, counts and statistics have a few of their own, opened when they are needed. */
  poolSize?: number | undefined;
  /** The most of them that acts may have; a third, if nothing is said. */
  actConnections?: number | undefined;
  /** False where a pooler shares connections between transactions: then no statement is kept on a connection. */
  namesStatements?: boolean | undefined;
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
const usualReadPatienceMs = 5_000;
const usualPoolSize = 8;
const heldUpMs = 1_000;
const usualLockPatienceMs = 5_000;
/** A day: our decision. Whoever has no answer by then looks. */
const usualKeysKeptMs = 86_400_000;

/**
 * The connections of a subgraph, all as its own database role: it sees its own schema and what it was granted, nothing else. The database
 * itself is for reading; acts have connections of their own, so that acts which wait for each other hold up no reader, and so have
 * lists, and counts and statistics, so that nobody who looks up a number waits for them.
 */
export class Database extends DataSource {
  /** For acts. */
  readonly acts: DataSource;
  /** For reading what was just done: not the replica. */
  readonly current: DataSource;
  /** For reading, by what it takes; null before the start. */
  lanes: Lanes | null = null;
  readonly lockPatienceMs: number;
  readonly keysKeptMs: number;
  private readonly openLanes: () => Lanes;

  constructor(subgraph: Subgraph, options: DatabaseOptions) {
    const { poolSize = usualPoolSize, actConnections, budgets, readPatienceMs = usualReadPatienceMs } = options;
    const replicaUrl = subgraph.database.writesOutsideActs ? null : options.replicaUrl;
    const role = roleOf(subgraph);
    const shares = sharesOf(poolSize, actConnections);
    const lookUps = { ...options, poolSize: shares.lookUps, statementMs: budgets?.LOOK_UP, patienceMs: readPatienceMs };
    const url = replicaUrl ?? options.url;
    super(settingsOf(subgraph, { ...lookUps, url }, role));
    knowingTypes(this);
    this.acts = knowingTypes(new DataSource(settingsOf(subgraph, { ...options, poolSize: shares.acts }, role)));
    this.current = replicaUrl ? knowingTypes(new DataSource(settingsOf(subgraph, lookUps, role))) : this;
    this.keysKeptMs = options.keysKeptMs ?? usualKeysKeptMs;
    this.lockPatienceMs = options.lockPatienceMs ?? usualLockPatienceMs;
    this.openLanes = () =>
      lanesOf({
        lookUps: (this.driver as PostgresDriver).master as Pool,
        shares,
        patienceMs: readPatienceMs,
        budgets,
        settings: (max, statementMs, more = '') => ({
          ...connectionOf(subgraph, { ...options, statementMs, patienceMs: readPatienceMs }, role, more),
          connectionString: url,
          max,
        }),
      });
  }

  /** The same connections for one request: what it reads by them ends when it does. */
  for({ deadline, departure }: Pick<Caller, 'deadline' | 'departure'>, acts = false): DataSource {
    const source = acts ? this.current : this;
    if (deadline === undefined && !departure) return source;
    const reader = Object.create(source);
    reader.reading = { deadline, departure };
    return reader;
  }

  /** As a part of what answers need, under the name of the subgraph: missing while somebody waits for a second to look something up. */
  asPart =
    (name: string): Part =>
    async () =>
      (this.lanes?.LOOK_UP.queue.longestWaitMs() ?? 0) > heldUpMs ? [name] : [];

  /** As TypeORM has it, on the connections of look-ups. */
  override async query<Result>(text: string, values: unknown[] = [], runner?: QueryRunner): Promise<Result> {
    if (runner) return super.query(text, values as never, runner);
    const { command, rows, rowCount } = await searched(this, text, values, 'LOOK_UP');
    return (command === 'UPDATE' || command === 'DELETE' ? [rows, rowCount] : rows) as Result;
  }

  override async initialize(): Promise<this> {
    const others = this.current === this ? [this.acts] : [this.acts, this.current];
    const started = await Promise.allSettled([super.initialize(), ...others.map(other => other.initialize())]);
    const failed = started.find(({ status }) => status === 'rejected') as PromiseRejectedResult | undefined;
    if (!failed) {
      this.lanes = this.openLanes();
      return this;
    }
    await this.destroy();
    throw failed.reason;
  }

  override async destroy(): Promise<void> {
    const all = new Set<DataSource>([this.acts, this.current]);
    all.delete(this);
    const lanes = this.lanes;
    this.lanes = null;
    await Promise.all([lanes?.end(), ...[...all].map(other => other.isInitialized && other.destroy())]);
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

/** What the connections of one purpose are like, beside the options of all. */
type Purpose = DatabaseOptions & { statementMs?: number | undefined };

function settingsOf(subgraph: Subgraph, options: Purpose, role: string | null): PostgresDataSourceOptions {
  const { url, poolSize = usualPoolSize, onStatement } = options;
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
    extra: connectionOf(subgraph, options, role),
  };
}

function connectionOf({ database }: Subgraph, options: Purpose, role: string | null, more = '') {
  const { namesStatements = true, patienceMs = usualPatienceMs, statementMs } = options;
  const said = [
    `search_path=${database.schema},public`,
    'timezone=UTC',
    // The server ends what nobody waits for any more within half a second, also while it waits for a lock.
    'client_connection_check_interval=500',
    ...(statementMs ? [`statement_timeout=${statementMs}`] : []),
    ...(role ? [`role=${role}`] : []),
  ];
  return {
    Client: Connection,
    namesStatements,
    types: asText,
    connectionTimeoutMillis: patienceMs,
    options: `${said.map(one => `-c ${one}`).join(' ')} ${more}`.trim(),
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
    await holdLock(client, 'conformity/migrate');
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
