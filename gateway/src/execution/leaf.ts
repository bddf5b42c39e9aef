import { type GraphQLEnumType, type GraphQLScalarType, isEnumType, isSpecifiedScalarType } from 'graphql';

/** What of a found value may be answered; null for what the public type does not have. */
export type Leaf = (found: unknown) => unknown;

/** An enum answers its public values only, a scalar of GraphQL itself what its specification allows, another scalar anything. */
export function leafOf(type: GraphQLEnumType | GraphQLScalarType): Leaf {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return found => (names.has(found) ? found : null);
  }
  const isValid = isSpecifiedScalarType(type) ? valid[type.name] : undefined;
  return isValid ? found => (isValid(found) ? found : null) : found => found ?? null;
}

const valid: Record<string, (found: unknown) => boolean> = {
  Boolean: found => typeof found === 'boolean',
  Int: Number.isInteger,
  Float: found => typeof found === 'number',
  String: found => typeof found === 'string',
  ID: found => typeof found === 'string' || Number.isInteger(found),
};
