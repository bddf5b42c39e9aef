import { createHmac, createPrivateKey, generateKeyPairSync, type JsonWebKey, type KeyObject, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

type Claims = Record<string, unknown>;

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const seconds = (fromNow: number) => Math.floor(Date.now() / 1000) + fromNow;
const keyFile = (dataDir: string, which: string) => path.join(dataDir, 'identity', `${which}.jwk.json`);

/** What a good token for the person says; each claim can be replaced, and left out by giving undefined. */
export const claims = (subject: string, replaced: Claims = {}): Claims => ({
  iss: 'conformity-graph-local',
  aud: 'conformity-graph',
  sub: subject,
  iat: seconds(-60),
  exp: seconds(3600),
  ...replaced,
});

/** A key that the graph has never seen. */
export const strangeKey = () => generateKeyPairSync('ed25519').privateKey;

/** The private key of the graph's own signer. */
export const ownKey = (dataDir: string) =>
  createPrivateKey({ key: JSON.parse(readFileSync(keyFile(dataDir, 'private'), 'utf8')) as JsonWebKey, format: 'jwk' });

/** The public key of the graph's own signer as it lies on the disk: no secret, so nothing signed with it proves anything. */
export const publicKeyText = (dataDir: string) => readFileSync(keyFile(dataDir, 'public'));

/** A token that is signed with an Ed25519 key. */
export function signed(payload: Claims, key: KeyObject, header: Claims = { alg: 'EdDSA' }): string {
  const said = `${encoded(header)}.${encoded(payload)}`;
  return `${said}.${sign(null, Buffer.from(said), key).toString('base64url')}`;
}

/** A token that is signed with a shared secret. */
export function signedWithSecret(payload: Claims, secret: Uint8Array): string {
  const said = `${encoded({ alg: 'HS256' })}.${encoded(payload)}`;
  return `${said}.${createHmac('sha256', secret).update(said).digest('base64url')}`;
}

/** A token that nobody signed. */
export const unsigned = (payload: Claims) => `${encoded({ alg: 'none' })}.${encoded(payload)}.`;

/** Seconds since 1970 at an instant that is so far from now. */
export const inSeconds = seconds;
