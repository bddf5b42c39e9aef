import {
  coerceInputValue,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  isInputType,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { placeOf } from './place';
import { placeInDocument } from './place-in-document';

/** More is not said of one variable: whoever sends very many that are wrong is not answered by as many. */
const mostSaid = 20;
const enough = new Error('Enough is said');

/** What is wrong with the variables of an operation, each by the place in the arguments where it is used; BAD_INPUT. */
export const refusedVariables = (
  schema: GraphQLSchema,
  document: DocumentNode,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): GraphQLError[] => variableDefinitions.flatMap(declared => refusalsOf(schema, document, declared, given));

function refusalsOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  declared: VariableDefinitionNode,
  given: Readonly<Record<string, unknown>>,
): GraphQLError[] {
  const {
    variable: { name },
    type,
    defaultValue,
  } = declared;
  const input = typeFromAST(schema, type);
  const value = Object.hasOwn(given, name.value) ? given[name.value] : undefined;
  if (!isInputType(input) || (value === undefined && (defaultValue || !isNonNullType(input)))) return [];
  const at =
    placeInDocument(document, node => node.kind === Kind.VARIABLE && node.name.value === name.value) ?? name.value;
  const refusal = (field: string, words: string) =>
    new GraphQLError(`${field}: ${words}`, { nodes: declared, extensions: { code: 'BAD_INPUT', field } });
  if (value == null && isNonNullType(input)) return [refusal(at, `must be given, as ${input}.`)];
  const refused: GraphQLError[] = [];
  try {
    coerceInputValue(value, input, (path, _value, { message }) => {
      refused.push(refusal(placeOf([at, ...path]), message));
      if (refused.length === mostSaid) throw enough;
    });
  } catch (reason) {
    if (reason !== enough) throw reason;
  }
  return refused;
}
