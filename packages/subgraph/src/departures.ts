import { setMaxListeners } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * Tells for each request of the server by a signal when its caller goes before the answer. Before any route is added.
 * Fastify (5.12) has a `request.signal`, which is aborted as soon as the body is read.
 */
export function departuresOf(server: FastifyInstance): (request: FastifyRequest) => () => AbortSignal {
  const responses = new WeakMap<FastifyRequest, ServerResponse>();
  server.addHook('onRequest', (request, reply, done) => {
    responses.set(request, reply.raw);
    done();
  });
  return request => {
    let signal: AbortSignal | undefined;
    return () => {
      signal ??= departureFrom(responses.get(request));
      return signal;
    };
  };
}

/** Made for those who listen: a signal takes longer than the rest of a context. */
function departureFrom(response: ServerResponse | undefined): AbortSignal {
  const departure = new AbortController();
  setMaxListeners(0, departure.signal);
  const leave = () => {
    if (!response?.writableFinished) departure.abort();
  };
  if (response?.closed) leave();
  else response?.once('close', leave);
  return departure.signal;
}
