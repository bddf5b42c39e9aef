import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { openIdVerifier, readOpenId, type TokenVerifier } from '../src';

type Key = Awaited<ReturnType<typeof makeKey>>;
async function makeKey(alg: string, kid: string) {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { alg, kid, privateKey, jwk: { ...(await exportJWK(publicKey)), alg, kid, use: 'sig' } };
}

let provider: Server;
let issuer: string;
let verify: TokenVerifier;
let published: Key[];
let asked = 0;
let isAway = false;

beforeAll(async () => {
  published = [await makeKey('ES256', 'first')];
  provider = createServer((request, response) => {
    if (isAway) return response.writeHead(500).end();
    if (request.url === '/keys') asked += 1;
    const said =
      request.url === '/keys' ? { keys: published.map(({ jwk }) => jwk) } : { issuer, jwks_uri: `${issuer}/keys` };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(said));
  });
  await new Promise<void>(resolve => provider.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  verify = openIdVerifier({ issuer, audience: 'conformity-graph', tokenType: 'at+jwt' });
});
afterAll(() => void provider.close());

const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
const [key] = [() => published[0] as Key];

/** A token as the provider gives it; each part can be replaced, and left out by giving undefined. */
function token(claims: object = {}, header: object = {}, signedBy: Pick<Key, 'privateKey' | 'alg' | 'kid'> = key()) {
  const said = {
    iss: issuer,
    aud: 'conformity-graph',
    sub: 'a-1',
    client_id: 'web',
    iat: inSeconds(0),
    exp: inSeconds(300),
  };
  return new SignJWT({ ...said, ...claims } as JWTPayload)
    .setProtectedHeader({ alg: signedBy.alg, kid: signedBy.kid, typ: 'at+jwt', ...header })
    .sign(signedBy.privateKey);
}

test('an access token for the graph says who was signed in, by what they are known, and when', async () => {
  const claims = { email: 'Ada@Body.Example', email_verified: true, auth_time: 1_790_000_000 };
  expect(await verify(await token(claims))).toMatchObject({
    issuer,
    subject: 'a-1',
    email: 'ada@body.example',
    clientId: 'web',
    signedInAt: 1_790_000_000,
  });
});

test.each([
  [{ email: 'ada@body.example' }],
  [{ email: 'ada@body.example', email_verified: 'true' }],
  [{ email: ['ada@body.example'], email_verified: true }],
])('an address that the provider has not verified is none: %j', async claims =>
  expect(await verify(await token(claims))).toMatchObject({ email: null }),
);

test.each([0, -1, '1790000000', undefined])('a log-in of %s is of long ago', async auth_time =>
  expect(await verify(await token({ auth_time }))).toMatchObject({ signedInAt: null }),
);

test.each([
  ['expired 2 s ago', { exp: -2 }, true],
  ['expired 7 s ago', { exp: -7 }, false],
  ['counts from in 3 s on', { nbf: 3 }, true],
  ['counts from in 10 s on', { nbf: 10 }, false],
])('of a token that %s it is %s that it is taken: clocks differ by 5 s', async (_, shifts, isTaken) => {
  const claims = Object.fromEntries(Object.entries(shifts).map(([name, seconds]) => [name, inSeconds(seconds)]));
  const given = verify(await token(claims)).then(
    () => true,
    () => false,
  );
  expect(await given).toBe(isTaken);
});

describe('a token is refused', () => {
  const unsigned = (alg: string) => async () => {
    const [, claims] = (await token()).split('.');
    return `${Buffer.from(JSON.stringify({ alg, typ: 'at+jwt' })).toString('base64url')}.${claims}.`;
  };
  const withSecret = async () => {
    const secret = new TextEncoder().encode(JSON.stringify(key().jwk));
    return new SignJWT({ sub: 'a-1', client_id: 'web', iss: issuer, aud: 'conformity-graph' })
      .setProtectedHeader({ alg: 'HS256', kid: 'first', typ: 'at+jwt' })
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(secret);
  };
  const cases: [string, () => Promise<string>][] = [
    ['of another issuer', () => token({ iss: 'https://elsewhere.example' })],
    ['for another audience', () => token({ aud: 'another-graph' })],
    ['for several audiences without the graph', () => token({ aud: ['one', 'other'] })],
    ['that says not when it ends', () => token({ exp: undefined })],
    ['that says not when it was made', () => token({ iat: undefined })],
    ['that names no subject', () => token({ sub: undefined })],
    ['whose subject is empty', () => token({ sub: '' })],
    ['whose subject is a list', () => token({ sub: ['a-1'] })],
    ['whose subject is an object', () => token({ sub: { a: 1 } })],
    ['whose subject has a NUL', () => token({ sub: 'a\u0000b' })],
    ['whose subject is too long', () => token({ sub: 'a'.repeat(256) })],
    ['that is an ID token by its type', () => token({}, { typ: 'JWT' })],
    ['that has no type', () => token({}, { typ: undefined })],
    ['that is a log-out token', () => token({}, { typ: 'logout+jwt' })],
    ['that has a nonce, as ID tokens have', () => token({ nonce: 'n' })],
    ['that names no client', () => token({ client_id: undefined })],
    ['that nobody signed', unsigned('none')],
    ['whose secret is the public key', withSecret],
    ['that a foreign key has signed', async () => token({}, {}, await makeKey('ES256', 'first'))],
    [
      'that brings its key along',
      async () => {
        const own = await makeKey('ES256', 'own');
        return token({}, { jwk: own.jwk }, own);
      },
    ],
    [
      'that was changed',
      async () => (await token()).replace(/\..*\./, `.${(await token({ sub: 'b-2' })).split('.')[1]}.`),
    ],
    ['that is none', async () => 'a.b.c'],
  ];

  test.each(cases)('%s', async (_, make) => {
    const made = await make().catch(() => 'not even made');
    await expect(verify(made)).rejects.not.toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
  });
});

test('a new key counts as soon as it is met, and one that was removed does not count any more', async () => {
  const [old, fresh] = [key(), await makeKey('EdDSA', 'second')];
  await verify(await token());
  published = [fresh];
  const [byOld, byFresh] = [await token({}, {}, old), await token()];
  const clock = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 31_000);
  try {
    expect(await verify(byFresh)).toMatchObject({ subject: 'a-1' });
    await expect(verify(byOld)).rejects.toThrow();
  } finally {
    clock.mockRestore();
  }
});

test('keys that nobody has published are asked for once in half a minute, not once a token', async () => {
  const before = asked;
  for (let index = 0; index < 20; index += 1) await verify(await token({}, { kid: `forged-${index}` })).catch(() => {});
  expect(asked - before).toBeLessThan(2);
});

test('while the provider is away its known keys count, and nobody who is new is told that their token is bad', async () => {
  isAway = true;
  try {
    expect(await verify(await token())).toMatchObject({ subject: 'a-1' });
    const fresh = openIdVerifier({ issuer, audience: 'conformity-graph', tokenType: 'at+jwt' });
    await expect(fresh(await token())).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
    isAway = false;
    expect(await fresh(await token())).toMatchObject({ subject: 'a-1' });
  } finally {
    isAway = false;
  }
});

test('of a provider that does not say of access tokens that they are some, they are told from ID tokens by their claims', async () => {
  const plain = openIdVerifier({ issuer, audience: 'conformity-graph', tokenType: 'JWT' });
  expect(await plain(await token({}, { typ: undefined }))).toMatchObject({ subject: 'a-1' });
  await expect(plain(await token({ nonce: 'n' }, { typ: 'JWT' }))).rejects.toThrow();
  await expect(plain(await token({ events: {} }, { typ: 'logout+jwt' }))).rejects.toThrow();
});

test.each([
  [{ OIDC_ISSUER: 'http://provider.example' }, /OIDC_ISSUER/],
  [{ OIDC_ISSUER: 'provider' }, /OIDC_ISSUER/],
  [{ OIDC_ISSUER: 'https://provider.example', OIDC_TOKEN_TYPE: 'at' }, /OIDC_TOKEN_TYPE/],
])('a setting that cannot be is refused at the start: %j', (environment, told) =>
  expect(() => readOpenId(environment)).toThrow(told),
);
