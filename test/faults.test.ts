import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { remote, sharedSecret } from '@conformity/subgraph';
import { people } from '@conformity/testkit';
import { type GraphOverHttp, startGraphOverHttp } from './over-http';
import { type Answer, codesOf, sql, startGraph, type TestGraph } from './support';

const host = '127.0.0.1';

/** Says that something broke, where to ask, and nothing of what or where it was. */
function expectMasked({ errors, text }: Answer) {
  expect(errors.length).toBeGreaterThan(0);
  for (const { message, extensions } of errors) {
    expect(extensions.code).toBe('INTERNAL');
    expect(message).toMatch(/^Something broke on our side/);
    expect(Object.keys(extensions).filter(key => !['code', 'requestId'].includes(key))).toEqual([]);
  }
  expect(text).not.toMatch(
    /127\.0\.0\.1|localhost|ECONN|https?:|node_modules|\.ts\b|\bat \w+ \(|select|column|relation "|face|subgraph|pg_|SQL/i,
  );
}

describe.each([
  ['one process', startGraph],
  ['many processes', startGraphOverHttp],
])('a fault in the database, in %s,', (_mode, start) => {
  let graph: TestGraph;
  beforeAll(async () => {
    graph = await start();
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  });
  afterEach(() => sql(graph.databaseUrl, 'alter table if exists register.gone rename to entry'));
  afterAll(async () => {
    jest.restoreAllMocks();
    await graph?.stop();
  });
  const breakRegister = () => sql(graph.databaseUrl, 'alter table register.entry rename to gone');

  test('is told as INTERNAL with the id of the request, and nothing else', async () => {
    await breakRegister();
    const answer = await graph.ask(null, '{ certificates { totalCount edges { node { id } } } }');
    expectMasked(answer);
    expect(answer.errors[0]?.extensions.requestId).toBe(answer.headers.get('x-request-id'));
  });

  test('undoes the whole act', async () => {
    const count = () => sql(graph.databaseUrl, 'select count(*) from iecex_equipment.document');
    const before = await count();
    await breakRegister();
    expectMasked(await graph.ask('olga', 'mutation { draftExCertificate(input: {}) { id } }'));
    expect(await count()).toEqual(before);
  });

  test('spoils only the part of an answer that it concerns', async () => {
    await breakRegister();
    const answer = await graph.ask(
      null,
      '{ certificate(number: "IECEx DEMO 26.0001") { id } organisation(id: "org_demo_lamps") { id } }',
    );
    expect(answer.data).toEqual({ certificate: null, organisation: { id: 'org_demo_lamps' } });
    expectMasked(answer);
  });
});

describe('a subgraph that has ended', () => {
  let graph: GraphOverHttp;
  beforeAll(async () => {
    graph = await startGraphOverHttp();
    expect((await fetch(`${graph.url}/health/ready`)).status).toBe(200);
    await graph.tell('olga', '{ me { name } }');
    await graph.stopSubgraph('directory');
  });
  afterAll(() => graph?.stop());

  test('is named by /health/ready, with status 503, while the gateway says that it lives', async () => {
    // What a part answered is believed for a second.
    let ready = await fetch(`${graph.url}/health/ready`);
    while (ready.ok) {
      await pause(100);
      ready = await fetch(`${graph.url}/health/ready`);
    }
    expect([ready.status, await ready.json()]).toEqual([503, { ready: false, unready: ['directory'], degraded: [] }]);
    const live = await fetch(`${graph.url}/health/live`);
    expect([live.status, await live.json()]).toEqual([200, { live: true }]);
  });

  test('is a masked fault for whoever asks it, and is in the log of the gateway', async () => {
    const answer = await graph.ask(null, '{ standards { totalCount } }');
    expectMasked(answer);
    expect(answer.data).toEqual({ standards: null });
    expect(String(graph.faults)).toMatch(/ECONNREFUSED|ECONNRESET|socket hang up/);
  });

  test('leaves what the others answer', async () => {
    const query = '{ certificate(number: "IECEx PTB 06.0025") { number status issuer { id } } }';
    const data = await graph.tell(null, query);
    expect(data).toEqual({
      certificate: { number: 'IECEx PTB 06.0025', status: 'CURRENT', issuer: { id: expect.any(String) } },
    });
  });

  test.each<[string, object | string, string]>([
    ['a text that is no document', { query: '{ certificates(' }, 'GRAPHQL_PARSE_FAILED'],
    ['what the schema does not have', { query: '{ lamps }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['an operation 2,000 levels deep', { query: `${'{ a '.repeat(2_000)}${'}'.repeat(2_000)}` }, 'LIMIT_EXCEEDED'],
    ['an operation of 30,000 tokens', { query: `{ ${'__typename '.repeat(30_000)}}` }, 'LIMIT_EXCEEDED'],
    ['one field 15,000 times', { query: `{ ${'__typename '.repeat(15_000)}}` }, 'LIMIT_EXCEEDED'],
    ['an operation that it does not have', { query: 'query A { __typename }', operationName: 'B' }, 'BAD_INPUT'],
    ['no operation', {}, 'BAD_INPUT'],
    ['variables that are none', { query: '{ __typename }', variables: 'x' }, 'BAD_INPUT'],
    ['JSON that is none', '{ "query": ', 'BAD_INPUT'],
  ])('leaves the others, which tell %s under its code to whoever asks them directly', async (_, asked, code) => {
    const answer = await fetch(graph.urlOf('register'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof asked === 'string' ? asked : JSON.stringify(asked),
    });
    const { data, errors } = (await answer.json()) as Answer;
    expect([data ?? null, errors[0]?.extensions.code]).toEqual([null, code]);
  });

  test('that knows the people makes nobody a guest and nobody somebody else', async () => {
    const answer = await graph.ask('sam', '{ certificates { totalCount } }');
    expect(codesOf(answer)).toEqual(['INTERNAL']);
    expect(answer.data).toBeNull();
  });
});

describe('the connection to a subgraph', () => {
  const secret = sharedSecret('known to the gateway and the subgraphs of this test');
  const context = { principal: people.olga, requestId: 'test', now: new Date() };
  const servers: (Server | TcpServer)[] = [];
  afterAll(() => Promise.all(servers.map(server => new Promise(resolve => server.close(resolve)))));
  const portOf = async (server: Server | TcpServer) => {
    servers.push(server);
    await new Promise<void>(resolve => server.listen(0, host, resolve));
    return (server.address() as AddressInfo).port;
  };
  const send = (port: number, query: string, more: object = {}) =>
    remote(`http://${host}:${port}/graphql`, secret).process({
      kind: 'incoming operation' as never,
      request: { query } as never,
      context: { ...context, ...more },
    } as never);

  /** Takes every request, and resets the connection instead of answering. */
  async function resetting() {
    const received: string[] = [];
    const server = createTcpServer(socket => {
      socket.on('error', () => {});
      socket.on('data', data => {
        if (!data.includes('"query"')) return;
        received.push(data.toString());
        socket.resetAndDestroy();
      });
    });
    return { received, port: await portOf(server) };
  }

  test.each([
    'mutation { act }',
    '  mutation Act__subgraph__0 { act }',
    '# a comment\nmutation { act }',
    'fragment F on T { id } mutation { act { ...F } }',
  ])('carries a mutation once, also when it is reset before the answer: %s', async mutation => {
    const { received, port } = await resetting();
    await expect(send(port, mutation)).rejects.toThrow();
    expect(received).toHaveLength(1);
  });

  test.each(['{ read }', 'query Read { read }'])('carries a query twice when it was reset: %s', async query => {
    const { received, port } = await resetting();
    await expect(send(port, query)).rejects.toThrow();
    expect(received).toHaveLength(2);
  });

  test('ends when the caller goes, so that the subgraph learns of it', async () => {
    const departure = new AbortController();
    const gone = new Promise<void>(resolve => {
      const server = createServer((request, response) => {
        response.on('close', () => resolve());
        request.resume();
        departure.abort();
      });
      void portOf(server).then(port =>
        expect(send(port, 'mutation { act }', { signal: departure.signal })).rejects.toThrow(),
      );
    });
    await gone;
  });

  const answering = (reply: (request: IncomingMessage, response: ServerResponse) => void) =>
    portOf(createServer(reply));

  test.each([
    ['an error page', 502, '<html>Bad gateway</html>'],
    ['a fault that is no GraphQL', 500, '{"statusCode":500,"error":"Internal Server Error","message":"select broke"}'],
    ['an empty answer', 200, ''],
  ])('takes %s for a fault, never for "there is none"', async (_name, status, body) => {
    const port = await answering((_request, response) => response.writeHead(status).end(body));
    await expect(send(port, '{ read }')).rejects.toThrow();
  });
});
