import type { Metrics } from '@conformity/subgraph';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sentBy } from './graph-requests';

const nameHeaders = ['apollographql-client-name', 'x-graphql-client-name', 'graphql-client-name'];

/** Counts what is answered at `/graphql`, by the names that clients give to themselves and to what they ask. */
export function measure(graph: FastifyInstance, metrics: Metrics): void {
  graph.addHook('onResponse', (request, reply, done) => {
    metrics.request({
      operation: operationOf(request),
      client: clientOf(request),
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1_000,
    });
    done();
  });
}

const short = (name: string) => name.slice(0, 60);

export function clientOf({ headers }: FastifyRequest): string {
  const name = nameHeaders.map(header => headers[header]).find(value => typeof value === 'string');
  return short(String(name ?? 'unnamed'));
}

/** As it is called in the request, or first in its text. */
export function operationOf(request: FastifyRequest): string {
  const { operationName, query } = sentBy(request);
  const named = operationName ?? /\b(?:query|mutation)\s+(\w+)/.exec(query ?? '')?.[1];
  return short(String(named ?? 'unnamed'));
}
