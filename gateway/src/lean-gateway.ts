import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GatewayContext } from '@conformity/subgraph';
import { getVariableValues } from 'graphql';
import { type Asked, type PlannedRequest, type Run, runOf } from './run-plan';
import { Unusual } from './shape';
import type { Sources } from './sources';

type Gateway = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];

/** What was asked already for a request that Apollo's gateway answers after all. */
type HandedOver = WeakMap<object, Asked[]>;

const plannedOperations = 2_000;

/**
 * Apollo's gateway, which plans every operation and answers the first time; after that, what is as usual is answered by a run of
 * the plan that does less. Where a run meets something unusual, Apollo's gateway answers after all, from what the subgraphs have
 * answered already: so that errors are its errors, and nothing is asked twice. A run makes no OpenTelemetry spans.
 */
export function leanGateway(supergraphSdl: string, sources: Sources): Gateway {
  const runs = new Map<string, Run | null>();
  const handedOver: HandedOver = new WeakMap();
  const gateway = new ApolloGateway({
    supergraphSdl,
    buildService: ({ name }) => {
      const source = sources.get(name);
      if (!source) throw new Error(`The supergraph names a subgraph ${name} that is not started`);
      return repeating(source, handedOver);
    },
    experimental_didResolveQueryPlan: planned => {
      const key = keyOf(planned.requestContext);
      if (runs.has(key)) return;
      if (runs.size >= plannedOperations) runs.delete(runs.keys().next().value as string);
      runs.set(key, runOf(planned, sources));
    },
  });
  return {
    onSchemaLoadOrUpdate: told => gateway.onSchemaLoadOrUpdate(told),
    stop: () => gateway.stop(),
    load: async options => {
      const { executor } = await gateway.load(options);
      return {
        executor: async request => {
          const run = runs.get(keyOf(request));
          const data = run && (await ran(run, request, handedOver));
          return data ? { data } : executor(request);
        },
      };
    },
  };
}

const keyOf = ({ queryHash, request }: PlannedRequest) => `${queryHash} ${request.operationName ?? ''}`;

/** Null where Apollo's gateway has to answer. */
async function ran(run: Run, request: PlannedRequest, handedOver: HandedOver): Promise<object | null> {
  const { variableDefinitions = [] } = request.operation;
  if (variableDefinitions.length > 0) {
    const { errors } = getVariableValues(request.schema, variableDefinitions, request.request.variables ?? {});
    if (errors) return null;
  }
  const asked: Asked[] = [];
  try {
    return await run(request, asked);
  } catch (error) {
    if (!(error instanceof Unusual)) throw error;
    handedOver.set(request, asked);
    return null;
  }
}

/** A source that does not ask again what was asked for the same request. */
const repeating = (source: GraphQLDataSource<GatewayContext>, handedOver: HandedOver): GraphQLDataSource => ({
  process: options => {
    const asked = 'incomingRequestContext' in options ? handedOver.get(options.incomingRequestContext) : undefined;
    const known = asked?.find(({ request }) => isSame(request, options.request));
    return known ? known.answer : source.process(options as never);
  },
});

const isSame = (one: PlannedRequest['request'], other: PlannedRequest['request']) =>
  one.query === other.query && JSON.stringify(one.variables) === JSON.stringify(other.variables);
