import type { DataSource } from 'typeorm';
import type { DocumentScheme } from './define-scheme';
import { DocumentRow, IssueRow } from './document';
import { writePrinted } from './printed';
import { entryOf, type RegisterEntry, writeEntries } from './register-entry';

const batch = 500;

/** A document of the owner with all its issues. */
interface Owned {
  scheme: DocumentScheme<object>;
  document: DocumentRow;
  issues: IssueRow<object>[];
}

/** The owner's documents, a batch at a time, in the order of their ids. */
async function* ownedBy(schemes: readonly DocumentScheme<object>[], db: DataSource): AsyncGenerator<Owned[]> {
  const schemeByType = new Map<string, DocumentScheme<object>>(schemes.map(scheme => [scheme.documentType, scheme]));
  for (let last = ''; ; ) {
    const documents = await db.manager
      .createQueryBuilder(DocumentRow, 'd')
      .where('d.id > :last and d.deleted_at is null', { last })
      .orderBy('d.id')
      .limit(batch)
      .getMany();
    if (documents.length === 0) return;
    const ids = documents.map(({ id }) => id);
    const issues = (await db.manager
      .createQueryBuilder(IssueRow, 'i')
      .where('i.document_id in (:...ids)', { ids })
      .orderBy('i.number')
      .getMany()) as IssueRow<object>[];
    yield documents.map(document => ({
      scheme: schemeByType.get(document.documentType) as DocumentScheme<object>,
      document,
      issues: issues.filter(({ documentId }) => documentId === document.id),
    }));
    last = ids.at(-1) ?? '';
  }
}

const entryFor = ({ scheme, document, issues }: Owned) => entryOf(scheme, document, issues);

/** The entries that the owner's rows demand, a batch at a time, in the order of their ids. */
export async function* entriesOf(
  schemes: readonly DocumentScheme<object>[],
  db: DataSource,
): AsyncGenerator<RegisterEntry[]> {
  for await (const owned of ownedBy(schemes, db)) yield owned.map(entryFor);
}

/**
 * Rebuilds the register's entries of these schemes, and how their issues are printed, from their owner, and takes out what the owner
 * no longer has. Acts wait until it is done, so that none writes or removes an entry in between; readers see the old entries until
 * then.
 */
export async function reindex(schemes: readonly DocumentScheme<object>[], db: DataSource): Promise<number> {
  return db.transaction(async em => {
    await em.query('lock table register.entry in share row exclusive mode');
    await em.query(
      `with gone as (delete from register.entry where face->>'__typename' = any($1) returning id)
       delete from register.printed_issue where document_id in (select id from gone)`,
      [schemes.map(({ facts }) => facts.typename)],
    );
    let count = 0;
    for await (const owned of ownedBy(schemes, db)) {
      await writeEntries(em, owned.map(entryFor));
      for (const scheme of schemes)
        await writePrinted(
          em,
          scheme,
          owned.filter(one => one.scheme === scheme),
        );
      count += owned.length;
    }
    return count;
  });
}
