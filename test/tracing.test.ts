import { during, isSampled, tracedOn, tracingIn, tracingTo, wrongVariables } from '@conformity/subgraph';
import { startGraphOverHttp } from './over-http';

jest.setTimeout(180_000);

const requestId = 'ac5a7a2e-0f0e-4d3a-9a52-0e2a8c1f9b10';

type Exporter = Parameters<typeof tracingTo>[0];
type Span = Parameters<Exporter['export']>[0][number];
let spans: Span[] = [];
beforeEach(() => {
  spans = [];
});
const exporter = (): Exporter => ({
  export(told, done) {
    spans.push(...told);
    done({ code: 0 });
  },
  shutdown: async () => {},
});
const named = (name: string) => spans.find(span => span.name === name);
const idOf = (name: string) => named(name)?.spanContext().spanId;
const parentOf = (name: string) => named(name)?.parentSpanContext?.spanId;
const told = () => JSON.stringify(spans.map(({ name, attributes, status }) => [name, attributes, status]));

test('a request, what another process does for it, and what follows from it later stand in one trace, which has its id', async () => {
  const gateway = await tracingTo(exporter(), 'gateway', 1);
  const subgraph = await tracingTo(exporter(), 'lamps', 1);
  const worker = await tracingTo(exporter(), 'worker', 1);
  const request = gateway.request(requestId, 'POST /graphql');
  await during(request, 'fetch lamps', {}, async fetch => {
    await during(subgraph.within(fetch?.parent), 'lamps', {}, async () => {});
  });
  request?.end();
  await during(worker.after(requestId), 'job render-lamp', {}, async () => {});
  await Promise.all([gateway, subgraph, worker].map(one => one.close()));
  expect(spans.map(span => span.spanContext().traceId)).toEqual(Array(4).fill(requestId.replaceAll('-', '')));
  expect(parentOf('POST /graphql')).toBeUndefined();
  expect(parentOf('fetch lamps')).toBe(idOf('POST /graphql'));
  expect(parentOf('lamps')).toBe(idOf('fetch lamps'));
  expect(parentOf('job render-lamp')).toBe(idOf('POST /graphql'));
});

test('of a fault its type is told, of a statement its text, and of neither what was asked with', async () => {
  const tracing = await tracingTo(exporter(), 'lamps', 1);
  const connection = {
    query: async (..._asked: unknown[]): Promise<never> => {
      throw new TypeError('olga@example.org is there already');
    },
  };
  const untraced = tracedOn(tracing.request(requestId, 'POST /graphql'), connection);
  const sent = connection.query(`insert into person (email, name) values ($1, 'Olga')`, ['olga@example.org']);
  await expect(sent).rejects.toThrow('already');
  untraced();
  await tracing.close();
  expect(named('sql')?.attributes).toEqual({
    'db.system.name': 'postgresql',
    'db.query.text': `insert into person (email, name) values ($1, '?')`,
    'error.type': 'TypeError',
  });
  expect(told()).not.toMatch(/olga/i);
});

test('nothing is made for a request that is not sampled, and nothing at all where nobody is told', async () => {
  const none = await tracingTo(exporter(), 'lamps', 0);
  expect([none.request(requestId, 'POST /graphql'), none.after(requestId)]).toEqual([undefined, undefined]);
  expect(none.within('00-made-up-01')).toBeUndefined();
  expect(await tracingIn({}, 'lamps')).toBeNull();
});

test('whether a request is sampled is known from its id alone', () => {
  const with8 = (first: string) => first + requestId.slice(8);
  expect(['00000000', '3fffffff', '40000000', 'ffffffff'].map(first => isSampled(with8(first), 0.25))).toEqual([
    ...[true, true],
    ...[false, false],
  ]);
  expect(isSampled('chosen-by-somebody-else', 1)).toBe(false);
});

test.each([
  { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' },
  { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318', OTEL_TRACES_SAMPLER_ARG: '5' },
])('%j is refused at the start', said => {
  expect(wrongVariables('gateway', said)).toContainEqual(expect.stringMatching(/^OTEL_/));
});

test('a question and an act are told from the gateway to their statements, with the id that the caller is told', async () => {
  const graph = await startGraphOverHttp({ tracingOf: part => tracingTo(exporter(), part, 1) });
  const idIn = ({ headers }: { headers: Headers }) => headers.get('x-request-id')?.replaceAll('-', '');
  const asked = await graph.ask(null, 'query Newest { certificates(first: 1) { edges { node { id } } } }');
  const acted = await graph.ask('olga', 'mutation { draftExCertificate(input: { equipment: "Lamp of Olga" }) { id } }');
  // What was not told yet is told at the end.
  await graph.stop();
  const all = spans;
  spans = all.filter(span => span.spanContext().traceId === idIn(asked));
  expect(named('POST /graphql')?.attributes).toMatchObject({
    'graphql.operation.name': 'Newest',
    'http.response.status_code': 200,
  });
  expect(parentOf('fetch register')).toBe(idOf('POST /graphql'));
  expect(parentOf('register')).toBe(idOf('fetch register'));
  expect(parentOf('sql list')).toBe(idOf('register'));
  spans = all.filter(span => span.spanContext().traceId === idIn(acted));
  const inAct = spans.filter(({ parentSpanContext }) => parentSpanContext?.spanId === idOf('act'));
  expect(inAct.map(({ attributes }) => attributes['db.query.text'])).toEqual(
    expect.arrayContaining([expect.stringMatching(/insert into/i), 'COMMIT']),
  );
  spans = all;
  expect(told()).not.toMatch(/Lamp of Olga/);
});
