import { type GraphQLSchema, isObjectType } from 'graphql';

/** An object as subgraphs answer it. */
export type Values = Record<string, unknown>;

/** Where something stands in an answer: keys, and indices within lists. */
export type Place = (string | number)[];

export const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Puts what was found later into what was found before, list elements in their places. The name of an object's type is never
 * replaced by that of an interface: a subgraph that knows an object only by its interface says the interface's.
 */
export function merge(into: Values, found: Values, schema: GraphQLSchema): void {
  for (const key of Object.keys(found)) {
    // Only a value of a scalar can have it; merged, it would change every object of the process.
    if (key === '__proto__') continue;
    if (key === '__typename') into[key] = truerName(into[key], found[key], schema);
    else into[key] = merged(into[key], found[key], schema);
  }
}

function merged(before: unknown, value: unknown, schema: GraphQLSchema): unknown {
  if (isValues(before) && isValues(value)) merge(before, value, schema);
  else if (Array.isArray(before) && Array.isArray(value) && before.length === value.length)
    for (const [index, element] of value.entries()) before[index] = merged(before[index], element, schema);
  else return value;
  return before;
}

const truerName = (before: unknown, name: unknown, schema: GraphQLSchema) =>
  isObjectType(schema.getType(String(before))) && !isObjectType(schema.getType(String(name))) ? before : name;
