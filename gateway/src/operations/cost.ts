import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  valueFromASTUntyped,
} from 'graphql';
import { plain, sizeWith, type Weight, type Weights } from './weights';

type Values = Readonly<Record<string, unknown>>;

/** What an operation costs at most, and the field that most of it is for. */
export interface Estimate {
  cost: number;
  /** From the root on, such as `certificates.edges.node.namedBy`; empty where nothing costs more than the rest together. */
  costliest: string;
}

/** What an operation is estimated by. */
export interface Estimating {
  schema: GraphQLSchema;
  weights: Weights;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  /** With the defaults of the operation. */
  variables: Values;
}

/** Fields of one response key, with the type that they are asked of. */
interface Asked {
  nodes: readonly FieldNode[];
  parent: GraphQLObjectType;
}

/** Sizes that a connection gives to the lists below it. */
type Sizes = Readonly<Record<string, number>>;

const nothing: Estimate = { cost: 0, costliest: '' };

/**
 * The cost of an operation by the cost directives of IBM's specification: each field that is an object costs its weight, for each
 * entry of the lists that it stands in; of several types that an object can have, the one that costs most. A field that is asked
 * twice is counted once, as it is answered.
 */
export function estimate({ schema, weights, document, operation, variables }: Estimating): Estimate {
  const root = schema.getRootType(operation.operation);
  if (!root) return nothing;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const known = new Map<string, Estimate>();
  const ids = new Map<object, number>();
  const idOf = (node: object) => {
    const id = ids.get(node) ?? ids.size;
    ids.set(node, id);
    return id;
  };

  /** What is selected of an object of this type, by response key. */
  function collect(sets: readonly SelectionSetNode[], parent: GraphQLObjectType): Map<string, FieldNode[]> {
    const found = new Map<string, FieldNode[]>();
    const visited = new Set<string>();
    const add = (selection: SelectionNode) => {
      if (isLeftOut(selection, variables)) return;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        found.set(key, [...(found.get(key) ?? []), selection]);
        return;
      }
      const name = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : null;
      if (name !== null && visited.has(name)) return;
      if (name !== null) visited.add(name);
      const fragment = name === null ? selection : fragments.get(name);
      if (!fragment || !('selectionSet' in fragment)) return;
      if (!applies(schema, fragment.typeCondition?.name.value, parent)) return;
      fragment.selectionSet.selections.forEach(add);
    };
    for (const { selections } of sets) selections.forEach(add);
    return found;
  }

  /** All that is selected of an object, of whichever of its types costs most. */
  function below(sets: readonly SelectionSetNode[], type: GraphQLCompositeType, sizes: Sizes): Estimate {
    const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    return types.map(one => ofObject(sets, one, sizes)).reduce(dearer, nothing);
  }

  function ofObject(sets: readonly SelectionSetNode[], parent: GraphQLObjectType, sizes: Sizes): Estimate {
    let cost = 0;
    let most = nothing;
    for (const [key, nodes] of collect(sets, parent)) {
      const one = ofField({ nodes, parent }, sizes);
      cost += one.cost;
      most = dearer(most, { cost: one.cost, costliest: one.costliest ? `${key}.${one.costliest}` : key });
    }
    return { cost, costliest: most.cost * 2 > cost ? most.costliest : '' };
  }

  function ofField({ nodes, parent }: Asked, sizes: Sizes): Estimate {
    const [node] = nodes;
    const field = node && fieldOf(schema, parent, node.name.value);
    if (!field) return nothing;
    const place = `${parent.name}.${node.name.value}`;
    const said = weights.get(place) ?? inherited(weights, parent, node.name.value);
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return { cost: said?.weight ?? 0, costliest: '' };
    const weight = said ?? plain;
    const size = sizes[node.name.value] ?? sizeWith(weight, argumentsOf(node, variables));
    const isList = isListType(getNullableType(field.type));
    const key = [...nodes.map(idOf), type.name, size, isList, JSON.stringify(weight)].join();
    const ready = known.get(key);
    if (ready) return ready;
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const within = below(sets, type, Object.fromEntries(weight.sized.map(name => [name, size])));
    const own = weight.weight ?? (isList ? 0 : weight.entry);
    const fresh = { ...within, cost: own + (isList ? size * (weight.entry + within.cost) : within.cost) };
    known.set(key, fresh);
    return fresh;
  }

  return below([operation.selectionSet], root, {});
}

const dearer = (one: Estimate, other: Estimate) => (other.cost > one.cost ? other : one);

/** An object type has what is said of the field of an interface. */
function inherited(weights: Weights, parent: GraphQLObjectType, field: string): Weight | undefined {
  for (const { name } of parent.getInterfaces()) {
    const weight = weights.get(`${name}.${field}`);
    if (weight) return weight;
  }
  return undefined;
}

function fieldOf(schema: GraphQLSchema, parent: GraphQLObjectType, name: string) {
  if (parent === schema.getQueryType() && name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (parent === schema.getQueryType() && name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return parent.getFields()[name];
}

function applies(schema: GraphQLSchema, condition: string | undefined, parent: GraphQLObjectType): boolean {
  const type = condition === undefined ? parent : schema.getType(condition);
  if (type === parent) return true;
  return type !== undefined && isAbstractType(type) && schema.isSubType(type, parent);
}

function argumentsOf({ arguments: args = [] }: FieldNode, variables: Values): Values {
  return Object.fromEntries(args.map(({ name, value }) => [name.value, valueFromASTUntyped(value, { ...variables })]));
}

/** Whether a directive leaves it out. */
function isLeftOut({ directives = [] }: SelectionNode, variables: Values): boolean {
  return directives.some(({ name, arguments: args = [] }) => {
    const value = args[0] && valueFromASTUntyped(args[0].value, { ...variables });
    return (name.value === 'skip' && value === true) || (name.value === 'include' && value === false);
  });
}
