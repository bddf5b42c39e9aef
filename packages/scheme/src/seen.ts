import type { System } from '@conformity/certification';
import { publicly, seenDrafts } from '@conformity/register';
import { columnNames, seenSystems } from '@conformity/subgraph';
import { auditTrail } from './acts-followed';
import { AuditRow } from './audit-trail';
import { DocumentRow, IssueRow } from './document';
import { NumberConflict } from './number-conflicts';

/** A condition of a view on a document `row`: that everybody may know of it. */
export const isPublic = (row: string) => `${row}.deleted_at is null and ${publicly(row)}`;

const columns = (entity: Parameters<typeof columnNames>[0], row: string) =>
  columnNames(entity)
    .map(name => `${row}.${name}`)
    .join(', ');

/**
 * What of the documents in a schema is read outside acts: the second wall, as the register has it. A statement that forgets its
 * condition shows nothing more than who asks may see.
 */
export const seenDocuments = (schema: string, system: System): Record<string, string> => ({
  document: `select ${columns(DocumentRow, 'd')} from ${schema}.document d where (${isPublic('d')}) or ${seenDrafts('d')}`,
  issue: `select ${columns(IssueRow, 'i')} from ${schema}.issue i join ${schema}.document d on d.id = i.document_id
    where (i.published_at is not null and ${isPublic('d')}) or ${seenDrafts('d')}`,
  [auditTrail]: `select ${columns(AuditRow, 'a')} from ${schema}.audit_entry a join ${schema}.document d on d.id = a.document_id
    where ${seenDrafts('d')}`,
  number_conflict: `select ${columns(NumberConflict, 'n')} from ${schema}.number_conflict n where '${system}' = any (${seenSystems})`,
});
