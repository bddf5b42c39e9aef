import type { GraphQLDataSource } from '@apollo/gateway';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import {
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
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { startApollo } from './apollo';
import { answeredBefore, keepAnswer } from './http/again';
import { type CrossOrigin, noOtherOrigins } from './http/cross-origin';
import { takeGraphRequests } from './http/graph-requests';
import { newServer } from './http/new-server';
import { leadBrowser, mountPages } from './http/pages';
import { revalidate } from './http/revalidation';
import { straight } from './http/straight';
import { limits } from './limits';
import { KeptAnswers } from './operations/kept-answers';
import { Newcomers } from './operations/newcomers';
import { refuseUntrusted, type Trusted } from './operations/trusted';

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
  /** Whose pages may read answers in a browser; nobody's but ours, if nothing is said. */
  origins?: CrossOrigin | undefined;
  /** The only operations that are run; all, if nothing is said. */
  trusted?: Trusted | undefined;
  /** What an operation may cost. */
  costLimit?: number | undefined;
  /**
   * How everything that answers are made from is, at a moment after the call: a text that is another one as soon as something was
   * committed. Without it no answer is given twice.
   */
  stateOf?: (() => Promise<string>) | undefined;
}

/** The gateway: `/graphql`, pages, `/health/live`, `/health/ready`, and what is mounted. Listens when the promise resolves. */
export async function startGateway(options: GatewayOptions): Promise<FastifyInstance> {
  const { budgetMs = usualBudgetMs, host, port, clock = () => new Date(), origins = noOtherOrigins, trusted } = options;
  const { log = fault => process.stderr.write(`${describe(fault)}\n`) } = options;
  const server = await newServer({ bodyBytes: limits.bodyBytes, origins, log });
  const sources = new Map(options.subgraphNames.map(name => [name, options.dataSource(name)]));
  const { apollo, ...operations } = await startApollo(
    { supergraph: options.supergraph, sources, trusted, costLimit: options.costLimit, log },
    server,
  );
  const authenticate = authenticator(
    options.verifyToken,
    principalReader(sources.get(directoryName) as GraphQLDataSource<GatewayContext>, clock),
  );

  const departureOf = departuresOf(server);
  const callerOf = async (request: FastifyRequest): Promise<Caller> => {
    const deadline = performance.now() + budgetMs;
    const { id: requestId } = request;
    const departure = departureOf(request);
    const idempotencyKey = idempotencyKeyOf(request.headers);
    const principal = await authenticate(request.headers.authorization);
    return { principal, requestId, now: clock(), clock: options.clock, deadline, departure, idempotencyKey };
  };
  const begun = new WeakMap<FastifyRequest, () => void>();
  const context = async (request: FastifyRequest): Promise<GatewayContext> => {
    if (trusted) refuseUntrusted(trusted, request);
    return Object.assign(await callerOf(request), { address: request.ip, met: begun.get(request) });
  };
  const answers = options.stateOf && new KeptAnswers(options.stateOf);
  const known = straight(operations, context);
  const whole = fastifyApolloHandler(apollo, { context });
  const newcomers = new Newcomers();
  const asNew = async (request: FastifyRequest, reply: FastifyReply) => {
    const met = await newcomers.enter();
    begun.set(request, met);
    try {
      return await whole.call(server, request, reply);
    } finally {
      met();
    }
  };
  await server.register(async graph => {
    // Before what is wrong with it as a request is told.
    graph.addHook('onRequest', leadBrowser);
    takeGraphRequests(graph);
    graph.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      exposeHeadRoute: false,
      onSend: [keepAnswer, revalidate],
      handler: async (request, reply) =>
        (answers && (await answeredBefore(answers, request, reply, clock()))) ??
        (await known(request, reply)) ??
        asNew(request, reply),
    });
  });
  await options.mount?.(server, callerOf);
  mountPages(server);
  mountHealth(server, options);
  await server.listen({ host, port });
  return server;
}

function mountHealth(server: FastifyInstance, { parts, degraded = () => [] }: GatewayOptions): void {
  const missing = readiness(parts);
  server.get('/health/live', () => ({ live: true }));
  server.get('/health/ready', async (_request, reply) => {
    const unready = await missing();
    return reply
      .status(unready.length ? 503 : 200)
      .send({ ready: unready.length === 0, unready, degraded: degraded() });
  });
}

const describe = (fault: unknown) => (fault instanceof Error ? (fault.stack ?? fault.message) : JSON.stringify(fault));
