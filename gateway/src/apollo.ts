import type { SupergraphSdlHook } from '@apollo/gateway';
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
import { type Costing, costing, usualCostLimit, withinCost } from './operations/budget';
import { hintsOf, type Keeping, keepingBy, sayWhatIsKept } from './operations/keeping';
import { KnownOperations } from './operations/known';
import { PersistedOperations, persisting } from './operations/persisted';
import { presentable } from './operations/presentable';
import { retryAfter, statusByMediaType } from './operations/status';
import type { Trusted } from './operations/trusted';
import type { Sources } from './sources';
import type { Supergraphs } from './supergraph';

/** What the graph is started with. */
export interface GraphOptions {
  supergraph: string;
  /** Brings others while the graph runs; one that is not of these sources, or none at all, is refused, and the one before stays. */
  supergraphs?: Supergraphs | undefined;
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
  { supergraph, supergraphs, sources, trusted, costLimit = usualCostLimit, log, metrics }: GraphOptions,
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
  let said = saidBy(supergraph);
  const costOf: Costing = asked => said.costOf(asked);
  const keeping: Keeping = kept => said.keeping(kept);
  let version = 0;
  const take = (next: string, update: (supergraph: string) => void) => {
    const before = said;
    if (next === before.supergraph) return;
    try {
      said = saidBy(next);
      update(next);
      version += 1;
      log('Another supergraph was brought: what is asked from now on is answered by it.');
    } catch (fault) {
      said = before;
      log(`A supergraph was brought that is none, and the one before stays: ${(fault as Error).message}`);
    }
  };
  const coming =
    (bring: Supergraphs): SupergraphSdlHook =>
    async ({ update }) => {
      const end = bring(next => take(next, update));
      return { supergraphSdl: supergraph, cleanup: async () => end() };
    };
  const tell = (error: GraphQLFormattedError) => {
    const told = presentable(error, log);
    metrics?.error(String(told.extensions?.code));
    return told;
  };
  const apollo = new ApolloServer<GatewayContext>({
    gateway: known.watching(admitting(graphGateway(supergraphs ? coming(supergraphs) : supergraph, sources))),
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
    // What was let through is kept once, by `known`.
    ...(readExecution() === 'own' && { documentStore: null }),
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
  return { apollo, known, costOf, costLimit, keeping, textOf, presentable: tell, version: () => version };
}

/** What a supergraph says of operations beside how they are planned. */
const saidBy = (supergraph: string) => ({
  supergraph,
  costOf: costing(supergraph),
  keeping: keepingBy(hintsOf(supergraph)),
});

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
