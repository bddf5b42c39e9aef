import { Base64Scalar, DateScalar, DateTimeScalar, JsonScalar, placeInDocument } from '@conformity/subgraph';
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

const ours = new Map([Base64Scalar, DateScalar, DateTimeScalar, JsonScalar].map(scalar => [scalar.name, scalar]));

/** Lets our scalars refuse values of variables: a schema that was composed knows them by name only. */
export function readOurScalars(schema: GraphQLSchema): void {
  for (const [name, { parseValue }] of ours) {
    const scalar = schema.getType(name);
    if (isScalarType(scalar)) scalar.parseValue = parseValue;
  }
}

/** Literals of our scalars are what these take, which `ValuesOfCorrectTypeRule` cannot know. BAD_INPUT that names the `field`. */
export function ValuesOfOurScalars(context: ValidationContext): ASTVisitor {
  let declared = '';

  function look(node: ValueNode): false | undefined {
    const type = getNamedType(context.getInputType());
    const scalar = isScalarType(type) ? ours.get(type.name) : undefined;
    if (!scalar) return undefined;
    try {
      scalar.parseLiteral(node);
    } catch (error) {
      const field = placeInDocument(context.getDocument(), one => one === node) ?? declared;
      context.reportError(
        new GraphQLError(`${field}: ${(error as Error).message}`, { nodes: node, extensions: { field } }),
      );
    }
    return false;
  }

  return {
    VariableDefinition: ({ variable }) => {
      declared = `$${variable.name.value}`;
    },
    ListValue: node => (isListType(getNullableType(context.getParentInputType())) ? undefined : look(node)),
    ObjectValue: node => (isInputObjectType(getNamedType(context.getInputType())) ? undefined : look(node)),
    IntValue: look,
    FloatValue: look,
    StringValue: look,
    BooleanValue: look,
    EnumValue: look,
  };
}
