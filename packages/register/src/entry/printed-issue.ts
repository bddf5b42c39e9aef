import type { Principal } from '@conformity/access';
import type { PrintedDocument } from '@conformity/certification';
import { read } from '@conformity/subgraph';
import type { DataSource, EntityManager } from 'typeorm';
import { seesDraftsOf, visibleTo } from '../visibility';
import type { Face } from './entry';

/** How a public issue is printed, for whoever renders it. Names as in SQL. */
export interface PrintedIssueRow {
  document_id: string;
  issue_number: number;
  printed: PrintedDocument;
  /** False where only those who see the body's drafts may read it. */
  is_public: boolean;
}

/** Keeps how public issues are printed, inside the transaction of the act; an issue has one row, which is replaced. */
export async function writePrintedIssues(em: EntityManager, issues: readonly PrintedIssueRow[]): Promise<void> {
  if (issues.length === 0) return;
  await read(
    em,
    `insert into register.printed_issue as p select * from jsonb_populate_recordset(null::register.printed_issue, $1::jsonb)
     on conflict (document_id, issue_number) do update set printed = excluded.printed, is_public = excluded.is_public
     where p is distinct from excluded`,
    [JSON.stringify(issues)],
  );
}

/** Makes the register keep these issues of the documents, and no other of them. The caller holds the documents. */
export async function keepPrintedIssues(
  em: EntityManager,
  documentIds: readonly string[],
  issues: readonly PrintedIssueRow[],
): Promise<void> {
  await em.query(
    `delete from register.printed_issue p where document_id = any($1) and not exists (
       select from unnest($2::text[], $3::int[]) as kept(id, number) where kept.id = p.document_id and kept.number = p.issue_number)`,
    [documentIds, issues.map(issue => issue.document_id), issues.map(issue => issue.issue_number)],
  );
  await writePrintedIssues(em, issues);
}

/** A public issue of a document; null means the latest. */
export interface IssueAsked {
  id: string;
  issueNumber: number | null;
}

/** A public issue as it is printed, and the face that its document has today. */
export interface PrintedIssue {
  face: Face;
  printed: PrintedDocument;
}

/** The issues that were asked for and that the principal may read, in order; null for the others. One statement. */
export async function printedIssues(
  db: DataSource | EntityManager,
  principal: Principal,
  asked: readonly IssueAsked[],
): Promise<(PrintedIssue | null)[]> {
  const params: unknown[] = [JSON.stringify(asked.map((one, place) => ({ ...one, place })))];
  const lines = await read<PrintedIssue & { place: number; issuerId: string; isPublic: boolean }>(
    db,
    `select asked.place, e.face, e.issuer_id as "issuerId", p.printed, p.is_public as "isPublic"
     from jsonb_to_recordset($1::jsonb) as asked(id text, "issueNumber" int, place int)
     join register.entry e on e.id = asked.id and ${visibleTo(principal, 'e', params)}
     join register.printed_issue p on p.document_id = e.id
       and p.issue_number = coalesce(asked."issueNumber", (e.face->>'issueNumber')::int)`,
    params,
  );
  const found: (PrintedIssue | null)[] = asked.map(() => null);
  for (const { place, face, issuerId, printed, isPublic } of lines)
    if (isPublic || seesDraftsOf(principal, { system: face.system, issuerId })) found[place] = { face, printed };
  return found;
}
