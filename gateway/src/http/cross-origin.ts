import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** Whose pages may read answers in a browser. */
export interface CrossOrigin {
  /** Pages of these origins ask as whom they like. */
  named: readonly string[];
  /** Pages of any origin ask as guests. */
  any: boolean;
}

/** Nobody but our own pages. */
export const noOtherOrigins: CrossOrigin = { named: [], any: false };

/** `CORS_ORIGINS`: origins such as `https://register.example` between blanks; `*` is any. @throws where one is no origin. */
export function readOrigins(text = ''): CrossOrigin {
  const origins = text.split(/[\s,]+/).filter(Boolean);
  const named = origins.filter(origin => origin !== '*');
  for (const origin of named)
    if (!URL.canParse(origin) || new URL(origin).origin !== origin)
      throw new Error(`CORS_ORIGINS has "${origin}"; write origins such as https://register.example, or *.`);
  return { named, any: named.length < origins.length };
}

const asGuest = ['content-type', 'accept', 'if-none-match', 'apollo-require-preflight', 'x-apollo-operation-name'];
const clients = [
  'apollographql-client-name',
  'apollographql-client-version',
  'graphql-client-name',
  'graphql-client-version',
];
const asSomebody = ['authorization', 'idempotency-key'];
const exposedHeaders = [
  ...['x-request-id', 'etag', 'content-disposition', 'retry-after', 'location'],
  ...['ratelimit', 'ratelimit-policy'],
];

/** How long a browser remembers what it may do; none remembers longer than two hours. */
const maxAge = 7_200;

/**
 * Lets pages of other origins ask at every address, never by the cookie of a session, which acts from our own pages alone: who asks is
 * told by a header, which pages of any origin may not send where `*` lets them in.
 */
export async function letOtherOrigins(server: FastifyInstance, { named, any }: CrossOrigin): Promise<void> {
  if (named.length === 0 && !any) return;
  const allowed = [...asGuest, ...clients];
  const common = { methods: ['GET', 'HEAD', 'POST'], exposedHeaders, maxAge, strictPreflight: false };
  await server.register(cors, {
    delegator: async ({ headers }: { headers: { origin?: string | undefined } }) => {
      if (named.includes(headers.origin ?? ''))
        return { ...common, origin: true, allowedHeaders: [...allowed, ...asSomebody] };
      return { ...common, origin: any && '*', allowedHeaders: allowed };
    },
  });
}
