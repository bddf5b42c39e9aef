import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isLeafType,
  isUnionType,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

const depth = 3;
const known = new WeakMap<object, FieldNode>();
/** What stands below a type by how many levels are wanted. Shared, for written out anew it grows with each level as a tree does. */
const knownSets = new WeakMap<GraphQLNamedOutputType, SelectionSetNode[]>();

/** A selection of a field with everything below it, three levels deep. */
export function everythingBelow(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): FieldNode {
  const node = known.get(field) ?? fieldNode(field.name, everything(schema, getNamedType(field.type), depth));
  known.set(field, node);
  return node;
}

/** As a gateway asks for an object by its key: `_entities`, with everything of the type. */
export function everythingOf(schema: GraphQLSchema, type: GraphQLObjectType): FieldNode {
  const node =
    known.get(type) ?? fieldNode('_entities', { kind: Kind.SELECTION_SET, selections: [on(schema, type, depth)] });
  known.set(type, node);
  return node;
}

const nameNode = (value: string) => ({ kind: Kind.NAME, value }) as const;

const fieldNode = (name: string, selectionSet?: SelectionSetNode): FieldNode => ({
  kind: Kind.FIELD,
  name: nameNode(name),
  ...(selectionSet && { selectionSet }),
});

const on = (schema: GraphQLSchema, type: GraphQLObjectType, levels: number): SelectionNode => ({
  kind: Kind.INLINE_FRAGMENT,
  typeCondition: { kind: Kind.NAMED_TYPE, name: nameNode(type.name) },
  selectionSet: everything(schema, type, levels) ?? { kind: Kind.SELECTION_SET, selections: [] },
});

/** Undefined where nothing is below, or nothing more is wanted. */
function everything(schema: GraphQLSchema, type: GraphQLNamedOutputType, levels: number): SelectionSetNode | undefined {
  if (isLeafType(type) || levels < 0) return undefined;
  const sets = knownSets.get(type) ?? [];
  knownSets.set(type, sets);
  sets[levels] ??= written(schema, type, levels);
  return sets[levels];
}

function written(schema: GraphQLSchema, type: GraphQLCompositeType, levels: number): SelectionSetNode {
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  const fields = isUnionType(type) ? [] : Object.values(type.getFields());
  const below = fields.flatMap(field => {
    const set = everything(schema, getNamedType(field.type), levels - 1);
    return set || isLeafType(getNamedType(field.type)) ? [fieldNode(field.name, set)] : [];
  });
  const selections = [fieldNode('__typename'), ...possible.map(one => on(schema, one, levels)), ...below];
  return { kind: Kind.SELECTION_SET, selections };
}
