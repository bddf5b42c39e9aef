import { callerHeader, signCaller } from '@conformity/subgraph';
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
  const caller = { ...ivy, now: ivy.now.toISOString(), aud: 'conformity-subgraph' };
  const otherSecret = new TextEncoder().encode('thirty-two characters that nobody shares');
  const toSubgraph = async (name: string, text: string, header?: string) => {
    const response = await fetch(graph.urlOf(name), {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(header !== undefined && { [callerHeader]: header }) },
      body: JSON.stringify({ query: text }),
    });
    return (await response.json()) as Pick<Answer, 'data' | 'errors'>;
  };

  test('the header that the gateway signs is believed', async () => {
    const { data } = await toSubgraph('directory', '{ me { name } }', await signCaller(ivy, graph.secret));
    expect(data).toEqual({ me: { name: 'Ivy Itadmin' } });
  });

  test('without a header a subgraph takes the caller for a guest', async () => {
    expect((await toSubgraph('directory', '{ me { name } }')).data).toEqual({ me: null });
    expect((await toSubgraph('directory', '{ principal(subject: "sam") { id } }')).data).toEqual({ principal: null });
    const counted = '{ certificates(filter: { statuses: [DRAFT] }) { totalCount } }';
    expect((await toSubgraph('register', counted)).data).toEqual({ certificates: { totalCount: 0 } });
  });

  test.each([
    ['another secret', async () => signCaller(ivy, otherSecret)],
    ['no secret', async () => unsigned({ ...caller, exp: inSeconds(60) })],
    [
      'the right secret, but for somebody else',
      async () => signedWithSecret({ ...caller, aud: 'x', exp: inSeconds(60) }, graph.secret),
    ],
    ['the right secret, too long ago', async () => signedWithSecret({ ...caller, exp: inSeconds(-1) }, graph.secret)],
    ['nothing at all', async () => JSON.stringify(people.ivy)],
  ])('a header that was signed with %s is refused', async (_name, header) => {
    const answer = await toSubgraph('directory', '{ me { name } }', await header());
    expect(codesOf(answer)).toEqual(['UNAUTHENTICATED']);
    expect(answer.data).toBeUndefined();
  });

  test("the gateway passes nobody else's header on, even one that is well signed", async () => {
    const header = await signCaller(ivy, graph.secret);
    expect((await graph.post({ query }, { [callerHeader]: header })).data).toEqual({ me: null });
  });
});
