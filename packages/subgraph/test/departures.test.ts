import { once } from 'node:events';
import { request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import Fastify from 'fastify';
import { departuresOf } from '../src';

const server = Fastify({ forceCloseConnections: true });
const departureOf = departuresOf(server);
let asked: (departure: () => AbortSignal) => void;
let answer: () => void;
server.post('/', async request => {
  const answering = new Promise<void>(resolve => {
    answer = resolve;
  });
  asked(departureOf(request));
  await answering;
  return {};
});
beforeAll(() => server.listen({ port: 0, host: '127.0.0.1' }));
afterAll(() => server.close());

const connections = () => promisify<number>(done => server.server.getConnections(done))();

function ask() {
  const arrived = new Promise<() => AbortSignal>(resolve => {
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
  const departure = await arrived;
  const signal = departure();
  expect(signal.aborted).toBe(false);
  sent.destroy();
  if (!signal.aborted) await once(signal, 'abort');
  expect(signal.aborted).toBe(true);
  answer();
});

test('a caller who has gone before anybody listens is noticed', async () => {
  const { sent, arrived } = ask();
  const departure = await arrived;
  sent.destroy();
  while ((await connections()) > 0) await setTimeout(5);
  expect(departure().aborted).toBe(true);
  answer();
});

test('a caller who was answered has not gone', async () => {
  const { sent, arrived } = ask();
  const departure = await arrived;
  const signal = departure();
  const answered = once(sent, 'response');
  answer();
  const [response] = await answered;
  response.resume();
  await once(response, 'end');
  await server.close();
  expect(signal.aborted).toBe(false);
});
