import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from './context';

/** What comes with a request that is not GraphQL. */
export interface RouteRequest {
  /** Of a HEAD the same is answered as of a GET, without the body. */
  method: 'GET' | 'HEAD' | 'POST';
  params: Record<string, string>;
  /** Of a name that is given several times, the first value. */
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

/** The most bytes that may be sent where nothing else is said. */
export const usualBodyLimit = 1024 * 1024;

/** An address of a subgraph beside its GraphQL: files, pages, uploads. The gateway has it under the same path. */
export interface Route {
  method: 'GET' | 'POST';
  /** Such as `/documents/:hash`. */
  path: string;
  /** The most bytes that may be sent; `usualBodyLimit` if nothing is said. */
  bodyLimit?: number;
  /** Of every answer, refusals too; what `handle` answers goes before. */
  headers?: Record<string, string>;
  /** @throws CatalogueError, which is answered as JSON with the status of its code */
  handle(request: RouteRequest, context: Context<never>): Promise<RouteReply>;
}

/** Puts routes on a server that answers errors by `answerErrors`, in a scope of their own that takes any body as bytes. */
export async function mountRoutes(
  server: FastifyInstance,
  routes: readonly Route[],
  contextOf: (request: FastifyRequest) => Promise<Context<never>>,
): Promise<void> {
  await server.register(async scope => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    for (const { method, path, bodyLimit = usualBodyLimit, headers = {}, handle } of routes)
      scope.route({
        method,
        url: path,
        ...(bodyLimit && { bodyLimit }),
        handler: async (request, reply) => {
          reply.headers(headers);
          const context = await contextOf(request);
          return send(reply, await handle(requestOf(request), context));
        },
      });
  });
}

const requestOf = ({ method, params, query, headers, body }: FastifyRequest): RouteRequest => ({
  method: method as RouteRequest['method'],
  params: params as Record<string, string>,
  query: Object.fromEntries(Object.entries(query as object).map(([name, value]) => [name, [value].flat()[0]])),
  headers,
  body: Buffer.isBuffer(body) ? body : Buffer.alloc(0),
});

const send = (reply: FastifyReply, { status = 200, headers = {}, body }: RouteReply) =>
  reply
    .status(status)
    .headers({ 'x-content-type-options': 'nosniff', ...headers })
    // Of null Fastify makes JSON, with a type and a length.
    .send(body ?? undefined);

/** Whether a caller has what bears this entity tag already, as RFC 9110 has it in 13.1.2. */
export const isKnown = (etag: string, { headers }: Pick<RouteRequest, 'headers'>) =>
  String(headers['if-none-match'] ?? '')
    .split(',')
    .some(tag => ['*', etag, `W/${etag}`].includes(tag.trim()));
