import {
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
} from 'graphql';

/** Arguments that say which page, not which list. */
const ofPages = ['first', 'after', 'last', 'before'];

const byName = <Value>(entries: [string, Value][]): Record<string, Value> =>
  Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));

/** The types that each interface and union can be. */
export const possibleTypesOf = (schema: GraphQLSchema): Record<string, string[]> =>
  byName(
    Object.values(schema.getTypeMap())
      .filter(isAbstractType)
      .map(type => [
        type.name,
        schema
          .getPossibleTypes(type)
          .map(({ name }) => name)
          .sort(),
      ]),
  );

/** The types whose objects have no id: they are values of what they are in, and no cache finds them again. */
export const valueTypesOf = (schema: GraphQLSchema): string[] => {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(type => !roots.includes(type) && !isIntrospectionType(type) && !type.getFields().id)
    .map(({ name }) => name)
    .sort();
};

/** The fields of each type that answer a page of a list, with the arguments that say which list it is. */
export const connectionsOf = (schema: GraphQLSchema): Record<string, Record<string, string[]>> =>
  byName(
    Object.values(schema.getTypeMap()).flatMap(type => {
      if (!isObjectType(type) && !isInterfaceType(type)) return [];
      const lists = Object.values(type.getFields()).filter(field =>
        getNamedType(field.type).name.endsWith('Connection'),
      );
      const argsOf = lists.map(({ name, args }): [string, string[]] => [
        name,
        args
          .map(arg => arg.name)
          .filter(arg => !ofPages.includes(arg))
          .sort(),
      ]);
      return lists.length ? [[type.name, byName(argsOf)]] : [];
    }),
  );
