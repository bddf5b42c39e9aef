import type { GraphQLDataSource } from '@apollo/gateway';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import {
  authenticator,
  type Caller,
  departuresOf,
  directoryName,
  type GatewayContext,
  idempotencyKeyOf,
  isEnding,
  logFault,
  logOf,
  type Metrics,
  namesIn,
  type Part,
  peopleOf,
  principalReader,
  type RequestFaultLog,
  readiness,
  requireKnownNow,
  type TokenVerifier,
  type Tracing,
  usualBudgetMs,
} from '@conformity/subgraph';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { startApollo } from './apollo';
import { answeredBefore, keepAnswer } from './http/again';
import { type CrossOrigin, noOtherOrigins } from './http/cross-origin';
import { takeGraphRequests } from './http/graph-requests';
import { measure } from './http/measuring';
import { newServer } from './http/new-server';
import { home, isBrowsed, leadBrowser, mountExplorer } from './http/pages';
import { passToPages } from './http/passing-to-pages';
import { revalidate } from './http/revalidation';
import { charging } from './http/spending';
import { straight } from './http/straight';
import { tellRequests } from './http/telling';
import type { TrustProxy } from './http/trust-proxy';
import { Visitors } from './http/visitors';
import { limits } from './limits';
import { type Allowances, priceOf, Spending } from './operations/allowance';
import { KeptAnswers } from './operations/kept-answers';
import { Newcomers } from './operations/newcomers';
import { refuseUntrusted, type Trusted } from './operations/trusted';
import { readinessOf } from './readiness';
import { signInByBrowser } from './sign-in';
import type { SignInSettings } from './sign-in/settings';
import type { Supergraphs } from './supergraph';
import { tracedSource } from './traced-source';

/** How a gateway finds each subgraph, and whom it lets in. */
export interface GatewayOptions {
  supergraph: string;
  /** Brings others while the gateway runs; what is no supergraph of these subgraphs is refused, and the one before stays. */
  supergraphs?: Supergraphs | undefined;
  /** The subgraph of this name. */
  dataSource: (name: string) => GraphQLDataSource<GatewayContext>;
  subgraphNames: readonly string[];
  verifyToken: TokenVerifier;
  /** How people sign in with a browser, known at the latest when the server listens; not at all, if nothing is said. */
  signIn?: (() => SignInSettings) | undefined;
  /** What the graph needs to answer, by name: `/health/ready` asks it. */
  parts: ReadonlyMap<string, Part>;
  /** What is being started again at the moment, whether or not the graph answers without it. */
  degraded?: () => readonly string[];
  /** What the graph needs for a part of its work alone: asked as `parts` are, and named as degraded where it is missing. */
  mayLack?: ReadonlyMap<string, Part>;
  /** Puts the addresses beside GraphQL on the server. */
  mount?: (server: FastifyInstance, callerOf: (request: FastifyRequest) => Promise<Caller>) => Promise<void>;
  /** Where the process answers that makes the pages; null while it is not there. No pages, if nothing is said. */
  pagesAt?: (() => string | null) | undefined;
  host: string;
  port: number;
  clock?: (() => Date) | undefined;
  /** How long a request may take; what an act has not done by then, it does not do. */
  budgetMs?: number | undefined;
  log?: RequestFaultLog;
  /** Whose pages may read answers in a browser; nobody's but ours, if nothing is said. */
  origins?: CrossOrigin | undefined;
  /** The only operations that are run; all, if nothing is said. */
  trusted?: Trusted | undefined;
  /** What an operation may cost. */
  costLimit?: number | undefined;
  /** What callers may spend within a minute; anything, if nothing is said. */
  allowances?: Allowances | undefined;
  /** That all gateways have, so that each takes what another has signed for itself; one of its own, if nothing is said. */
  secret?: string | undefined;
  /** Where many gateways count together what was spent. */
  redisUrl?: string | null | undefined;
  /** Whose word on the address of a client is taken; nobody's, if nothing is said. */
  trustProxy?: TrustProxy | undefined;
  /** What is counted; nothing, if nothing is said. */
  metrics?: Metrics | null | undefined;
  /** By which is told what is done for a share of all requests; nothing, if nothing is said. */
  tracing?: Tracing | null | undefined;
  /** The share of requests of which a line is logged; none, if nothing is said. */
  requestShare?: number | undefined;
  /**
   * How everything that answers are made from is, at a moment after the call: a text that is another one as soon as something was
   * committed. Without it no answer is given twice.
   */
  stateOf?: (() => Promise<string>) | undefined;
}

/** The gateway: `/graphql`, pages, `/health/live`, `/health/ready`, and what is mounted. Listens when the promise resolves. */
export async function startGateway(options: GatewayOptions): Promise<FastifyInstance> {
  const { budgetMs = usualBudgetMs, host, port, clock = () => new Date(), origins = noOtherOrigins, trusted } = options;
  const lines = logOf('gateway');
  const { log = (fault, about) => logFault(lines, fault, about) } = options;
  const server = await newServer({ bodyBytes: limits.bodyBytes, trustProxy: options.trustProxy, origins, log });
  const visitors = new Visitors(options.secret);
  const addressOf = visitors.addressOf.bind(visitors);
  const spending = options.allowances && new Spending(options.allowances, options.redisUrl);
  const { charge } = charging(server, spending, addressOf);
  const sources = new Map(options.subgraphNames.map(name => [name, tracedSource(name, options.dataSource(name))]));
  const tracedOf = tellRequests(server, { ...options, lines });
  const { supergraph, supergraphs, costLimit, metrics, stateOf } = options;
  const { apollo, version, ...operations } = await startApollo(
    { supergraph, supergraphs, sources, trusted, costLimit, log, metrics },
    server,
  );
  const directory = sources.get(directoryName) as GraphQLDataSource<GatewayContext>;
  const principalOf = principalReader(directory, clock);
  const authenticate = authenticator(options.verifyToken, principalOf);
  const sessions =
    options.signIn &&
    (await signInByBrowser(server, { settings: options.signIn, directory, personOf: peopleOf(principalOf), clock }));

  const departureOf = departuresOf(server);
  const callerOf = async (request: FastifyRequest): Promise<Caller> => {
    const deadline = performance.now() + budgetMs;
    const { id: requestId } = request;
    const traced = tracedOf(request);
    const departure = departureOf(request);
    const idempotencyKey = idempotencyKeyOf(request.headers);
    const { authorization } = request.headers;
    const bySession = authorization === undefined ? await sessions?.principalOf(request) : null;
    const byToken = () =>
      authenticate(authorization).catch(async refusal => {
        await charge(request, priceOf.badToken);
        throw refusal;
      });
    const principal = bySession ?? (await byToken());
    return { principal, requestId, now: clock(), clock: options.clock, deadline, departure, idempotencyKey, traced };
  };
  const begun = new WeakMap<FastifyRequest, () => void>();
  const context = async (request: FastifyRequest): Promise<GatewayContext> => {
    if (trusted) refuseUntrusted(trusted, request);
    const caller = await callerOf(request);
    return Object.assign(caller, {
      address: addressOf(request),
      met: begun.get(request),
      charge: (cost: number) => charge(request, cost, caller.principal),
    });
  };
  const answers = stateOf && new KeptAnswers(async () => `${version()} ${await stateOf()}`);
  const known = straight(operations, context);
  const whole = fastifyApolloHandler(apollo, {
    context: async request => {
      const met = await context(request);
      await met.charge?.(priceOf.newcomer);
      return met;
    },
  });
  const newcomers = new Newcomers();
  const asNew = async (request: FastifyRequest, reply: FastifyReply) => {
    const met = await newcomers.enter(departureOf(request));
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
    if (metrics) measure(graph, metrics);
    graph.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      exposeHeadRoute: false,
      onSend: [keepAnswer, revalidate],
      handler: async (request, reply) => {
        const kept = answers && (await answeredBefore(answers, request, reply, clock()));
        if (kept !== undefined) await charge(request, priceOf.kept);
        return kept ?? (await known(request, reply)) ?? asNew(request, reply);
      },
    });
  });
  await options.mount?.(server, async request => {
    const caller = await callerOf(request);
    if (request.method === 'POST') requireKnownNow(caller.principal);
    await charge(request, request.method === 'POST' ? priceOf.upload : priceOf.read, caller.principal);
    return caller;
  });
  mountExplorer(server, { withSignIn: sessions !== undefined, pay: request => charge(request, priceOf.upload) });
  const url = options.pagesAt;
  const pay = (request: FastifyRequest) => charge(request, priceOf.read);
  if (url) await passToPages(server, { url, visitors, pay, home, isBrowsed });
  else server.get('/', home);
  mountHealth(server, options);
  await server.listen({ host, port });
  return server;
}

function mountHealth(
  server: FastifyInstance,
  { parts, degraded = () => [], mayLack = new Map() }: GatewayOptions,
): void {
  const [lacking, lackingMore] = [readiness(parts), readiness(mayLack)];
  server.get('/health/live', () => ({ live: true }));
  server.get('/health/ready', async (_request, reply) => {
    const [found, more] = await Promise.all([lacking(), lackingMore()]);
    const state = readinessOf(found, parts);
    const { ready, unready, degraded: without } = isEnding(server) ? { ...state, ...isOver } : state;
    const all = [...new Set([...without, ...degraded(), ...namesIn(more)])].sort();
    return reply.status(ready ? 200 : 503).send({ ready, unready, degraded: all });
  });
}

const isOver = { ready: false, unready: ['gateway'] };
