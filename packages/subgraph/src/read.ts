import { SpanKind } from '@opentelemetry/api';
import type { Pool, PoolClient, QueryResult } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { breakOff, cancel } from './cancel';
import { isAway } from './errors';
import type { Lane, Lanes, ReadingClass } from './lanes';
import { beginSeeing, looksWhoAsks, type Seeing } from './seen';
import { during, statement, type Traced } from './tracing';
import { type Reading, Watch } from './watch';

/** How many statements a connection keeps under a name; PostgreSQL keeps the plan of each as long as the connection lives. */
const mostNames = 200;
/** The name of each text that a connection keeps. */
type Names = Map<string, string>;
const namesOn = new WeakMap<PoolClient, Names>();

/** A database with lanes, and with the request for which it is read, and whose drafts that may see. */
type Laned = DataSource & {
  lanes?: Lanes | null;
  reading?: Reading;
  seeing?: Seeing;
  traced?: Traced;
  isSeen?: boolean;
};

/**
 * Rows of a hot read, within the transaction of an entity manager or outside of any. A connection plans each text once and keeps it
 * under a name; when it has kept many it is closed, and the next one begins with what is asked then. Where connections are shared
 * by a pooler, open the database without names. For what is best done in one way whatever the values; else `search`.
 * @throws LIMIT_EXCEEDED where too many read what is of this class, TIMEOUT where it or its request takes too long
 */
export async function read<Row extends object>(
  from: DataSource | EntityManager,
  text: string,
  values: unknown[],
  kind: ReadingClass = 'LOOK_UP',
): Promise<Row[]> {
  if ('driver' in from) {
    const kept = keepsNames(from);
    return (await told<Row>(from, kind, text, values, connection => send(connection, text, values, kept))).rows;
  }
  const { dataSource: db, queryRunner } = from;
  if (!queryRunner) return read(db, text, values, kind);
  db.logger.logQuery(text, values);
  return (await send<Row>(await queryRunner.connect(), text, values, keepsNames(db))).rows;
}

/** Rows of a read that PostgreSQL plans each time, for its values. @throws as `read` does */
export async function search<Row extends object>(
  db: DataSource,
  text: string,
  values: unknown[],
  kind: ReadingClass,
): Promise<Row[]> {
  return (await searched<Row>(db, text, values, kind)).rows;
}

/** The same with all that the server says of it. */
export const searched = <Row extends object>(db: DataSource, text: string, values: unknown[], kind: ReadingClass) =>
  told<Row>(db, kind, text, values, connection => connection.query<Row>(text, values));

const keepsNames = ({ options }: DataSource) =>
  ((options.extra ?? {}) as { namesStatements?: boolean }).namesStatements !== false;

/** The same for every request; of one that is traced with how long it took, from the queue to the last row. */
const told: typeof onLane = (db, kind, ...how) =>
  db.traced
    ? during(db.traced, `sql ${kind.toLowerCase()}`, statement(how[0]), () => onLane(db, kind, ...how), SpanKind.CLIENT)
    : onLane(db, kind, ...how);

/** Sends a statement on a connection of its class; it ends when its request does, and the connection is used again. */
async function onLane<Row extends object>(
  db: Laned,
  kind: ReadingClass,
  text: string,
  values: unknown[],
  work: (connection: PoolClient) => Promise<QueryResult<Row>>,
): Promise<QueryResult<Row>> {
  const { pool, queue, budgetMs } = db.lanes?.[kind] ?? withoutQueue(db);
  const watch = db.reading ? new Watch(db.reading) : null;
  try {
    const waiting = queue?.enter(watch?.onOver);
    if (waiting) await waiting;
    watch?.onOver(null);
    const since = performance.now();
    try {
      db.logger.logQuery(text, values);
      const seeing = db.seeing && (db.isSeen || looksWhoAsks(text)) ? db.seeing : null;
      const said: Record<string, string> = budgetMs ? { statement_timeout: String(budgetMs) } : {};
      return await onConnection(
        await pool.connect(),
        watch,
        seeing || budgetMs
          ? connection => inTransaction(connection, literal => beginSeeing(seeing, literal, said), work)
          : work,
      );
    } finally {
      queue?.leave(performance.now() - since);
    }
  } finally {
    watch?.end();
  }
}

/**
 * In a transaction of its own: what a connection may see it does not keep, also where a pooler lends it to others. Begin, statement and
 * end are sent at once and answered one after the other, so that PostgreSQL is waited for once.
 */
async function inTransaction<Result>(
  connection: PoolClient,
  begin: (literal: (text: string) => string) => string,
  work: (connection: PoolClient) => Promise<Result>,
): Promise<Result> {
  const begun = connection.query(begin(text => connection.escapeLiteral(text)));
  const worked = work(connection);
  // Nothing is written, so that both ends are alike.
  const ended = connection.query('rollback').catch(() => breakOff(connection));
  await Promise.allSettled([begun, worked, ended]);
  await begun;
  return worked;
}

async function onConnection<Result>(
  connection: PoolClient,
  watch: Watch | null,
  work: (connection: PoolClient) => Promise<Result>,
): Promise<Result> {
  const refusal = watch?.refusal();
  if (refusal) {
    connection.release();
    throw refusal;
  }
  let cancelled: Promise<void> | undefined;
  let isBroken = false;
  watch?.onOver(() => {
    cancelled ??= cancel(connection);
  });
  try {
    return await work(connection);
  } catch (fault) {
    // It may look whole until its end has come.
    isBroken = isAway(fault);
    throw (cancelled && watch?.refusal()) ?? fault;
  } finally {
    watch?.onOver(null);
    if (cancelled) await cancelled;
    connection.release(isBroken || namesKeptOn(connection).size >= mostNames);
  }
}

/**
 * Gives up the statement that runs on a lent connection when the request of the database is over, until what is returned is called,
 * which has to be waited for. @throws TIMEOUT where it is over already
 */
export function watched(db: Laned, connection: PoolClient): () => Promise<void> {
  const watch = db.reading ? new Watch(db.reading) : null;
  let cancelled: Promise<void> | undefined;
  watch?.onOver(() => {
    cancelled ??= cancel(connection);
  });
  return async () => {
    watch?.end();
    await cancelled;
  };
}

/** The connections of a database without lanes: of its owner, or for reading what was just done. */
const withoutQueue = (db: DataSource): Pick<Lane, 'pool'> & { queue?: undefined; budgetMs?: undefined } => ({
  pool: (db.driver as PostgresDriver).master as Pool,
});

function send<Row extends object>(connection: PoolClient, text: string, values: unknown[], isKept: boolean) {
  const name = isKept ? nameOf(text, namesKeptOn(connection)) : undefined;
  return connection.query<Row>({ name, text, values });
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
