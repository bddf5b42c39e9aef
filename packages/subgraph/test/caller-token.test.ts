import { createHmac, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { graphItself, type Principal } from '@conformity/access';
import { type Caller, callerHeader, callerSigner, callerVerifier, keysIn, readCallerKeys, requestHeader } from '../src';

const key = generateKeyPairSync('ed25519').privateKey;
const pem = key.export({ type: 'pkcs8', format: 'pem' }).toString();
const signer = callerSigner(pem);
const olga: Principal = {
  id: 'per_olga',
  name: 'Olga',
  memberships: [{ role: 'CB_BASIC', system: 'IECEx', bodyId: 'bdy_demo', mayIssue: true }],
};
const now = new Date('2026-06-15T10:00:00.123Z');
const caller: Caller = { principal: olga, requestId: 'req-7', now };
const verifierOf = (name: string) => callerVerifier(name, keysIn(signer.jwks));
const verify = verifierOf('register');

test('a subgraph is told who asks, under which request and at which instant, as the gateway knows it', async () => {
  expect(await verify(signer.headersFor(caller, 'register'))).toEqual(caller);
});

test('a subgraph is told how much time is left, by what key the act is known, and that the request acts', async () => {
  const given = { ...caller, deadline: performance.now() + 5_000, idempotencyKey: 'key-1', acts: true };
  const { deadline, ...told } = await verify(signer.headersFor(given, 'register'));
  expect(told).toEqual({ ...caller, idempotencyKey: 'key-1', acts: true });
  // The way there is not counted; the clock of this process is the same.
  expect(Number(deadline)).toBeGreaterThanOrEqual(given.deadline - 1);
});

test('who asks is signed once for several requests to a subgraph, and anew where anything of it is another', () => {
  const tokenFor = (more: Partial<Caller>, to = 'register') =>
    signer.headersFor({ ...caller, ...more }, to)[callerHeader];
  const later = new Date(now.getTime() + 5_000);
  const same = [
    tokenFor({}),
    tokenFor({ requestId: 'req-8' }),
    tokenFor({ now: later }),
    tokenFor({ principal: { ...olga } }),
  ];
  expect(new Set(same).size).toBe(1);
  const others = [
    tokenFor({ principal: { ...olga, memberships: [] } }),
    tokenFor({}, 'documents'),
    tokenFor({ now: new Date(now.getTime() + 60_000) }),
  ];
  expect(new Set([...same, ...others]).size).toBe(4);
});

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const claims = { principal: olga, aud: 'register', at: now.getTime(), exp: Date.now() + 20_000 };
const kid = signer.jwks.keys[0]?.kid;
const usual = { alg: 'EdDSA', typ: 'caller+jwt', kid };
function token(payload: object, header: object = usual, by = key): string {
  const said = `${encoded(header)}.${encoded(payload)}`;
  return `${said}.${sign(null, Buffer.from(said), by).toString('base64url')}`;
}
const publicPem = createPublicKey(key).export({ type: 'spki', format: 'pem' });
const byPublicKey = () => {
  const said = `${encoded({ ...usual, alg: 'HS256' })}.${encoded(claims)}`;
  return `${said}.${createHmac('sha256', publicPem).update(said).digest('base64url')}`;
};
const request = signer.headersFor(caller, 'register')[requestHeader] as string;
const said = (text: string, about: string = request) => verify({ [callerHeader]: text, [requestHeader]: about });

test('a token as the gateway makes it is taken', async () => {
  expect(await said(token(claims))).toEqual(caller);
});

test.each<[string, string]>([
  ['nothing', ''],
  ['no token at all', 'x'],
  ['a token without a signature', `${encoded({ alg: 'none' })}.${encoded(claims)}.`],
  ['the public key as a secret', byPublicKey()],
  ['another key', token(claims, usual, generateKeyPairSync('ed25519').privateKey)],
  ['another key that names itself', token(claims, { ...usual, jwk: signer.jwks.keys[0] })],
  ['a header with more in it', token(claims, { ...usual, crit: ['b64'], b64: false })],
  ['a key of nobody', token(claims, { ...usual, kid: 'nobody' })],
  ['a token for another subgraph', token({ ...claims, aud: 'documents' })],
  ['a token for several', token({ ...claims, aud: ['register', 'documents'] })],
  ['a token that has ended', token({ ...claims, exp: Date.now() - 6_000 })],
  ['a token that lives too long', token({ ...claims, exp: Date.now() + 3_600_000 })],
  ['a token without an end', token({ ...claims, exp: undefined })],
  [
    'a payload that was exchanged',
    token(claims).replace(encoded(claims), encoded({ ...claims, principal: { id: 'x' } })),
  ],
  ['somebody who calls himself the graph', token({ ...claims, principal: { ...olga, id: graphItself.id } })],
  ['the graph itself, which asks the directory only', token({ ...claims, principal: undefined })],
  ['more than a token', `${token(claims)}.x`],
])('%s is refused as UNAUTHENTICATED', async (_, text) => {
  await expect(said(text)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
});

test.each(['', 'x', encoded({ requestId: 'r' }), encoded({ requestId: 'r', now: '2020-01-01T00:00:00Z' })])(
  'a good token with a request of another moment is refused: %j',
  async about => {
    await expect(said(token(claims), about)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  },
);

test('the gateway asks the directory for itself, and nobody else does', async () => {
  const headers = signer.headersFor({ ...caller, principal: graphItself }, 'directory');
  expect((await verifierOf('directory')(headers)).principal).toBe(graphItself);
  const copied = signer.headersFor({ ...caller, principal: { ...graphItself } }, 'directory');
  await expect(verifierOf('directory')(copied)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
});

test('the keys are read where the gateway tells them, again when it has another one, and not for each forgery', async () => {
  const [old, fresh] = [callerSigner(), callerSigner()];
  let told = old.jwks;
  let asked = 0;
  const server = createServer((_, response) => {
    asked += 1;
    response.end(JSON.stringify(told));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const read = callerVerifier(
    'iecq',
    readCallerKeys(`http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`),
  );
  expect(await read(old.headersFor(caller, 'iecq'))).toEqual(caller);
  told = fresh.jwks;
  for (let turn = 0; turn < 20; turn += 1) await read(callerSigner().headersFor(caller, 'iecq')).catch(() => {});
  expect(asked).toBeLessThanOrEqual(2);
  await new Promise(resolve => setTimeout(resolve, 1_100));
  expect(await read(fresh.headersFor(caller, 'iecq'))).toEqual(caller);
  server.close();
});

test.each([undefined, '', '{}', '{"keys":[{"kty":"OKP","crv":"Ed448","kid":"a","x":"b"}]}'])(
  'refuses to start with the keys %j',
  text => expect(() => readCallerKeys(text)).toThrow(/GATEWAY_JWKS|Ed25519/),
);

test('refuses to start with a key of another kind', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  expect(() => callerSigner(rsa.export({ type: 'pkcs8', format: 'pem' }).toString())).toThrow('Ed25519');
});
