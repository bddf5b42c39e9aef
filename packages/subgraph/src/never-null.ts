import {
  type DocumentNode,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  separateOperations,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { badInput, type CatalogueError } from './errors';
import { placeInDocument } from './place-in-document';

/** Refuses the variables of an operation; null where there is nothing to refuse. */
export type RefuseNulls = (variables: Readonly<Record<string, unknown>>) => CatalogueError | null;

/**
 * Refuses a variable that is null where null must not stand, though its declaration lets it (GraphQL, 6.4.1: `$n: String = "x"` at
 * `String!`). graphql-js finds out while it runs, graphql-jit (0.8.9) in places not at all.
 */
export function refusingNulls(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): RefuseNulls {
  const names = neverNull(schema, document, operation);
  return variables => {
    const name = names.find(one => variables[one] === null);
    if (name === undefined) return null;
    const place = placeInDocument(document, node => node.kind === Kind.VARIABLE && node.name.value === name);
    return badInput(
      place ?? name,
      `Variable "$${name}" must not be null where it stands. Leave it out, and it has its default.`,
    );
  };
}

function neverNull(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): string[] {
  const declared = operation.variableDefinitions ?? [];
  const nullable = new Set(
    declared.flatMap(({ type, variable }) => (type.kind === Kind.NON_NULL_TYPE ? [] : variable.name.value)),
  );
  // Another operation of the document may use the same name otherwise.
  const alone = separateOperations(document)[operation.name?.value ?? ''];
  if (!alone || nullable.size === 0) return [];
  const found = new Set<string>();
  const info = new TypeInfo(schema);
  const look = visitWithTypeInfo(info, {
    VariableDefinition: () => false,
    Variable: ({ name: { value } }) => {
      if (nullable.has(value) && isNonNullType(info.getInputType())) found.add(value);
    },
  });
  visit(alone, look);
  return [...found];
}
