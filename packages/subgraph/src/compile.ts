import {
  BREAK,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInputType,
  isRequiredInputField,
  Kind,
  typeFromAST,
  visit,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';

/** A checked operation, ready to be run. */
export type Compiled = (
  root: unknown,
  context: unknown,
  variables: Record<string, unknown>,
) => ExecutionResult | Promise<ExecutionResult>;

/** Compiles a checked operation by graphql-jit, which is faster than graphql-js, wherever both give the same answers. */
export function compile(schema: GraphQLSchema, document: DocumentNode, operationName?: string): Compiled {
  const result = keepsDefaults(schema, document) ? compileQuery(schema, document, operationName) : null;
  if (result && isCompiledQuery(result)) return result.query;
  return (rootValue, contextValue, variableValues) =>
    execute({ schema, document, operationName, rootValue, contextValue, variableValues }) as ExecutionResult;
}

/**
 * Whether graphql-jit coerces the variables of the operation as the specification demands. It (0.8.9) refuses where a non-null
 * variable or input field is left to its default, and gives null for a variable inside a literal that is not given.
 */
function keepsDefaults(schema: GraphQLSchema, document: DocumentNode): boolean {
  let keeps = true;
  const refuse = () => {
    keeps = false;
    return BREAK;
  };
  visit(document, {
    VariableDefinition: ({ type, defaultValue }) => {
      const input = typeFromAST(schema, type as never);
      const isLost = defaultValue && type.kind === Kind.NON_NULL_TYPE;
      return isLost || (isInputType(input) && hasLostDefault(input)) ? refuse() : undefined;
    },
    ObjectField: ({ value }) => (value.kind === Kind.VARIABLE ? refuse() : undefined),
  });
  return keeps;
}

function hasLostDefault(input: GraphQLInputType, seen = new Set<unknown>()): boolean {
  const type = getNamedType(input);
  if (!isInputObjectType(type) || seen.has(type)) return false;
  seen.add(type);
  return Object.values(type.getFields()).some(
    field => (String(field.type).endsWith('!') && !isRequiredInputField(field)) || hasLostDefault(field.type, seen),
  );
}
