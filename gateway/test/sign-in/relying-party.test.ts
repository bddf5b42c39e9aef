import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { exportJWK, generateKeyPair, type JWK, jwtVerify, SignJWT } from 'jose';
import { relyingParty } from '../../src/sign-in/relying-party';
import { readSignIn, type SignInSettings } from '../../src/sign-in/settings';

const acr = 'urn:example:two-factors';
const publicUrl = 'https://register.example.org';

type Pair = { private: JWK; public: CryptoKey; signing: CryptoKey };
async function pair(): Promise<Pair> {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { extractable: true });
  return { private: { ...(await exportJWK(privateKey)), alg: 'EdDSA' }, public: publicKey, signing: privateKey };
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'conformity-client-'));
const keyFile = path.join(folder, 'client.jwk.json');
let provider: Server;
let issuer: string;
let own: Pair;
let client: Pair;
/** What the provider says of the next sign-in, and how it was asked for the token. */
let said: Record<string, unknown> = {};
let asked = new URLSearchParams();

beforeAll(async () => {
  [own, client] = [await pair(), await pair()];
  writeFileSync(keyFile, JSON.stringify(client.private));
  provider = createServer(async (request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(await answerTo(request)));
  });
  await new Promise<void>(resolve => provider.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
});
afterAll(() => {
  provider?.close();
  rmSync(folder, { recursive: true });
});

async function answerTo(request: IncomingMessage): Promise<object> {
  if (request.url === '/jwks') return { keys: [{ ...(await exportJWK(own.public)), alg: 'EdDSA', use: 'sig' }] };
  if (request.url !== '/token')
    return {
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
      jwks_uri: `${issuer}/jwks`,
      id_token_signing_alg_values_supported: ['EdDSA'],
    };
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  asked = new URLSearchParams(Buffer.concat(parts).toString());
  const idToken = await new SignJWT(said)
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer(issuer)
    .setSubject('olga')
    .setAudience('graph')
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(own.signing);
  return { access_token: 'opaque', token_type: 'Bearer', expires_in: 300, id_token: idToken };
}

const settings = (given: Partial<SignInSettings> = {}): SignInSettings => ({
  ...(readSignIn({
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'graph',
    OIDC_CLIENT_KEY: keyFile,
    OIDC_ACR: acr,
    PUBLIC_URL: publicUrl,
  }) as SignInSettings),
  ...given,
});

/** Signs in anew, with what the provider says of it. */
async function signedIn(claims: Record<string, unknown>, given: Partial<SignInSettings> = {}) {
  const party = relyingParty(() => settings(given));
  const { address, begun } = await party.begin('/graphiql', true);
  said = { nonce: begun.nonce, auth_time: Math.floor(Date.now() / 1_000), ...claims };
  const granted = await party.end(`/auth/callback?code=given&state=${begun.state}`, begun);
  return { address: new URL(address), granted };
}

test('a fresh sign-in demands what OIDC_ACR says, and only one that is such counts as fresh', async () => {
  const { address, granted } = await signedIn({ acr });
  expect(JSON.parse(address.searchParams.get('claims') ?? '')).toEqual({
    id_token: { acr: { essential: true, value: acr } },
  });
  expect(address.searchParams.get('max_age')).toBe('0');
  expect(granted.signedInAt).toBe(said.auth_time);
  // Who is signed in is known all the same: it is no reason to let nobody in.
  for (const claims of [{}, { acr: 'urn:example:password' }])
    expect((await signedIn(claims)).granted).toMatchObject({ subject: 'olga', signedInAt: null });
});

test('where nothing is demanded, any sign-in counts', async () => {
  const { address, granted } = await signedIn({}, { acr: null });
  expect(address.searchParams.has('claims')).toBe(false);
  expect(granted.signedInAt).toBe(said.auth_time);
});

test('with OIDC_CLIENT_KEY the graph proves itself by its key, to this provider alone, and sends no secret', async () => {
  await signedIn({ acr }, { clientSecret: 'not to be sent' });
  expect(asked.get('client_assertion_type')).toBe('urn:ietf:params:oauth:client-assertion-type:jwt-bearer');
  expect(asked.has('client_secret')).toBe(false);
  const { payload } = await jwtVerify(asked.get('client_assertion') ?? '', client.public, { audience: issuer });
  expect(payload).toMatchObject({ iss: 'graph', sub: 'graph', jti: expect.any(String), exp: expect.any(Number) });
  const stranger = await pair();
  await expect(jwtVerify(asked.get('client_assertion') ?? '', stranger.public)).rejects.toThrow('signature');
});

test.each<[string, object]>([
  ['that says not by which algorithm it signs', { alg: undefined }],
  ['that is a public one', { d: undefined }],
])('a client key %s is refused at the start, not at the first sign-in', (_what, given) => {
  writeFileSync(keyFile, JSON.stringify({ ...client.private, ...given }));
  expect(() => settings()).toThrow('OIDC_CLIENT_KEY');
  writeFileSync(keyFile, JSON.stringify(client.private));
});
