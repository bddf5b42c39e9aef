import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** Thrown where an answer is not as usual: something is missing that must not be. The slower, thorough way is then taken. */
export class Unusual extends Error {}

/** Brings what the subgraphs answered into the form that the operation asks for. @throws Unusual */
export type Shape = (answered: unknown) => unknown;

type Line = [name: string, shape: Shape | null];

/** The shape of the answer to an operation without directives and introspection. */
export function shapeOf(schema: GraphQLSchema, operation: OperationDefinitionNode, document: DocumentNode): Shape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const root = schema.getRootType(operation.operation);
  return root ? shapeOfType(root, [operation.selectionSet]) : refuse();

  function shapeOfType(type: GraphQLOutputType, sets: SelectionSetNode[]): Shape {
    if (isNonNullType(type)) {
      const shape = shapeOfType(type.ofType, sets);
      return answered => shape(answered) ?? refuse();
    }
    if (isListType(type)) {
      const shape = shapeOfType(type.ofType, sets);
      return answered => (answered == null ? null : Array.isArray(answered) ? answered.map(shape) : refuse());
    }
    return isCompositeType(type)
      ? shapeOfObject(isObjectType(type) ? type.name : null, sets)
      : answered => answered ?? null;
  }

  function shapeOfObject(typename: string | null, sets: SelectionSetNode[]): Shape {
    const linesOf = new Map<unknown, Line[]>();
    return answered => {
      if (answered == null) return null;
      const values = answered as Record<string, unknown>;
      const runtime = values.__typename ?? typename;
      const lines = linesOf.get(runtime) ?? linesFor(String(runtime), sets);
      linesOf.set(runtime, lines);
      const shaped: Record<string, unknown> = {};
      for (const [name, shape] of lines) shaped[name] = shape ? shape(values[name]) : runtime;
      return shaped;
    };
  }

  function linesFor(typename: string, sets: SelectionSetNode[]): Line[] {
    const type = schema.getType(typename);
    if (!isObjectType(type)) return refuse();
    const nodes = new Map<string, FieldNode[]>();
    for (const node of sets.flatMap(set => fieldsIn(set, typename))) {
      const name = node.alias?.value ?? node.name.value;
      nodes.set(name, [...(nodes.get(name) ?? []), node]);
    }
    return [...nodes].map(([name, same]) => {
      const field = type.getFields()[same[0]?.name.value ?? ''];
      return [
        name,
        field
          ? shapeOfType(
              field.type,
              same.flatMap(({ selectionSet }) => selectionSet ?? []),
            )
          : null,
      ];
    });
  }

  function fieldsIn(set: SelectionSetNode, typename: string): FieldNode[] {
    return set.selections.flatMap(selection => {
      if (selection.kind === Kind.FIELD) return [selection];
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      return fragment && applies(fragment.typeCondition?.name.value, typename)
        ? fieldsIn(fragment.selectionSet, typename)
        : [];
    });
  }

  function applies(condition: string | undefined, typename: string): boolean {
    const [on, type] = [condition && schema.getType(condition), schema.getType(typename)];
    return !on || on === type || (isAbstractType(on) && isObjectType(type) && schema.isSubType(on, type));
  }
}

/** @throws Unusual */
export function refuse(): never {
  throw new Unusual();
}
