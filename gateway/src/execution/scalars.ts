import { DateScalar, DateTimeScalar, JsonScalar } from '@conformity/subgraph';
import {
  type ASTVisitor,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isScalarType,
  type ValidationContext,
  type ValueNode,
} from 'graphql';

const ours = new Map([DateScalar, DateTimeScalar, JsonScalar].map(scalar => [scalar.name, scalar]));

/** Lets our scalars refuse values of variables: a schema that was composed knows them by name only. */
export function readOurScalars(schema: GraphQLSchema): void {
  for (const [name, { parseValue }] of ours) {
    const scalar = schema.getType(name);
    if (isScalarType(scalar)) scalar.parseValue = parseValue;
  }
}

/** Literals of our scalars are what these take, which `ValuesOfCorrectTypeRule` cannot know. BAD_INPUT that names the `field`. */
export function ValuesOfOurScalars(context: ValidationContext): ASTVisitor {
  const within: string[] = [];
  const name = {
    enter: (node: { name: { value: string } }) => void within.push(node.name.value),
    leave: () => void within.pop(),
  };

  function look(node: ValueNode): false | undefined {
    const type = getNamedType(context.getInputType());
    const scalar = isScalarType(type) ? ours.get(type.name) : undefined;
    if (!scalar) return undefined;
    try {
      scalar.parseLiteral(node);
    } catch (error) {
      const field = within.at(-1) ?? '';
      context.reportError(
        new GraphQLError(`${field}: ${(error as Error).message}`, { nodes: node, extensions: { field } }),
      );
    }
    return false;
  }

  return {
    Argument: name,
    ObjectField: name,
    VariableDefinition: { enter: ({ variable }) => void within.push(`$${variable.name.value}`), leave: name.leave },
    ListValue: node => (isListType(getNullableType(context.getParentInputType())) ? undefined : look(node)),
    ObjectValue: node => (isInputObjectType(getNamedType(context.getInputType())) ? undefined : look(node)),
    IntValue: look,
    FloatValue: look,
    StringValue: look,
    BooleanValue: look,
    EnumValue: look,
  };
}
