import { graphItself, guest, type Principal } from '@conformity/access';
import Fastify, { type FastifyInstance } from 'fastify';
import { authenticator, type Caller, callerHeader, callerSigner, keysIn } from '../src';
import { callerReader, takesNoTokens } from '../src/caller-reader';

const signer = callerSigner();
const person = (name: string): Principal => ({ id: `per_${name}`, name, memberships: [] });
const verify = async (token: string) => {
  if (token === 'nonsense') throw new Error('no token');
  return {
    issuer: 'https://signer.example',
    subject: token,
    email: null,
    clientId: null,
    signedInAt: null,
    expiresAt: Date.now() + 60_000,
  };
};
const directory: Record<string, Principal> = { olga: person('olga'), graph: graphItself };
const authenticate = authenticator(verify, async ({ subject }) => directory[subject] ?? null);

let server: FastifyInstance;
afterEach(() => server.close());

/** Who asks with these headers, or the code of the refusal. */
async function callerWith(headers: Record<string, string>, tokens = authenticate): Promise<Caller | string> {
  server = Fastify();
  const callerOf = callerReader(server, { name: 'register', gatewayKeys: keysIn(signer.jwks), authenticate: tokens });
  let caller: Caller | string = '';
  server.get('/', async request => {
    caller = await callerOf(request).catch(({ extensions }) => String(extensions.code));
    return '';
  });
  await server.inject({ url: '/', headers });
  return caller;
}

const signed = () => signer.headersFor({ principal: person('wei'), requestId: 'req-7', now: new Date() }, 'register');

test('whoever shows neither is a guest, with the time that a request has', async () => {
  const caller = (await callerWith({})) as Caller;
  expect(caller).toMatchObject({ principal: guest, requestId: expect.stringMatching(/^[\da-f-]{36}$/) });
  const leftMs = Number(caller.deadline) - performance.now();
  expect([leftMs > 20_000, leftMs <= 25_000]).toEqual([true, true]);
});

test('the token of a caller is taken, with the key of the act and the name of the request beside it', async () => {
  const headers = { authorization: 'Bearer olga', 'idempotency-key': '"key-1"', 'x-request-id': 'req.1' };
  const told = { principal: person('olga'), idempotencyKey: 'key-1', requestId: 'req.1' };
  expect(await callerWith(headers)).toMatchObject(told);
});

test('what could not stand in an audit trail names no request', async () => {
  expect(await callerWith({ 'x-request-id': 'a b' })).toMatchObject({
    requestId: expect.stringMatching(/^[\da-f-]{36}$/),
  });
});

test.each(['Bearer nonsense', 'Bearer nobody', 'Bearer graph', 'Basic b2xnYQ==', 'Bearer'])(
  '"%s" is refused, never a guest',
  async authorization => expect(await callerWith({ authorization })).toBe('UNAUTHENTICATED'),
);

test('of a signed caller and a token, the signed caller counts, and is the only one that is looked at', async () => {
  for (const authorization of ['Bearer olga', 'Bearer nonsense'])
    expect(await callerWith({ ...signed(), authorization })).toMatchObject({
      principal: person('wei'),
      requestId: 'req-7',
    });
});

test.each(['', 'forged'])('a caller that is signed with "%s" is refused, with a good token too', async forged => {
  expect(await callerWith({ [callerHeader]: forged, authorization: 'Bearer olga' })).toBe('UNAUTHENTICATED');
});

test('where no directory is known, a token is refused and a guest is a guest', async () => {
  expect(await callerWith({ authorization: 'Bearer olga' }, takesNoTokens)).toBe('UNAUTHENTICATED');
  expect(await callerWith({}, takesNoTokens)).toMatchObject({ principal: guest });
});
