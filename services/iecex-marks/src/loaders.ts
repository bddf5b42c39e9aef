import { type Face, keyOfNumber, publicly } from '@conformity/register';
import type { DocumentLoaders } from '@conformity/scheme';
import { type Context, oneByKey } from '@conformity/subgraph';
import type DataLoader from 'dataloader';

/** The loaders of the marks subgraph: its documents, and the certificates that its schedules list. */
export type MarkLoaders = DocumentLoaders & {
  /** The register's face of the public document with this number; null where there is none. */
  publicFace: DataLoader<string, Face | null>;
};

/** One statement a batch, over the register's entries. */
export function publicFaceLoader({ db }: Pick<Context, 'db'>): Pick<MarkLoaders, 'publicFace'> {
  const loadFaces = async (numbers: readonly string[]) => {
    const keys = numbers.map(number => keyOfNumber(number, 'IECEx'));
    const rows = await db.query<{ key: string; face: Face }[]>(
      `select number_key as key, face from register.entry e where system = 'IECEx' and number_key = any($1) and ${publicly('e')}`,
      [keys],
    );
    const faces = new Map(rows.map(({ key, face }) => [key, face]));
    return numbers.flatMap((number, index) => {
      const face = faces.get(keys[index] ?? '');
      return face ? [{ number, face }] : [];
    });
  };
  const loader = oneByKey(loadFaces, ({ number }) => number);
  return { publicFace: { load: (number: string) => loader.load(number).then(found => found?.face ?? null) } as never };
}
