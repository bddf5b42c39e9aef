import { type Face, printedIssues } from '@conformity/register';
import { CatalogueError, type Context } from '@conformity/subgraph';

/** A file that was made of an issue of a document, with the document as it is today. */
export interface MadeFile {
  document_id: string;
  issue_number: number;
  file_name: string;
  face: Face;
}

/** The file with this hash, where the caller may read what it was made of; else null. */
export async function madeFile(
  { db, principal }: Pick<Context, 'db' | 'principal'>,
  sha256: string,
): Promise<MadeFile | null> {
  const [made] = await db.query<Omit<MadeFile, 'face'>[]>(
    'select document_id, issue_number, file_name from rendering where sha256 = $1',
    [sha256],
  );
  if (!made) return null;
  const { document_id: id, issue_number: issueNumber } = made;
  const [issue] = await printedIssues(db, principal, [{ id, issueNumber }]);
  return issue ? { ...made, face: issue.face } : null;
}

/** There is no such file, or the caller may not have it. */
export const noSuchFile = () => new CatalogueError('NOT_FOUND', 'There is no such file, or you may not have it.');
