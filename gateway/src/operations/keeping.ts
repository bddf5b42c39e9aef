import type { ApolloServerPlugin } from '@apollo/server';
import { guest } from '@conformity/access';
import type { GatewayContext } from '@conformity/subgraph';
import {
  type DirectiveNode,
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** For how many seconds what stands at a type (`Certificate`) or a field (`Query.standards`) may be kept, by `@cacheControl`. */
export type Hints = ReadonlyMap<string, number>;

/** The hints of a supergraph. */
export function hintsOf(supergraph: string): Hints {
  const hints = new Map<string, number>();
  for (const type of parse(supergraph, { noLocation: true }).definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    note(hints, type.name.value, type.directives);
    for (const field of type.fields ?? []) note(hints, `${type.name.value}.${field.name.value}`, field.directives);
  }
  return hints;
}

function note(hints: Map<string, number>, place: string, directives: readonly DirectiveNode[] = []) {
  const values = directives
    .filter(({ name }) => name.value === 'cacheControl')
    .flatMap(directive => directive.arguments?.find(({ name }) => name.value === 'maxAge')?.value ?? []);
  const seconds = values.flatMap(value => (value.kind === Kind.INT ? [Number(value.value)] : []));
  // Several subgraphs may say it.
  if (seconds.length) hints.set(place, Math.min(...seconds));
}

/**
 * For how many seconds the answer of an operation may be kept: the least that any field in it says, or the type of a field, or an
 * interface of that type. Every field of the query itself must say something; 0 where one does not, and for whatever is no query.
 */
export function secondsOf(
  schema: GraphQLSchema,
  hints: Hints,
  document: DocumentNode,
  operation: OperationDefinitionNode,
) {
  if (operation.operation !== 'query') return 0;
  const info = new TypeInfo(schema);
  const said: number[] = [];
  const definitions = document.definitions.filter(one => one.kind !== Kind.OPERATION_DEFINITION || one === operation);
  const look = visitWithTypeInfo(info, {
    Field() {
      const [parent, field] = [info.getParentType(), info.getFieldDef()];
      if (!parent || !field || field.name === '__typename') return;
      const here = hints.get(`${parent.name}.${field.name}`) ?? (parent === schema.getQueryType() ? 0 : []);
      said.push(...[here].flat(), ...namesOf(getNamedType(field.type)).flatMap(name => hints.get(name) ?? []));
    },
  });
  visit({ kind: Kind.DOCUMENT, definitions }, look);
  return said.length ? Math.min(...said) : 0;
}

const namesOf = (type: GraphQLNamedType): string[] =>
  isObjectType(type) || isInterfaceType(type) ? [type, ...type.getInterfaces()].map(({ name }) => name) : [];

/** What was answered, as far as it says whether it may be kept. */
interface Kept {
  schema: GraphQLSchema;
  document?: DocumentNode | undefined;
  operation?: OperationDefinitionNode | undefined;
  contextValue: GatewayContext;
  errors?: readonly unknown[] | undefined;
}

/** The `cache-control` of answers. */
export type Keeping = (kept: Kept) => string;

/**
 * Whether an answer may be kept. A guest's, for as long as `hints` say, by everybody; without a hint it may be kept too, but has to be
 * asked for again each time. An error, an act, and what somebody with a token was answered, are kept by nobody.
 */
export function keepingBy(hints: Hints): Keeping {
  const known = new WeakMap<OperationDefinitionNode, number>();
  return ({ schema, document, operation, contextValue, errors }) => {
    if (contextValue.principal?.id !== guest.id) return 'private, no-store';
    if (errors?.length || !document || operation?.operation !== 'query') return 'no-store';
    let seconds = known.get(operation);
    if (seconds === undefined) {
      seconds = secondsOf(schema, hints, document, operation);
      known.set(operation, seconds);
    }
    return seconds > 0 ? `public, max-age=${seconds}` : 'no-cache';
  };
}

/** Says so of every answer. */
export const sayWhatIsKept = (keeping: Keeping): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: async () => ({
    willSendResponse: async context => void context.response.http.headers.set('cache-control', keeping(context)),
  }),
});
