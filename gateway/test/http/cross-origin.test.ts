import type { FastifyInstance } from 'fastify';
import { readOrigins } from '../../src/http/cross-origin';
import { newServer } from '../../src/http/new-server';

let server: FastifyInstance | undefined;
afterEach(() => server?.close());

/** What a browser is told that asks whether a page of the origin may send a POST with these headers. */
async function preflight(setting: string | undefined, origin: string, path = '/lamps') {
  server = await newServer({ bodyBytes: 1_000, origins: readOrigins(setting), log: () => {} });
  server.post('/lamps', () => 'taken');
  const asked = { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' };
  const { statusCode, headers } = await server.inject({ method: 'OPTIONS', url: path, headers: asked });
  const allowed = String(headers['access-control-allow-headers'] ?? '').split(', ');
  return { statusCode, origin: headers['access-control-allow-origin'], bearer: allowed.includes('authorization') };
}

const front = 'https://front.example';

test('pages of nobody may ask, if nothing is said', async () => {
  expect(await preflight(undefined, front)).toEqual({ statusCode: 405, origin: undefined, bearer: false });
});

test.each(['/lamps', '/nothing'])('pages of an origin that is named may ask with a token: %s', async path => {
  const allowed = { statusCode: 204, origin: front, bearer: true };
  expect(await preflight(`https://other.example ${front}`, front, path)).toEqual(allowed);
});

test('pages of an origin that is not named may not ask', async () => {
  const { origin } = await preflight(front, 'https://elsewhere.example');
  expect(origin).toBeUndefined();
});

test('pages of any origin may ask as guests where * says so, and with a token only where they are named', async () => {
  const asGuest = { statusCode: 204, origin: '*', bearer: false };
  expect(await preflight(`* ${front}`, 'https://elsewhere.example')).toEqual(asGuest);
  expect(await preflight(`* ${front}`, front)).toEqual({ statusCode: 204, origin: front, bearer: true });
});

test.each(['front.example', 'https://front.example/', 'https://front.example/page', 'null'])(
  'a start fails where CORS_ORIGINS has %s, which is no origin',
  origin => expect(() => readOrigins(origin)).toThrow(`"${origin}"`),
);
