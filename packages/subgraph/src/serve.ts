import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { askingDirectory, principalPath } from './asking-directory';
import { type Authenticate, authenticator } from './authenticate';
import type { CallerKeys } from './caller-keys';
import { callerReader, takesNoTokens } from './caller-reader';
import { type DatabaseOptions, loginOf } from './connection';
import { openDatabase } from './database';
import { databaseState } from './database-state';
import type { Subgraph } from './define-subgraph';
import { isEnding } from './drain';
import { embed } from './embed';
import { badInput } from './errors';
import { contextOf, type Executor, executorOf, type Fetch } from './executor';
import { logFault } from './fault-log';
import type { Keeping } from './keeping';
import { logOf } from './log';
import type { Metrics } from './metrics';
import { answerErrors } from './outside-graphql';
import { principalReader } from './principal-reader';
import { databaseName, databasePart, namesIn, readiness } from './readiness';
import { mountRoutes } from './route';
import type { Tracing } from './tracing';
import type { TokenVerifier } from './verify-token';

/** What a subgraph in its own process needs to know. */
export interface ServeOptions extends Omit<DatabaseOptions, 'url' | 'onStatement'> {
  databaseUrl: string;
  /** What is kept in memory; nothing, if nothing is said. */
  keeping?: Keeping | null;
  /** What is counted; nothing, if nothing is said. */
  metrics?: Metrics | null;
  /** By which is told what is done for requests that are traced; nothing, if nothing is said. */
  tracing?: Tracing | null;
  host: string;
  port: number;
  /** By which our gateway signs who asks. */
  gatewayKeys: CallerKeys;
  /** Whose tokens are taken from callers that our gateway does not sign for; none, if nothing is said. */
  tokens?: AcceptedTokens | undefined;
}

/** The bearer tokens that a subgraph takes by itself, for another gateway in front. */
export interface AcceptedTokens {
  verify: TokenVerifier;
  /** Where the directory says what a person is; null where this is the directory. */
  directoryUrl: string | null;
}

const bodyLimit = 16 * 1024 * 1024;

/** Puts a subgraph behind `POST /graphql` and `GET /health/ready`; answers exactly what it answers in one process. */
export async function serve(subgraph: Subgraph, options: ServeOptions): Promise<FastifyInstance> {
  const ownUrl = loginOf(subgraph, options.databaseUrl);
  const db = await openDatabase(subgraph, { ...options, url: ownUrl });
  options.metrics?.database(subgraph.name, db);
  const server = Fastify({ bodyLimit, keepAliveTimeout: 75_000, return503OnClosing: false });
  const log = logOf(subgraph.name);
  answerErrors(server, fault => logFault(log, fault, { subgraph: subgraph.name }));
  const kept = options.keeping && subgraph.keep?.(db, options.keeping, line => log.warn(line));
  const execute = executorOf(subgraph, db, (fault, about) => logFault(log, fault, about));

  const callerOf = callerReader(server, {
    name: subgraph.name,
    gatewayKeys: options.gatewayKeys,
    authenticate: authenticate(options, execute),
    tracing: options.tracing,
  });
  server.post('/graphql', async request => {
    try {
      const caller = await callerOf(request);
      return await execute(fetchIn(request.body), caller);
    } catch (error) {
      if (error instanceof GraphQLError) return { errors: [withoutStatus(error)] };
      throw error;
    }
  });
  if (options.tokens?.directoryUrl === null)
    server.get(principalPath, async request => (await callerOf(request)).principal);
  // A route knows the loaders of its own subgraph; a list of routes does not.
  const contextFor = async (request: FastifyRequest) =>
    contextOf(subgraph, db, await db.knowing(await callerOf(request))) as never;
  await mountRoutes(server, subgraph.routes ?? [], contextFor);
  const database = databasePart(ownUrl);
  const missing = readiness(
    new Map([
      [databaseName, database.ask],
      [subgraph.name, db.asPart(subgraph.name)],
    ]),
  );
  server.get('/health/live', () => ({ live: true }));
  const lacking = readiness(new Map(Object.entries(subgraph.mayLack ?? {})));
  server.get('/health/ready', async (_request, reply) => {
    const [found, degraded] = await Promise.all([missing(), lacking()]);
    const unready = isEnding(server) ? [subgraph.name] : namesIn(found);
    return reply
      .status(unready.length ? 503 : 200)
      .send({ ready: unready.length === 0, unready, degraded: namesIn(degraded) });
  });
  const state = databaseState(ownUrl);
  // What is read from a copy can be behind it.
  if (!options.replicaUrl) server.get('/state', () => state.ask());
  server.addHook('onClose', async () => {
    await kept?.close();
    await Promise.all([db.destroy(), database.close(), state.close(), options.tracing?.close()]);
  });
  await server.listen({ host: options.host, port: options.port });
  return server;
}

function authenticate({ tokens }: ServeOptions, execute: Executor): Authenticate {
  if (!tokens) return takesNoTokens;
  const { verify, directoryUrl } = tokens;
  return directoryUrl ? askingDirectory(directoryUrl) : authenticator(verify, principalReader(embed(execute)));
}

/** The operation that a body asks for. @throws BAD_INPUT where it asks for none */
export function fetchIn(body: unknown): Fetch {
  const { query, operationName, variables } = (body ?? {}) as Record<string, unknown>;
  if (typeof query !== 'string') throw badInput('query', 'is missing. Send it as a text in JSON.');
  if (typeof (operationName ?? '') !== 'string') throw badInput('operationName', 'is no text.');
  if (typeof (variables ?? {}) !== 'object' || Array.isArray(variables))
    throw badInput('variables', 'is no object. Give each variable by its name.');
  return { query, operationName: operationName ?? undefined, variables: variables ?? undefined } as Fetch;
}

/** The status is for what is asked outside GraphQL. */
function withoutStatus({ message, extensions }: GraphQLError): GraphQLError {
  const { http: _status, ...told } = extensions;
  return new GraphQLError(message, { extensions: told });
}
