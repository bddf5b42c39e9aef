import { type AddressInfo, connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { readOrigins } from '../../src/http/cross-origin';
import { newServer } from '../../src/http/new-server';
import { endSlowBodies } from '../../src/http/slow-bodies';

const host = '127.0.0.1';
const faults: unknown[] = [];
let server: FastifyInstance;
let port: number;
let events: PassThrough;

beforeAll(async () => {
  server = await newServer({ bodyBytes: 1_000, origins: readOrigins(), log: fault => faults.push(fault) });
  endSlowBodies(server, { baseMs: 300, bytesPerSecond: 1_000_000 });
  server.get('/lamps/:id', () => 'a lamp '.repeat(1_000));
  server.post('/lamps', () => 'taken');
  server.get('/small', () => 'a lamp');
  server.get('/photo', (_request, reply) => reply.type('image/jpeg').send(Buffer.alloc(5_000)));
  server.get('/events', (_request, reply) => reply.type('text/event-stream').send(events));
  await server.listen({ host, port: 0 });
  ({ port } = server.server.address() as AddressInfo);
});
beforeEach(() => faults.splice(0));
afterEach(() => expect(faults).toEqual([]));
afterAll(() => server.close());

/** What comes back for these bytes, until the other side hangs up. */
const told = (...sent: string[]) =>
  new Promise<{ status: number; code: unknown; id: string | undefined }>((resolve, reject) => {
    let text = '';
    const socket = connect(port, host, () => {
      for (const part of sent) socket.write(part);
    });
    socket.setEncoding('utf8').on('data', part => {
      text += part;
    });
    socket.on('error', reject).on('close', () => {
      const [head = '', body = ''] = text.split('\r\n\r\n');
      const { code } = JSON.parse(body).errors[0].extensions;
      resolve({ status: Number(head.split(' ')[1]), code, id: /^x-request-id: (.+)$/im.exec(head)?.[1] });
    });
  });

const at = (path: string, init: RequestInit = {}) => fetch(`http://${host}:${port}${path}`, init);
const id = expect.stringMatching(/^[0-9a-f-]{36}$/);

describe('what cannot be taken is told from the catalogue, with an id:', () => {
  test('what is no HTTP', async () => {
    expect(await told('Hello\r\n\r\n')).toEqual({ status: 400, code: 'BAD_INPUT', id });
  });

  test('what is expected beside being let in', async () => {
    const head = 'POST /lamps HTTP/1.1\r\nhost: x\r\nexpect: tea\r\nconnection: close\r\ncontent-length: 0\r\n\r\n';
    expect(await told(head)).toEqual({ status: 417, code: 'BAD_INPUT', id });
  });

  test('headers without end', async () => {
    const headers = `GET / HTTP/1.1\r\nhost: x\r\nlong: ${'x'.repeat(20_000)}\r\n\r\n`;
    expect(await told(headers)).toEqual({ status: 431, code: 'LIMIT_EXCEEDED', id });
  });

  test('a body that does not come, within the time that its address gives', async () => {
    const began = performance.now();
    const head = `POST /lamps HTTP/1.1\r\nhost: x\r\ncontent-type: text/plain\r\ncontent-length: 900\r\n\r\n`;
    expect(await told(head, 'a lamp')).toEqual({ status: 408, code: 'TIMEOUT', id });
    expect(performance.now() - began).toBeLessThan(15_000);
  });

  test.each([
    ['an address that is not there', '/nothing', {}, 404, 'NOT_FOUND'],
    ['an address with a broken sign', '/%ff', {}, 400, 'BAD_INPUT'],
    ['an address with a part of 200 letters', `/lamps/${'x'.repeat(200)}`, {}, 414, 'BAD_INPUT'],
    ['a body that is too large', '/lamps', { method: 'POST', body: 'x'.repeat(2_000) }, 413, 'LIMIT_EXCEEDED'],
    [
      'a type that nobody reads',
      '/lamps',
      { method: 'POST', body: 'x', headers: { 'content-type': 'a/b' } },
      415,
      'BAD_INPUT',
    ],
  ])('%s', async (_name, path, init, status, code) => {
    const answer = await at(path, init);
    expect([answer.status, answer.headers.get('x-request-id')]).toEqual([status, id]);
    expect((await answer.json()).errors[0].extensions.code).toBe(code);
  });

  test('a body that is compressed; it is told to send it as it is', async () => {
    const headers = { 'content-encoding': 'gzip', 'content-type': 'text/plain' };
    const answer = await at('/lamps', { method: 'POST', body: 'x', headers });
    expect([answer.status, answer.headers.get('accept-encoding')]).toEqual([415, 'identity']);
  });

  test.each([
    ['PUT', '/lamps', 'POST'],
    ['DELETE', '/lamps/7?of=x', 'GET, HEAD'],
    ['OPTIONS', '/small', 'GET, HEAD'],
  ])('%s %s; it is told what is taken: %s', async (method, path, allowed) => {
    const answer = await at(path, { method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, allowed]);
  });
});

describe('an answer is compressed', () => {
  test.each(['br', 'gzip'])('by %s, where the client takes it', async encoding => {
    const answer = await at('/lamps/7', { headers: { 'accept-encoding': encoding } });
    expect([answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual([encoding, 'accept-encoding']);
    expect(Number(answer.headers.get('content-length'))).toBeLessThan(200);
    expect(await answer.text()).toMatch(/^(a lamp ){1000}$/);
  });

  test.each(['/small', '/photo'])('not where that gains nothing: %s', async path => {
    const answer = await at(path, { headers: { 'accept-encoding': 'br, gzip' } });
    expect(answer.headers.get('content-encoding')).toBeNull();
  });

  test('not where the client does not say that it takes it', async () => {
    const bytes = await (await at('/lamps/7', { headers: { 'accept-encoding': 'identity' } })).arrayBuffer();
    expect(() => gunzipSync(bytes)).toThrow();
    expect(bytes.byteLength).toBe(7_000);
  });

  test('not where it is a stream of events: each goes out as it happens', async () => {
    events = new PassThrough();
    events.write('data: 1\n\n');
    const answer = await at('/events', { headers: { 'accept-encoding': 'br, gzip' } });
    expect(answer.headers.get('content-encoding')).toBeNull();
    const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe('data: 1\n\n');
    events.write('data: 2\n\n');
    expect((await reader?.read())?.value).toBe('data: 2\n\n');
    events.end();
  });
});

test('every answer tells browsers not to guess, to pass no address on, and to frame nothing', async () => {
  for (const path of ['/small', '/lamps/1', '/nothing']) {
    const { headers } = await at(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
  }
});
