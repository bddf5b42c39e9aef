import { createServer, type IncomingHttpHeaders, request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { guest } from '@conformity/access';
import {
  answerErrors,
  callerHeader,
  callerSigner,
  callerVerifier,
  keysIn,
  Reached,
  requestHeader,
} from '@conformity/subgraph';
import Fastify, { type FastifyInstance } from 'fastify';
import { endSlowBodies } from '../src/http/slow-bodies';
import { passOn } from '../src/proxy';

const signer = callerSigner();
const host = '127.0.0.1';

interface Received {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
}

let upstream: Server;
let gateway: FastifyInstance;
let port: number;
const received: Received[] = [];
const faults: unknown[] = [];
/** What the subgraph does with a request. */
let answer: (response: ServerResponse) => void;

beforeAll(async () => {
  upstream = createServer(({ method = '', url = '', headers }, response) => {
    received.push({ method, url, headers });
    answer(response);
  });
  await new Promise<void>(resolve => upstream.listen(0, host, resolve));
  gateway = Fastify({ forceCloseConnections: true, genReqId: () => 'request-1' });
  answerErrors(gateway, fault => faults.push(fault));
  endSlowBodies(gateway, { baseMs: 500, bytesPerSecond: 1_000_000 });
  const url = `http://${host}:${(upstream.address() as AddressInfo).port}/graphql`;
  const callerOf = async () => ({ principal: guest, requestId: 'request-1', now: new Date() });
  await passOn(
    gateway,
    { '/documents': 100, '/c': 100 },
    { name: 'documents', reached: new Reached([url]), signer, callerOf },
  );
  await gateway.listen({ host, port: 0 });
  port = (gateway.server.address() as AddressInfo).port;
});
beforeEach(() => {
  received.splice(0);
  answer = response => void response.setHeader('content-type', 'text/plain').end('answered');
});
afterAll(async () => {
  await gateway.close();
  upstream.closeAllConnections();
  upstream.close();
});

/** Sends the path as it stands: `fetch` would tidy it. */
function send(method: string, path: string, headers: Record<string, string> = {}, body?: string) {
  return new Promise<{ status: number; text: string }>((resolve, reject) => {
    const sent = request({ host, port, method, path, headers }, response => {
      let text = '';
      response.setEncoding('utf8').on('data', part => {
        text += part;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on('error', reject).end(body);
  });
}

test.each(['GET', 'HEAD', 'POST'])('%s is passed on as it is asked', async method => {
  const { status } = await send(method, '/c/IECEx%20DEMO%2026.0001?issue=1');
  expect(status).toBe(200);
  expect(received).toMatchObject([{ method, url: '/c/IECEx%20DEMO%2026.0001?issue=1' }]);
});

test('a subgraph is told who asks, and gets neither the token nor what a caller says of himself', async () => {
  const forged = { authorization: 'Bearer secret', cookie: 'a=b', [callerHeader]: 'forged', 'x-request-id': 'mine' };
  await send('GET', '/documents/x', { ...forged, 'if-none-match': '"x"', connection: 'if-none-match' });
  await send('GET', '/documents/x', { ...forged, 'if-none-match': '"x"' });
  const { headers = {} } = received[1] ?? {};
  const { [callerHeader]: _caller, [requestHeader]: _request, ...others } = headers;
  expect(await callerVerifier('documents', keysIn(signer.jwks))(headers)).toMatchObject({
    principal: guest,
    requestId: 'request-1',
  });
  expect(Object.keys(others).sort()).toEqual(['connection', 'host', 'if-none-match', 'x-request-id']);
  expect(others['x-request-id']).toBe('request-1');
});

test.each([
  '/documents/../graphql',
  '/documents/%2e%2e/graphql',
  '/documents/..%2fgraphql',
  '/c/a/%2E%2E/%2e%2e/graphql',
])('no way leads to the GraphQL of the subgraph: %s', async path => {
  const { status } = await send('POST', path, { 'content-type': 'application/json' }, '{"query":"{ x }"}');
  expect([400, 404]).toContain(status);
  expect(received).toEqual([]);
});

test('what is too large is not passed on', async () => {
  const { status, text } = await send('POST', '/documents/verify', {}, 'x'.repeat(101));
  expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([413, 'LIMIT_EXCEEDED']);
  expect(received).toEqual([]);
});

test('a body that does not come is waited for no longer than for any other', async () => {
  answer = () => {};
  const status = await new Promise(resolve => {
    const headers = { 'content-length': '50' };
    const sent = request({ host, port, method: 'POST', path: '/documents/verify', headers }, answered => {
      answered.resume();
      resolve(answered.statusCode);
    });
    sent.on('error', () => {}).write('a few bytes');
  });
  expect([status, faults]).toEqual([408, []]);
});

test('an answer comes as it is made, and ends with the subgraph knowing that the caller left', async () => {
  const left = new Promise<void>(resolve => {
    answer = response => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: 1\n\n');
      response.on('close', resolve);
    };
  });
  await new Promise<void>(resolve => {
    const sent = request({ host, port, path: '/documents/events' }, response => {
      response.once('data', part => {
        expect(String(part)).toBe('data: 1\n\n');
        sent.destroy();
        resolve();
      });
    });
    sent.on('error', () => {}).end();
  });
  await left;
});

test('what a part does not answer since the connection breaks is told as away, without what it was', async () => {
  answer = response => void response.destroy();
  const { status, text } = await send('GET', '/documents/x');
  expect(status).toBe(503);
  expect(JSON.parse(text).errors[0].extensions).toEqual({ code: 'UNAVAILABLE', retryAfterSeconds: 5 });
  expect(text).not.toMatch(/socket|127|UND_ERR/i);
  expect(faults).toHaveLength(1);
});
