import { setTimeout as pause } from 'node:timers/promises';
import type { ApolloServerPlugin } from '@apollo/server';
import type { GatewayContext } from '@conformity/subgraph';
import Negotiator from 'negotiator';

/**
 * Who is answered `application/json` finds status 200 beside errors of a request that was understood as one of GraphQL; who takes
 * `application/graphql-response+json` finds 400, also where a hash is not known (GraphQL over HTTP, draft, 6.4.1 and 6.4.2). Other refusals keep
 * their status.
 */
export const statusByMediaType: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ source, errors = [], request, response }) => {
      const isPlain = isAnsweredPlainly(request.http?.headers.get('accept'));
      const isUnderstood = source !== undefined && response.http.status === 400;
      if (isUnderstood && isPlain) response.http.status = 200;
      // Apollo Server (5.5.1) has 200 for all, as clients of old want it.
      if (!isPlain && errors[0]?.extensions?.code === 'PERSISTED_QUERY_NOT_FOUND') response.http.status = 400;
    },
  }),
};

/** Who asks again and again without waiting is held back for as long, so that refusing takes nothing from others. */
const refusalMs = 100;

/**
 * Says by `retry-after` for how many seconds whoever is refused for now should wait: for as long as all refusals of the answer ask. What
 * exceeds a limit is answered a moment later.
 */
export const retryAfter: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ errors = [], response }) => {
      if (errors.some(({ extensions }) => extensions?.code === 'LIMIT_EXCEEDED')) await pause(refusalMs);
      const seconds = errors.map(({ extensions }) => Number(extensions?.retryAfterSeconds) || 0);
      if (Math.max(0, ...seconds)) response.http.headers.set('retry-after', String(Math.max(...seconds)));
    },
  }),
};

/** Whether Apollo Server answers a client that accepts this by application/json. */
const isAnsweredPlainly = (accept = '*/*') =>
  new Negotiator({ headers: { accept } }).mediaType(['application/json', 'application/graphql-response+json']) ===
  'application/json';
