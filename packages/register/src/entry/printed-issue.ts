import type { PrintedDocument } from '@conformity/certification';
import { read } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';

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
    `insert into register.printed_issue select * from jsonb_populate_recordset(null::register.printed_issue, $1::jsonb)
     on conflict (document_id, issue_number) do update set printed = excluded.printed, is_public = excluded.is_public`,
    [JSON.stringify(issues)],
  );
}
