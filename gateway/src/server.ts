import { randomUUID } from 'node:crypto';
import type { GraphQLDataSource } from '@apollo/gateway';
import fastifyApollo from '@as-integrations/fastify';
import {
  answerErrors,
  authenticator,
  type Caller,
  departuresOf,
  directoryName,
  type GatewayContext,
  idempotencyKeyOf,
  type Part,
  principalReader,
  readiness,
  type TokenVerifier,
  usualBudgetMs,
} from '@conformity/subgraph';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { limits, startApollo } from './apollo';

/** How a gateway finds each subgraph, and whom it lets in. */
export interface GatewayOptions {
  supergraph: string;
  /** The subgraph of this name. */
  dataSource: (name: string) => GraphQLDataSource<GatewayContext>;
  subgraphNames: readonly string[];
  verifyToken: TokenVerifier;
  /** What the graph needs to answer, by name: `/health/ready` asks it. */
  parts: ReadonlyMap<string, Part>;
  /** What is being started again at the moment, whether or not the graph answers without it. */
  degraded?: () => readonly string[];
  /** Puts the addresses beside GraphQL on the server. */
  mount?: (server: FastifyInstance, callerOf: (request: FastifyRequest) => Promise<Caller>) => Promise<void>;
  host: string;
  port: number;
  clock?: (() => Date) | undefined;
  /** How long a request may take; what an act has not done by then, it does not do. */
  budgetMs?: number | undefined;
  log?: (fault: unknown) => void;
}

/** The gateway: `/graphql`, `/graphiql`, `/health/live`, `/health/ready`, and what is mounted. Listens when the promise resolves. */
export async function startGateway(options: GatewayOptions): Promise<FastifyInstance> {
  const { budgetMs = usualBudgetMs, host, port, degraded = () => [], clock = () => new Date() } = options;
  const { log = fault => process.stderr.write(`${describe(fault)}\n`) } = options;
  const server = Fastify({ bodyLimit: limits.bodyBytes, genReqId: () => randomUUID(), forceCloseConnections: true });
  const sources = new Map(options.subgraphNames.map(name => [name, options.dataSource(name)]));
  const apollo = await startApollo(options.supergraph, sources, server, log);
  const authenticate = authenticator(
    options.verifyToken,
    principalReader(sources.get(directoryName) as GraphQLDataSource<GatewayContext>, clock),
  );

  const departureOf = departuresOf(server);
  server.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
  });
  answerErrors(server, log);
  const callerOf = async (request: FastifyRequest): Promise<Caller> => {
    const deadline = performance.now() + budgetMs;
    const { id: requestId } = request;
    const departure = departureOf(request);
    const idempotencyKey = idempotencyKeyOf(request.headers);
    const principal = await authenticate(request.headers.authorization);
    return { principal, requestId, now: clock(), clock: options.clock, deadline, departure, idempotencyKey };
  };
  await server.register(fastifyApollo(apollo), { path: '/graphql', context: callerOf });
  await options.mount?.(server, callerOf);
  server.get('/graphiql', async (_request, reply) => {
    // A megabyte of script, which would take every start a tenth of its time.
    const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
    return reply.type('text/html').send(renderGraphiQL({ title: 'Conformity Graph', endpoint: '/graphql' }));
  });
  const missing = readiness(options.parts);
  server.get('/health/live', () => ({ live: true }));
  server.get('/health/ready', async (_request, reply) => {
    const unready = await missing();
    return reply
      .status(unready.length ? 503 : 200)
      .send({ ready: unready.length === 0, unready, degraded: degraded() });
  });
  await server.listen({ host, port });
  return server;
}

const describe = (fault: unknown) => (fault instanceof Error ? (fault.stack ?? fault.message) : JSON.stringify(fault));
