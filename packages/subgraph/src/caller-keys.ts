import { createPublicKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { protectedHeader } from './caller-token';

/** Public keys of gateways, as JSON Web Keys. */
export interface Jwks {
  keys: { kty: 'OKP'; crv: 'Ed25519'; kid: string; x: string; use?: string }[];
}

/** The key of a token's protected header; undefined where it is that of no gateway. */
export type CallerKeys = (header: string) => Promise<KeyObject | undefined> | KeyObject | undefined;

const readAgainMs = 1_000;
const patienceMs = 3_000;

/** The keys of a set. @throws where one is no public key of Ed25519 */
export function keysIn({ keys }: Jwks): CallerKeys {
  if (!Array.isArray(keys) || keys.length === 0) throw new Error('GATEWAY_JWKS has no keys.');
  const known = new Map(
    keys.map(({ kty, crv, kid, x }) => {
      if (crv !== 'Ed25519') throw new Error(`The key ${kid} of the gateway is no Ed25519 key.`);
      return [protectedHeader(kid), createPublicKey({ key: { kty, crv, x }, format: 'jwk' })];
    }),
  );
  return header => known.get(header);
}

/**
 * The keys that `GATEWAY_JWKS` names: a JSON Web Key Set itself, a file, or an address. File and address are read when a key is asked for
 * that is not known, once a second at most: a gateway that has another key is known at once. @throws where it is nothing of these
 */
export function readCallerKeys(text: string | undefined): CallerKeys {
  if (!text)
    throw new Error('GATEWAY_JWKS must say by which keys the gateway signs who asks: a key set, a file or an address.');
  if (text.startsWith('{')) return keysIn(JSON.parse(text));
  let known: CallerKeys = () => undefined;
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | null = null;
  const read = async () => {
    readAt = performance.now();
    known = keysIn(JSON.parse(await textAt(text)));
  };
  return async header => {
    const key = await known(header);
    if (key || (!reading && performance.now() < readAt + readAgainMs)) return key;
    reading ??= read().finally(() => {
      reading = null;
    });
    await reading;
    return known(header);
  };
}

async function textAt(place: string): Promise<string> {
  if (!/^https?:/.test(place)) return readFile(place, 'utf8');
  const answer = await fetch(place, { signal: AbortSignal.timeout(patienceMs), redirect: 'error' });
  if (!answer.ok) throw new Error(`${place} answered with status ${answer.status}`);
  return answer.text();
}
