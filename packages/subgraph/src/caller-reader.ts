import { randomUUID } from 'node:crypto';
import { guest } from '@conformity/access';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Authenticate } from './authenticate';
import type { CallerKeys } from './caller-keys';
import { callerHeader, callerVerifier } from './caller-token';
import { type Caller, usualBudgetMs } from './context';
import { departuresOf } from './departures';
import { CatalogueError } from './errors';
import { idempotencyKeyOf } from './idempotency-key';
import type { Tracing } from './tracing';

/** How a subgraph in a process of its own is told who asks. */
export interface CallerSources {
  /** The name of the subgraph. */
  name: string;
  /** By which our gateway signs. */
  gatewayKeys: CallerKeys;
  /** Says whose a token is that another gateway passes on. */
  authenticate: Authenticate;
  /** By which is told what is done for requests that a gateway traces. */
  tracing?: Tracing | null | undefined;
}

/** Where no directory is known: whoever shows a token is refused, and not taken for a guest. */
export const takesNoTokens: Authenticate = async header => {
  if (!header) return guest;
  throw new CatalogueError('UNAUTHENTICATED', 'This subgraph takes no tokens. Ask the gateway of the graph.');
};

/**
 * Tells who asks: as our gateway signed it, which counts wherever it is; else by the token of the caller, which another gateway passes on;
 * without either, a guest. Before any route is added. @throws UNAUTHENTICATED where what was shown is not good
 */
export function callerReader(server: FastifyInstance, { name, gatewayKeys, authenticate, tracing }: CallerSources) {
  const verify = callerVerifier(name, gatewayKeys);
  const departureOf = departuresOf(server);
  return async (request: FastifyRequest): Promise<Caller> => {
    const { headers } = request;
    const departure = departureOf(request);
    const traced = tracing?.within(headers.traceparent);
    if (headers[callerHeader] !== undefined) return { ...(await verify(headers)), departure, traced };
    const deadline = performance.now() + usualBudgetMs;
    const idempotencyKey = idempotencyKeyOf(headers);
    const principal = await authenticate(headers.authorization);
    const requestId = requestIdIn(headers);
    return { principal, requestId, now: new Date(), deadline, departure, idempotencyKey, traced };
  };
}

/** What another gateway calls the request, where that can stand in an audit trail. */
function requestIdIn({ 'x-request-id': given }: FastifyRequest['headers']): string {
  return typeof given === 'string' && /^[\w.-]{1,100}$/.test(given) ? given : randomUUID();
}
