import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/**
 * An operation that asks, in one field, a fragment on each type of an interface: for everything that the type has by a name that is
 * not deprecated, so many levels down. What types have from the interface they have alike, and is left out.
 */
export function acrossTypes(schema: GraphQLSchema, field: string, name: string, levels: number): string {
  const face = schema.getType(name);
  if (!isInterfaceType(face)) throw new Error(`There is no interface ${name}`);
  const asked = (type: GraphQLNamedType, left: number): string[] =>
    (isObjectType(type) ? Object.values(type.getFields()) : []).flatMap(({ name, args, deprecationReason, ...own }) => {
      const isAlike = isObjectType(type) && type.getInterfaces().includes(face) && name in face.getFields();
      if (isAlike || deprecationReason !== undefined || args.some(isRequiredArgument)) return [];
      const value = getNamedType(own.type);
      if (isLeafType(value)) return [name];
      return left > 0 ? [`${name} { __typename ${asked(value, left - 1).join(' ')} }`] : [];
    });
  const fragments = schema
    .getPossibleTypes(face)
    .map(type => `... on ${type.name} { __typename ${asked(type, levels).join(' ')} }`);
  return `{ ${field} { __typename ${fragments.join(' ')} } }`;
}
