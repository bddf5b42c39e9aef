import { setMaxListeners } from 'node:events';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * Tells for each request of the server by a signal when its caller goes before the answer. Before any route is added.
 * Fastify (5.12) has a `request.signal`, which is aborted as soon as the body is read.
 */
export function departuresOf(server: FastifyInstance): (request: FastifyRequest) => AbortSignal | undefined {
  const signals = new WeakMap<FastifyRequest, AbortSignal>();
  server.addHook('onRequest', async (request, reply) => {
    const departure = new AbortController();
    setMaxListeners(0, departure.signal);
    signals.set(request, departure.signal);
    reply.raw.once('close', () => {
      if (!reply.raw.writableFinished) departure.abort();
    });
  });
  return request => signals.get(request);
}
