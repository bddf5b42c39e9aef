import type { ReindexProgress } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';

/** Where a rebuilding of the register's entries is: which of its two walks it is on, and up to which id that is done. */
export interface Mark extends ReindexProgress {
  walk: 'ENTRIES' | 'DOCUMENTS';
  after: string;
}

/** The mark of a rebuilding that was broken off; of a new one where there is none. */
export async function markOf(db: DataSource): Promise<Mark> {
  const [left] = await db.query<Mark[]>('select walk, after_id as after, documents, mended, removed from reindex_mark');
  return left ?? { walk: 'ENTRIES', after: '', documents: 0, mended: 0, removed: 0 };
}

/** Keeps the mark in place of the one before. */
export async function keepMark(db: DataSource, { walk, after, documents, mended, removed }: Mark): Promise<void> {
  await db.query(
    `insert into reindex_mark (walk, after_id, documents, mended, removed) values ($1, $2, $3, $4, $5)
     on conflict (only_row) do update set walk = excluded.walk, after_id = excluded.after_id,
       documents = excluded.documents, mended = excluded.mended, removed = excluded.removed`,
    [walk, after, documents, mended, removed],
  );
}

/** Forgets the mark: the next rebuilding begins at the beginning. */
export async function clearMark(db: DataSource): Promise<void> {
  await db.query('delete from reindex_mark');
}
