import {
  BREAK,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isInputObjectType,
  isInputType,
  isRequiredInputField,
  Kind,
  typeFromAST,
  visit,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { refusingNulls } from './never-null';
import { refusedVariables } from './refused-variables';
import { selectionsWrittenOut } from './written-out';

/** A checked operation, ready to be run. */
export type Compiled = (
  root: unknown,
  context: unknown,
  variables: Record<string, unknown>,
) => ExecutionResult | Promise<ExecutionResult>;

/** Compiles a checked operation by graphql-jit, which is faster than graphql-js, wherever both give the same answers. */
export function compile(schema: GraphQLSchema, document: DocumentNode, operationName?: string): Compiled {
  const run = quickly(schema, document, operationName) ?? plainly(schema, document, operationName);
  const operation = getOperationAST(document, operationName);
  const refuseNulls = operation ? refusingNulls(schema, document, operation) : () => null;
  return (root, context, variables) => {
    const refusal = refuseNulls(variables);
    if (refusal) return { errors: [refusal] };
    const answer = run(root, context, variables);
    const isRefused = 'errors' in answer && answer.data === undefined;
    // graphql-jit says less of variables that cannot be.
    const refused = isRefused && operation ? refusedVariables(schema, document, operation, variables) : [];
    return refused.length ? { errors: refused } : answer;
  };
}

/** Selections above which an operation is not compiled: that takes longer than it saves, and holds up everybody. */
export const mostWrittenOut = 1_000;

function quickly(schema: GraphQLSchema, document: DocumentNode, operationName?: string): Compiled | null {
  const isSmall = selectionsWrittenOut(schema, document, operationName) <= mostWrittenOut;
  const result = isSmall && keepsDefaults(schema, document) ? compileQuery(schema, document, operationName) : null;
  return result && isCompiledQuery(result) ? result.query : null;
}

const plainly =
  (schema: GraphQLSchema, document: DocumentNode, operationName?: string): Compiled =>
  (rootValue, contextValue, variableValues) =>
    execute({ schema, document, operationName, rootValue, contextValue, variableValues }) as ExecutionResult;

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
      const input = typeFromAST(schema, type);
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
