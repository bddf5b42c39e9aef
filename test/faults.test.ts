import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { callerSigner, callerVerifier, keysIn, Reached, remote, serveMetrics } from '@conformity/subgraph';
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
  const rename = (from: string, to: string) =>
    sql(graph.databaseUrl, `alter table if exists register.${from} rename to ${to}`);
  afterEach(async () => {
    await rename('gone', 'visible_entry');
    await rename('gone_entry', 'entry');
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    await graph?.stop();
  });
  const breakRegister = () => rename('visible_entry', 'gone');

  test('is told as INTERNAL with the id of the request, and nothing else', async () => {
    await breakRegister();
    const answer = await graph.ask(null, '{ certificates { totalCount edges { node { id } } } }');
    expectMasked(answer);
    expect(answer.errors[0]?.extensions.requestId).toBe(answer.headers.get('x-request-id'));
  });

  test('undoes the whole act', async () => {
    const count = () => sql(graph.databaseUrl, 'select count(*) from iecex_equipment.document');
    const before = await count();
    await rename('entry', 'gone_entry');
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

  test('is named by /health/ready, which lets a balancer leave the rest there, and the gateway lives', async () => {
    // What a part answered is believed for a second.
    const readiness = async () => {
      const { status, ...answer } = await fetch(`${graph.url}/health/ready`).then(async ready => ({
        status: ready.status,
        ...((await ready.json()) as { ready: boolean; unready: string[]; degraded: string[] }),
      }));
      return [status, answer] as const;
    };
    let told = await readiness();
    while (told[1].degraded.length === 0) {
      await pause(100);
      told = await readiness();
    }
    expect(told).toEqual([200, { ready: true, unready: [], degraded: ['directory'] }]);
    const live = await fetch(`${graph.url}/health/live`);
    expect([live.status, await live.json()]).toEqual([200, { live: true }]);
  });

  test('is UNAVAILABLE at the fields that it answers, with when to come back, and in the log of the gateway', async () => {
    const query = '{ standards { totalCount } certificate(number: "IECEx PTB 06.0025") { number } }';
    const { data, errors, headers, text } = await graph.ask(null, query);
    expect(data).toEqual({ standards: null, certificate: { number: 'IECEx PTB 06.0025' } });
    expect(errors).toMatchObject([{ path: ['standards'], extensions: { code: 'UNAVAILABLE', retryAfterSeconds: 2 } }]);
    expect(headers.get('retry-after')).toBe('2');
    expect(text).not.toMatch(/127\.0\.0\.1|ECONN/);
    expect(String(graph.faults)).toMatch(/ECONNREFUSED|ECONNRESET|socket hang up/);
  });

  test('is counted: requests by operation and client, errors by code, fetches by subgraph, connections by their use', async () => {
    const headers = { 'content-type': 'application/json', 'apollographql-client-name': 'web' };
    const body = JSON.stringify({ query: 'query Counted { standards { totalCount } bodies { totalCount } }' });
    await fetch(`${graph.url}/graphql`, { method: 'POST', headers, body });
    const server = await serveMetrics(graph.metrics, host, 0);
    const told = await (await fetch(server.url)).text();
    await server.close();
    expect(told).toContain('graph_requests_total{operation="Counted",client="web",status="200"} 1');
    expect(told).toMatch(/graph_errors_total{code="UNAVAILABLE"} [1-9]/);
    expect(told).toMatch(/graph_fetch_seconds_count{subgraph="directory",outcome="failed"} [1-9]/);
    expect(told).toMatch(/graph_connections{subgraph="register",lane="LOOK_UP",state="used"} 0/);
    expect(told).not.toMatch(/olga|per_/);
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

  test('that knows the people lets those who were known a while ago read, and lets nobody act', async () => {
    // What the directory said is believed for some seconds as it stands.
    const act = () => graph.ask('olga', 'mutation { draftExTestReport(input: {}) { id } }');
    let acted = await act();
    while (acted.errors.length === 0) {
      await pause(200);
      acted = await act();
    }
    expect([codesOf(acted), acted.data]).toEqual([['UNAVAILABLE'], null]);
    const read = await graph.ask('olga', '{ certificate(number: "IECEx PTB 06.0025") { number } }');
    expect(read.data).toEqual({ certificate: { number: 'IECEx PTB 06.0025' } });
  });

  test('that knows the people makes nobody a guest and nobody somebody else', async () => {
    const answer = await graph.ask('sam', '{ certificates { totalCount } }');
    expect([codesOf(answer), answer.status, answer.headers.get('retry-after')]).toEqual([['UNAVAILABLE'], 503, '5']);
    expect(answer.data).toBeNull();
  });
});

describe('the connection to a subgraph', () => {
  const signer = callerSigner();
  const context = { principal: people.olga, requestId: 'test', now: new Date() };
  const servers: (Server | TcpServer)[] = [];
  afterAll(() => Promise.all(servers.map(server => new Promise(resolve => server.close(resolve)))));
  const portOf = async (server: Server | TcpServer) => {
    servers.push(server);
    await new Promise<void>(resolve => server.listen(0, host, resolve));
    return (server.address() as AddressInfo).port;
  };
  const urlAt = (port: number) => `http://${host}:${port}/graphql`;
  const asking = (to: Reached) => {
    const source = remote('register', to, signer);
    return (query: string, more: object = {}) =>
      source.process({
        kind: 'incoming operation' as never,
        request: { query } as never,
        context: { ...context, ...more },
      } as never);
  };
  const send = (port: number, query: string, more: object = {}) => asking(new Reached([urlAt(port)]))(query, more);

  /** Takes every request, and resets the connection instead of answering. */
  async function resetting() {
    const received: string[] = [];
    const server = createTcpServer(socket => {
      socket.on('error', () => {});
      socket.on('data', data => {
        if (data.includes('100-continue')) socket.write('HTTP/1.1 100 Continue\r\n\r\n');
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

  test('sends an act again that was broken off before it was let in, and had not said what it is about', async () => {
    const [heard, server] = [[] as string[], createTcpServer()];
    server.on('connection', socket => {
      socket.on('error', () => {});
      socket.on('data', data => {
        heard.push(data.toString());
        if (heard.length === 1) return socket.resetAndDestroy();
        if (!data.includes('"query"')) return socket.write('HTTP/1.1 100 Continue\r\n\r\n');
        return socket.end('HTTP/1.1 200 OK\r\ncontent-length: 18\r\n\r\n{"data":{"act":1}}');
      });
    });
    expect(await send(await portOf(server), 'mutation { act }')).toEqual({ data: { act: 1 } });
    expect(heard.filter(text => text.includes('"query"'))).toHaveLength(1);
  });

  test('ends when the caller goes, so that the subgraph learns of it, and is no fault', async () => {
    const departure = new AbortController();
    const gone = new Promise<void>(resolve => {
      const server = createServer((request, response) => {
        response.on('close', () => resolve());
        request.resume();
        departure.abort();
      });
      void portOf(server).then(async port => {
        const sent = send(port, 'mutation { act }', { departure: () => departure.signal });
        await expect(sent).rejects.toMatchObject({ extensions: { code: 'TIMEOUT' } });
        resolve();
      });
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

  const unavailable = { extensions: { code: 'UNAVAILABLE' } };
  const soon = {
    patience: { silentMs: 50, lifeMs: 100 },
    circuit: { failures: 2, leastMs: 10, mostMs: 20 },
  };

  test('to one that stands still is given up for whoever reads, then nobody waits, until it answers again', async () => {
    let standsStill = true;
    const held: ServerResponse[] = [];
    const port = await answering((_request, response) => {
      if (standsStill) held.push(response);
      else response.end('{"data":{"read":1}}');
    });
    const said: string[] = [];
    const ask = asking(new Reached([urlAt(port)], { ...soon, tell: line => said.push(line) }));
    const act = ask('mutation { act }');
    await Promise.all(Array.from({ length: 50 }, () => expect(ask('{ read }')).rejects.toMatchObject(unavailable)));
    const before = held.length;
    await expect(ask('{ read }')).rejects.toMatchObject(unavailable);
    await expect(ask('mutation { act }')).rejects.toMatchObject(unavailable);
    // But for who looks whether it lives.
    expect(held.filter(({ req }) => req.url === '/graphql').length).toBeLessThanOrEqual(before);
    standsStill = false;
    // What an act has done nobody knows until it answers: it was not given up.
    for (const response of held) response.end('{"data":{"act":1}}');
    expect(await act).toEqual({ data: { act: 1 } });
    let again = await ask('{ read }').catch(() => null);
    while (!again) {
      await pause(10);
      again = await ask('{ read }').catch(() => null);
    }
    expect(again).toEqual({ data: { read: 1 } });
    expect(said.at(0)).toMatch(/is away/);
    expect(said.at(-1)).toMatch(/answers again/);
  });

  test('has another process to go to, for what reads and what acts, where one of them has ended', async () => {
    const ended = createServer();
    const nobody = await portOf(ended);
    await new Promise(resolve => ended.close(resolve));
    const port = await answering((_request, response) => response.end('{"data":{"done":1}}'));
    const ask = asking(new Reached([urlAt(nobody), urlAt(port)]));
    const asked = Array.from({ length: 20 }, (_, index) => ask(index % 2 ? '{ done }' : 'mutation { done }'));
    expect(await Promise.all(asked)).toEqual(asked.map(() => ({ data: { done: 1 } })));
  });

  test('takes so many at once, lets others wait in turn, and refuses those beyond, so that a slow one holds up nobody else', async () => {
    let inside = 0;
    let most = 0;
    const held: ServerResponse[] = [];
    const port = await answering(({ url }, response) => {
      if (url !== '/graphql') return response.end();
      most = Math.max(most, ++inside);
      response.on('close', () => {
        inside -= 1;
      });
      return held.push(response);
    });
    const ask = asking(new Reached([urlAt(port)]));
    const outcomes = Array.from({ length: 400 }, () =>
      ask('{ read }').then(
        () => 'answered',
        ({ extensions }) => extensions.code,
      ),
    );
    const answerAll = setInterval(() => {
      for (const response of held.splice(0)) response.end('{"data":{}}');
    }, 20);
    const told = await Promise.all(outcomes);
    clearInterval(answerAll);
    expect(most).toBeLessThanOrEqual(100);
    expect(new Set(told)).toEqual(new Set(['answered', 'LIMIT_EXCEEDED']));
    expect(told.filter(one => one === 'answered')).toHaveLength(300);
  });

  test('counts the time for which a request lay on its way: what is over for the gateway is over for the subgraph', async () => {
    const headers = signer.headersFor({ ...context, deadline: performance.now() + 15_000 }, 'register');
    const verify = callerVerifier('register', keysIn(signer.jwks));
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 20_000);
    const { deadline = 0 } = await verify(headers);
    later.mockRestore();
    expect(deadline).toBeLessThan(performance.now());
  });
});
