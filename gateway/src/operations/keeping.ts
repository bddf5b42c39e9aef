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

/**
 * Says of every answer whether it may be kept. Of a guest's, for as long as `hints` say, by everybody; without a hint it may be kept too,
 * but has to be asked for again each time. An error, an act, and what somebody with a token was answered, are kept by nobody.
 */
export function sayWhatIsKept(hints: Hints): ApolloServerPlugin<GatewayContext> {
  const known = new WeakMap<OperationDefinitionNode, number>();
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ schema, document, operation, contextValue, response, errors }) => {
        const say = (caching: string) => response.http.headers.set('cache-control', caching);
        if (contextValue.principal?.id !== guest.id) return void say('private, no-store');
        if (errors?.length || !document || operation?.operation !== 'query') return void say('no-store');
        let seconds = known.get(operation);
        if (seconds === undefined) {
          seconds = secondsOf(schema, hints, document, operation);
          known.set(operation, seconds);
        }
        say(seconds > 0 ? `public, max-age=${seconds}` : 'no-cache');
      },
    }),
  };
}
