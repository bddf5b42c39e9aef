import type { ReindexProgress } from '@conformity/subgraph';
import { Column, type DataSource, Entity, PrimaryColumn } from 'typeorm';

/** Where a rebuilding of the register's entries is: which of its two walks it is on, and up to which id that is done. */
export interface Mark extends ReindexProgress {
  walk: 'ENTRIES' | 'DOCUMENTS';
  after: string;
}

/** The one row that is there while a rebuilding goes on, or was broken off. */
@Entity('reindex_mark')
export class ReindexMark implements Mark {
  @PrimaryColumn('boolean', { name: 'only_row', default: true }) onlyRow!: boolean;
  @Column('text') walk!: Mark['walk'];
  @Column('text', { name: 'after_id' }) after!: string;
  @Column('int') documents!: number;
  @Column('int') mended!: number;
  @Column('int') removed!: number;
}

/** The mark of a rebuilding that was broken off; of a new one where there is none. */
export async function markOf(db: DataSource): Promise<Mark> {
  const left = await db.getRepository(ReindexMark).findOneBy({ onlyRow: true });
  return left ?? { walk: 'ENTRIES', after: '', documents: 0, mended: 0, removed: 0 };
}

/** Keeps the mark in place of the one before. */
export async function keepMark(db: DataSource, mark: Mark): Promise<void> {
  await db.getRepository(ReindexMark).upsert({ ...mark, onlyRow: true }, ['onlyRow']);
}

/** Forgets the mark: the next rebuilding begins at the beginning. */
export async function clearMark(db: DataSource): Promise<void> {
  await db.getRepository(ReindexMark).delete({ onlyRow: true });
}
