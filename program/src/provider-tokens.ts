import { isSafe } from '@conformity/subgraph/forms';
import { importJWK, type JWK } from 'jose';
import * as openid from 'openid-client';

/** By which provider, and as which of its clients, a program signs in. */
export interface ProviderClient {
  issuer: string;
  clientId: string;
  /** For which tokens are asked (RFC 8707), where the provider wants to be told. */
  resource?: string | undefined;
  /** What a program asks for, where the provider wants to be told. */
  scope?: string | undefined;
}

/** By what a machine client proves itself. */
export type Proof = { key: JWK & { kid?: string } } | { secret: string };

/**
 * An access token for whoever opens a page and types a code there (RFC 8628). `tell` is given what the person is to do.
 * @throws where they refuse, or are too slow
 */
export async function tokenByDevice(client: ProviderClient, tell: (line: string) => void): Promise<string> {
  const config = await discovered(client, undefined, openid.None());
  const asked = { scope: 'openid email profile', ...resourceOf(client) };
  const begun = await openid.initiateDeviceAuthorization(config, asked);
  tell(`Open ${begun.verification_uri} and type ${begun.user_code}`);
  if (begun.verification_uri_complete) tell(`or open ${begun.verification_uri_complete}`);
  const given = await openid.pollDeviceAuthorizationGrant(config, begun, resourceOf(client));
  return given.access_token;
}

/** An access token for a program itself, by client credentials. @throws where the provider does not know it */
export async function tokenOfMachine(client: ProviderClient, proof: Proof): Promise<string> {
  const config =
    'key' in proof
      ? await discovered(client, undefined, openid.PrivateKeyJwt(await signingWith(proof.key)))
      : await discovered(client, proof.secret, undefined);
  const asked = { ...resourceOf(client), ...(client.scope && { scope: client.scope }) };
  return (await openid.clientCredentialsGrant(config, asked)).access_token;
}

async function signingWith({ kid, ...jwk }: JWK & { kid?: string }) {
  const key = (await importJWK(jwk, jwk.kty === 'OKP' ? 'Ed25519' : (jwk.alg ?? 'ES256'))) as CryptoKey;
  return kid ? { key, kid } : { key };
}

const discovered = (
  { issuer, clientId }: ProviderClient,
  secret: string | undefined,
  proof: openid.ClientAuth | undefined,
) => {
  const isPlain = new URL(issuer).protocol === 'http:';
  if (!isSafe(new URL(issuer))) throw new Error(`OIDC_ISSUER is "${issuer}"; write its https address.`);
  // On this machine alone: whatever is elsewhere was refused above.
  return openid.discovery(
    new URL(issuer),
    clientId,
    secret,
    proof,
    isPlain ? { execute: [openid.allowInsecureRequests] } : {},
  );
};

const resourceOf = ({ resource }: ProviderClient): Record<string, string> => (resource ? { resource } : {});
