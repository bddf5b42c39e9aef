import type { DataSource, EntityManager } from 'typeorm';
import type { DocumentScheme } from './define-scheme';
import { DocumentRow, IssueRow } from './document';
import { inNamesOfToday } from './earlier-names';

type Schemes = readonly DocumentScheme<object>[];

/** A document of the owner with all its issues. */
export interface Owned {
  scheme: DocumentScheme<object>;
  document: DocumentRow;
  issues: IssueRow<object>[];
}

/** Ids of documents that the owner has, those after one id, in order. */
export async function documentIdsAfter(db: DataSource, id: string, most: number): Promise<string[]> {
  const rows = await db.query<{ id: string }[]>(
    'select id from document where id > $1 and deleted_at is null order by id limit $2',
    [id, most],
  );
  return rows.map(row => row.id);
}

/** Those of the ids of which the owner has a document. */
export async function idsThere(db: DataSource, ids: readonly string[]): Promise<Set<string>> {
  const rows = await db.query<{ id: string }[]>('select id from document where id = any($1) and deleted_at is null', [
    ids,
  ]);
  return new Set(rows.map(({ id }) => id));
}

const among = (em: EntityManager, ids: readonly string[]) =>
  em.createQueryBuilder(DocumentRow, 'd').where('d.id = any(:ids) and d.deleted_at is null', { ids }).orderBy('d.id');

/** The owner's documents with these ids, in the order of the ids. */
export const owned = async (schemes: Schemes, em: EntityManager, ids: readonly string[]): Promise<Owned[]> =>
  withIssues(schemes, em, await among(em, ids).getMany());

/** The same, held until the transaction ends, so that no act changes them; those that acts hold are waited for or left out. */
export async function holdOwned(
  schemes: Schemes,
  em: EntityManager,
  ids: readonly string[],
  patience: 'wait' | 'skip those that acts hold',
): Promise<Owned[]> {
  const shared = among(em, ids).setLock('pessimistic_read');
  return withIssues(schemes, em, await (patience === 'wait' ? shared : shared.setOnLocked('skip_locked')).getMany());
}

async function withIssues(schemes: Schemes, em: EntityManager, documents: DocumentRow[]): Promise<Owned[]> {
  const schemeByType = new Map<string, DocumentScheme<object>>(schemes.map(scheme => [scheme.documentType, scheme]));
  const issues = (await em
    .createQueryBuilder(IssueRow, 'i')
    .where('i.document_id = any(:ids)', { ids: documents.map(({ id }) => id) })
    .orderBy('i.number')
    .getMany()) as IssueRow<object>[];
  const issuesOf = new Map<string, IssueRow<object>[]>(documents.map(({ id }) => [id, []]));
  for (const issue of issues) issuesOf.get(issue.documentId)?.push(issue);
  return documents.map(document => {
    const scheme = schemeByType.get(document.documentType) as DocumentScheme<object>;
    const own = issuesOf.get(document.id) ?? [];
    return {
      scheme,
      document,
      issues: own.map(issue => ({ ...issue, content: inNamesOfToday(scheme, issue.content) })),
    };
  });
}
