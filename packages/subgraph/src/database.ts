import { guest } from '@conformity/access';
import type { Pool } from 'pg';
import { type ColumnType, DataSource, type QueryRunner } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import {
  connectionOf,
  type DatabaseOptions,
  loginOf,
  notOpened,
  type Purpose,
  readerLoginOf,
  requireItself,
  settingsOf,
  usualPoolSize,
} from './connection';
import type { Caller } from './context';
import type { Subgraph } from './define-subgraph';
import { type Lanes, lanesOf, sharesOf } from './lanes';
import { read, searched } from './read';
import type { Part } from './readiness';
import { seeingOf } from './seen';

const usualReadPatienceMs = 5_000;
const heldUpMs = 1_000;
const usualLockPatienceMs = 5_000;
/** A day: our decision. Whoever has no answer by then looks. */
const usualKeysKeptMs = 86_400_000;

/** A database that each request reads as its caller may see it. */
class Readable extends DataSource {
  /** For reading, by what it takes; null before the start, and where nothing is kept from waiting for anything else. */
  lanes: Lanes | null = null;
  /** Whether what it reads depends on who asks, however it is named. */
  readonly isSeen: boolean;

  constructor(subgraph: Subgraph, options: Purpose) {
    super(settingsOf(subgraph, options));
    knowingTypes(this);
    this.isSeen = subgraph.database.seen !== undefined;
  }

  /** As TypeORM has it, on the connections of look-ups. */
  override async query<Result>(text: string, values: unknown[] = [], runner?: QueryRunner): Promise<Result> {
    if (runner) return super.query(text, values as never, runner);
    const { command, rows, rowCount } = await searched(this, text, values, 'LOOK_UP');
    return (command === 'UPDATE' || command === 'DELETE' ? [rows, rowCount] : rows) as Result;
  }
}

/**
 * The connections of a subgraph, all by its own log-ins: it sees its own schema and what it was granted, nothing else. The database
 * itself is for reading; acts have connections of their own, so that acts which wait for each other hold up no reader, and so have
 * lists, and counts and statistics, so that nobody who looks up a number waits for them.
 */
export class Database extends Readable {
  /** For acts. */
  readonly acts: DataSource;
  /** For reading what was just done: not the replica. */
  readonly current: DataSource;
  readonly lockPatienceMs: number;
  readonly keysKeptMs: number;
  private readonly url: string;
  private readonly openLanes: () => Lanes;

  constructor(subgraph: Subgraph, options: DatabaseOptions) {
    const { poolSize = usualPoolSize, actConnections, budgets, readPatienceMs = usualReadPatienceMs } = options;
    const copy = subgraph.database.writesOutsideActs ? null : options.replicaUrl;
    const replicaUrl = copy ? readerLoginOf(subgraph, copy) : null;
    const currentUrl = readerLoginOf(subgraph, options.url);
    const shares = sharesOf(poolSize, actConnections);
    const lookUps = {
      ...options,
      url: currentUrl,
      isForReading: true,
      poolSize: shares.lookUps,
      statementMs: budgets?.LOOK_UP,
      patienceMs: readPatienceMs,
    };
    const url = replicaUrl ?? currentUrl;
    super(subgraph, { ...lookUps, url });
    const acts = { ...options, url: loginOf(subgraph, options.url), poolSize: shares.acts };
    this.url = url;
    this.acts = knowingTypes(new DataSource(settingsOf(subgraph, acts)));
    this.current = replicaUrl ? new Readable(subgraph, lookUps) : this;
    this.keysKeptMs = options.keysKeptMs ?? usualKeysKeptMs;
    this.lockPatienceMs = options.lockPatienceMs ?? usualLockPatienceMs;
    this.openLanes = () =>
      lanesOf({
        lookUps: (this.driver as PostgresDriver).master as Pool,
        shares,
        patienceMs: readPatienceMs,
        budgets,
        pooled: options.pooled,
        settings: (max, statementMs, more = '') => ({
          ...connectionOf(subgraph, { ...lookUps, statementMs }, more),
          connectionString: url,
          max,
        }),
      });
  }

  /** The same connections for one request: what it reads by them ends when it does, and is what its caller may see. */
  for(
    { principal, deadline, departure, traced }: Pick<Caller, 'principal' | 'deadline' | 'departure' | 'traced'>,
    acts = false,
  ): DataSource {
    const source = acts ? this.current : this;
    const seeing = seeingOf(principal);
    if (deadline === undefined && !departure && !seeing && !traced) return source;
    const reader = Object.create(source);
    if (seeing) reader.seeing = seeing;
    if (deadline !== undefined || departure) reader.reading = { deadline, departure };
    if (traced) reader.traced = traced;
    return reader;
  }

  /**
   * The caller, by whom the copy is read only where it has all that they may have done before: where it has read on as far as the database
   * itself had written when this was asked. A guest does nothing. Where there is no copy, or it is away, it is not read.
   */
  async knowing<Known extends Pick<Caller, 'principal' | 'acts'>>(caller: Known): Promise<Known> {
    if (this.current === this || caller.acts || caller.principal.id === guest.id) return caller;
    return (await this.copyIsAsFar().catch(() => false)) ? caller : { ...caller, acts: true };
  }

  private async copyIsAsFar(): Promise<boolean> {
    const [written] = await read<{ at: string }>(this.current, 'select pg_current_wal_flush_lsn()::text as at', []);
    const asFar = 'select pg_last_wal_replay_lsn() >= $1::pg_lsn as has';
    const [copied] = await read<{ has: boolean | null }>(this, asFar, [written?.at]);
    return copied?.has === true;
  }

  /** As a part of what answers need, under the name of the subgraph: missing while somebody waits for a second to look something up. */
  asPart =
    (name: string): Part =>
    async () =>
      (this.lanes?.LOOK_UP.queue.longestWaitMs() ?? 0) > heldUpMs ? [name] : [];

  /** How the connections of each purpose are used; who waits in a queue before them waits too. */
  use(): Record<string, { total: number; idle: number; waiting: number }> {
    if (!this.isInitialized) return {};
    const used = (pool: Pool, waiting = 0) => ({
      total: pool.totalCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount + waiting,
    });
    const lanes = Object.entries({ ...this.lanes }).flatMap(([kind, lane]) =>
      typeof lane === 'function' ? [] : [[kind, used(lane.pool as Pool, lane.queue.waitingCount)] as const],
    );
    return { ACTS: used((this.acts.driver as PostgresDriver).master as Pool), ...Object.fromEntries(lanes) };
  }

  override async initialize(): Promise<this> {
    const others = this.current === this ? [this.acts] : [this.acts, this.current];
    const started = await Promise.allSettled([super.initialize(), ...others.map(other => other.initialize())]);
    const failed = started.find(({ status }) => status === 'rejected') as PromiseRejectedResult | undefined;
    try {
      if (failed) throw failed.reason;
      await Promise.all([this, ...others].map(requireItself));
      this.lanes = this.openLanes();
      return this;
    } catch (fault) {
      await this.destroy();
      throw notOpened(fault, this.url);
    }
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

/** For what looks at every document whoever asks, or mends it: the connections of acts. */
export const forMaintenance = (db: DataSource): DataSource => (db instanceof Database ? db.acts : db);

/** One pool as the owner of the database, whom the address names: for migrations and for tests. */
export const openAsOwner = (subgraph: Subgraph, options: Purpose): Promise<DataSource> =>
  knowingTypes(
    new DataSource({ ...settingsOf(subgraph, options), migrations: subgraph.database.migrations }),
  ).initialize();

function knowingTypes<Source extends DataSource>(db: Source): Source {
  // A type of PostgreSQL that TypeORM (1.1.1) does not list, and then refuses.
  db.driver.supportedDataTypes.push('xid8' as ColumnType);
  return db;
}
