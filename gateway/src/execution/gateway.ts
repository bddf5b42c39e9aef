import { ApolloGateway, type SupergraphSdlHook } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GatewayContext } from '@conformity/subgraph';
import type { Sources } from '../sources';
import { type Answer, answering } from './answer';
import { plannable } from './plannable';
import type { Loaded } from './prepare';
import { readOurScalars } from './scalars';

type Gateway = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];

/** Who runs plans and shapes answers: this gateway itself, or @apollo/gateway as it comes. */
export type Execution = 'own' | 'stock';

/** `GRAPH_EXECUTION`: `own`, if nothing is said. @throws where it is neither. */
export function readExecution({ GRAPH_EXECUTION: said = 'own' }: NodeJS.ProcessEnv = process.env): Execution {
  if (said === 'own' || said === 'stock') return said;
  throw new Error(`GRAPH_EXECUTION is ${said}; write own or stock.`);
}

/** Of many ways to ask for the same the planner compares so many. Its `pathsLimit` stays away: it refuses operations that people ask. */
const queryPlannerConfig = { debug: { maxEvaluatedPlans: 100 } };

/** The gateway over the sources. @apollo/gateway loads the supergraph, checks it, and loads a new one where a hook brings it. */
export function graphGateway(
  supergraph: string | SupergraphSdlHook,
  sources: Sources,
  execution: Execution = readExecution(),
): Gateway {
  const gateway = new ApolloGateway({
    supergraphSdl: execution === 'stock' ? supergraph : withPlannable(supergraph),
    queryPlannerConfig,
    buildService: ({ name }) => {
      const source = sources.get(name);
      if (!source) throw new Error(`The supergraph names a subgraph ${name} that is not started`);
      return source as never;
    },
  });
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => readOurScalars(apiSchema));
  return execution === 'stock' ? (gateway as Gateway) : answeringFor(gateway, sources);
}

/** What a request began with is what it ends with, also where a new supergraph comes meanwhile. */
function answeringFor(gateway: ApolloGateway, sources: Sources): Gateway {
  let answer: Answer | null = null;
  gateway.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => {
    answer = answering(loadedIn(gateway, coreSupergraphSdl), sources);
  });
  return {
    onSchemaLoadOrUpdate: told => gateway.onSchemaLoadOrUpdate(told),
    stop: () => gateway.stop(),
    load: async options => {
      await gateway.load(options);
      return {
        executor: request => {
          if (!answer) throw new Error('No supergraph could be loaded.');
          return answer(request as never);
        },
      };
    },
  } as Gateway;
}

/** @apollo/gateway (2.14.4) gives nobody its planner; making a second would take as long as the rest of a start. */
function loadedIn(gateway: ApolloGateway, supergraphSdl: string): Loaded {
  const {
    schema,
    apiSchema: api,
    supergraphSchema: whole,
    queryPlanner: planner,
  } = gateway as unknown as {
    schema?: Loaded['schema'];
    apiSchema?: Loaded['api'];
    supergraphSchema?: Loaded['whole'];
    queryPlanner?: Loaded['planner'];
  };
  if (!schema || !api || !whole || !planner) throw new Error('@apollo/gateway keeps its planner elsewhere now.');
  return { supergraphSdl, schema, api, whole, planner };
}

function withPlannable(supergraph: string | SupergraphSdlHook): string | SupergraphSdlHook {
  if (typeof supergraph === 'string') return plannable(supergraph);
  return async options => {
    const { supergraphSdl, ...rest } = await supergraph({
      ...options,
      update: changed => options.update(plannable(changed)),
    });
    return { supergraphSdl: plannable(supergraphSdl), ...rest };
  };
}
