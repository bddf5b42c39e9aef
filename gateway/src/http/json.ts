import { badInput } from '@conformity/subgraph';

/** What the text says, where it is JSON without keys that change objects themselves. @throws BAD_INPUT that names the field */
export function readJson(field: string, text: string): unknown {
  let forbidden: string | undefined;
  const look = (key: string, value: unknown) => {
    if (key === '__proto__' || (key === 'constructor' && isObject(value) && Object.hasOwn(value, 'prototype')))
      forbidden = key;
    return value;
  };
  let value: unknown;
  try {
    // Written out, or with signs of it as `\\u005f`: to look at each key of every body would take longer than to read it.
    value = JSON.parse(text, /proto|\\u/.test(text) ? look : undefined);
  } catch (error) {
    throw badInput(field, `is not valid JSON: ${(error as Error).message.slice(0, 200)}.`);
  }
  if (forbidden) throw badInput(field, `has the key "${forbidden}", which no value may have. Leave it out.`);
  return value;
}

/** Neither a list nor null. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
