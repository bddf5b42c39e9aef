import { randomUUID } from 'node:crypto';
import { answerErrors, refused, sendError } from '@conformity/subgraph';
import compress from '@fastify/compress';
import Fastify, { type FastifyInstance } from 'fastify';
import { type CrossOrigin, letOtherOrigins } from './cross-origin';
import { keepEvents } from './kept-events';
import { endSlowBodies } from './slow-bodies';
import { answerUnreadable } from './unreadable';

/** How an edge takes requests. */
export interface HttpOptions {
  bodyBytes: number;
  origins: CrossOrigin;
  log: (fault: unknown) => void;
}

/** Who opens a connection sends headers within ten seconds, which are looked at every second; the longest upload ends within five minutes. */
const headersTimeout = 10_000;
const requestTimeout = 300_000;
const connectionsCheckingInterval = 1_000;

/** Smaller answers gain nothing from compression. */
const compressedFrom = 1_024;

/** A server on which every address has what HTTP demands alike: errors of the catalogue, an id, time limits, compression, CORS. */
export async function newServer({ bodyBytes, origins, log }: HttpOptions): Promise<FastifyInstance> {
  const server = Fastify({
    bodyLimit: bodyBytes,
    genReqId: () => randomUUID(),
    forceCloseConnections: true,
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
    reply.header('x-request-id', request.id);
    done();
  });
  await letOtherOrigins(server, origins);
  refuseEncodedBodies(server);
  endSlowBodies(server);
  keepEvents(server);
  // What a file is, such as a PDF or a photo, is told by its type; a stream of events goes out as it comes.
  await server.register(compress, { encodings: ['br', 'gzip'], threshold: compressedFrom, globalDecompression: false });
  return server;
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
