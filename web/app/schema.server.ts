import text from '@conformity/schema/public.graphql?raw';
import { buildSchema, type GraphQLSchema, isEnumType, isIntrospectionType } from 'graphql';

let read: GraphQLSchema | undefined;

/** The public schema, read the first time that somebody wants to see it. */
export const publicSchema = (): GraphQLSchema => {
  read ??= buildSchema(text, { assumeValid: true });
  return read;
};

/** As a file. */
export const schemaText = text;

/** The names of all types but those of GraphQL itself. */
export const typeNames = (): string[] =>
  Object.values(publicSchema().getTypeMap())
    .filter(type => !isIntrospectionType(type))
    .map(({ name }) => name)
    .sort();

/** The values of an enumeration, as the schema lists them. */
export function valuesOf<Value extends string>(name: string): Value[] {
  const type = publicSchema().getType(name);
  return isEnumType(type) ? type.getValues().map(value => value.name as Value) : [];
}
