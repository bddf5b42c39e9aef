import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readSignIn, type SignInSettings } from '@conformity/gateway';
import { demonstrationClients, mountProvider } from '@conformity/provider';
import {
  localKeyFile,
  localTokens,
  localVerifier,
  openIdVerifier,
  readOpenId,
  type TokenVerifier,
  verifierOf,
} from '@conformity/subgraph';
import type { FastifyInstance } from 'fastify';
import type { JWK } from 'jose';
import { demonstrationPeople, machineKeyFile } from './local-signer';

/** Who says who somebody is, of a graph in one process. */
export interface Identity {
  verifyToken: TokenVerifier;
  signIn: (() => SignInSettings) | undefined;
  /** Puts what it answers itself on the server. */
  mount(server: FastifyInstance): Promise<void>;
}

/** The provider of `OIDC_ISSUER`; where there is none, one of our own with the demonstration people, and the local signer. */
export async function signsInBy(dataDir: string, url: () => string, environment = process.env): Promise<Identity> {
  const openId = readOpenId(environment);
  if (!openId) return demonstration(dataDir, url);
  const signIn = readSignIn(environment);
  return {
    verifyToken: openIdVerifier(openId),
    signIn: signIn ? () => signIn : undefined,
    mount: async () => {},
  };
}

async function demonstration(dataDir: string, url: () => string): Promise<Identity> {
  const issuer = () => `${url()}/oidc`;
  const { audience } = localTokens;
  const local = await localVerifier(dataDir);
  let own: TokenVerifier | undefined;
  const verifyToken: TokenVerifier = token => {
    own ??= verifierOf(
      new Map([
        [localTokens.issuer, local],
        [issuer(), openIdVerifier({ issuer: issuer(), audience, tokenType: 'at+jwt' })],
      ]),
    );
    return own(token);
  };
  return {
    verifyToken,
    signIn: () => ({
      issuer: issuer(),
      clientId: demonstrationClients.browser,
      clientSecret: null,
      clientKey: null,
      publicUrl: url(),
      resource: `${url()}/graphql`,
      scope: 'openid email profile offline_access',
      acr: null,
    }),
    mount: server =>
      mountProvider(server, {
        url,
        audience,
        folder: path.dirname(localKeyFile(dataDir, 'private')),
        signingKey: keyIn(localKeyFile(dataDir, 'private')),
        machineKey: publicPartOf(keyIn(machineKeyFile(dataDir))),
        people: () =>
          demonstrationPeople(dataDir).flatMap(({ subject, name, email, about, group }) =>
            email ? [{ subject, name, email, about, group }] : [],
          ),
      }),
  };
}

const keyIn = (file: string): JWK => JSON.parse(readFileSync(file, 'utf8'));

const publicPartOf = ({ kty, crv, x }: JWK) => ({ kty, crv, x }) as JWK;
