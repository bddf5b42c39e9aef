import { graphItself } from '@conformity/access';
import { callerSigner } from '@conformity/subgraph';
import { people } from '@conformity/testkit';
import { type GraphOverHttp, startGraphOverHttp } from './over-http';
import { type Answer, codesOf, sql } from './support';
import { claims, inSeconds, ownKey, publicKeyText, signed, signedWithSecret, strangeKey, unsigned } from './tokens';

let graph: GraphOverHttp;
beforeAll(async () => {
  graph = await startGraphOverHttp();
});
afterAll(() => graph?.stop());

const query = '{ me { name } }';
const asking = (header: string) => graph.post({ query }, { authorization: header });

/** No data, one error, and a message that tells what to do. */
function expectRefused({ status, data, errors, text }: Answer) {
  expect(errors).toEqual([
    { message: expect.stringMatching(/token|authorization header/i), extensions: { code: 'UNAUTHENTICATED' } },
  ]);
  expect(errors[0]?.message).toContain('Sign in again.');
  expect(data).toBeNull();
  expect(text).not.toContain('"data"');
  expect(status).toBe(401);
}

test('a token of the own signer is accepted', async () => {
  const { data, status } = await asking(`Bearer ${signed(claims('olga'), ownKey(graph.dataDir))}`);
  expect([status, data]).toEqual([200, { me: { name: 'Olga Officer' } }]);
});

test('whoever shows no token is a guest', async () => {
  expect((await graph.post({ query })).data).toEqual({ me: null });
});

describe('a token is refused', () => {
  const own = (subject: string, replaced = {}) => signed(claims(subject, replaced), ownKey(graph.dataDir));
  const reasons: [string, () => string][] = [
    ['that is expired', () => own('olga', { exp: inSeconds(-1) })],
    ['that says not when it expires', () => own('olga', { exp: undefined })],
    ['that does not count yet', () => own('olga', { nbf: inSeconds(600) })],
    ['that another key has signed', () => signed(claims('olga'), strangeKey())],
    ['of another issuer', () => own('olga', { iss: 'https://elsewhere.example' })],
    ['for another audience', () => own('olga', { aud: 'another-graph' })],
    ['that nobody signed', () => unsigned(claims('sam'))],
    ['whose secret is the public key', () => signedWithSecret(claims('sam'), publicKeyText(graph.dataDir))],
    ['whose claims were changed after it was signed', () => swapped(own('olga'), own('sam'))],
    ['of nobody', () => own('')],
    ['whose subject has a NUL', () => own('olga\0')],
    ['whose subject is a list', () => own('olga', { sub: ['olga'] })],
    [
      'whose subject is the same at another issuer',
      () => own('olga', { iss: 'https://elsewhere.example', sub: 'olga' }),
    ],
    ['that names no person', () => own('olga', { sub: undefined })],
    ['of a person whom the directory does not know', () => own('mallory')],
    ['of the graph itself', () => own('graph')],
    ['of a guest', () => own('guest')],
    ['that names a person by the id instead of the subject', () => own('per_sam')],
    ['that is no token', () => 'garbage'],
    ['that has three parts of nothing', () => 'a.b.c'],
  ];

  test.each(reasons)('%s', async (_reason, token) => expectRefused(await asking(`Bearer ${token()}`)));
});

const swapped = (signature: string, content: string) =>
  [...content.split('.').slice(0, 2), signature.split('.')[2]].join('.');

test.each(['Basic b2xnYTpvbGdh', 'Bearer', 'Bearer a b', 'Token x', 'null'])(
  'the header "%s" is refused, not taken for a guest',
  async header => expectRefused(await asking(header)),
);

test('a person who was made inactive is refused', async () => {
  await sql(graph.databaseUrl, `update directory.person set active = false where subject = 'ben'`);
  expectRefused(await graph.ask('ben', query));
});

test('nothing is done for whoever shows a bad token, though a guest could read', async () => {
  const mutation =
    'mutation { setAcceptance(body: "bdy_demo", scheme: EX_EQUIPMENT, status: WITHDRAWN, reason: "Evil") { id } }';
  const token = signed(claims('sam'), strangeKey());
  expectRefused(await graph.post({ query: mutation }, { authorization: `Bearer ${token}` }));
  const { certificationBody } = await graph.tell(
    null,
    '{ certificationBody(id: "bdy_demo") { acceptances { status } } }',
  );
  for (const { status } of certificationBody.acceptances) expect(status).toBe('ACCEPTED');
});

describe('who asks is told to a subgraph by the gateway alone:', () => {
  const ivy = { principal: people.ivy, requestId: 'forged', now: new Date() };
  const whoAmI = '{ me { name } principal(issuer: "https://somebody.example", subject: "sam") { id } }';
  const toSubgraph = async (name: string, text: string, headers: Record<string, string> = {}) => {
    const response = await fetch(graph.urlOf(name), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query: text }),
    });
    return (await response.json()) as Pick<Answer, 'data' | 'errors'>;
  };

  test('the header that the gateway signs for a subgraph is believed there', async () => {
    const headers = graph.signer.headersFor({ ...ivy, now: new Date() }, 'directory');
    expect((await toSubgraph('directory', whoAmI, headers)).data).toEqual({
      me: { name: 'Ivy Itadmin' },
      principal: null,
    });
  });

  test('without a header a subgraph takes the caller for a guest', async () => {
    expect((await toSubgraph('directory', '{ me { name } }')).data).toEqual({ me: null });
    expect(
      (await toSubgraph('directory', '{ principal(issuer: "conformity-graph-local", subject: "sam") { id } }')).data,
    ).toEqual({ principal: null });
    const counted = '{ certificates(filter: { statuses: [DRAFT] }) { totalCount } }';
    expect((await toSubgraph('register', counted)).data).toEqual({ certificates: { totalCount: 0 } });
  });

  test('what one subgraph was told speaks to no other, and a subgraph cannot sign', async () => {
    const forRegister = graph.signer.headersFor({ ...ivy, now: new Date() }, 'register');
    const bySubgraph = callerSigner().headersFor({ ...ivy, principal: graphItself, now: new Date() }, 'directory');
    for (const headers of [forRegister, bySubgraph]) {
      const answer = await toSubgraph('directory', whoAmI, headers);
      expect(codesOf(answer)).toEqual(['UNAUTHENTICATED']);
      expect(answer.data).toBeUndefined();
    }
  });

  test('whoever calls himself the graph is nobody', async () => {
    const principal = { ...people.ivy, id: graphItself.id };
    const headers = graph.signer.headersFor({ ...ivy, principal, now: new Date() }, 'directory');
    expect(codesOf(await toSubgraph('directory', whoAmI, headers))).toEqual(['UNAUTHENTICATED']);
  });

  test("the gateway passes nobody else's header on, even one that is well signed", async () => {
    const headers = graph.signer.headersFor({ ...ivy, now: new Date() }, 'directory');
    expect((await graph.post({ query }, headers)).data).toEqual({ me: null });
  });
});
