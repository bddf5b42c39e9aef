import type { DataSource } from 'typeorm';
import type { DocumentScheme } from './define-scheme';
import { DocumentRow, IssueRow } from './document';
import { entryOf, type RegisterEntry, writeEntries } from './register-entry';

const batch = 500;

/** The entries that the owner's rows demand, a batch at a time, in the order of their ids. */
export async function* entriesOf(
  schemes: readonly DocumentScheme<object>[],
  db: DataSource,
): AsyncGenerator<RegisterEntry[]> {
  const schemeOf = new Map<string, DocumentScheme<object>>(schemes.map(scheme => [scheme.documentType, scheme]));
  for (let last = ''; ; ) {
    const documents = await db.manager
      .createQueryBuilder(DocumentRow, 'd')
      .where('d.id > :last and d.deleted_at is null', { last })
      .orderBy('d.id')
      .limit(batch)
      .getMany();
    if (documents.length === 0) return;
    const ids = documents.map(({ id }) => id);
    const issues = await db.manager
      .createQueryBuilder(IssueRow, 'i')
      .where('i.document_id in (:...ids)', { ids })
      .orderBy('i.number')
      .getMany();
    yield documents.map(document =>
      entryOf(
        schemeOf.get(document.documentType) as DocumentScheme<object>,
        document,
        issues.filter(({ documentId }) => documentId === document.id) as IssueRow<object>[],
      ),
    );
    last = ids.at(-1) ?? '';
  }
}

/**
 * Rebuilds the register's entries of these schemes from their owner, and takes out what the owner no longer has. Acts wait until it
 * is done, so that none writes or removes an entry in between; readers see the old entries until then.
 */
export async function reindex(schemes: readonly DocumentScheme<object>[], db: DataSource): Promise<number> {
  return db.transaction(async em => {
    await em.query('lock table register.entry in share row exclusive mode');
    await em.query(`delete from register.entry where face->>'__typename' = any($1)`, [
      schemes.map(({ facts }) => facts.typename),
    ]);
    let count = 0;
    for await (const entries of entriesOf(schemes, db)) {
      await writeEntries(em, entries);
      count += entries.length;
    }
    return count;
  });
}
