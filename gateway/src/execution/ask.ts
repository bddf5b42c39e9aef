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

/**
 * What the subgraph of a fetch answers; null where it answers nothing. Its errors are kept, each where `placeOf` puts it and under
 * the keys of the client.
 */
export async function ask(
  running: Running,
  fetch: FetchNode,
  sources: Sources,
  given: Values,
  placeOf: (path: Place) => Place,
): Promise<Values | null> {
  const { serviceName, operation: query, operationName } = fetch;
  const { request, errors } = running;
  try {
    const source = sources.get(serviceName);
    if (!source) throw new Error(`The supergraph names a subgraph ${serviceName} that is not started`);
    const asked = { query, variables: { ...variablesOf(running, fetch), ...given }, operationName };
    const { context } = request;
    const told = { kind: 'incoming operation', request: asked, incomingRequestContext: request, context };
    // Apollo types this by an enum that its package does not give out.
    const answer = await source.process(told as unknown as AskedOf);
    for (const { message, path, extensions } of answer.errors ?? [])
      errors.push(
        new GraphQLError(message, {
          path: path && placeOf([...path]).map(part => (typeof part === 'string' ? clientsKey(part) : part)),
          extensions: { code: 'DOWNSTREAM_SERVICE_ERROR', ...extensions, serviceName },
        }),
      );
    return answer.data ?? null;
  } catch (error) {
    errors.push(error instanceof GraphQLError ? error : new GraphQLError(String((error as Error)?.message ?? error)));
    return null;
  }
}

/** As the client gave them: a subgraph reads them itself, and has the defaults. */
function variablesOf({ request }: Running, { variableUsages = [] }: FetchNode): Values {
  const given: Values = request.request.variables ?? {};
  return Object.fromEntries(variableUsages.filter(name => Object.hasOwn(given, name)).map(name => [name, given[name]]));
}
