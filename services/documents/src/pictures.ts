import { graphItself, type Principal } from '@conformity/access';
import type { PrintedDocument } from '@conformity/certification';
import { Trouble } from '@conformity/jobs';
import { signaturesBorne } from '@conformity/register';
import type { PrintedPictures } from '@conformity/rendering';
import { asSeenBy, type Grant, offeredTo } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';

/** The right to read the pictures (hash, bytes) that public issues show, of every scheme that has some. */
export const printsPictures: Grant = { schema: null, table: 'public_picture' };

/** The right to remove the pictures that nothing shows any more, and to see which they are. */
export const removesPictures: Grant = { schema: null, table: 'unused_picture', removes: true };

const sight: Principal = {
  ...graphItself,
  memberships: [{ role: 'IT_ADMIN', system: null, bodyId: null, mayIssue: false }],
};

/** Removes the pictures that their owners say are unused, and that no issue bears as a signature. */
export async function removeUnusedPictures(db: DataSource): Promise<void> {
  for (const view of await offeredTo(db, removesPictures.table)) {
    const unused = await db.query<{ hash: string }[]>(`select hash from ${view}`);
    if (unused.length === 0) continue;
    const hashes = unused.map(({ hash }) => hash);
    const borne = await signaturesBorne(asSeenBy(db, sight), hashes);
    await db.query(`delete from ${view} where hash = any($1) and hash <> all($2)`, [hashes, borne]);
  }
}

/**
 * The pictures that a document is printed with, by what each is.
 * @throws Trouble where one that it bears is not there: without it another document would be printed
 */
export async function picturesOf(
  { number, issuer, sections }: PrintedDocument,
  read: (hash: string) => Promise<Uint8Array | null>,
): Promise<PrintedPictures> {
  const signature = sections.flatMap(section => (section.kind === 'signature' ? (section.picture ?? []) : []));
  const borne = Object.entries({ logo: issuer?.logo, mark: issuer?.mark, signature: signature[0] });
  const found = await Promise.all(
    borne.flatMap(([name, hash]) => (hash ? [read(hash).then(bytes => [name, hash, bytes] as const)] : [])),
  );
  const missing = found.flatMap(([name, hash, bytes]) => (bytes ? [] : `the ${name} ${hash}`));
  if (missing.length)
    throw new Trouble(
      `${number} bears ${missing.join(' and ')}: not there. Restore the table printed_logo of the directory; until then it is tried again.`,
    );
  return Object.fromEntries(found.map(([name, , bytes]) => [name, bytes]));
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
