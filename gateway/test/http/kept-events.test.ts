import type { AddressInfo } from 'node:net';
import { PassThrough } from 'node:stream';
import { answerErrors } from '@conformity/subgraph';
import Fastify, { type FastifyInstance } from 'fastify';
import { keepEvents } from '../../src/http/kept-events';

let server: FastifyInstance;
let url: string;
let events: PassThrough;

beforeAll(async () => {
  server = Fastify({ forceCloseConnections: true });
  answerErrors(server, () => {});
  keepEvents(server, 30);
  server.get('/events', (_request, reply) => reply.type('text/event-stream; charset=utf-8').send(events));
  server.get('/file', (_request, reply) => reply.type('text/plain').send(events));
  await server.listen({ host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
beforeEach(() => {
  events = new PassThrough();
});
afterAll(() => server.close());

/** Reads until what came has the text. */
async function readerOf(path: string, signal: AbortSignal | null = null) {
  const reader = (await fetch(url + path, { signal })).body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return async (expected: string) => {
    while (!text.includes(expected)) {
      const { value, done } = (await reader?.read()) ?? { done: true };
      if (done) break;
      text += value;
    }
    return text;
  };
}

test('a silent stream of events has comments in it, before and between events', async () => {
  const until = await readerOf('/events');
  await until(':\n\n:\n\n');
  events.write('data: 1\n\n');
  expect(await until('data: 1\n\n:\n\n')).toMatch(/^(:\n\n)+data: 1\n\n(:\n\n)+$/);
  events.end('data: 2\n\n');
  expect(await until('never')).toMatch(/(:\n\n)data: 2\n\n$/);
});

test('none is written within an event of which a part has come', async () => {
  const until = await readerOf('/events');
  events.write('data: a\n');
  await until('data: a\n');
  await new Promise(resolve => setTimeout(resolve, 120));
  events.write('data: b\n');
  events.write('\n');
  expect(await until('data: b\n\n:')).toMatch(/data: a\ndata: b\n\n:/);
  events.end();
});

test('who leaves ends it', async () => {
  const leaving = new AbortController();
  const until = await readerOf('/events', leaving.signal);
  await until(':');
  const ended = new Promise(resolve => events.once('close', resolve));
  leaving.abort();
  await ended;
  expect(events.destroyed).toBe(true);
});

test('nothing else has any', async () => {
  events.write('a');
  const until = await readerOf('/file');
  await until('a');
  await new Promise(resolve => setTimeout(resolve, 120));
  events.end('b');
  expect(await until('never')).toBe('ab');
});
