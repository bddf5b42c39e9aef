import DataLoader, { type BatchLoadFn } from 'dataloader';

/** Answers keys: those asked in one moment together, each once. Not kept beyond a fetch. */
export interface Loader<Key, Answer> {
  load(key: Key): Promise<Answer>;
}

/** A fetch has many loaders and asks few: each is made when it is asked. */
function loader<Key, Answer>(
  answer: BatchLoadFn<Key, Answer>,
  options: { maxBatchSize?: number; cacheKeyFn?: (key: Key) => unknown; cache?: boolean } = {},
): Loader<Key, Answer> {
  let made: DataLoader<Key, Answer, unknown> | undefined;
  return {
    load(key) {
      made ??= new DataLoader<Key, Answer, unknown>(answer, options);
      return made.load(key);
    },
  };
}

/**
 * Loads one row a key in one statement; null for a key without a row. `keyOf` says which key a row answers. Without `cache` a key is looked up
 * anew in each moment.
 */
export function oneByKey<Row>(
  load: (keys: readonly string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
  options: { cache?: boolean } = {},
): Loader<string, Row | null> {
  return loader(async keys => {
    const rows = new Map((await load(keys)).map(row => [keyOf(row), row]));
    return keys.map(key => rows.get(key) ?? null);
  }, options);
}

/** Loads the rows of many keys in one statement, in the order in which the statement gave them. */
export function manyByKey<Row>(
  load: (keys: readonly string[]) => Promise<Row[]>,
  keyOf: (row: Row) => string,
): Loader<string, Row[]> {
  return loader(async keys => {
    const rows = new Map<string, Row[]>(keys.map(key => [key, []]));
    for (const row of await load(keys)) rows.get(keyOf(row))?.push(row);
    return keys.map(key => rows.get(key) ?? []);
  });
}

/**
 * Loads an answer to each ask, those of one moment together, at most a hundred of them. Asks of which `meaning` says the same are asked
 * once; without it, only one and the same value is.
 */
export const eachTogether = <Asked, Answer>(
  load: (asked: readonly Asked[]) => Promise<Answer[]>,
  meaning?: (asked: Asked) => unknown,
): Loader<Asked, Answer> => loader(load, { maxBatchSize: 100, ...(meaning && { cacheKeyFn: meaning }) });

/** The same, however many they are. */
export const together = <Asked, Answer>(load: (asked: readonly Asked[]) => Promise<Answer[]>): Loader<Asked, Answer> =>
  loader(load);

/** Finds an answer to each ask by itself, once for those that say the same: where one is refused, the others of the moment are not. */
export const eachAlone = <Asked, Answer>(find: (asked: Asked) => Promise<Answer>): Loader<Asked, Answer> =>
  loader(asked => {
    const found = new Map<string, Promise<Answer | Error>>();
    return Promise.all(
      asked.map(one => {
        const key = JSON.stringify(one);
        const known = found.get(key) ?? find(one).catch((refusal: Error) => refusal);
        found.set(key, known);
        return known;
      }),
    );
  });
