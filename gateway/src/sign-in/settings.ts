import { readFileSync } from 'node:fs';
import { isSafe } from '@conformity/subgraph';

/** By which provider people sign in at the pages of the graph, and as which of its clients. */
export interface SignInSettings {
  issuer: string;
  clientId: string;
  /** A shared secret; null for a client that has none, which proves itself by PKCE alone. */
  clientSecret: string | null;
  /** The private key of a client that proves itself by one (`private_key_jwt`), as a JWK; goes before the secret. */
  clientKey: Record<string, string> | null;
  /** Under which the graph is opened in browsers, without a slash at its end. */
  publicUrl: string;
  /** For which tokens are asked (RFC 8707), where the provider wants to be told. */
  resource: string | null;
  scope: string;
  /** What a fresh sign-in must be (`acr`), such as one with a second factor; null: any. */
  acr: string | null;
}

const usualScope = 'openid email profile offline_access';

/** @throws where the file has no private key that says by which algorithm it signs */
function clientKeyIn(file: string): Record<string, string> {
  const key = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  if (!key.alg || !key.d)
    throw new Error(
      `OIDC_CLIENT_KEY is ${file}; give a private key as a JWK with its algorithm, such as "alg": "ES256".`,
    );
  return key;
}

/** What the environment says of the sign-in in browsers; null where it names no client. @throws for what cannot be */
export function readSignIn(environment: NodeJS.ProcessEnv = process.env): SignInSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, PUBLIC_URL: publicUrl } = environment;
  if (!issuer || !clientId) return null;
  if (!publicUrl || !URL.canParse(publicUrl) || !isSafe(new URL(publicUrl)))
    throw new Error('PUBLIC_URL must be the https address of the graph, where OIDC_CLIENT_ID lets browsers sign in.');
  const keyFile = environment.OIDC_CLIENT_KEY;
  return {
    issuer,
    clientId,
    clientSecret: environment.OIDC_CLIENT_SECRET || null,
    clientKey: keyFile ? clientKeyIn(keyFile) : null,
    publicUrl: publicUrl.replace(/\/$/, ''),
    resource: environment.OIDC_RESOURCE || null,
    scope: environment.OIDC_SCOPE || usualScope,
    acr: environment.OIDC_ACR || null,
  };
}
