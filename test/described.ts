import {
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

/** A type, field, argument, input field or enum value, by its schema coordinate, with what it says of itself. */
export interface Described {
  coordinate: string;
  description: string;
}

/** Everything in the schema that its own author could describe, such as `Query.certificate(number:)`. */
export function everythingIn(schema: GraphQLSchema): Described[] {
  const own = (type: GraphQLNamedType) => !isIntrospectionType(type) && !isSpecifiedScalarType(type);
  return Object.values(schema.getTypeMap()).filter(own).flatMap(ofType);
}

const said = (coordinate: string, { description }: { description?: string | null | undefined }): Described => ({
  coordinate,
  description: description?.trim() ?? '',
});

function ofType(type: GraphQLNamedType): Described[] {
  const members = isEnumType(type) ? type.getValues() : isInputObjectType(type) ? Object.values(type.getFields()) : [];
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  return [
    said(type.name, type),
    ...members.map(member => said(`${type.name}.${member.name}`, member)),
    ...fields.flatMap(field => [
      said(`${type.name}.${field.name}`, field),
      ...field.args.map(arg => said(`${type.name}.${field.name}(${arg.name}:)`, arg)),
    ]),
  ];
}

/** The coordinates of what says nothing of itself. */
export const undescribed = (schema: GraphQLSchema): string[] =>
  everythingIn(schema).flatMap(({ coordinate, description }) => (description ? [] : [coordinate]));

/** The coordinates of what says no more than its name and the names that it stands in do. */
export const repeatingTheirName = (schema: GraphQLSchema): string[] =>
  everythingIn(schema).flatMap(({ coordinate, description }) => {
    const named = new Set(wordsOf(coordinate));
    return description && wordsOf(description).every(word => named.has(word)) ? [coordinate] : [];
  });

const fillers = new Set(['a', 'an', 'and', 'for', 'in', 'is', 'it', 'its', 'of', 'or', 'that', 'the', 'this', 'to']);

/** The words that say something, in the singular: of `issuedOn` and ISSUED_ON alike. */
const wordsOf = (text: string): string[] =>
  text
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(word => word && !fillers.has(word))
    .map(word => word.replace(/s$/, ''));
