import type { DataSource } from 'typeorm';

/** Reads the pictures that public issues show, where their owners keep them; null for one that is not public or not there. */
export async function publicPictures(db: DataSource): Promise<(hash: string) => Promise<Uint8Array | null>> {
  const views = await viewsOf(db);
  const all = views.map(view => `select hash, bytes from ${view}`).join(' union all ');
  return async hash => {
    if (views.length === 0) return null;
    const [found] = await db.query<{ bytes: Uint8Array }[]>(`select bytes from (${all}) p where hash = $1 limit 1`, [
      hash,
    ]);
    return found?.bytes ?? null;
  };
}

/** The views of pictures that the subgraph may read: those of every scheme that shows some. */
async function viewsOf(db: DataSource): Promise<string[]> {
  const rows = await db.query<{ view: string }[]>(
    `select n.nspname || '.public_picture' as view from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relname = 'public_picture' and c.relkind = 'v' and has_schema_privilege(n.oid, 'usage')
       and has_table_privilege(c.oid, 'select') order by 1`,
  );
  return rows.map(({ view }) => view);
}
