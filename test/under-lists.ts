import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** A field that can be asked of many parents at once, with how a subgraph is asked for it. */
export interface UnderList {
  /** Such as `Organisation.certificates`. */
  name: string;
  /** Asks for the field of the parents in `$parents`, or of the first `$count` of a list. */
  query: string;
  /** The type whose objects are given by their ids; null where the list is one of the query itself. */
  entity: string | null;
}

type Fielded = GraphQLObjectType | GraphQLInterfaceType;
type Field = GraphQLField<unknown, unknown>;

/** A way from where many objects come to a type: what is written around a selection of it. */
interface Way {
  type: Fielded;
  entity: string | null;
  around: (selection: string) => string;
}

const isFielded = (type: unknown): type is Fielded => isObjectType(type) || isInterfaceType(type);
const isAskedAlone = ({ args }: Field) =>
  args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);

/**
 * Every field of a subgraph that can stand under a list and is answered by code, not as a plain property; each by the shortest way.
 * `given` are the arguments that a field is asked with.
 */
export function fieldsUnderLists(schema: GraphQLSchema, given: Readonly<Record<string, string>>): UnderList[] {
  const found: UnderList[] = [];
  const seen = new Set<string>();
  const ways = entityWays(schema);
  const others = rootWays(schema);
  // What hangs on many objects is asked of these, not of the one list of a query.
  for (let at = 0; at < ways.length || others.length; at++) {
    if (at === ways.length) ways.push(...others.splice(0));
    const { type, entity, around } = ways[at] as Way;
    if (seen.has(type.name)) continue;
    seen.add(type.name);
    for (const field of Object.values(type.getFields()).filter(isAskedAlone)) {
      const name = `${type.name}.${field.name}`;
      const below = getNamedType(field.type);
      const asked = (selection: string) => `${field.name}${given[name] ?? ''} ${selection}`;
      if (field.resolve) found.push({ name, entity, query: around(asked(isLeafType(below) ? '' : '{ __typename }')) });
      const types = isFielded(below) ? [below, ...(isInterfaceType(below) ? schema.getPossibleTypes(below) : [])] : [];
      for (const one of types)
        ways.push({
          type: one,
          entity,
          around: selection =>
            around(asked(one === below ? `{ ${selection} }` : `{ ... on ${one.name} { ${selection} } }`)),
        });
    }
  }
  return found;
}

/** Whatever a gateway can ask for by its id. */
function entityWays(schema: GraphQLSchema): Way[] {
  const entities = schema.getType('_Entity');
  const types = entities && 'getTypes' in entities ? entities.getTypes() : [];
  return types
    .filter(type => type.getFields().id)
    .map(type => ({
      type,
      entity: type.name,
      around: selection =>
        `query ($parents: [_Any!]!) { _entities(representations: $parents) { ... on ${type.name} { ${selection} } } }`,
    }));
}

/** The lists and connections of the query itself. */
function rootWays(schema: GraphQLSchema): Way[] {
  return Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(field => {
    const below = getNamedType(field.type);
    if (!isFielded(below) || !isAskedAlone(field)) return [];
    const isConnection = 'edges' in below.getFields() && field.args.some(({ name }) => name === 'first');
    if (!isConnection) return [];
    return [
      {
        type: below,
        entity: null,
        around: (selection: string) => `query ($count: Int) { ${field.name}(first: $count) { ${selection} } }`,
      },
    ];
  });
}
