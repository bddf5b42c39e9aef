import { createRemoteJWKSet, type JWTPayload } from 'jose';
import { isSafe, safeAddress, tokenType } from './forms';
import { localVerifier, providerAway, shownBy, type TokenVerifier, verifiedBy } from './verify-token';

/** Whose tokens are accepted, and which of them. */
export interface OpenIdSettings {
  /** As its tokens name it. */
  issuer: string;
  /** As tokens for the graph name it. */
  audience: string;
  /** How access tokens say that they are some (RFC 9068); `JWT` for providers that do not. */
  tokenType: 'at+jwt' | 'JWT';
}

/** What the provider says of itself (OpenID Connect Discovery). */
export interface ProviderMetadata {
  issuer: string;
  jwks_uri: string;
  [said: string]: unknown;
}

/** None with a shared secret, and not `none`. */
export const acceptedAlgorithms = ['EdDSA', 'Ed25519', 'ES256', 'RS256', 'PS256'];

/** Clocks of two machines differ by so many seconds. */
export const clockSkewSeconds = 5;

/** What `OIDC_ISSUER`, `OIDC_AUDIENCE` and `OIDC_TOKEN_TYPE` say; null without an issuer. @throws for what cannot be */
export function readOpenId(environment: NodeJS.ProcessEnv = process.env): OpenIdSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_AUDIENCE } = environment;
  if (!issuer) return null;
  return {
    issuer: safeAddress(issuer, 'OIDC_ISSUER'),
    audience: OIDC_AUDIENCE || 'conformity-graph',
    tokenType: tokenType(environment.OIDC_TOKEN_TYPE || 'at+jwt', 'OIDC_TOKEN_TYPE'),
  };
}

/** What the provider says of itself, asked for once, and again where it could not be had. @throws UNAVAILABLE */
export function discovery(issuer: string): () => Promise<ProviderMetadata> {
  let known: Promise<ProviderMetadata> | null = null;
  return () => {
    known ??= discover(issuer).catch(() => {
      known = null;
      throw providerAway();
    });
    return known;
  };
}

const patienceMs = 5_000;

async function discover(issuer: string): Promise<ProviderMetadata> {
  const at = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const response = await fetch(at, { signal: AbortSignal.timeout(patienceMs), redirect: 'error' });
  const said = (await response.json()) as ProviderMetadata;
  if (said.issuer !== issuer || !isSafe(new URL(said.jwks_uri)))
    throw new Error(`${at} is not that of the issuer ${issuer}, or its keys are not at an https address.`);
  return said;
}

/** The public keys of a provider; a new one is asked for when it is first met, a removed one is good for a minute more. */
export function keysOf(
  discovered: () => Promise<ProviderMetadata>,
): () => Promise<ReturnType<typeof createRemoteJWKSet>> {
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;
  return async () => {
    keys ??= createRemoteJWKSet(new URL((await discovered()).jwks_uri), {
      cacheMaxAge: 60_000,
      cooldownDuration: 30_000,
      timeoutDuration: patienceMs,
    });
    return keys;
  };
}

/** Accepts access tokens for the graph of an OpenID provider, whose keys it asks for where it first needs them. */
export function openIdVerifier({ issuer, audience, tokenType }: OpenIdSettings): TokenVerifier {
  const keys = keysOf(discovery(issuer));
  return async token => {
    const { payload } = await verifiedBy(token, await keys(), {
      issuer,
      audience,
      algorithms: acceptedAlgorithms,
      ...(tokenType === 'at+jwt' && { typ: tokenType }),
      clockTolerance: clockSkewSeconds,
      requiredClaims: ['sub', 'exp', 'iat'],
    });
    if (!isAccessToken(payload)) throw new Error('It is no access token.');
    return shownBy(payload);
  };
}

/** An ID token, which tells a front end who signed in and is not to be passed on, has a nonce or names no client. */
const isAccessToken = ({ client_id, azp, scope, nonce, events }: JWTPayload) =>
  (client_id ?? azp ?? scope) !== undefined && nonce === undefined && events === undefined;

/** Accepts the tokens of the provider that the environment names; where it names none, of the local signer of the data folder. */
export const verifierFrom = (dataDir: string, environment: NodeJS.ProcessEnv = process.env): Promise<TokenVerifier> => {
  const settings = readOpenId(environment);
  return settings ? Promise.resolve(openIdVerifier(settings)) : localVerifier(dataDir);
};
