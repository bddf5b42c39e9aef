import type { CalendarDate } from '@conformity/certification';
import { type CertificateSearch, conditions, orders, seesDraftsOf, soughtBy } from '@conformity/register';
import type { DataSource, QueryRunner } from 'typeorm';
import type { ExportLine } from './export-columns';
import type { ExportCertificates } from './jobs';

/** A list as it stood at one moment, whatever changes while it is read. */
export interface Snapshot {
  /** The moment. */
  at: Date;
  count: number;
  /** The types of documents in it. */
  typenames: string[];
  /** Batches of lines in the order of the list. */
  batches(signal?: AbortSignal): AsyncIterable<ExportLine[]>;
  close(): Promise<void>;
}

const batch = 1_000;

/** Opens the list that the filter selects, for the person who asked. To be closed. */
export async function openSnapshot(db: DataSource, asked: ExportCertificates, today: CalendarDate): Promise<Snapshot> {
  const search = await searchOf(db, asked, today);
  const runner = db.createQueryRunner();
  try {
    await runner.startTransaction('REPEATABLE READ');
    const params: unknown[] = [];
    const where = conditions(asked.principal, search, params).join(' and ');
    const [about] = await runner.query(
      `select now() as at, count(*)::int as count, coalesce(array_agg(distinct e.face->>'__typename'), '{}') as typenames
       from register.entry e where ${where}`,
      params,
    );
    await declare(runner, asked, where, params);
    return {
      at: about.at,
      count: about.count,
      typenames: [...about.typenames].sort(),
      batches: signal => batches(runner, asked, signal),
      close: () => closed(runner),
    };
  } catch (error) {
    await closed(runner);
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

/** What was asked for, as the register reads it. */
export async function searchOf(
  db: DataSource,
  { query, filter, sort, principal }: Pick<ExportCertificates, 'query' | 'filter' | 'sort' | 'principal'>,
  today: CalendarDate,
): Promise<CertificateSearch> {
  return { sought: await soughtBy(db, principal, query ?? ''), filter, sort, today };
}

/** A cursor on the server: the list is never in memory as a whole. */
const declare = (runner: QueryRunner, { sort }: ExportCertificates, where: string, params: unknown[]) => {
  const { column, direction } = orders[sort];
  return runner.query(
    `declare exported no scroll cursor for
     select e.face, e.issuer_id as "issuerId", coalesce(b.facts->>'name', e.issuer_id) as "issuerName",
       p.printed->'data' as content, coalesce(p.is_public, false) as "isPublic"
     from register.entry e
     left join register.reference b on b.kind = 'BODY' and b.id = e.issuer_id
     left join register.printed_issue p on p.document_id = e.id and p.issue_number = (e.face->>'issueNumber')::int
     where ${where} order by e.${column} ${direction}, e.id ${direction}`,
    params,
  );
};

async function* batches(
  runner: QueryRunner,
  { principal }: ExportCertificates,
  signal?: AbortSignal,
): AsyncGenerator<ExportLine[]> {
  for (;;) {
    signal?.throwIfAborted();
    const lines: (ExportLine & { issuerId: string; isPublic: boolean })[] = await runner.query(
      `fetch ${batch} from exported`,
    );
    if (lines.length === 0) return;
    yield lines.map(({ face, issuerId, issuerName, content, isPublic }) => ({
      face,
      issuerName,
      content: isPublic || seesDraftsOf(principal, { system: face.system, issuerId }) ? content : null,
    }));
  }
}
