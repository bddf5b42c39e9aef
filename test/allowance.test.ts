import { signLocalToken } from '@conformity/program';
import { startGraph, type TestGraph } from './support';

let graph: TestGraph;
beforeAll(async () => {
  const allowances = { guest: 300, person: 2_000, member: 5_000 };
  graph = await startGraph({ allowances, trustProxy: ['loopback'] });
});
afterAll(() => graph?.stop());

/** As whoever has this address, by the word of a proxy that is trusted. */
const at = async (address: string, path: string, init: RequestInit = {}) => {
  const answer = await fetch(graph.url + path, { ...init, headers: { 'x-forwarded-for': address, ...init.headers } });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
};
const asking = (query: string) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query }),
});
const left = (headers: Headers) => Number(/r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1] ?? Number.NaN);
const list = '{ certificates(first: 20) { edges { node { number holder { name } } } } }';

test('every answer tells what is left; an operation costs what it asks for, one that is new a little more, and a kept answer next to nothing', async () => {
  const lefts: number[] = [];
  for (let time = 0; time < 5; time++) lefts.push(left((await at('192.0.2.1', '/graphql', asking(list))).headers));
  const [first = 0, second = 0, third = 0, fourth = 0] = lefts.map((each, index) => (lefts[index - 1] ?? 300) - each);
  expect(first).toBeGreaterThan(second);
  expect(second).toBeGreaterThan(10);
  expect([third, fourth].every(cost => cost === 1 || cost === second)).toBe(true);
  expect((await at('192.0.2.2', '/graphql', asking('{ __typename }'))).headers.get('ratelimit-policy')).toBe(
    '"guest";q=300;w=60',
  );
});

test('who has spent it is refused with when to come back, at every address, while others go on', async () => {
  const one = '192.0.2.3';
  let answer = await at(one, '/graphql', asking(list));
  for (let time = 0; time < 400 && answer.status === 200 && !answer.text.includes('LIMIT_EXCEEDED'); time++)
    answer = await at(
      one,
      '/graphql',
      asking(`{ certificates(first: ${20 + (time % 50)}) { edges { node { number } } } }`),
    );
  const { errors } = JSON.parse(answer.text);
  expect(answer.status).toBe(429);
  expect(errors[0].extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 300 });
  expect(Number(answer.headers.get('retry-after'))).toBe(errors[0].extensions.retryAfterSeconds);
  for (let time = 0; time < 60; time++) await at(one, '/documents/of/nothing');
  expect((await at(one, '/documents/of/nothing')).status).toBe(429);
  expect((await at('192.0.2.4', '/documents/of/nothing')).status).toBe(404);
  expect((await at(one, '/health/live')).status).toBe(200);
});

test('whoever tries tokens is soon held back', async () => {
  const statuses: number[] = [];
  for (let time = 0; time < 8; time++) {
    const request = asking('{ __typename }');
    const headers = { ...request.headers, authorization: `Bearer nonsense${time}` };
    statuses.push((await at('192.0.2.5', '/graphql', { ...request, headers })).status);
  }
  expect([statuses[0], statuses.at(-1)]).toEqual([401, 429]);
});

test('a person pays for themselves, whichever address they have', async () => {
  const token = await signLocalToken(graph.dataDir, 'olga');
  const request = asking(list);
  const headers = { ...request.headers, authorization: `Bearer ${token}` };
  const answer = await at('192.0.2.3', '/graphql', { ...request, headers });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('ratelimit-policy')).toBe('"member";q=5000;w=60');
});
