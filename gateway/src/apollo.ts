import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { CatalogueError, errorCatalogue, type GatewayContext, masked } from '@conformity/subgraph';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { FastifyInstance } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { graphGateway } from './execution/gateway';
import type { Sources } from './sources';

/** Limits of one request; asking for more is LIMIT_EXCEEDED. */
export const limits = { bodyBytes: 1024 * 1024, depth: 14, aliases: 15, directives: 5, tokens: 2_000 } as const;

/** The federated graph over the sources, with its limits, and errors as the catalogue wants them. */
export async function startApollo(
  supergraph: string,
  sources: Sources,
  server: FastifyInstance,
  log: (fault: unknown) => void,
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
  const apollo = new ApolloServer<GatewayContext>({
    gateway: graphGateway(supergraph, sources),
    introspection: true,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: armor.validationRules,
    plugins: [...armor.plugins, requireOperation, fastifyApolloDrainPlugin(server)],
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
  const known = knownCode(String(code), message);
  if (known) return { message, ...place, extensions: { code: known, ...details } };
  log(message);
  return { message: masked, ...place, extensions: { code: 'INTERNAL' } };
}

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
