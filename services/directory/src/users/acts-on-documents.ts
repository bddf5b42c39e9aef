import { type Grant, offeredTo, read } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';

/** To read of every scheme who did what to which document, and not what was changed. */
export const readsActs: Grant = {
  schema: null,
  table: 'audit_entry',
  columns: ['id', 'document_id', 'act', 'at', 'by_id', 'issue_number'],
};

/** What a person did to documents, by the trails of the schemes that offer theirs; the latest first. */
export async function actsOnDocuments(db: DataSource, personId: string, most: number): Promise<object[]> {
  const trails = await offeredTo(db, readsActs.table);
  if (!trails.length) return [];
  const latest = trails.map(
    trail => `(select document_id, act, at, issue_number from ${trail} where by_id = $1 order by id desc limit $2)`,
  );
  return read(
    db,
    `select document_id as document, act, at, issue_number as "issueNumber" from (${latest.join(' union all ')}) t
     order by at desc limit $2`,
    [personId, most],
    'COUNT',
  );
}
