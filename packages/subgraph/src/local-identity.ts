import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type CryptoKey, importJWK, type JWK } from 'jose';

/** What a token of the local signer says of itself: who signs it makes it so, who verifies it requires it. */
export const localTokens = {
  algorithm: 'EdDSA',
  audience: 'conformity-graph',
  issuer: 'conformity-graph-local',
} as const;

/** Where the keys of the local signer are kept. */
export const localKeyFile = (dataDir: string, which: 'private' | 'public') =>
  path.join(dataDir, 'identity', `${which}.jwk.json`);

/** A key of the local signer. @throws where no graph was ever started with this data folder. */
export async function readLocalKey(dataDir: string, which: 'private' | 'public'): Promise<CryptoKey> {
  const file = localKeyFile(dataDir, which);
  if (!existsSync(file)) throw new Error(`There is no graph in ${dataDir} yet. Start it with npm start.`);
  return (await importJWK(JSON.parse(readFileSync(file, 'utf8')) as JWK, localTokens.algorithm)) as CryptoKey;
}
