import type { FastifyInstance } from 'fastify';
import { readOrigins } from '../../src/http/cross-origin';
import { takeGraphRequests } from '../../src/http/graph-requests';
import { newServer } from '../../src/http/new-server';

let server: FastifyInstance;
let done: number;
beforeAll(async () => {
  server = await newServer({ bodyBytes: 1_000, origins: readOrigins(), log: () => {} });
  await server.register(async graph => {
    takeGraphRequests(graph);
    graph.route({
      method: ['GET', 'POST'],
      url: '/graphql',
      exposeHeadRoute: false,
      handler: async ({ body, query }) => {
        done += 1;
        return { took: body ?? query };
      },
    });
  });
});
beforeEach(() => {
  done = 0;
});
afterAll(() => server.close());

const json = { 'content-type': 'application/json' };
const post = (payload: string | Buffer | undefined, headers: Record<string, string> = json) =>
  server.inject({ method: 'POST', url: '/graphql', headers, ...(payload !== undefined && { payload }) });
const get = (query: Record<string, string | string[]>, headers: Record<string, string> = {}) =>
  server.inject({ method: 'GET', url: '/graphql', query, headers });

type Answer = Awaited<ReturnType<typeof get>>;
function expectRefused({ statusCode, body }: Answer, status: number, message: string) {
  const [error, ...others] = JSON.parse(body).errors;
  expect([statusCode, error.extensions.code, others]).toEqual([status, 'BAD_INPUT', []]);
  expect(error.message).toContain(message);
  expect(done).toBe(0);
}

const query = '{ lamp }';
const asked = (given: object) => JSON.stringify({ query, ...given });
const byHash = (persistedQuery: unknown) => JSON.stringify({ extensions: { persistedQuery } });

describe('a body is refused that', () => {
  test.each<[string, string | undefined, string]>([
    ['is empty', '', 'body: is not valid JSON'],
    ['is cut off', '{"query":', 'body: is not valid JSON'],
    ['is a text', '"{ lamp }"', 'body: is no JSON object'],
    ['is null', 'null', 'body: is no JSON object'],
    ['is a batch', `[${asked({})}]`, 'batches are not taken'],
    ['says nothing', '{}', 'query: is missing'],
    ['has an empty operation', '{"query":""}', 'query: is missing'],
    ['has no text for an operation', '{"query":{"kind":"Document"}}', 'query: is no text'],
    ['has no text for a name', asked({ operationName: 5 }), 'operationName: is no text'],
    ['has variables as text', asked({ variables: '{}' }), 'variables: is no object'],
    ['has a list of variables', asked({ variables: [] }), 'variables: is no object'],
    ['has a list of extensions', asked({ extensions: [] }), 'extensions: is no object'],
    ['has a key that changes objects', `{"query":"{ lamp }","variables":{"a":{"__proto__":{}}}}`, '"__proto__"'],
    ['has such a key in other letters', `{"query":"{ lamp }","variables":{"\\u005f_proto__":1}}`, '"__proto__"'],
    ['has another such key', `{"query":"{ lamp }","variables":{"constructor":{"prototype":{}}}}`, '"constructor"'],
    ['has no object for a hash', byHash('abc'), 'extensions.persistedQuery: is no object'],
    ['has another version of hashes', byHash({ version: 2, sha256Hash: 'a' }), 'persistedQuery.version: is not 1'],
    ['has a number for a hash', byHash({ version: 1, sha256Hash: 5 }), 'persistedQuery.sha256Hash: is no text'],
    ['has a list for a hash', byHash({ version: 1, sha256Hash: ['a'] }), 'persistedQuery.sha256Hash: is no text'],
    ['has no hash', byHash({ version: 1 }), 'persistedQuery.sha256Hash: is no text'],
  ])('%s', async (_what, body, message) => expectRefused(await post(body), 400, message));

  test('is missing', async () => expectRefused(await post(undefined, {}), 400, 'body: is no JSON object'));

  test('is not UTF-8', async () => expectRefused(await post(Buffer.from(asked({ a: 'é' }), 'latin1')), 400, 'UTF-8'));

  test.each([
    ['text/plain', 'content-type: text/plain is not taken'],
    ['application/x-www-form-urlencoded', 'Send the operation as JSON'],
    ['multipart/form-data; boundary=x', 'Send the operation as JSON'],
    ['application/graphql', 'content-type: application/graphql is not taken'],
    ['application/json; charset=latin1', 'charset=latin1 is not taken. Send UTF-8.'],
    ['application/json;charset="utf-16"', 'charset=utf-16 is not taken. Send UTF-8.'],
  ])('is %s', async (type, message) => expectRefused(await post(asked({}), { 'content-type': type }), 415, message));

  test('has no type', async () =>
    expectRefused(await post(asked({}), { 'content-type': '' }), 415, 'content-type: is missing'));

  test('is asked about by types that no answer has', async () =>
    expectRefused(await post(asked({}), { ...json, accept: 'text/csv' }), 406, 'accept: text/csv'));
});

describe('a body is taken', () => {
  test.each(['application/json', 'application/json; charset=utf-8', 'application/json;charset=UTF8'])(
    'as %s',
    async type => {
      const given = { query, variables: { prototype: 'é', constructor: 'x' }, operationName: null, extensions: null };
      const { statusCode, body } = await post(JSON.stringify(given), { 'content-type': type });
      expect([statusCode, JSON.parse(body).took]).toEqual([200, given]);
    },
  );
});

describe('an address is refused that', () => {
  test.each<[string, Record<string, string | string[]>, string]>([
    ['says nothing', {}, 'query: is missing'],
    ['says it twice', { query: [query, query] }, 'query: is given more than once'],
    ['has variables that are no JSON', { query, variables: '{' }, 'variables: is not valid JSON'],
    ['has variables that are no object', { query, variables: '5' }, 'variables: is no object'],
    ['has variables with a key that changes objects', { query, variables: '{"__proto__":{}}' }, '"__proto__"'],
    ['has a wrong hash', { extensions: '{"persistedQuery":{"version":1,"sha256Hash":5}}' }, 'sha256Hash: is no text'],
  ])('%s', async (_what, params, message) => expectRefused(await get(params), 400, message));

  test.each(['no-cors', 'navigate'])('a page of another site made a browser ask for, by %s', async mode =>
    expectRefused(await get({ query }, { 'sec-fetch-mode': mode, 'sec-fetch-site': 'cross-site' }), 400, mode),
  );
});

test.each([
  ['urql, by fetch of a browser', { accept: 'application/graphql-response+json, */*', 'sec-fetch-mode': 'cors' }],
  ['a page of the same origin', { 'sec-fetch-mode': 'same-origin' }],
  ['a program', {}],
])('an address is taken from %s', async (_who, headers) => {
  expect((await get({ query, variables: '{"a":1}' }, headers)).statusCode).toBe(200);
});

test.each(['HEAD', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'] as const)('%s is told what is taken', async method => {
  const { statusCode, headers } = await server.inject({ method, url: '/graphql' });
  expect([statusCode, headers.allow]).toEqual([405, 'GET, POST']);
});
