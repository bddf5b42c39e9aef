import { type BodyFacts, references, visibleTo } from '@conformity/register';
import { badInput, read, rowLock } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import type { Asking } from '../asking';
import type { DocumentScheme } from '../define-scheme';
import { type DocumentRow, documentColumns, type IssueRow } from '../document';
import { inNamesOfToday } from '../earlier-names';
import { shownIssue } from '../register-entry';

/** A document in the hands of an act: locked, readable by the caller. */
export interface Held<Content extends object> {
  document: DocumentRow;
  /** All its issues, as they stand after the act. */
  issues: IssueRow<Content>[];
  em: EntityManager;
  /** The draft issue, where there is one. */
  draft: IssueRow<Content> | undefined;
  /** The latest public issue; the draft while there is none. */
  shown: IssueRow<Content>;
  body: BodyFacts;
  /** The issues that the act makes or changes: to be added to. */
  changed: IssueRow<Content>[];
  /** Numbers of the issues that it drops. */
  removed: number[];
}

/** A document held by an act that its status allows. */
export interface Work<Content extends object> extends Held<Content> {
  /** There is one in every act that the lifecycle table says needs one. */
  draft: IssueRow<Content>;
}

/**
 * Locks, in an act, those of the documents that exist and the caller may know of, in the order of their ids, with all their issues; a
 * constant number of statements. @throws BAD_INPUT where the directory does not know the body of one
 */
export async function hold<Content extends object>(
  scheme: DocumentScheme<Content>,
  { principal }: Pick<Asking, 'principal'>,
  em: EntityManager,
  ids: readonly string[],
  which: 'in the register' | 'deleted too' = 'in the register',
): Promise<Work<Content>[]> {
  const params: unknown[] = [ids, scheme.documentType, which === 'deleted too'];
  const documents = await read<DocumentRow>(
    em,
    `select ${documentColumns} from document d where d.id = any($1) and d.document_type = $2 and ($3 or d.deleted_at is null)
       and ${visibleTo(principal, 'd', params)} order by d.id ${rowLock(em, 'for update')}`,
    params,
  );
  const issues = await read<IssueRow<Content>>(
    em,
    `select document_id as "documentId", number, issued_on as "issuedOn", published_at as "publishedAt", issuer, content,
       drafted_at as "draftedAt"
     from issue where document_id = any($1) order by document_id, number`,
    [documents.map(({ id }) => id)],
  );
  for (const issue of issues) issue.content = inNamesOfToday(scheme, issue.content);
  const bodies = await references(em, 'BODY', [...new Set(documents.map(({ issuerId }) => issuerId))]);
  return documents.map(document => {
    const own = issues.filter(({ documentId }) => documentId === document.id);
    const body = bodies.get(document.issuerId);
    if (!body) throw unknownBody(document.issuerId);
    const draft = own.find(({ publishedAt }) => !publishedAt) as IssueRow<Content>;
    // A first draft that was deleted has none.
    const shown = own.length ? shownIssue(document, own) : (undefined as never);
    return { em, document, issues: own, draft, shown, body, changed: [], removed: [] };
  });
}

const unknownBody = (id: string) => badInput('body', `${id} is not a certification body of the directory.`);

/** @throws BAD_INPUT where the directory does not know the body. */
export async function bodyOf(em: EntityManager, id: string): Promise<BodyFacts> {
  const body = (await references(em, 'BODY', [id])).get(id);
  if (!body) throw unknownBody(id);
  return body;
}
