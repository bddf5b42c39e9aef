import type { IncomingHttpHeaders } from 'node:http';
import { CatalogueError } from './errors';

/** The Idempotency-Key of a request, with or without its quotes (IETF draft-ietf-httpapi-idempotency-key-header). @throws BAD_INPUT */
export function idempotencyKeyOf(headers: IncomingHttpHeaders): string | undefined {
  const header = headers['idempotency-key'];
  if (header === undefined) return undefined;
  const key = /^"?([!#-~]{1,200})"?$/.exec(String(header))?.[1];
  if (key) return key;
  const message = 'Idempotency-Key: is no key. Send 1 to 200 letters, digits and signs without blanks, such as a UUID.';
  throw new CatalogueError('BAD_INPUT', message, { field: 'Idempotency-Key', http: { status: 400 } });
}
