import {
  type FieldNode,
  type GraphQLResolveInfo,
  getNamedType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

/**
 * The fields that an operation asks of an object, each with the properties that its value needs for that; null where it may need
 * any of them, because the value is no object or a resolver derives a field from it.
 */
export type Asked = ReadonlyMap<string, readonly string[] | null>;

/** What graphql-js tells a resolver of the operation that it is part of. */
export type ResolveInfo = GraphQLResolveInfo;

/** An operation is compiled once and run often. */
const known = new WeakMap<FieldNode, Map<string, Asked>>();

/** What is asked of those objects of a type that the field being resolved gives, so that no more of them has to be read. */
export function askedOf(info: GraphQLResolveInfo, typename: string): Asked {
  const [node] = info.fieldNodes;
  if (!node || info.fieldNodes.length > 1) return readAsked(info, typename);
  const ofNode = known.get(node) ?? new Map<string, Asked>();
  const asked = ofNode.get(typename) ?? readAsked(info, typename);
  known.set(node, ofNode.set(typename, asked));
  return asked;
}

function readAsked(info: GraphQLResolveInfo, typename: string): Asked {
  const fields = fieldsOf(info, typename);
  const asked = new Map<string, readonly string[] | null>();
  for (const { name, selectionSet } of info.fieldNodes.flatMap(node => selectedIn(info, node.selectionSet, typename))) {
    const value = getNamedType(fields[name.value]?.type);
    const needed = isObjectType(value) ? propertiesOf(info, selectionSet, value.name) : null;
    const before = asked.get(name.value);
    asked.set(name.value, needed && before !== null ? [...new Set([...(before ?? []), ...needed])] : null);
  }
  return asked;
}

const knownNames = new WeakMap<FieldNode, ReadonlySet<string>>();

/** The names of all fields that an operation asks anywhere below the field being resolved, of objects of any type. */
export function namesAsked(info: GraphQLResolveInfo): ReadonlySet<string> {
  const [node] = info.fieldNodes;
  const names =
    (node && knownNames.get(node)) ?? new Set(info.fieldNodes.flatMap(one => namesIn(info, one.selectionSet)));
  if (node && info.fieldNodes.length === 1) knownNames.set(node, names);
  return names;
}

const namesIn = (info: GraphQLResolveInfo, set: SelectionSetNode | undefined): string[] =>
  (set?.selections ?? []).flatMap(selection => {
    const selected = selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value] : selection;
    const below = namesIn(info, selected?.selectionSet);
    return selection.kind === Kind.FIELD ? [selection.name.value, ...below] : below;
  });

/** Null where a resolver derives one of the fields. */
function propertiesOf(info: GraphQLResolveInfo, set: SelectionSetNode | undefined, typename: string): string[] | null {
  const names = selectedIn(info, set, typename).map(({ name }) => name.value);
  const fields = fieldsOf(info, typename);
  return names.some(name => fields[name]?.resolve) ? null : names.filter(name => name in fields);
}

function fieldsOf({ schema }: GraphQLResolveInfo, typename: string) {
  const type = schema.getType(typename);
  return isObjectType(type) ? type.getFields() : {};
}

/** The fields of a selection, those in fragments on other object types left out. */
function selectedIn(info: GraphQLResolveInfo, set: SelectionSetNode | undefined, typename: string): FieldNode[] {
  return (set?.selections ?? []).flatMap(selection => {
    if (selection.kind === Kind.FIELD) return [selection];
    const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value] : selection;
    const on = fragment?.typeCondition?.name.value ?? typename;
    const isOther = on !== typename && isObjectType(info.schema.getType(on));
    return isOther ? [] : selectedIn(info, fragment?.selectionSet, typename);
  });
}
