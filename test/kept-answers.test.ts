import { signLocalToken } from '@conformity/program';
import { startGraph, type TestGraph } from './support';

let graph: TestGraph;
let statements: string[];
beforeAll(async () => {
  statements = [];
  graph = await startGraph({ onStatement: sql => statements.push(sql) });
});
afterAll(() => graph?.stop());

const list = '{ certificates(first: 5) { edges { node { number status standards { standard } } } totalCount } }';

async function asked(query: string, headers: Record<string, string> = {}) {
  statements.length = 0;
  const answer = await fetch(`${graph.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return { body: await answer.text(), caching: answer.headers.get('cache-control'), statements: statements.length };
}

test('a guest who asks the same again is answered without asking any subgraph, as long as nothing changes', async () => {
  const first = await asked(list);
  // Other tests write to the same server meanwhile.
  let again = await asked(list);
  while (again.statements > 0) again = await asked(list);
  expect([again.body, again.caching]).toEqual([first.body, 'public, max-age=10']);
});

test('who asks after an act sees it, however often it was asked for before', async () => {
  const query = '{ exCertificate(number: "IECEx DEMO 26.0001") { id status } }';
  const { id } = (await graph.ask(null, query)).data.exCertificate;
  const stale: string[] = [];
  const acts = [
    ['suspendExCertificate', 'SUSPENDED'],
    ['reinstateExCertificate', 'CURRENT'],
  ] as const;
  for (let round = 0; round < 15; round++)
    for (const [act, status] of acts) {
      for (let time = 0; time < 3; time++) await asked(query);
      await graph.ask('sam', `mutation { ${act}(id: "${id}", reason: "Tried") { id } }`);
      const { body } = await asked(query);
      if (!body.includes(`"${status}"`)) stale.push(body);
    }
  expect(stale).toEqual([]);
});

test('somebody with a token is never given what a guest was answered, and is asked for anew each time', async () => {
  for (let time = 0; time < 3; time++) await asked(list);
  const authorization = `Bearer ${await signLocalToken(graph.dataDir, 'olga')}`;
  for (let time = 0; time < 3; time++) {
    const olgas = await asked(list, { authorization });
    expect([olgas.caching, olgas.statements > 0]).toEqual(['private, no-store', true]);
  }
});

test('errors are found out each time', async () => {
  const wrong = '{ certificate { number } standards { edges { node { id } } } }';
  for (let time = 0; time < 4; time++) expect((await asked(wrong)).body).toContain('BAD_INPUT');
});
