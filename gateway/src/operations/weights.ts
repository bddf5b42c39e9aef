import { mostOnPage } from '@conformity/subgraph';
import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  Kind,
  parse,
  valueFromASTUntyped,
} from 'graphql';

/** What one field costs by itself, and how long a list it is; by the cost directives of IBM's specification. */
export interface Weight {
  /** For each time that it is asked; null where the schema says nothing: then an object costs as an entry, and a list its entries alone. */
  weight: number | null;
  /** For each entry of a list, beside what is selected of it. */
  entry: number;
  /** Entries of a list for which nothing else is said. */
  assumedSize: number;
  /** Arguments that say how many entries there are. */
  slicing: readonly string[];
  /** Fields below that are the list, of a connection; else it is the list itself. */
  sized: readonly string[];
  /** An argument of which each value has an entry: a list that bears `@cost`. */
  each: string | null;
}

/** Weights by place, such as `Query.certificates`. */
export type Weights = ReadonlyMap<string, Weight>;

/** Entries of a list of which the schema says nothing: manufacturers, standards, marking lines. Our decision. */
const handful = 5;

/** What a field costs of which the schema says nothing. */
export const plain: Weight = { weight: null, entry: 1, assumedSize: handful, slicing: [], sized: [], each: null };

/** What the schema says of itself is answered from memory: fifty things cost as much as one of a subgraph. */
const toldOfSchema = 0.02;
const sizesInSchema: Record<string, number> = { args: 3, interfaces: 2, possibleTypes: 15 };

/** The weights of a supergraph, and of what the schema says of itself. */
export function weightsOf(supergraph: string, schema: GraphQLSchema): Weights {
  const weights = new Map<string, Weight>();
  for (const type of parse(supergraph, { noLocation: true }).definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of type.fields ?? []) {
      const weight = weightOf(field);
      if (weight) weights.set(`${type.name.value}.${field.name.value}`, weight);
    }
  }
  const types = Object.keys(schema.getTypeMap());
  for (const type of types.filter(name => name.startsWith('__')))
    for (const field of Object.keys((schema.getType(type) as { getFields?: () => object }).getFields?.() ?? {})) {
      const size = field === 'types' ? types.length : (sizesInSchema[field] ?? 8);
      weights.set(`${type}.${field}`, { ...plain, entry: toldOfSchema, assumedSize: size });
    }
  return weights;
}

function weightOf(field: FieldDefinitionNode): Weight | null {
  const { directives = [], arguments: args = [] } = field;
  const [cost, list] = [said(directives, 'cost'), said(directives, 'listSize')];
  const each = args.find(arg => said(arg.directives ?? [], 'cost') && isList(arg.type))?.name.value ?? null;
  if (!cost && !list && !each) return null;
  const { weight = null } = (cost ?? {}) as { weight?: number };
  const {
    assumedSize = handful,
    slicingArguments: slicing = [],
    sizedFields: sized = [],
  } = (list ?? {}) as {
    assumedSize?: number;
    slicingArguments?: string[];
    sizedFields?: string[];
  };
  return { ...plain, weight, assumedSize, slicing, sized, each };
}

const isList = (type: FieldDefinitionNode['type']): boolean =>
  type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));

function said(directives: readonly ConstDirectiveNode[], name: string): Record<string, unknown> | null {
  const found = directives.find(one => one.name.value === name);
  return found
    ? Object.fromEntries((found.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]))
    : null;
}

/** How many entries a list has that is asked with these arguments. Nobody gets more than a page, whatever they ask for. */
export function sizeWith({ slicing, each, assumedSize }: Weight, args: Readonly<Record<string, unknown>>): number {
  const values = each === null ? null : args[each];
  if (Array.isArray(values)) return Math.min(values.length, assumedSize);
  const asked = slicing.flatMap(name => (typeof args[name] === 'number' ? [args[name]] : []));
  return asked.length ? Math.min(Math.max(0, ...asked), Math.max(mostOnPage, assumedSize)) : assumedSize;
}
