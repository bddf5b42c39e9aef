import {
  type DocumentNode,
  type GraphQLSchema,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * The variables that may be left out but must not be null: nullable by their declaration, but standing where null must not
 * (GraphQL, 6.4.1; `$n: String = "x"` at `String!`). graphql-js finds out while it runs, graphql-jit (0.8.9) in places not at all.
 */
export function neverNull(schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode): string[] {
  const nullable = new Set(
    operation.variableDefinitions?.flatMap(({ type, variable }) =>
      type.kind === Kind.NON_NULL_TYPE ? [] : variable.name.value,
    ),
  );
  const found = new Set<string>();
  if (nullable.size === 0) return [];
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      VariableDefinition: () => false,
      Variable: ({ name: { value } }) => {
        if (nullable.has(value) && isNonNullType(info.getInputType())) found.add(value);
      },
    }),
  );
  return [...found];
}

/** What is told of a variable that is null and must not be. */
export const isNull = (name: string) =>
  `Variable "$${name}" must not be null where it stands. Leave it out, and it has its default.`;
