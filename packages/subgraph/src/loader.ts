import DataLoader from 'dataloader';

/** Loads one row a key in one statement; null for a key without a row. `keyOf` says which key a row answers. */
export function oneByKey<Row>(load: (keys: readonly string[]) => Promise<Row[]>, keyOf: (row: Row) => string) {
  return new DataLoader<string, Row | null>(async keys => {
    const rows = new Map((await load(keys)).map(row => [keyOf(row), row]));
    return keys.map(key => rows.get(key) ?? null);
  });
}

/** Loads the rows of many keys in one statement, in the order in which the statement gave them. */
export function manyByKey<Row>(load: (keys: readonly string[]) => Promise<Row[]>, keyOf: (row: Row) => string) {
  return new DataLoader<string, Row[]>(async keys => {
    const rows = new Map<string, Row[]>(keys.map(key => [key, []]));
    for (const row of await load(keys)) rows.get(keyOf(row))?.push(row);
    return keys.map(key => rows.get(key) ?? []);
  });
}

/** Loads an answer to each ask, those of one moment together, at most `most` of them. Only asks that are one and the same value are asked once. */
export const eachTogether = <Asked, Answer>(load: (asked: readonly Asked[]) => Promise<Answer[]>, most = 100) =>
  new DataLoader<Asked, Answer>(load, { maxBatchSize: most });
