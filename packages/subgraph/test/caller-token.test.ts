import type { Principal } from '@conformity/access';
import { SignJWT } from 'jose';
import { sharedSecret, signCaller, verifyCaller } from '../src';

const secret = sharedSecret('s'.repeat(32));
const olga: Principal = {
  id: 'per_olga',
  name: 'Olga',
  memberships: [{ role: 'CB_BASIC', system: 'IECEx', bodyId: 'bdy_demo', mayIssue: true }],
};
const caller = { principal: olga, requestId: 'req-7', now: new Date('2026-06-15T10:00:00.123Z') };
const forged = (claims: object, key = secret, audience = 'conformity-subgraph', ends = '60s') =>
  new SignJWT({ principal: olga, requestId: 'req-7', now: '2026-06-15T10:00:00Z', ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(audience)
    .setExpirationTime(ends)
    .sign(key);

test('a subgraph is told who asks, under which request and at which instant, as the gateway knows it', async () => {
  expect(await verifyCaller(await signCaller(caller, secret), secret)).toEqual(caller);
});

test('a subgraph is told how much time is left, by what key the act is known, and that the request acts', async () => {
  const given = { ...caller, deadline: performance.now() + 5_000, idempotencyKey: 'key-1', acts: true };
  const { deadline, ...told } = await verifyCaller(await signCaller(given, secret), secret);
  expect(told).toEqual({ ...caller, idempotencyKey: 'key-1', acts: true });
  // The way there is not counted; the clock of this process is the same.
  expect(Number(deadline)).toBeGreaterThanOrEqual(given.deadline - 1);
});

test.each<[string, () => string | Promise<string>]>([
  ['no token at all', () => 'x'],
  ['a token without a signature', () => `${btoa('{"alg":"none"}')}.${btoa('{"principal":{"id":"graph"}}')}.`],
  ['a signature with another secret', () => forged({}, sharedSecret('t'.repeat(32)))],
  ['a token for somebody else', () => forged({}, secret, 'another-audience')],
  ['a token that has ended', () => forged({}, secret, 'conformity-subgraph', '-1s')],
  [
    'a token whose payload was exchanged',
    async () => {
      const [head, , signature] = (await forged({})).split('.');
      return [head, (await forged({ principal: { ...olga, id: 'graph' } })).split('.')[1], signature].join('.');
    },
  ],
])('refuses %s as UNAUTHENTICATED', async (_, token) => {
  await expect(verifyCaller(await token(), secret)).rejects.toMatchObject({
    extensions: { code: 'UNAUTHENTICATED' },
  });
});

test.each([undefined, '', 's'.repeat(31)])('refuses to start with the secret %j', text => {
  expect(() => sharedSecret(text)).toThrow('GRAPH_SECRET');
});
