import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { CatalogueError, errorCatalogue, type GatewayContext, masked } from '@conformity/subgraph';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { FastifyInstance } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { graphGateway } from './execution/gateway';
import { ValuesOfOurScalars } from './execution/scalars';
import { admitting } from './operations/admission';
import { costing, usualCostLimit, withinCost } from './operations/budget';
import { hintsOf, sayWhatIsKept } from './operations/keeping';
import { PersistedOperations, persisting } from './operations/persisted';
import { retryAfter, statusByMediaType } from './operations/status';
import { findingTrusted, type Trusted } from './operations/trusted';
import type { Sources } from './sources';

/** Limits of one request; asking for more is LIMIT_EXCEEDED. */
export const limits = { bodyBytes: 1024 * 1024, depth: 14, aliases: 15, directives: 5, tokens: 2_000 } as const;

/** What the graph is started with. */
export interface GraphOptions {
  supergraph: string;
  sources: Sources;
  /** The only operations that are run; all, if nothing is said. */
  trusted?: Trusted | undefined;
  /** What an operation may cost. */
  costLimit?: number | undefined;
  log: (fault: unknown) => void;
}

/** The federated graph over the sources, with its limits, and errors as the catalogue wants them. It ends with the server. */
export async function startApollo(
  { supergraph, sources, trusted, costLimit = usualCostLimit, log }: GraphOptions,
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
  const { persistedQueries, keepPersisted } = persisting(new PersistedOperations());
  const apollo = new ApolloServer<GatewayContext>({
    gateway: admitting(graphGateway(supergraph, sources)),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: [...armor.validationRules, ValuesOfOurScalars],
    persistedQueries: trusted ? findingTrusted(trusted) : persistedQueries,
    plugins: [
      ...armor.plugins,
      requireOperation,
      withinCost(costing(supergraph), costLimit),
      keepPersisted,
      sayWhatIsKept(hintsOf(supergraph)),
      statusByMediaType,
      retryAfter,
      // What they would do is done by ourselves: no hint reaches the first, and what the second shows is loaded from elsewhere.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      fastifyApolloDrainPlugin(server),
    ],
    formatError: formatted => presentable(formatted, log),
  });
  await apollo.start();
  return apollo;
}

/** What leaves the graph of an error: message, place and catalogue code; nothing of where it came from. */
export function presentable(
  { message, locations, path, extensions = {} }: GraphQLFormattedError,
  log: (fault: unknown) => void,
) {
  const { code, serviceName: _name, stacktrace: _trace, ...details } = extensions;
  const place = { ...(locations && { locations }), ...(path && { path }) };
  const wrong = wrongHash[message];
  if (wrong && !path) return { message: wrong, extensions: { code: 'BAD_INPUT', field: 'extensions.persistedQuery' } };
  // Apollo Server (5.5.1) gives every fault of validation its own code; only a bad value has a field.
  const known = code === 'GRAPHQL_VALIDATION_FAILED' && details.field ? 'BAD_INPUT' : knownCode(String(code), message);
  if (known) return { message, ...place, extensions: { code: known, ...details } };
  log(message);
  return { message: masked, ...place, extensions: { code: 'INTERNAL' } };
}

/** How Apollo Server (5.5.1) says, without a code, that a text and a hash do not belong together, or how a hash was made. */
const wrongHash: Record<string, string> = {
  'provided sha does not match query': 'extensions.persistedQuery.sha256Hash: is not the SHA-256 of the text.',
  'Unsupported persisted query version': 'extensions.persistedQuery.version: is not 1.',
};

/** How graphql-armor and graphql-js say that a limit is exceeded; the last one where very many fields would have to be compared. */
const limitExceeded =
  /^Syntax Error: ((Aliases|Directives|Query depth) limit of \d+ exceeded|Document contains more tha[nt] \d+ tokens)|^Validation aborted\.$/;

function knownCode(code: string, message: string): string | null {
  if (code.startsWith('GRAPHQL_') && limitExceeded.test(message)) return 'LIMIT_EXCEEDED';
  if (code in errorCatalogue) return code;
  if (['BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE'].includes(code)) return 'BAD_INPUT';
  return null;
}

const badRequest = { http: { status: 400 } };

/** Without it, Apollo's gateway takes a subscription, several operations, or a wrong name of one, for a fault of its own. */
const requireOperation: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation, schema, request: { operationName }, contextValue }) => {
      contextValue.acts = operation?.operation === 'mutation';
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
