import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { answerErrors, pagesOfNumbers, type RequestFaultLog, refused, sendError } from '@conformity/subgraph';
import compress, { type FastifyCompressOptions } from '@fastify/compress';
import Fastify, { type FastifyInstance } from 'fastify';
import Negotiator from 'negotiator';
import { type CrossOrigin, letOtherOrigins } from './cross-origin';
import { keepEvents } from './kept-events';
import { endSlowBodies } from './slow-bodies';
import type { TrustProxy } from './trust-proxy';
import { answerUnreadable } from './unreadable';

/** How an edge takes requests. */
export interface HttpOptions {
  bodyBytes: number;
  /** Whose word on the address of a client is taken. */
  trustProxy?: TrustProxy | undefined;
  origins: CrossOrigin;
  log: RequestFaultLog;
}

/** Who opens a connection sends headers within ten seconds, which are looked at every second; the longest upload ends within five minutes. */
const headersTimeout = 10_000;
const requestTimeout = 300_000;
const connectionsCheckingInterval = 1_000;

/**
 * What every answer tells browsers: not to guess what it is, to pass no address on, to frame nothing. A page gives its own policy. Strict
 * transport is for whoever ends TLS before the gateway to say.
 */
const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
};

/** Smaller answers gain nothing from compression, and none enough from what takes gzip four times as long to make it an eighth smaller. */
const compression: FastifyCompressOptions = {
  encodings: ['br', 'gzip'],
  threshold: 1_024,
  zlibOptions: { level: 1 },
  globalDecompression: false,
};

/** A server on which every address has what HTTP demands alike: errors of the catalogue, an id, time limits, compression, CORS. */
export async function newServer({
  bodyBytes,
  trustProxy = false,
  origins,
  log,
}: HttpOptions): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: bodyBytes,
    trustProxy,
    genReqId: () => randomUUID(),
    rewriteUrl: dataOfNumbers,
    // What was begun is answered.
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    requestTimeout,
    http: { headersTimeout, connectionsCheckingInterval },
    clientErrorHandler: answerUnreadable,
    frameworkErrors: (error, request, reply) => {
      reply.header('x-request-id', request.id);
      sendError(error, request, reply, log);
    },
  });
  answerErrors(server, log);
  server.addHook('onRequest', (request, reply, done) => {
    reply.headers({ 'x-request-id': request.id, ...always });
    done();
  });
  await letOtherOrigins(server, origins);
  refuseEncodedBodies(server);
  refuseExpectations(server);
  endSlowBodies(server);
  keepEvents(server);
  // What a file is, such as a PDF or a photo, is told by its type; a stream of events goes out as it comes.
  await server.register(compress, compression);
  return server;
}

/** The page of a number is data for whoever rather reads `application/json`, as what is attached to its PDF. */
function dataOfNumbers({ url = '', method, headers: { accept = '*/*' } }: IncomingMessage): string {
  const isOfNumber = method === 'GET' && url.startsWith(`${pagesOfNumbers}/`);
  const wanted = isOfNumber && new Negotiator({ headers: { accept } }).mediaType(['text/html', 'application/json']);
  return wanted === 'application/json' ? `/documents/data${url.slice(pagesOfNumbers.length)}` : url;
}

/** A few bytes can be written out to very many: bodies are taken as they are (RFC 9110, 15.5.16). */
function refuseEncodedBodies(server: FastifyInstance): void {
  server.addHook('onRequest', ({ headers }, reply, done) => {
    const encoding = headers['content-encoding'] ?? 'identity';
    if (encoding.toLowerCase() === 'identity') return done();
    reply.header('accept-encoding', 'identity');
    done(refused(415, `content-encoding: ${encoding.slice(0, 50)} is not taken. Send the body as it is.`));
  });
}

/** Beside `100-continue`, which Node meets; the others it would refuse without a word of ours. */
function refuseExpectations(server: FastifyInstance): void {
  server.server.on('checkExpectation', (request, reply) => server.server.emit('request', request, reply));
  server.addHook('onRequest', ({ headers: { expect } }, _reply, done) => {
    if (expect === undefined || /^100-continue$/i.test(expect)) return done();
    done(refused(417, `expect: ${expect.slice(0, 50)} is not met here.`));
  });
}
