import {
  buildSchema,
  coerceInputValue,
  type DocumentNode,
  defaultFieldResolver,
  type ExecutionResult,
  execute,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  printSchema,
} from 'graphql';
import { everythingBelow, everythingOf } from './everything';
import { type Join, type Joins, joinsOf } from './joins';

/** A subgraph as a schema with its resolvers. */
export interface Part {
  name: string;
  schema: GraphQLSchema;
}

/** What a field or type resolver of the part of this name is given. */
export type ContextOf = (part: string) => unknown;

/** Answers an operation without any plan. */
export type Monolith = (
  document: DocumentNode,
  variables: Record<string, unknown>,
  contextOf: ContextOf,
) => Promise<ExecutionResult>;

/** An object as the part has it that found it. */
interface Held {
  part: Part;
  value: unknown;
  typename: string;
}

/**
 * The whole graph as one schema in one graphql-js executor: what a gateway has to answer. Every field is answered by the resolver
 * of the part that has it, and an object moves to another part by its key. It shares the parts' resolvers, so it shows what a
 * gateway does wrong, and nothing of what they do. Without `@requires` and `@provides`, which parts may ask for.
 */
export function monolith(api: GraphQLSchema, supergraphSdl: string, parts: readonly Part[]): Monolith {
  const schema = buildSchema(printSchema(api));
  const joins = joinsOf(supergraphSdl, parts);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (isAbstractType(type)) type.resolveType = ({ typename }: Held) => typename;
    if (isObjectType(type))
      for (const field of Object.values(type.getFields()))
        field.resolve = (held, args, contextOf, info) => resolved(held, { args, contextOf, info, joins, schema });
  }
  return async (document, variableValues, contextOf) =>
    execute({ schema, document, variableValues, contextValue: contextOf });
}

interface Asked {
  args: Record<string, unknown>;
  contextOf: ContextOf;
  info: GraphQLResolveInfo;
  joins: Joins;
  schema: GraphQLSchema;
}

async function resolved(held: Held | undefined, asked: Asked): Promise<unknown> {
  const { parentType, fieldName } = asked.info;
  const owners = asked.joins.ownersOf(parentType.name, fieldName);
  if (!held) return call(owners[0], parentType.name, undefined, asked);
  if (owners.includes(held.part) && asked.joins.has(held.part, parentType.name, fieldName))
    return call(held.part, parentType.name, held.value, asked);
  const join = joinTo(owners, parentType, asked);
  const value = await found(join, held, asked);
  return value === null || value === undefined ? null : call(join.part, join.typename, value, asked);
}

/** By the type's own key, or by that of an interface that another part extends. */
function joinTo(owners: readonly Part[], parent: GraphQLObjectType, { joins, info }: Asked): Join {
  const through = parent
    .getInterfaces()
    .flatMap(({ name }) => joins.extending(name).filter(({ part }) => joins.has(part, name, info.fieldName)));
  const join = through[0] ?? joins.keysOf(parent.name).find(({ part }) => owners.includes(part));
  if (!join) throw new Error(`No part has ${parent.name}.${info.fieldName}`);
  return join;
}

async function found({ part, typename, key }: Join, held: Held, asked: Asked): Promise<unknown> {
  const { info, contextOf, schema } = asked;
  const reference: Record<string, unknown> = { __typename: typename };
  for (const fieldName of key) {
    const parentType = schema.getType(held.typename) as GraphQLObjectType;
    reference[fieldName] = await resolved(held, { ...asked, args: {}, info: { ...info, parentType, fieldName } });
  }
  const type = part.schema.getType(typename) as GraphQLObjectType;
  const find = (type.extensions.apollo as { subgraph?: { resolveReference?: (...given: unknown[]) => unknown } })
    ?.subgraph?.resolveReference;
  const fieldNodes = [everythingOf(part.schema, type)];
  return find
    ? find(reference, contextOf(part.name), { ...info, schema: part.schema, fieldNodes, fragments: {} })
    : reference;
}

async function call(part: Part | undefined, typename: string, value: unknown, asked: Asked): Promise<unknown> {
  const { info, contextOf } = asked;
  const parentType = part?.schema.getType(typename) as GraphQLObjectType;
  const field = parentType?.getFields()[info.fieldName];
  if (!part || !field) throw new Error(`No part has ${typename}.${info.fieldName}`);
  const answer = await (field.resolve ?? defaultFieldResolver)(value, given(field, asked.args), contextOf(part.name), {
    ...info,
    schema: part.schema,
    parentType,
    returnType: field.type,
    // Resolvers look at what is asked below them, and the planner asks for more than the client.
    fieldNodes: [everythingBelow(part.schema, field)],
    fragments: {},
  });
  return hold(answer, field.type, part);
}

function given(field: GraphQLField<unknown, unknown>, args: Record<string, unknown>): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { name, type, defaultValue } of field.args)
    if (args[name] !== undefined) values[name] = coerceInputValue(args[name], type);
    else if (defaultValue !== undefined) values[name] = defaultValue;
  return values;
}

async function hold(promised: unknown, type: GraphQLOutputType, part: Part): Promise<unknown> {
  const value = await promised;
  if (value === null || value === undefined) return null;
  if (isNonNullType(type)) return hold(value, type.ofType, part);
  if (isListType(type)) return Promise.all([...(value as unknown[])].map(one => hold(one, type.ofType, part)));
  if (isLeafType(type)) return type.serialize(value);
  if (isObjectType(type)) return { part, value, typename: type.name } satisfies Held;
  const typename = await type.resolveType?.(value, {}, {} as never, type);
  return { part, value, typename: String(typename ?? (value as { __typename?: string }).__typename) } satisfies Held;
}
