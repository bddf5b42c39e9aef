import type { EntityManager } from 'typeorm';
import { type Loader, together } from './loader';

/** What is read for many at once within a transaction that only looks. */
interface Gathering {
  loaders: Map<string, Loader<unknown, unknown>>;
  /** One statement at a time is sent on a connection. */
  last: Promise<unknown>;
}

const gatherings = new WeakMap<EntityManager, Gathering>();

/** From now on what is asked through `readTogether` in one moment is read together, each once. For a transaction that only looks. */
export const gather = (em: EntityManager): void =>
  void gatherings.set(em, { loaders: new Map(), last: Promise.resolve() });

/**
 * The answers to keys, in their order, as `load` reads them: at once; or, where the transaction gathers, together with all that is asked
 * under this name in the moment. Under one name `load` has to be one and the same, and to ask for nothing that is gathered.
 */
export function readTogether<Answer>(
  em: object,
  name: string,
  keys: readonly string[],
  load: (keys: readonly string[]) => Promise<Answer[]>,
): Promise<Answer[]> {
  const gathering = gatherings.get(em as EntityManager);
  if (!gathering) return load(keys);
  let loader = gathering.loaders.get(name) as Loader<string, Answer> | undefined;
  if (!loader) {
    loader = together<string, Answer>(asked => {
      const read = gathering.last.then(() => load(asked));
      gathering.last = read.catch(() => {});
      return read;
    });
    gathering.loaders.set(name, loader as Loader<unknown, unknown>);
  }
  return Promise.all(keys.map(key => (loader as Loader<string, Answer>).load(key)));
}
