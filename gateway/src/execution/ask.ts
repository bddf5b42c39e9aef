import type { GraphQLDataSource } from '@apollo/gateway';
import type { FetchNode } from '@apollo/query-planner';
import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import type { GatewayContext } from '@conformity/subgraph';
import { GraphQLError } from 'graphql';
import type { Sources } from '../sources';
import { clientsKey } from './keys';
import type { Place, Values } from './values';

/** One request on its way through its plan. */
export interface Running {
  request: GatewayGraphQLRequestContext<GatewayContext>;
  /** Of the request, with the defaults of the operation. */
  variables: Values;
  data: Values;
  errors: GraphQLError[];
}

type AskedOf = Parameters<GraphQLDataSource<GatewayContext>['process']>[0];

/** Where in the answer of a request stands what a fetch asks for. */
export interface Where {
  /** What has this path in the answer of the subgraph. */
  of: (path: Place) => Place;
  /** All that it asks for. */
  all: () => Place[];
}

/**
 * What the subgraph of a fetch answers; null where it answers nothing. Its errors are kept, under the keys of the client: what is of no
 * place in its answer, or is said in place of one, is of all that was asked for.
 */
export async function ask(
  running: Running,
  fetch: FetchNode,
  sources: Sources,
  given: Values,
  where: Where,
): Promise<Values | null> {
  const { serviceName, operation: query, operationName } = fetch;
  const { request, errors } = running;
  const tell = (message: string, extensions: object, path?: readonly (string | number)[]) => {
    const places: (Place | undefined)[] = path ? [where.of([...path])] : where.all();
    for (const place of places.length ? places : [undefined])
      errors.push(new GraphQLError(message, { path: place && asClient(place), extensions: { ...extensions } }));
  };
  try {
    const source = sources.get(serviceName);
    if (!source) throw new Error(`The supergraph names a subgraph ${serviceName} that is not started`);
    const asked = { query, variables: { ...variablesOf(running, fetch), ...given }, operationName };
    const { context } = request;
    const told = { kind: 'incoming operation', request: asked, incomingRequestContext: request, context };
    // Apollo types this by an enum that its package does not give out.
    const answer = await source.process(told as unknown as AskedOf);
    for (const { message, path, extensions } of answer.errors ?? [])
      tell(message, { code: 'DOWNSTREAM_SERVICE_ERROR', ...extensions, serviceName }, path);
    return answer.data ?? null;
  } catch (error) {
    const { message = String(error), extensions = {} } = error as Partial<GraphQLError>;
    tell(message, { ...extensions, serviceName, asked: request.context.requestId });
    return null;
  }
}

const asClient = (place: Place): Place => place.map(part => (typeof part === 'string' ? clientsKey(part) : part));

/** As the client gave them: a subgraph reads them itself, and has the defaults. */
function variablesOf({ request }: Running, { variableUsages = [] }: FetchNode): Values {
  const given: Values = request.request.variables ?? {};
  const used = variableUsages.filter(name => Object.hasOwn(given, clientsKey(name)));
  return Object.fromEntries(used.map(name => [name, given[clientsKey(name)]]));
}
