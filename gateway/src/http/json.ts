import { badInput } from '@conformity/subgraph';
import { limits } from '../limits';

/** What the text says, where it is JSON without keys that change objects themselves. @throws BAD_INPUT that names the field */
export function readJson(field: string, text: string): unknown {
  let forbidden: string | undefined;
  const look = (key: string, value: unknown) => {
    if (key === '__proto__' || (key === 'constructor' && isObject(value) && Object.hasOwn(value, 'prototype')))
      forbidden = key;
    return value;
  };
  refuseDeep(field, text);
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

/** Whoever reads the value walks into it, by a call for each level. */
function refuseDeep(field: string, text: string): void {
  let depth = 0;
  let isText = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (isText) {
      if (sign === backslash) at++;
      else if (sign === quote) isText = false;
    } else if (sign === quote) isText = true;
    else if (sign === bracket || sign === brace) {
      if (++depth > limits.nesting) throw badInput(field, `is nested more than ${limits.nesting} deep.`);
    } else if (sign === bracket + 2 || sign === brace + 2) depth--;
  }
}

const [quote, backslash, bracket, brace] = [...'"\\[{'].map(sign => sign.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
];

/** Neither a list nor null. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
