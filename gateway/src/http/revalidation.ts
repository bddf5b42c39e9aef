import { createHash } from 'node:crypto';
import { isKnown } from '@conformity/subgraph';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What an answer of the graph depends on beside its address: a cache must not give a guest's to somebody who is signed in. */
const varies = ['accept', 'accept-encoding', 'authorization', 'cookie'];
const variesOnly = varies.join(', ');

/**
 * Gives every answer of the graph that may be kept a weak `etag`, and answers a GET that knows it already by 304 without a body (RFC
 * 9110, 13.1.2). What says nothing of keeping must not be kept.
 */
export async function revalidate(request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> {
  const others = reply.getHeader('vary');
  reply.header('vary', others ? [...new Set([...String(others).split(', '), ...varies])].join(', ') : variesOnly);
  const caching = String(reply.getHeader('cache-control') ?? 'no-store');
  reply.header('cache-control', caching);
  if (request.method === 'POST' || caching.includes('no-store') || typeof payload !== 'string') return payload;
  const etag = `"${createHash('sha256').update(payload).digest('base64url').slice(0, 27)}"`;
  reply.header('etag', `W/${etag}`);
  if (!isKnown(etag, request)) return payload;
  reply.status(304).removeHeader('content-type').removeHeader('content-length');
  return null;
}
