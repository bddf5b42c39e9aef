import type { DocumentLoaders } from '@conformity/scheme';
import type { photoLoader } from './photo-store';

/** The loaders of documents, and of photos by hash. */
export interface Loaders extends DocumentLoaders {
  photo: ReturnType<typeof photoLoader>;
}
