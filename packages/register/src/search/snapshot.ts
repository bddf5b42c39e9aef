import type { Principal } from '@conformity/access';
import { type CalendarDate, never } from '@conformity/certification';
import { columnsOf, seeAs } from '@conformity/subgraph';
import type { DataSource, QueryRunner } from 'typeorm';
import { type Face, RegisterEntry } from '../entry/entry';
import { seesDraftsOf } from '../visibility';
import { conditions, orderOf } from './conditions';
import { carriedUntilOf } from './entry-columns';
import type { CertificateSearch } from './filter';

/** A document of a list, with what its shown issue says where the reader may read that. */
export interface SnapshotLine {
  face: Face;
  issuerName: string;
  /** Of the body, in the system of the document, as it is used today; null where it has none. */
  issuerCode: string | null;
  /** The last validity of the quality reports that it names; null where it names none that the reader knows. */
  qualityReportUntil: CalendarDate | null;
  /** The last day on which reports carry it; null where it needs none, and where none ever did. */
  carriedUntil: CalendarDate | null;
  /** The content of the shown issue; null where it is not public. */
  content: Record<string, unknown> | null;
}

/** A list as it stood at one moment, whatever changes while it is read. */
export interface Snapshot {
  /** The moment. */
  at: Date;
  count: number;
  /** The types of documents in it. */
  typenames: string[];
  /** Batches of lines in the order of the list, from the first one each time; one reading at a time. */
  batches(): AsyncIterable<SnapshotLine[]>;
  close(): Promise<void>;
}

const batch = 1_000;

/** Opens the list that a search finds for whoever reads it. To be closed; the signal ends what the database is at for it. */
export async function openSnapshot(
  db: DataSource,
  reader: Principal,
  search: CertificateSearch,
  signal?: AbortSignal,
): Promise<Snapshot> {
  const runner = db.createQueryRunner();
  let ending: Promise<unknown> | undefined;
  const close = async () => {
    await ending;
    await closed(runner);
  };
  try {
    await runner.startTransaction('REPEATABLE READ');
    const [{ pid }] = await runner.query('select pg_backend_pid() as pid');
    const end = () => {
      if (!runner.isReleased) ending = db.query('select pg_cancel_backend($1)', [pid]).catch(() => {}); // it ends by itself, later
    };
    signal?.addEventListener('abort', end, { once: true });
    signal?.throwIfAborted();
    await seeAs(runner, reader);
    const params: unknown[] = [];
    const where = conditions(reader, search, params).join(' and ');
    const [about] = await runner.query(
      `select now() as at, count(*)::int as count, coalesce(array_agg(distinct e.face->>'__typename'), '{}') as typenames
       from register.visible_entry e where ${where}`,
      params,
    );
    return {
      at: about.at,
      count: about.count,
      typenames: [...about.typenames].sort(),
      batches: async function* () {
        await declare(runner, search, where, params);
        yield* batches(runner, reader, signal);
        await runner.query('close listed');
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function closed(runner: QueryRunner): Promise<void> {
  try {
    if (runner.isTransactionActive) await runner.rollbackTransaction();
  } finally {
    await runner.release();
  }
}

/**
 * A cursor on the server: the list is never in memory as a whole. What stands beside a document is looked up for it alone (`lateral`): statistics
 * of a register that was nearly empty would have all of it read for each document.
 */
const declare = (
  runner: QueryRunner,
  { sort, today }: CertificateSearch,
  where: string,
  params: readonly unknown[],
) => {
  const { column, direction } = orderOf(sort);
  const day = `$${params.length + 1}::text`;
  return runner.query(
    `declare listed no scroll cursor for
     select ${columnsOf(RegisterEntry, 'e', ['face', 'issuerId'])}, coalesce(b.facts->>'name', e.issuer_id) as "issuerName",
       (select c->>'code' from jsonb_array_elements(b.facts->'codes') c
        where coalesce(c->>'system', e.system) = e.system and ${day} between coalesce(c->>'from', ${day}) and coalesce(c->>'until', ${day})
        order by c->>'system' nulls last, c->>'code' limit 1) as "issuerCode",
       (select max(u.valid_until)::text from jsonb_array_elements(e.relations) r
          cross join lateral (select q.system, q.valid_until from register.visible_entry q where q.number_key = r->>'key' offset 0) u
        where r->>'kind' = 'BASED_ON_QUALITY_REPORT' and u.system = e.system) as "qualityReportUntil",
       nullif(${carriedUntilOf('e')}, '${never}')::text as "carriedUntil", p.content, coalesce(p.is_public, false) as "isPublic"
     from register.visible_entry e
     left join register.reference b on b.kind = 'BODY' and b.id = e.issuer_id
     left join lateral (select i.printed->'data' as content, i.is_public from register.visible_printed_issue i
       where i.document_id = e.id and i.issue_number = (e.face->>'issueNumber')::int limit 1) p on true
     where ${where} order by e.${column} ${direction}, e.id ${direction}`,
    [...params, today],
  );
};

async function* batches(runner: QueryRunner, reader: Principal, signal?: AbortSignal): AsyncGenerator<SnapshotLine[]> {
  for (;;) {
    signal?.throwIfAborted();
    const lines: (SnapshotLine & { issuerId: string; isPublic: boolean })[] = await runner.query(
      `fetch ${batch} from listed`,
    );
    if (lines.length === 0) return;
    yield lines.map(({ issuerId, isPublic, content, ...line }) => ({
      ...line,
      content: isPublic || seesDraftsOf(reader, { system: line.face.system, issuerId }) ? content : null,
    }));
  }
}
