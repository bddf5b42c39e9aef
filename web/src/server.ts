import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { Readable } from 'node:stream';
import staticFiles from '@fastify/static';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { createRequestHandler, RouterContextProvider, type ServerBuild } from 'react-router';
import type * as Entry from '../app/entry.server';
import { graphAt } from './graph';

/** How the pages are served. */
export interface WebOptions {
  /** Where the graph is asked, without `/graphql`. */
  graphUrl: string;
  /** Where browsers open these pages; as they say that they do, if nothing is said. */
  publicUrl?: string | undefined;
  host: string;
  port: number;
}

const built = path.join(__dirname, '..', 'build');
/** A list of numbers, or a PDF whose seal is looked at. */
const mostBytes = 12 * 1024 * 1024;

/** Nothing comes from elsewhere, and nothing is written into a page that could run. */
const policyWith = (nonce: string) =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Serves the pages as they were built. Listens when the promise resolves. */
export async function startWeb({ graphUrl, publicUrl, host, port }: WebOptions): Promise<FastifyInstance> {
  const build = require(path.join(built, 'server', 'index.js')) as ServerBuild & { entry: { module: typeof Entry } };
  const { asking, nonceContext, pathOf } = build.entry.module;
  const handle = createRequestHandler(build, 'production');
  const clientOf = graphAt(graphUrl);
  const server = Fastify({
    bodyLimit: mostBytes,
    // What was begun is answered.
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    keepAliveTimeout: 75_000,
  });
  await server.register(staticFiles, {
    root: path.join(built, 'client', 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '1y',
  });
  for (const file of ['favicon.svg', 'robots.txt'])
    server.get(`/${file}`, (_request, reply) => reply.sendFile(file, path.join(built, 'client'), { maxAge: '1d' }));
  server.get('/health/live', () => ({ live: true }));
  server.removeAllContentTypeParsers();
  // Whole: what comes as a stream nobody would count.
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  server.all('/*', async (request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    const asked = standard(request, reply, publicUrl);
    const context = new RouterContextProvider();
    context.set(nonceContext, nonce);
    const part = /^\/desk\b/.test(pathOf(request.url)) ? 'desk' : 'public';
    context.set(asking, clientOf(request.headers, part, asked.signal));
    const answer = await handle(asked, context);
    reply
      .code(answer.status)
      .headers({ 'content-security-policy': policyWith(nonce), 'referrer-policy': 'same-origin' });
    for (const [name, value] of answer.headers) reply.header(name, value);
    return reply.send(answer.body ? Readable.fromWeb(answer.body as never) : null);
  });
  await server.listen({ host, port });
  return server;
}

/** The request as a page is given it: at the address that the browser has opened, and over when the browser is gone. */
function standard(request: FastifyRequest, reply: FastifyReply, publicUrl: string | undefined): Request {
  const gone = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) gone.abort();
  });
  const { method, headers, url } = request;
  const origin = publicUrl ?? `http://${headers['x-forwarded-host'] ?? headers.host}`;
  const body = request.body as Buffer<ArrayBuffer> | undefined;
  const init = { method, headers: Object.entries(headers).flatMap(told), signal: gone.signal, ...(body && { body }) };
  return new Request(new URL(`${origin}/`).origin + url, init);
}

/** What addresses a request within HTTP is told by the address itself. */
const told = ([name, value]: [string, string | string[] | undefined]): [string, string][] =>
  value === undefined || ['host', 'connection', 'transfer-encoding', 'x-forwarded-host'].includes(name)
    ? []
    : [[name, String(value)]];
