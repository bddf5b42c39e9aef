import { type Readable, Transform } from 'node:stream';
import { CatalogueError } from '@conformity/subgraph';
import replyFrom from '@fastify/reply-from';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Visitors } from './visitors';

/** The process that makes the pages, and what the edge does before it is asked. */
export interface Pages {
  /** Where it answers; null while it is not there. */
  url: () => string | null;
  visitors: Visitors;
  pay(request: FastifyRequest): Promise<void>;
  /** What `/` answers a program, and whoever asks while there are no pages. */
  home(request: FastifyRequest, reply: FastifyReply): Promise<unknown>;
  isBrowsed(request: FastifyRequest): boolean;
}

/** A PDF to be looked at, or a list. */
const bytes = 12 * 1024 * 1024;
const patienceMs = 30_000;

/** Of what a browser sends, what pages read: above all no token. The cookie is that of the session, by which the graph is asked. */
const passedOn = [
  ...['accept', 'accept-language', 'cookie', 'origin', 'sec-fetch-site', 'sec-fetch-mode'],
  ...['content-type', 'content-length', 'if-none-match', 'x-request-id'],
];

const away = () =>
  new CatalogueError('UNAVAILABLE', 'The pages are not there at the moment. Try again in a few seconds.', {
    retryAfterSeconds: 5,
  });

const tooLarge = () =>
  new CatalogueError('LIMIT_EXCEEDED', `A page takes ${bytes / 1024 / 1024} MB. Nothing was read: send less at once.`, {
    http: { status: 413 },
  });

/** What a browser sends, up to so many bytes: the pages would hang up in the middle of more. @throws LIMIT_EXCEEDED */
function counted(body: Readable): Readable {
  let left = bytes;
  const taken = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      left -= chunk.length;
      if (left < 0) done(tooLarge());
      else done(null, chunk);
    },
  });
  // The rest is read by nobody, but read: the next request comes behind it.
  taken.once('error', () => body.resume());
  return body.pipe(taken);
}

/** Why the pages gave no answer. */
const refusalOf = (body: unknown) => {
  const { errored } = (body ?? {}) as Partial<Readable>;
  return errored instanceof CatalogueError ? errored : away();
};

/** Passes on to the pages whatever has no other address. */
export async function passToPages(server: FastifyInstance, { url, visitors, pay, home, isBrowsed }: Pages) {
  await server.register(async pages => {
    pages.removeAllContentTypeParsers();
    pages.addContentTypeParser('*', (_request, payload, done) => done(null, counted(payload as Readable)));
    await pages.register(replyFrom, {
      disableRequestLogging: true,
      http: { agentOptions: { keepAlive: true, maxSockets: 100 }, requestOptions: { timeout: patienceMs } },
    });
    const show = async (request: FastifyRequest, reply: FastifyReply) => {
      const at = url();
      if (!at) return reply.callNotFound();
      if (!request.url.startsWith('/assets/')) await pay(request);
      return reply.from(at + request.url, {
        retriesCount: 1,
        onError: reply => void reply.send(refusalOf(reply.request.body)),
        rewriteRequestHeaders: (_request, headers) => ({
          ...Object.fromEntries(passedOn.flatMap(name => (headers[name] ? [[name, headers[name]]] : []))),
          ...visitors.ticketOf(request),
          'x-forwarded-host': request.host,
        }),
      });
    };
    pages.get('/', (request, reply) => (url() && isBrowsed(request) ? show(request, reply) : home(request, reply)));
    pages.route({
      method: ['GET', 'HEAD', 'POST'],
      url: '/*',
      exposeHeadRoute: false,
      config: { bytes },
      handler: show,
    });
  });
}
