import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from './context';
import { CatalogueError, type ErrorCode } from './errors';

/** What comes with a request that is not GraphQL. */
export interface RouteRequest {
  params: Record<string, string>;
  query: Record<string, string>;
  headers: Record<string, string | string[] | undefined>;
  /** As it was sent; empty where nothing was. */
  body: Buffer;
}

/** What is answered. A stream is sent as it comes. */
export interface RouteReply {
  status?: number;
  headers?: Record<string, string>;
  body: string | Buffer | Readable | null;
}

/** An address of a subgraph beside its GraphQL: files, pages, uploads. The gateway has it under the same path. */
export interface Route {
  method: 'GET' | 'POST';
  /** Such as `/documents/:hash`. */
  path: string;
  /** The most bytes that may be sent; 1 MiB if nothing is said. */
  bodyLimit?: number;
  /** @throws CatalogueError, which is answered as JSON with the status of its code */
  handle(request: RouteRequest, context: Context<never>): Promise<RouteReply>;
}

const statusOf: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_INPUT: 400,
  CONFLICT: 409,
  LIMIT_EXCEEDED: 429,
  TIMEOUT: 503,
};

/** Puts routes on a server, in a scope of their own that takes any body as bytes. */
export async function mountRoutes(
  server: FastifyInstance,
  routes: readonly Route[],
  contextOf: (request: FastifyRequest) => Promise<Context<never>>,
): Promise<void> {
  await server.register(async scope => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    for (const { method, path, bodyLimit, handle } of routes)
      scope.route({
        method,
        url: path,
        bodyLimit,
        handler: async (request, reply) => {
          try {
            const context = await contextOf(request);
            return await send(reply, await handle(requestOf(request), context));
          } catch (error) {
            if (!(error instanceof CatalogueError)) throw error;
            const code = error.extensions.code as ErrorCode;
            const errors = [{ message: error.message, extensions: error.extensions }];
            return reply.status(statusOf[code] ?? 422).send({ errors });
          }
        },
      });
  });
}

const requestOf = ({ params, query, headers, body }: FastifyRequest): RouteRequest => ({
  params: params as Record<string, string>,
  query: query as Record<string, string>,
  headers,
  body: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
});

const send = (reply: FastifyReply, { status = 200, headers = {}, body }: RouteReply) =>
  reply
    .status(status)
    .headers({ 'x-content-type-options': 'nosniff', ...headers })
    .send(body);
