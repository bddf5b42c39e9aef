import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CatalogueError } from '@conformity/subgraph';
import type { FastifyRequest } from 'fastify';
import { limits } from '../limits';
import { normalForm } from './normal-form';

/** The SHA-256 of a text, by which clients know an operation. */
export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** The operations that a graph runs, where it runs no others. */
export interface Trusted {
  /** Their texts, by id and by hash. */
  byId: ReadonlyMap<string, string>;
  /** The hashes of their normal forms. */
  forms: ReadonlySet<string>;
}

interface Manifest {
  format?: unknown;
  operations?: { id: unknown; body: unknown }[];
}

/**
 * Reads a manifest of operations: that of Apollo (`apollo-persisted-query-manifest`), or a plain map of hash to text, as Relay and
 * graphql-codegen write. @throws where it is none, a text does not hash into its id, or is no operation.
 */
export function readTrusted(file: string): Trusted {
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest & Record<string, unknown>;
  const entries = Array.isArray(manifest.operations)
    ? manifest.operations.map(({ id, body }) => [id, body] as const)
    : Object.entries(manifest);
  const byId = new Map<string, string>();
  const forms = new Set<string>();
  for (const [id, text] of entries) {
    if (typeof id !== 'string' || typeof text !== 'string')
      throw new Error(
        `${file} is no manifest of operations: write it by npm run manifest, or by the tools of the front end.`,
      );
    const hash = hashOf(text);
    // Other tools may use ids of other kinds, never an SHA-256 of something else.
    if (/^[0-9a-f]{64}$/.test(id) && id !== hash) throw new Error(`${file}: the text of ${id} hashes into ${hash}.`);
    const form = normalForm(text);
    if (form === null)
      throw new Error(`${file} is no manifest: the text of ${id} is no operation within ${limits.tokens} tokens.`);
    byId.set(id, text).set(hash, text);
    forms.add(hashOf(form));
  }
  return { byId, forms };
}

/**
 * Lets through what a trusted operation is asked by: its text, in whichever form, or a hash, by which no other is found.
 * @throws OPERATION_NOT_TRUSTED
 */
export function refuseUntrusted({ byId, forms }: Trusted, { method, body, query }: FastifyRequest): void {
  const { query: text } = (method === 'GET' ? query : body) as { query?: unknown };
  if (typeof text !== 'string' || byId.has(hashOf(text))) return;
  const form = normalForm(text);
  if (form !== null && forms.has(hashOf(form))) return;
  const message = 'This graph runs only the operations of its front ends, by their text or hash. This is none of them.';
  throw new CatalogueError('OPERATION_NOT_TRUSTED', message, { http: { status: 403 } });
}
