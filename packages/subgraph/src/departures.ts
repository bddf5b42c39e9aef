import { setMaxListeners } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * Tells for each request of the server by a signal when its caller goes before the answer. Before any route is added.
 * Fastify (5.12) has a `request.signal`, which is aborted as soon as the body is read.
 */
export function departuresOf(server: FastifyInstance): (request: FastifyRequest) => () => AbortSignal {
  // On the request itself: weak references to what lives as long as a request cost the garbage collector more than all else here.
  server.decorateRequest(answeredBy, null);
  server.addHook('onRequest', (request, reply, done) => {
    request[answeredBy] = reply.raw;
    done();
  });
  return request => {
    let signal: AbortSignal | undefined;
    return () => {
      signal ??= departureFrom(request[answeredBy]);
      return signal;
    };
  };
}

const answeredBy = Symbol('answered by');

declare module 'fastify' {
  interface FastifyRequest {
    [answeredBy]: ServerResponse | null;
  }
}

/** Made for those who listen: a signal takes longer than the rest of a context. */
function departureFrom(response: ServerResponse | null): AbortSignal {
  const departure = new AbortController();
  setMaxListeners(0, departure.signal);
  const leave = () => {
    if (!response?.writableFinished) departure.abort();
  };
  if (response?.closed) leave();
  else response?.once('close', leave);
  return departure.signal;
}
