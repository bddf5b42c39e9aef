import { type Face, publicFaces } from '@conformity/register';
import type { DocumentLoaders } from '@conformity/scheme';
import { type Context, eachTogether, type Loader } from '@conformity/subgraph';

/** The loaders of the marks subgraph: its documents, and the certificates that its schedules list. */
export type MarkLoaders = DocumentLoaders & {
  /** The register's face of the public document with this number; null where there is none. */
  publicFace: Loader<string, Face | null>;
};

/** One statement a batch, over the register's entries. */
export function publicFaceLoader({ db }: Pick<Context, 'db'>): Pick<MarkLoaders, 'publicFace'> {
  return { publicFace: eachTogether(numbers => publicFaces(db, 'IECEx', numbers)) };
}
