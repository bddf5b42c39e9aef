import { type Face, printedIssues } from '@conformity/register';
import { CatalogueError, type Context } from '@conformity/subgraph';
import { contentDigest } from './printed-issue';

/** A file that was made of an issue of a document, with the document as it is today. */
export interface MadeFile {
  sha256: string;
  document_id: string;
  issue_number: number;
  file_name: string;
  kind: 'CERTIFICATE' | 'CARD';
  face: Face;
  /** Whether the issue still says what it said when the file was made. */
  isAsToday: boolean;
}

/** By which a file is known: the hash of its bytes, or of those that its seal is over, which an altered file still names. */
export type KnownBy = { sha256: string } | { sealed: string };

type Row = Pick<MadeFile, 'sha256' | 'document_id' | 'issue_number' | 'file_name' | 'kind'> & {
  content: string | null;
};

/** The file that is known so, where the caller may read what it was made of; else null. */
export async function madeFile(
  { db, principal }: Pick<Context, 'db' | 'principal'>,
  by: KnownBy,
): Promise<MadeFile | null> {
  const [column, hash] = 'sha256' in by ? ['sha256', by.sha256] : ['sealed', by.sealed];
  const [made] = await db.query<Row[]>(
    `select sha256, document_id, issue_number, file_name, kind, content from rendering where ${column} = $1`,
    [hash],
  );
  if (!made) return null;
  const { content, ...file } = made;
  const [issue = null] = await printedIssues(db, principal, [{ id: file.document_id, issueNumber: file.issue_number }]);
  return (
    issue && { ...file, face: issue.face, isAsToday: content === null || content === contentDigest(issue.printed) }
  );
}

/** There is no such file, or the caller may not have it. */
export const noSuchFile = () => new CatalogueError('NOT_FOUND', 'There is no such file, or you may not have it.');
