import type { Principal } from '@conformity/access';
import type { PrintedDocument } from '@conformity/certification';
import { columnsOf, mendingOf, read, rowsOf } from '@conformity/subgraph';
import { Column, type DataSource, Entity, type EntityManager, PrimaryColumn } from 'typeorm';
import { registerSchema } from '../schema';
import { seesDraftsOf, visibleTo } from '../visibility';
import { type Face, RegisterEntry } from './entry';

/** How a public issue is printed, for whoever renders it. */
@Entity({ name: 'printed_issue', schema: registerSchema })
export class PrintedIssueRow {
  @PrimaryColumn('text', { name: 'document_id' }) documentId!: string;
  @PrimaryColumn('int', { name: 'issue_number' }) issueNumber!: number;
  @Column('jsonb') printed!: PrintedDocument;
  /** False where only those who see the body's drafts may read it. */
  @Column('boolean', { name: 'is_public' }) isPublic!: boolean;
}

const mendPrintedIssues = mendingOf(PrintedIssueRow);

/** Keeps how public issues are printed, inside the transaction of the act; an issue has one row, which is replaced. */
export async function writePrintedIssues(em: EntityManager, issues: readonly PrintedIssueRow[]): Promise<void> {
  if (issues.length === 0) return;
  await read(em, mendPrintedIssues, [rowsOf(PrintedIssueRow, issues)]);
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
    [documentIds, issues.map(issue => issue.documentId), issues.map(issue => issue.issueNumber)],
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
  const lines = await read<
    { place: number } & Pick<RegisterEntry, 'face' | 'issuerId'> & Pick<PrintedIssueRow, 'printed' | 'isPublic'>
  >(
    db,
    `select asked.place, ${columnsOf(RegisterEntry, 'e', ['face', 'issuerId'])}, ${columnsOf(PrintedIssueRow, 'p', ['printed', 'isPublic'])}
     from jsonb_to_recordset($1::jsonb) as asked(id text, "issueNumber" int, place int)
     join register.visible_entry e on e.id = asked.id and ${visibleTo(principal, 'e', params)}
     join register.visible_printed_issue p on p.document_id = e.id
       and p.issue_number = coalesce(asked."issueNumber", (e.face->>'issueNumber')::int)`,
    params,
  );
  const found: (PrintedIssue | null)[] = asked.map(() => null);
  for (const { place, face, issuerId, printed, isPublic } of lines)
    if (isPublic || seesDraftsOf(principal, { system: face.system, issuerId })) found[place] = { face, printed };
  return found;
}

/** Which of these pictures issues bear as a signature, by their hashes; `db` is asked as who sees every document. */
export async function signaturesBorne(db: DataSource, hashes: readonly string[]): Promise<string[]> {
  const found = await read<{ hash: string }>(
    db,
    `select distinct p.printed->'issuer'->'signature'->>'picture' as hash from register.visible_printed_issue p
     where p.printed->'issuer'->'signature'->>'picture' = any($1)`,
    [hashes],
  );
  return found.map(({ hash }) => hash);
}
