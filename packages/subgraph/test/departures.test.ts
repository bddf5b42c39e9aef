import { once } from 'node:events';
import { request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import { departuresOf } from '../src';

const server = Fastify({ forceCloseConnections: true });
const signalOf = departuresOf(server);
let asked: (signal: AbortSignal) => void;
let answer: () => void;
server.post('/', async request => {
  const answering = new Promise<void>(resolve => {
    answer = resolve;
  });
  asked(signalOf(request) as AbortSignal);
  await answering;
  return {};
});
beforeAll(() => server.listen({ port: 0, host: '127.0.0.1' }));
afterAll(() => server.close());

function ask() {
  const arrived = new Promise<AbortSignal>(resolve => {
    asked = resolve;
  });
  const { port } = server.server.address() as AddressInfo;
  const headers = { 'content-type': 'application/json' };
  const sent = send({ port, method: 'POST', headers });
  sent.on('error', () => {});
  sent.end('{}');
  return { sent, arrived };
}

test('a caller who goes before the answer is noticed', async () => {
  const { sent, arrived } = ask();
  const signal = await arrived;
  expect(signal.aborted).toBe(false);
  sent.destroy();
  if (!signal.aborted) await once(signal, 'abort');
  expect(signal.aborted).toBe(true);
  answer();
});

test('a caller who was answered has not gone', async () => {
  const { sent, arrived } = ask();
  const signal = await arrived;
  const answered = once(sent, 'response');
  answer();
  const [response] = await answered;
  response.resume();
  await once(response, 'end');
  await server.close();
  expect(signal.aborted).toBe(false);
});
