import { type Grant, offeredTo } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';

/** The right to read the pictures (hash, bytes) that public issues show, of every scheme that has some. */
export const printsPictures: Grant = { schema: null, table: 'public_picture' };

/** The right to remove the pictures that nothing shows any more, and to see which they are. */
export const removesPictures: Grant = { schema: null, table: 'unused_picture', removes: true };

/** Removes the pictures that nothing shows any more, where their owners say which they are. */
export async function removeUnusedPictures(db: DataSource): Promise<void> {
  for (const view of await offeredTo(db, removesPictures.table)) await db.query(`delete from ${view}`);
}

/** Reads the pictures that public issues show, where their owners keep them; null for one that is not public or not there. */
export async function publicPictures(db: DataSource): Promise<(hash: string) => Promise<Uint8Array | null>> {
  const views = await offeredTo(db, printsPictures.table);
  const all = views.map(view => `select hash, bytes from ${view}`).join(' union all ');
  return async hash => {
    if (views.length === 0) return null;
    const [found] = await db.query<{ bytes: Uint8Array }[]>(`select bytes from (${all}) p where hash = $1 limit 1`, [
      hash,
    ]);
    return found?.bytes ?? null;
  };
}
