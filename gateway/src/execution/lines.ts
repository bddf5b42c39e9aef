import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { isLeftOut } from './conditions';
import type { Values } from './values';

/** The document that subgraphs are asked by, for a request with these variables. */
export interface Selecting {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Values;
}

/** A field of an object in the answer, in the order of the specification. */
export interface Line {
  /** What subgraphs are asked it by. */
  key: string;
  /** The name that the schema gives the field. */
  name: string;
  /** Null for `__typename`. */
  type: GraphQLOutputType | null;
  /** What is selected below it. */
  sets: SelectionSetNode[];
}

/** The fragments of a document by name. */
export const fragmentsOf = ({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(definitions.flatMap(one => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])));

/** What the sets select of an object of the type. A fragment within another applies by the object's own type, not by the other's. */
export function linesOf(
  type: GraphQLObjectType | GraphQLInterfaceType,
  sets: readonly SelectionSetNode[],
  selecting: Selecting,
): Line[] {
  const lines = new Map<string, Line>();
  for (const { alias, name, selectionSet } of sets.flatMap(set => fieldsIn(set, type, selecting))) {
    const key = alias?.value ?? name.value;
    const fieldType = type.getFields()[name.value]?.type ?? null;
    const line = lines.get(key) ?? { key, name: name.value, type: fieldType, sets: [] };
    if (selectionSet) line.sets.push(selectionSet);
    lines.set(key, line);
  }
  return [...lines.values()];
}

function fieldsIn(
  set: SelectionSetNode,
  type: GraphQLObjectType | GraphQLInterfaceType,
  selecting: Selecting,
): FieldNode[] {
  return set.selections.flatMap(selection => {
    if (isLeftOut(selection, selecting.variables)) return [];
    if (selection.kind === Kind.FIELD) return [selection];
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? selecting.fragments.get(selection.name.value) : selection;
    const applies = fragment && isOn(type, fragment.typeCondition?.name.value, selecting.schema);
    return applies ? fieldsIn(fragment.selectionSet, type, selecting) : [];
  });
}

function isOn(type: GraphQLObjectType | GraphQLInterfaceType, condition: string | undefined, schema: GraphQLSchema) {
  const on = condition && schema.getType(condition);
  return !on || on === type || (isAbstractType(on) && schema.isSubType(on, type));
}
