import { jwtVerify } from 'jose';
import { localTokens, readLocalKey } from './local-identity';

/** Says whose token it is. @throws where the token is expired, forged or not meant for the graph. */
export type TokenVerifier = (token: string) => Promise<{ subject: string; expiresAt: number }>;

/** Accepts tokens of the local signer of this data folder, and no other. */
export async function localVerifier(dataDir: string): Promise<TokenVerifier> {
  const key = await readLocalKey(dataDir, 'public');
  const { algorithm, issuer, audience } = localTokens;
  return async token => {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [algorithm],
      issuer,
      audience,
      requiredClaims: ['sub', 'exp'],
    });
    return { subject: payload.sub ?? '', expiresAt: (payload.exp ?? 0) * 1000 };
  };
}
