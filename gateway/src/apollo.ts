import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import {
  CatalogueError,
  type GatewayContext,
  type Metrics,
  type RequestFaultLog,
  requireKnownNow,
} from '@conformity/subgraph';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { FastifyInstance } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { graphGateway, readExecution } from './execution/gateway';
import { ValuesOfOurScalars } from './execution/scalars';
import { limits } from './limits';
import { admitting } from './operations/admission';
import { costing, usualCostLimit, withinCost } from './operations/budget';
import { hintsOf, keepingBy, sayWhatIsKept } from './operations/keeping';
import { KnownOperations } from './operations/known';
import { PersistedOperations, persisting } from './operations/persisted';
import { presentable } from './operations/presentable';
import { retryAfter, statusByMediaType } from './operations/status';
import type { Trusted } from './operations/trusted';
import type { Sources } from './sources';

/** What the graph is started with. */
export interface GraphOptions {
  supergraph: string;
  sources: Sources;
  /** The only operations that are run; all, if nothing is said. */
  trusted?: Trusted | undefined;
  /** What an operation may cost. */
  costLimit?: number | undefined;
  log: RequestFaultLog;
  /** What is counted; nothing, if nothing is said. */
  metrics?: Metrics | null | undefined;
}

/** The federated graph over the sources, with its limits, and errors as the catalogue wants them. It ends with the server. */
export async function startApollo(
  { supergraph, sources, trusted, costLimit = usualCostLimit, log, metrics }: GraphOptions,
  server: FastifyInstance,
) {
  const armor = new ApolloArmor({
    maxDepth: { n: limits.depth, flattenFragments: true },
    maxAliases: { n: limits.aliases, allowList: [] },
    maxDirectives: { n: limits.directives },
    // Counted by the parser below: the plugin answers 500, and calls a syntax error a failed validation.
    maxTokens: { enabled: false },
    costLimit: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  }).protect();
  const persisted = new PersistedOperations();
  const { persistedQueries, keepPersisted } = persisting(persisted, trusted?.byId);
  const known = new KnownOperations();
  const costOf = costing(supergraph);
  const keeping = keepingBy(hintsOf(supergraph));
  const tell = (error: GraphQLFormattedError) => {
    const told = presentable(error, log);
    metrics?.error(String(told.extensions?.code));
    return told;
  };
  const apollo = new ApolloServer<GatewayContext>({
    gateway: known.watching(admitting(graphGateway(supergraph, sources))),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    // Done by `takeGraphRequests`, which takes the GETs that clients send.
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    // Each is told with what was meant, which takes time.
    validationOptions: { maxErrors: limits.toldOfValidation },
    validationRules: [...armor.validationRules, ValuesOfOurScalars],
    persistedQueries,
    plugins: [
      ...armor.plugins,
      requireOperation,
      withinCost(costOf, costLimit),
      keepPersisted,
      sayWhatIsKept(keeping),
      statusByMediaType,
      // @apollo/gateway's own executor wants more of a request than is kept.
      ...(readExecution() === 'own' ? [known.remember] : []),
      retryAfter,
      // What they would do is done by ourselves: no hint reaches the first, and what the second shows is loaded from elsewhere.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(server),
    ],
    formatError: tell,
  });
  await apollo.start();
  const textOf = (hash: string) => trusted?.byId.get(hash) ?? persisted.get(hash);
  return { apollo, known, costOf, costLimit, keeping, textOf, presentable: tell };
}

const badRequest = { http: { status: 400 } };

/** Without it, Apollo's gateway takes a subscription, several operations, or a wrong name of one, for a fault of its own. */
const requireOperation: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, schema, request: { operationName }, contextValue }) => {
      contextValue.acts = operation?.operation === 'mutation';
      if (contextValue.acts && contextValue.principal) requireKnownNow(contextValue.principal);
      if (operation && schema.getRootType(operation.operation)) return;
      if (operation)
        throw new CatalogueError('GRAPHQL_VALIDATION_FAILED', `The graph has no ${operation.operation}s.`, badRequest);
      const message = operationName
        ? `operationName: the document has no operation ${operationName}.`
        : 'operationName: is missing; the document has several operations. Say which one to run.';
      throw new CatalogueError('BAD_INPUT', message, { field: 'operationName', ...badRequest });
    },
  }),
};
