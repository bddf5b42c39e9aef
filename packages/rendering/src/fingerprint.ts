import { createHash } from 'node:crypto';

/** The SHA-256 of a certificate in lower-case hex, the name by which a verify page trusts it; of a whole chain, one after the other. */
export function fingerprintOf(...certificates: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const certificate of certificates) hash.update(certificate);
  return hash.digest('hex');
}
