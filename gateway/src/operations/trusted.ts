import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ApolloServerOptions } from '@apollo/server';
import { CatalogueError, type GatewayContext } from '@conformity/subgraph';
import type { FastifyRequest } from 'fastify';

/** The SHA-256 of a text, by which clients know an operation. */
export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** The operations that a graph runs, where it runs no others: their text by id. */
export type Trusted = ReadonlyMap<string, string>;

interface Manifest {
  format?: unknown;
  operations?: { id: unknown; body: unknown }[];
}

/**
 * Reads a manifest of operations: that of Apollo (`apollo-persisted-query-manifest`), or a plain map of hash to text, as Relay and
 * graphql-codegen write. @throws where it is none, or a text does not hash into its id.
 */
export function readTrusted(file: string): Trusted {
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest & Record<string, unknown>;
  const entries = Array.isArray(manifest.operations)
    ? manifest.operations.map(({ id, body }) => [id, body] as const)
    : Object.entries(manifest);
  const trusted = new Map<string, string>();
  for (const [id, text] of entries) {
    if (typeof id !== 'string' || typeof text !== 'string')
      throw new Error(
        `${file} is no manifest of operations: write it by npm run manifest, or by the tools of the front end.`,
      );
    const hash = hashOf(text);
    // Other tools may use ids of other kinds, never an SHA-256 of something else.
    if (/^[0-9a-f]{64}$/.test(id) && id !== hash) throw new Error(`${file}: the text of ${id} hashes into ${hash}.`);
    trusted.set(id, text).set(hash, text);
  }
  return trusted;
}

/** How Apollo Server finds trusted operations by their id. */
export const findingTrusted = (
  trusted: Trusted,
): NonNullable<ApolloServerOptions<GatewayContext>['persistedQueries']> => ({
  cache: { get: async key => trusted.get(key.replace(/^apq:/, '')), set: async () => {}, delete: async () => {} },
});

/** What of a request says which operation it is for. */
interface Sent {
  query?: unknown;
  extensions?: unknown;
}

/** Lets through what a trusted operation is asked by, its id or its text. @throws OPERATION_NOT_TRUSTED */
export function refuseUntrusted(trusted: Trusted, { method, body, query }: FastifyRequest): void {
  const { query: text, extensions } = (method === 'GET' ? query : body) as Sent;
  const id = typeof text === 'string' ? hashOf(text) : idIn(extensions);
  if (id !== undefined && trusted.has(id)) return;
  const message = 'This graph runs only the operations of its front ends, by their text or hash. This is none of them.';
  throw new CatalogueError('OPERATION_NOT_TRUSTED', message, { http: { status: 403 } });
}

function idIn(extensions: unknown): string | undefined {
  try {
    const given = typeof extensions === 'string' ? JSON.parse(extensions) : extensions;
    const id = given?.persistedQuery?.sha256Hash;
    return typeof id === 'string' ? id : undefined;
  } catch {
    return undefined;
  }
}
