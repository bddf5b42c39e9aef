import Fastify, { type FastifyInstance } from 'fastify';
import {
  answerErrors,
  CatalogueError,
  type ErrorCode,
  errorCatalogue,
  masked,
  mountRoutes,
  type Route,
  sendError,
  statusOf,
  tooLarge,
} from '../src';

const faults: unknown[] = [];

const servers: FastifyInstance[] = [];
afterAll(() => Promise.all(servers.map(server => server.close())));

/** A server with one route, and what it answers to a request. */
async function asking(handle: Route['handle']) {
  const server = Fastify({ forceCloseConnections: true });
  servers.push(server);
  answerErrors(server, fault => faults.push(fault));
  await mountRoutes(server, [{ method: 'POST', path: '/thing', bodyLimit: 10, handle }], async () => ({}) as never);
  const address = await server.listen({ host: '127.0.0.1', port: 0 });
  return async (method: string, url: string, body?: string) => {
    const answer = await fetch(`${address}${url}`, { method, body: body ?? null });
    return { status: answer.status, ...((await answer.json()) as object) };
  };
}

const thrown = async (error: Error) => {
  const ask = await asking(async () => {
    throw error;
  });
  return ask('POST', '/thing');
};
const handled = async () => ({ body: '{}' });

beforeEach(() => faults.splice(0));

test.each(Object.keys(errorCatalogue) as ErrorCode[])('%s has one status, and its details are told', async code => {
  const answer = await thrown(new CatalogueError(code, 'Told so.', { field: 'name' }));
  expect(answer).toEqual({
    status: statusOf[code],
    errors: [{ message: 'Told so.', extensions: { code, field: 'name' } }],
  });
});

test('an error may know its status better', async () => {
  expect(await thrown(tooLarge(7))).toMatchObject({
    status: 413,
    errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }],
  });
});

test('a fault is logged and told without what it was', async () => {
  const fault = new Error('select broke at 10.0.0.1');
  expect(await thrown(fault)).toEqual({
    status: 500,
    errors: [{ message: masked, extensions: { code: 'INTERNAL' } }],
  });
  expect(faults).toEqual([fault]);
});

test('a database that is away is told as such with 503, and logged; a statement given up as TIMEOUT', async () => {
  const fault = Object.assign(new Error('connect ECONNREFUSED 10.0.0.1:5432'), { code: 'ECONNREFUSED' });
  expect(await thrown(fault)).toMatchObject({
    status: 503,
    errors: [{ extensions: { code: 'UNAVAILABLE', retryAfterSeconds: 5 } }],
  });
  expect(faults).toEqual([fault]);
  expect(await thrown(Object.assign(new Error('canceling statement'), { code: '57014' }))).toMatchObject({
    status: 503,
    errors: [{ extensions: { code: 'TIMEOUT' } }],
  });
});

test('what is too large is refused before it is handled', async () => {
  const ask = await asking(handled);
  expect(await ask('POST', '/thing', 'x'.repeat(11))).toEqual({
    status: 413,
    errors: [{ message: 'The request is larger than 10 bytes.', extensions: { code: 'LIMIT_EXCEEDED' } }],
  });
});

test('there is nothing at an address that nobody has', async () => {
  const ask = await asking(handled);
  expect(await ask('GET', '/nothing?secret=1')).toEqual({
    status: 404,
    errors: [{ message: 'There is nothing at GET /nothing?secret=1.', extensions: { code: 'NOT_FOUND' } }],
  });
  expect(faults).toEqual([]);
});

test('an address is told with its methods to who uses another', async () => {
  const ask = await asking(handled);
  expect(await ask('GET', '/thing')).toEqual({
    status: 405,
    errors: [{ message: 'GET is not taken here: use POST.', extensions: { code: 'BAD_INPUT' } }],
  });
  expect(faults).toEqual([]);
});

test('of a name that is given several times in an address, the first value counts', async () => {
  const ask = await asking(async ({ query }) => ({ body: JSON.stringify(query) }));
  expect(await ask('POST', '/thing?body=a&body=b&c=1')).toEqual({ status: 200, body: 'a', c: '1' });
});

describe('people are told by a page', () => {
  const visit = async (url: string, accept: string, method = 'GET') => {
    const server = Fastify({
      forceCloseConnections: true,
      frameworkErrors: (error, request, reply) => {
        sendError(error, request, reply, () => {});
      },
    });
    servers.push(server);
    answerErrors(server, fault => faults.push(fault));
    const handle = async () => {
      throw new CatalogueError('LIMIT_EXCEEDED', 'Come <back> later.', { retryAfterSeconds: 7, http: { status: 429 } });
    };
    await mountRoutes(
      server,
      [
        { method: 'GET', path: '/c/*', handle },
        { method: 'GET', path: '/thing', handle },
      ],
      async () => ({}) as never,
    );
    const address = await server.listen({ host: '127.0.0.1', port: 0 });
    const answer = await fetch(`${address}${url}`, { method, headers: { accept } });
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      text: await answer.text(),
      after: answer.headers.get('retry-after'),
    };
  };
  const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

  test.each([
    ['/c/IECEx%20DEMO%2026.0001', '*/*', 429],
    ['/c/IECEx%20DEMO%2026.0001', browser, 429],
    ['/c/%E0%A4%A', '*/*', 400],
    ['/thing', browser, 429],
    ['/nothing', browser, 404],
  ])('%s, asked for as %s: %s', async (url, accept, status) => {
    const answer = await visit(url, accept);
    expect(answer).toMatchObject({ status, type: 'text/html; charset=utf-8' });
    expect(answer.text).toContain('<h1>');
    if (status === 429)
      expect(answer).toMatchObject({ after: '7', text: expect.stringContaining('Come &lt;back&gt; later.') });
  });

  test.each(['/thing', '/nothing', '/collection'])('and programs by JSON: %s', async url => {
    for (const accept of ['*/*', 'application/json', 'application/json, text/html;q=0.5'])
      expect((await visit(url, accept)).type).toContain('application/json');
  });
});
