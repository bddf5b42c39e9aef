import { Supergraph } from '@apollo/federation-internals';
import { readSupergraph } from '@conformity/gateway';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** The schema as everybody who asks the graph sees it. */
export const publicSchema = (supergraph = readSupergraph()): GraphQLSchema =>
  Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema();

/** The fields of a root type by name; empty where there is none. */
export const rootFields = (type: GraphQLObjectType | null | undefined) => Object.values(type?.getFields() ?? {});

/** The fields of an object type or interface by name; empty for anything else. */
export function fieldsOf(schema: GraphQLSchema, name: string): Record<string, GraphQLField<unknown, unknown>> {
  const type = schema.getType(name);
  return isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
}

/** The interface of every document and its implementations, by name. */
export function certificateTypes(schema: GraphQLSchema): Set<string> {
  const certificate = schema.getType('Certificate');
  if (!isInterfaceType(certificate)) throw new Error('There is no interface Certificate');
  return new Set([certificate.name, ...schema.getPossibleTypes(certificate).map(({ name }) => name)]);
}

/** Every field that answers a document, a set, any thing by its id, a list or a page of them, as `Type.field`. */
export function pathsToCertificates(schema: GraphQLSchema): string[] {
  const wanted = new Set([...certificateTypes(schema), 'IecqSet', 'Node']);
  const nodeOf = ({ name }: GraphQLNamedType) => {
    const edge = fieldsOf(schema, name).edges;
    return edge && fieldsOf(schema, getNamedType(edge.type).name).node;
  };
  const isWanted = (type: GraphQLNamedType) => wanted.has(getNamedType(nodeOf(type)?.type ?? type).name);
  return Object.values(schema.getTypeMap()).flatMap(type =>
    (isObjectType(type) || isInterfaceType(type)) && !/^__|Edge$/.test(type.name)
      ? Object.values(type.getFields())
          .filter(field => isWanted(getNamedType(field.type)))
          .map(field => `${type.name}.${field.name}`)
      : [],
  );
}

/** Whether anything below the field is a document. */
export function reachesCertificates(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): boolean {
  const wanted = certificateTypes(schema);
  const seen = new Set<GraphQLNamedType>();
  const visit = (type: GraphQLNamedType): boolean => {
    if (seen.has(type)) return false;
    seen.add(type);
    if (wanted.has(type.name)) return true;
    const below = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
    const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
    return possible.some(visit) || below.some(({ type: next }) => visit(getNamedType(next)));
  };
  return visit(getNamedType(field.type));
}
