import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

/** What a provider gave for a session; only the browser whose session it is can open it. */
export interface Tokens {
  refreshToken: string | null;
  idToken: string;
}

/** A secret for one browser. */
export const newSecret = () => randomBytes(32).toString('base64url');

/** By which a session is found: whoever reads the table cannot make a cookie of it. */
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url');

const keyOf = (secret: string) => Buffer.from(hkdfSync('sha256', secret, '', 'conformity-graph session tokens', 32));

/** Closes tokens with the secret of the browser. */
export function seal(tokens: Tokens, secret: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret), iv);
  const closed = Buffer.concat([cipher.update(JSON.stringify(tokens)), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), closed]).toString('base64url');
}

/** @throws where it was closed with another secret, or changed */
export function unseal(sealed: string, secret: string): Tokens {
  const bytes = Buffer.from(sealed, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString());
}
