import { documentTypes, type System } from '@conformity/certification';
import { type Grant, offeredTo, read } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';

/** To read of every scheme who did what to which document, and not what was changed. */
export const readsActs: Grant = {
  schema: null,
  table: 'audit_entry',
  columns: ['id', 'document_id', 'act', 'at', 'by_id', 'issue_number'],
};

/** What a person did to documents of these systems, or of all, by the trails of the schemes that offer theirs; the latest first. */
export async function actsOnDocuments(
  db: DataSource,
  personId: string,
  { parts, most }: { parts: readonly System[] | null; most: number },
): Promise<object[]> {
  const trails = await offeredTo(db, readsActs.table);
  if (!trails.length) return [];
  const prefixes = parts && documentsOf(parts);
  const latest = trails.map(
    trail => `(select document_id, act, at, issue_number from ${trail}
      where by_id = $1 and ($3::text[] is null or split_part(document_id, '_', 1) = any($3)) order by id desc limit $2)`,
  );
  return read(
    db,
    `select document_id as document, act, at, issue_number as "issueNumber" from (${latest.join(' union all ')}) t
     order by at desc limit $2`,
    [personId, most, prefixes],
    'COUNT',
  );
}

const documentsOf = (systems: readonly System[]) =>
  Object.values(documentTypes).flatMap(({ system, idPrefix }) => (systems.includes(system) ? [idPrefix] : []));
