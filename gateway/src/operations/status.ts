import { setTimeout as pause } from 'node:timers/promises';
import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '@conformity/subgraph';
import type { GraphQLFormattedError } from 'graphql';
import Negotiator from 'negotiator';

/**
 * Who is answered `application/json` finds status 200 beside errors of a request that was understood as one of GraphQL; who takes
 * `application/graphql-response+json` finds 400, also where a hash is not known (GraphQL over HTTP, draft, 6.4.1 and 6.4.2). Other refusals keep
 * their status.
 */
export const statusFor = (status: number, accept: string | undefined): number =>
  status === 400 && isAnsweredPlainly(accept) ? 200 : status;

/** The same of every answer. */
export const statusByMediaType: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ source, errors = [], request, response: { http } }) => {
      const accept = request.http?.headers.get('accept');
      if (source !== undefined && http.status) http.status = statusFor(http.status, accept);
      // Apollo Server (5.5.1) has 200 for all, as clients of old want it.
      if (errors[0]?.extensions?.code === 'PERSISTED_QUERY_NOT_FOUND') http.status = statusFor(400, accept);
    },
  }),
};

/** Who asks again and again without waiting is held back for as long, so that refusing takes nothing from others. */
const refusalMs = 100;

/**
 * For how many seconds whoever is refused for now should wait: for as long as all refusals of the answer ask; 0 where none does. What
 * exceeds a limit is answered a moment later.
 */
export async function heldBack(errors: readonly Pick<GraphQLFormattedError, 'extensions'>[]): Promise<number> {
  if (errors.some(({ extensions }) => extensions?.code === 'LIMIT_EXCEEDED')) await pause(refusalMs);
  return Math.max(0, ...errors.map(({ extensions }) => Number(extensions?.retryAfterSeconds) || 0));
}

/** Says so by `retry-after`. */
export const retryAfter: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response }) => {
      // As they are told: of limits Apollo Server knows no code.
      const seconds = await heldBack(response.body.kind === 'single' ? (response.body.singleResult.errors ?? []) : []);
      if (seconds) response.http.headers.set('retry-after', String(seconds));
    },
  }),
};

/** Whether Apollo Server answers a client that accepts this by application/json. */
const isAnsweredPlainly = (accept = '*/*') =>
  new Negotiator({ headers: { accept } }).mediaType(['application/json', 'application/graphql-response+json']) ===
  'application/json';
