import { type DocumentLoaders, type Face, keyOfNumber, publicly } from '@conformity/scheme';
import type { Context } from '@conformity/subgraph';
import DataLoader from 'dataloader';

/** The loaders of the marks subgraph: its documents, and the certificates that its schedules list. */
export type MarkLoaders = DocumentLoaders & {
  /** The register's face of the public document with this number; null where there is none. */
  publicFace: DataLoader<string, Face | null>;
};

/** One statement a batch, over the register's entries. */
export function publicFaceLoader({ db }: Pick<Context, 'db'>): Pick<MarkLoaders, 'publicFace'> {
  const publicFace = new DataLoader<string, Face | null>(async numbers => {
    const keys = numbers.map(number => keyOfNumber(number, 'IECEx'));
    const rows = await db.query<{ key: string; face: Face }[]>(
      `select number_key as key, face from register.entry e where system = 'IECEx' and number_key = any($1) and ${publicly('e')}`,
      [keys],
    );
    const faces = new Map(rows.map(({ key, face }) => [key, face]));
    return keys.map(key => faces.get(key) ?? null);
  });
  return { publicFace };
}
