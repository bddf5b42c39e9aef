import { isSampled, type Logger, type Traced, type Tracing } from '@conformity/subgraph';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { clientOf, operationOf } from './measuring';

/** How much is told of requests, and where. */
export interface Telling {
  tracing?: Tracing | null | undefined;
  /** Of so many a line is logged: 0 to 1. */
  requestShare?: number | undefined;
  lines: Logger;
}

/**
 * Traces and logs a share of all requests: what was asked, by which program, how long it took; nothing of who asks, from where, or with
 * which values. Answers how what is done for a request is told.
 */
export function tellRequests(
  server: FastifyInstance,
  { tracing, requestShare = 0, lines }: Telling,
): (request: FastifyRequest) => Traced | undefined {
  if (!tracing && !requestShare) return () => undefined;
  const begun = new WeakMap<FastifyRequest, Traced>();
  server.addHook('onRequest', (request, _reply, done) => {
    const traced = request.url.startsWith('/health/')
      ? undefined
      : tracing?.request(request.id, `${request.method} ${addressOf(request)}`);
    if (traced) begun.set(request, traced);
    done();
  });
  server.addHook('onResponse', (request, { statusCode: status, elapsedTime }, done) => {
    const traced = begun.get(request);
    const isTold = isSampled(request.id, requestShare);
    if (traced || isTold) {
      const [operation, client] = [operationOf(request), clientOf(request)];
      traced?.tell({
        'http.response.status_code': status,
        'graphql.operation.name': operation,
        'conformity.client': client,
      });
      traced?.end(status >= 500 ? String(status) : undefined);
      const about = { method: request.method, address: addressOf(request), operation, client, status };
      if (isTold) lines.info({ requestId: request.id, ...about, ms: Math.round(elapsedTime) }, 'request');
    }
    done();
  });
  return request => begun.get(request);
}

/** As the server knows it: what callers put into addresses, such as a secret of an appointment, is not told. */
const addressOf = ({ routeOptions: { url = 'elsewhere' } }: FastifyRequest) => url;
