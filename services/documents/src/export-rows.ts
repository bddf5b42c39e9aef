import { type CertificateSearch, conditions, orders, seesDraftsOf, soughtBy } from '@conformity/scheme';
import type { DataSource, QueryRunner } from 'typeorm';
import type { ExportLine } from './export-columns';
import type { ExportCertificates } from './jobs';
import { today } from './printed-issue';

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
export async function openSnapshot(db: DataSource, asked: ExportCertificates): Promise<Snapshot> {
  const runner = db.createQueryRunner();
  await runner.startTransaction('REPEATABLE READ');
  try {
    const search = await searchOf(db, asked);
    const params: unknown[] = [];
    const where = conditions(asked.principal, search, params).join(' and ');
    const [about] = await runner.query(
      `select now() as at, count(*)::int as count, coalesce(array_agg(distinct e.face->>'__typename'), '{}') as typenames
       from register.entry e where ${where}`,
      params,
    );
    await declare(runner, asked, search, where, params);
    return {
      at: about.at,
      count: about.count,
      typenames: [...about.typenames].sort(),
      batches: signal => batches(runner, asked, signal),
      close: async () => {
        await runner.rollbackTransaction();
        await runner.release();
      },
    };
  } catch (error) {
    await runner.rollbackTransaction();
    await runner.release();
    throw error;
  }
}

/** What was asked for, as the register reads it. */
export async function searchOf(
  db: DataSource,
  { query, filter, sort, principal }: Pick<ExportCertificates, 'query' | 'filter' | 'sort' | 'principal'>,
): Promise<CertificateSearch> {
  return { sought: await soughtBy(db, principal, query ?? ''), filter, sort, today: today() };
}

/** A cursor on the server: the list is never in memory as a whole. */
const declare = (
  runner: QueryRunner,
  { sort }: ExportCertificates,
  _search: CertificateSearch,
  where: string,
  params: unknown[],
) => {
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
