import { randomUUID } from 'node:crypto';
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { graphItself } from '@conformity/access';
import { CatalogueError, errorCatalogue, type GatewayContext } from '@conformity/subgraph';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import Fastify, { type FastifyInstance } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import { authenticator, type PrincipalOf } from './authenticate';
import type { TokenVerifier } from './identity';

/** How a gateway finds each subgraph, and whom it lets in. */
export interface GatewayOptions {
  supergraph: string;
  /** The subgraph of this name. */
  dataSource: (name: string) => GraphQLDataSource<GatewayContext>;
  subgraphNames: readonly string[];
  verifyToken: TokenVerifier;
  host: string;
  port: number;
  clock?: () => Date;
  log?: (fault: unknown) => void;
}

/** Limits of one request; asking for more is LIMIT_EXCEEDED. */
export const limits = { bodyBytes: 1024 * 1024, depth: 14, aliases: 15, directives: 5, tokens: 2_000 } as const;

/** The gateway: `/graphql`, `/graphiql`, `/health/live`, `/health/ready`. Listens when the promise resolves. */
export async function startGateway(options: GatewayOptions): Promise<FastifyInstance> {
  const { host, port, clock = () => new Date(), log = fault => process.stderr.write(`${describe(fault)}\n`) } = options;
  const server = Fastify({ bodyLimit: limits.bodyBytes, genReqId: () => randomUUID(), forceCloseConnections: true });
  const sources = new Map(options.subgraphNames.map(name => [name, options.dataSource(name)]));
  const apollo = await startApollo(options.supergraph, sources, server, log);
  const authenticate = authenticator(options.verifyToken, principalReader(sources, clock));

  server.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  server.setErrorHandler((error: Error & { statusCode?: number; code?: string }, _request, reply) => {
    const tooLarge = error.code === 'FST_ERR_CTP_BODY_TOO_LARGE';
    if (!tooLarge && !(error.statusCode && error.statusCode < 500)) log(error);
    const status = error.statusCode ?? 500;
    const message = tooLarge
      ? `The request is larger than ${limits.bodyBytes} bytes.`
      : status < 500
        ? error.message
        : masked;
    const code = tooLarge ? 'LIMIT_EXCEEDED' : status < 500 ? 'BAD_INPUT' : 'INTERNAL';
    return reply.status(status).send({ errors: [{ message, extensions: { code } }] });
  });
  await server.register(fastifyApollo(apollo), {
    path: '/graphql',
    context: async request => ({
      principal: await authenticate(request.headers.authorization),
      requestId: request.id,
      now: clock(),
    }),
  });
  server.get('/graphiql', (_request, reply) =>
    reply.type('text/html').send(renderGraphiQL({ title: 'Conformity Graph', endpoint: '/graphql' })),
  );
  server.get('/health/live', () => ({ live: true }));
  server.get('/health/ready', async (_request, reply) => {
    const unready = await unreadySubgraphs(sources, clock);
    return reply.status(unready.length ? 503 : 200).send({ ready: unready.length === 0, unready });
  });
  await server.listen({ host, port });
  return server;
}

type Sources = ReadonlyMap<string, GraphQLDataSource<GatewayContext>>;

async function startApollo(
  supergraph: string,
  sources: Sources,
  server: FastifyInstance,
  log: (fault: unknown) => void,
) {
  const gateway = new ApolloGateway({
    supergraphSdl: supergraph,
    buildService: ({ name }) => {
      const source = sources.get(name);
      if (!source) throw new Error(`The supergraph names a subgraph ${name} that is not started`);
      return source;
    },
  });
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
    gateway,
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

const masked = 'Something broke on our side. Tell us the x-request-id of this answer.';

/** What leaves the graph of an error: message, place and catalogue code; nothing of where it came from. */
function presentable(
  { message, locations, path, extensions = {} }: GraphQLFormattedError,
  log: (fault: unknown) => void,
) {
  const { code, serviceName: _name, stacktrace: _trace, ...details } = extensions;
  const known = knownCode(String(code), message);
  if (known) return { message, locations, path, extensions: { code: known, ...details } };
  log(message);
  return { message: masked, locations, path, extensions: { code: 'INTERNAL' } };
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
    didResolveOperation: async ({ operation, schema, request: { operationName } }) => {
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

function principalReader(sources: Sources, clock: () => Date): PrincipalOf {
  const query = `query Principal($subject: ID!) { principal(subject: $subject) { id name memberships { role system bodyId mayIssue } } }`;
  return async subject => {
    const { data, errors } = await askAsGraph(sources, 'directory', { query, variables: { subject } }, clock);
    if (errors?.length) throw new CatalogueError('INTERNAL', 'The directory could not say who you are. Try again.');
    return (data?.principal ?? null) as never;
  };
}

async function unreadySubgraphs(sources: Sources, clock: () => Date): Promise<string[]> {
  const asked = [...sources.keys()].map(async name => {
    const { errors } = await askAsGraph(sources, name, { query: '{ _service { sdl } }' }, clock);
    return errors?.length ? [name] : [];
  });
  const names = [...sources.keys()];
  return (await Promise.allSettled(asked)).flatMap((result, index) =>
    result.status === 'fulfilled' ? result.value : (names[index] ?? []),
  );
}

function askAsGraph(sources: Sources, name: string, request: { query: string; variables?: object }, clock: () => Date) {
  const context = { principal: graphItself, requestId: randomUUID(), now: clock() };
  const source = sources.get(name) as GraphQLDataSource<GatewayContext>;
  return source.process({ kind: 'health check' as never, request: request as never, context });
}

const describe = (fault: unknown) => (fault instanceof Error ? (fault.stack ?? fault.message) : JSON.stringify(fault));
