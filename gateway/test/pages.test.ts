import { Agent, createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { answerErrors } from '@conformity/subgraph';
import Fastify, { type FastifyInstance } from 'fastify';
import { newServer } from '../src/http/new-server';
import { home, isBrowsed } from '../src/http/pages';
import { passToPages } from '../src/http/passing-to-pages';
import { Visitors } from '../src/http/visitors';

const html = { accept: 'text/html,*/*;q=0.8' };
let web: Server;
let gateway: FastifyInstance;
let at: string | null;
let paid: string[];
let received: { url: string; headers: IncomingHttpHeaders }[];

beforeAll(async () => {
  web = createServer((request, response) => {
    const { url = '', headers } = request;
    received.push({ url, headers });
    request
      .resume()
      .once('end', () => response.setHeader('content-security-policy', "default-src 'none'").end('a page'));
  });
  await new Promise<void>(resolve => web.listen(0, '127.0.0.1', resolve));
  gateway = Fastify();
  answerErrors(gateway, () => {});
  gateway.get('/graphql', () => 'the graph');
  const visitors = new Visitors();
  gateway.get('/whose', request => visitors.addressOf(request));
  const pay = async ({ url }: { url: string }) => void paid.push(url);
  await passToPages(gateway, { url: () => at, visitors, pay, home, isBrowsed });
  await gateway.ready();
});
beforeEach(() => {
  [paid, received] = [[], []];
  at = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await gateway.close();
  web.closeAllConnections();
  web.close();
});

const open = (url: string, headers: Record<string, string> = html) => gateway.inject({ url, headers });

test('whatever has no other address is that of a page, and is paid for', async () => {
  expect((await open('/c/IECEx%20DEMO%2026.0001?issue=1')).body).toBe('a page');
  expect(received[0]?.url).toBe('/c/IECEx%20DEMO%2026.0001?issue=1');
  expect((await open('/graphql')).body).toBe('the graph');
  await open('/assets/style.css');
  expect(paid).toEqual(['/c/IECEx%20DEMO%2026.0001?issue=1']);
});

test('a browser is shown a page at the root, a program told where the graph is', async () => {
  expect((await open('/')).body).toBe('a page');
  expect((await open('/', { accept: 'application/json' })).json()).toMatchObject({ graph: '/graphql' });
});

test('pages are never told a token, and hand in for whom they ask', async () => {
  await open('/search', { ...html, authorization: 'Bearer secret', cookie: 'session=x' });
  const { authorization, cookie, 'x-visitor': ticket } = received[0]?.headers ?? {};
  expect([authorization, cookie]).toEqual([undefined, 'session=x']);
  const whose = async (said: string) =>
    (await gateway.inject({ url: '/whose', remoteAddress: '10.0.0.9', headers: { 'x-visitor': said } })).body;
  expect(await whose(String(ticket))).toBe('127.0.0.1');
  expect(await whose(String(ticket).replace('127.0.0.1', '192.0.2.7'))).toBe('10.0.0.9');
  expect(await whose('nonsense')).toBe('10.0.0.9');
});

test('a gateway takes the ticket of another one that has the same secret, and of no other', () => {
  const request = (headers: Record<string, string>, ip: string) => ({ headers, ip }) as never;
  const ticket = new Visitors('a secret').ticketOf(request({}, '192.0.2.7'));
  const whose = (secret?: string) => new Visitors(secret).addressOf(request(ticket, '10.0.0.9'));
  expect([whose('a secret'), whose('another'), whose()]).toEqual(['192.0.2.7', '10.0.0.9', '10.0.0.9']);
});

test('more than a page takes is refused as that, whether its size is told before or not; what it takes is passed on', async () => {
  const post = async (size: number, headers: Record<string, string> = {}) => {
    const payload = Readable.from(Array.from({ length: size }, () => Buffer.alloc(1024 * 1024)));
    const { statusCode } = await gateway.inject({
      method: 'POST',
      url: '/verify',
      headers: { ...html, ...headers },
      payload,
    });
    return statusCode;
  };
  const type = { 'content-type': 'multipart/form-data' };
  expect(await post(12, type)).toBe(200);
  expect(await post(13, type)).toBe(413);
  expect(await post(13, { ...type, 'content-length': String(13 * 1024 * 1024) })).toBe(413);
});

test('what is asked for behind too large a body, over the same connection, is answered', async () => {
  await gateway.listen({ port: 0, host: '127.0.0.1' });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const { port } = gateway.server.address() as AddressInfo;
  const ask = (method: string, body?: Buffer) =>
    new Promise<number | undefined>((resolve, reject) => {
      const headers = { ...html, 'content-type': 'multipart/form-data' };
      const sent = request({ agent, host: '127.0.0.1', port, path: '/verify', method, headers }, answer => {
        answer.resume().once('end', () => resolve(answer.statusCode));
      });
      sent.once('error', reject).end(body);
    });
  const large = Buffer.alloc(40 * 1024 * 1024);
  expect([await ask('POST', large), await ask('GET'), await ask('POST', large)]).toEqual([413, 200, 413]);
  agent.destroy();
});

test('while the pages are away, people are told to come back and not that there is nothing', async () => {
  at = 'http://127.0.0.1:1';
  const { statusCode, headers } = await open('/c/IECEx%20DEMO%2026.0001');
  expect([statusCode, headers['retry-after']]).toEqual([503, '5']);
});

test('the address of a number is data for whoever rather reads JSON, and a page for everybody else', async () => {
  const server = await newServer({ bodyBytes: 1_000, origins: { named: [], any: false }, log: () => {} });
  server.get('/documents/data/:number', ({ params }) => ({ data: (params as { number: string }).number }));
  server.get('/c/:number', () => 'a page');
  const asking = async (accept?: string) =>
    (await server.inject({ url: '/c/IECEx%20DEMO%2026.0001?issue=1', headers: accept ? { accept } : {} })).body;
  const data = JSON.stringify({ data: 'IECEx DEMO 26.0001' });
  expect(await asking('application/json')).toBe(data);
  expect(await asking('text/html;q=0.5, application/json')).toBe(data);
  for (const accept of [undefined, '*/*', html.accept, 'application/json;q=0.5, text/html', 'image/png'])
    expect(await asking(accept)).toBe('a page');
  await server.close();
});
