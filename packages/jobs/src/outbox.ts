import type { Act } from '@conformity/certification';
import type { DataSource, EntityManager } from 'typeorm';
import { loop } from './loop';

/** What an audit entry tells those who act on it. */
export interface OutboxEntry {
  /** The table that it stands in, such as `iecex_equipment.audit_entry`. */
  source: string;
  id: string;
  documentId: string;
  sequence: number;
  act: Act;
  at: Date;
  byId: string;
  requestId: string;
  issueNumber: number | null;
}

/** From where audit entries are relayed, and to what. */
export interface OutboxOptions {
  /** Of the subgraph that owns the runs; its role needs to read the sources. */
  db: DataSource;
  /** Tables of audit entries with their schema. Who writes there has changed another row before it takes an entry's id. */
  sources: readonly string[];
  /**
   * What an entry leads to, mostly `enqueue(manager, ...)`, written in the transaction that also marks the entry as relayed. It is
   * called at least once for each entry, for entries of one document in their order. Where it throws, the source waits.
   */
  follow: (entry: OutboxEntry, manager: EntityManager) => unknown;
}

/** Relays audit entries until it is ended. */
export interface Relay {
  close(): Promise<void>;
}

const sourceName = /^[a-z_][a-z0-9_]*\.[a-z_][a-z0-9_]*$/;
const most = 500;

/** Relays the entries that are there and those that come. Several may do so at once; each entry still leads to one run of an id. */
export function startRelay(options: OutboxOptions & { pollMs?: number; onFault?: (fault: unknown) => void }): Relay {
  const { pollMs = 1_000, onFault = () => {} } = options;
  const relayMore = relaying(options);
  const relay = loop(pollMs, async () => (await relayMore(onFault)) > 0, onFault);
  return { close: () => relay.end() };
}

/** Relays the entries that are there, and answers how many; for tests of services. */
export async function relayOnce(options: OutboxOptions): Promise<number> {
  const relayMore = relaying(options);
  let relayed = 0;
  const rethrow = (fault: unknown) => {
    throw fault;
  };
  for (let more = await relayMore(rethrow); more > 0; more = await relayMore(rethrow)) relayed += more;
  return relayed;
}

/** A function that relays up to a page of each source and answers how many entries that were. */
function relaying({ db, sources, follow }: OutboxOptions): (onFault: (fault: unknown) => void) => Promise<number> {
  for (const source of sources)
    if (!sourceName.test(source)) throw new Error(`"${source}" is no table with its schema`);
  const seen = new Map(sources.map(source => [source, new Set<string>()]));
  return async onFault => {
    let relayed = 0;
    for (const source of await unsettled(db, sources)) {
      const known = seen.get(source) ?? new Set<string>();
      relayed += await relayPage(db, source, known, follow).catch(fault => {
        onFault(fault);
        return 0;
      });
    }
    return relayed;
  };
}

/** The sources with entries beyond what is settled: one statement, and mostly none. */
async function unsettled(db: DataSource, sources: readonly string[]): Promise<string[]> {
  const settled = (source: string) => `coalesce((select settled_id from outbox_cursor where source = '${source}'), 0)`;
  const parts = sources.map(
    source => `select '${source}' as source where exists (select from ${source} where id > ${settled(source)})`,
  );
  if (parts.length === 0) return [];
  const rows: { source: string }[] = await db.query(parts.join(' union all '));
  return rows.map(({ source }) => source);
}

interface Cursor {
  settledId: bigint;
  /** Null where nothing is pending, or what is belongs to another database cluster. */
  pendingId: bigint | null;
  /** True where every transaction that can add an entry up to the pending one is over. */
  isPast: boolean;
}

/**
 * Ids are given before the commit, so an entry can appear below one that was relayed. So everything beyond `settled` is read each
 * time, and `settled` moves up to an entry only when all transactions have ended that ran while it was first seen. Entries that this
 * process has relayed are left out; another process asks for their runs again, which changes nothing.
 */
async function relayPage(
  db: DataSource,
  source: string,
  known: Set<string>,
  follow: OutboxOptions['follow'],
): Promise<number> {
  const { entries, settled } = await db.transaction(async manager => {
    if (!(await hold(manager, source))) return { entries: [], settled: 0n };
    const cursor = await cursorOf(manager, source);
    const found = await entriesBeyond(manager, source, cursor.settledId, known);
    for (const entry of found) await follow(entry, manager);
    return { entries: found, settled: await settle(manager, source, cursor, found, known) };
  });
  for (const { id } of entries) known.add(id);
  for (const id of known) if (BigInt(id) <= settled) known.delete(id);
  return entries.length;
}

async function hold(manager: EntityManager, source: string): Promise<boolean> {
  const [row] = await manager.query(
    `select pg_try_advisory_xact_lock(hashtextextended('conformity/outbox/' || current_schema || '/' || $1, 0)) as held`,
    [source],
  );
  return row.held;
}

async function cursorOf(manager: EntityManager, source: string): Promise<Cursor> {
  const rows: { settled: string; pending: string | null; past: boolean }[] = await manager.query(
    `select settled_id as settled, case when pending_xid < pg_snapshot_xmax(now) then pending_id end as pending,
       coalesce(pending_xid < pg_snapshot_xmin(now), false) as past
     from outbox_cursor, pg_current_snapshot() as now where source = $1`,
    [source],
  );
  const [row] = rows;
  if (!row) return { settledId: 0n, pendingId: null, isPast: false };
  const pendingId = row.pending === null ? null : BigInt(row.pending);
  return { settledId: BigInt(row.settled), pendingId, isPast: row.past };
}

const entriesBeyond = (manager: EntityManager, source: string, settled: bigint, known: Set<string>) =>
  manager.query<OutboxEntry[]>(
    `select $3 as source, id, document_id as "documentId", sequence, act, at, by_id as "byId", request_id as "requestId",
       issue_number as "issueNumber"
     from ${source} where id > $1 and id <> all($2::bigint[]) order by id limit ${most}`,
    [settled, [...known], source],
  );

/** Moves the marks as far as this page allows, and answers what is settled now. */
async function settle(
  manager: EntityManager,
  source: string,
  cursor: Cursor,
  entries: OutboxEntry[],
  known: Set<string>,
): Promise<bigint> {
  const last = entries.at(-1);
  // Up to here every entry that was visible has been relayed: a full page may have left some beyond it.
  const read = entries.length === most && last ? BigInt(last.id) : highest([...known, ...entries.map(({ id }) => id)]);
  const isSettled = cursor.isPast && cursor.pendingId !== null && cursor.pendingId <= read;
  const settled = isSettled && cursor.pendingId !== null ? cursor.pendingId : cursor.settledId;
  const isPending = cursor.pendingId !== null && !isSettled;
  if (isPending || (settled === cursor.settledId && read <= settled)) return settled;
  // Only now does this transaction get its number, so that every one which could add an entry below has a lower one.
  await manager.query(
    `insert into outbox_cursor (source, settled_id, pending_id, pending_xid)
     values ($1, $2, $3::bigint, case when $3::bigint is null then null else pg_current_xact_id() end)
     on conflict (source) do update set settled_id = excluded.settled_id, pending_id = excluded.pending_id,
       pending_xid = excluded.pending_xid`,
    [source, settled, read > settled ? read : null],
  );
  return settled;
}

const highest = (ids: string[]): bigint => ids.reduce((most, id) => (BigInt(id) > most ? BigInt(id) : most), 0n);
