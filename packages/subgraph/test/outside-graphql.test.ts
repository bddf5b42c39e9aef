import Fastify from 'fastify';
import {
  answerErrors,
  CatalogueError,
  type ErrorCode,
  errorCatalogue,
  masked,
  mountRoutes,
  type Route,
  statusOf,
} from '../src';

const faults: unknown[] = [];

async function serverOf(handle: Route['handle']) {
  const server = Fastify();
  answerErrors(server, fault => faults.push(fault));
  await mountRoutes(server, [{ method: 'POST', path: '/thing', bodyLimit: 10, handle }], async () => ({}) as never);
  return server;
}

const thrown = async (error: Error) => {
  const server = await serverOf(async () => {
    throw error;
  });
  const { statusCode, body } = await server.inject({ method: 'POST', url: '/thing' });
  return { status: statusCode, ...JSON.parse(body) };
};

beforeEach(() => faults.splice(0));

test.each(Object.keys(errorCatalogue) as ErrorCode[])('%s has one status, and its details are told', async code => {
  const answer = await thrown(new CatalogueError(code, 'Told so.', { field: 'name', http: { status: 299 } }));
  expect(answer).toEqual({
    status: statusOf[code],
    errors: [{ message: 'Told so.', extensions: { code, field: 'name' } }],
  });
  expect(answer.status).toBeGreaterThanOrEqual(400);
});

test('a fault is logged and told without what it was', async () => {
  const fault = new Error('select broke at 10.0.0.1');
  expect(await thrown(fault)).toEqual({
    status: 500,
    errors: [{ message: masked, extensions: { code: 'INTERNAL' } }],
  });
  expect(faults).toEqual([fault]);
});

test('what is too large is refused before it is handled', async () => {
  const server = await serverOf(async () => ({ body: 'handled' }));
  const { statusCode, body } = await server.inject({ method: 'POST', url: '/thing', body: 'x'.repeat(11) });
  expect([statusCode, JSON.parse(body).errors[0].extensions]).toEqual([413, { code: 'LIMIT_EXCEEDED' }]);
});

test.each([
  ['GET', '/thing'],
  ['GET', '/nothing?secret=1'],
] as const)('there is nothing at %s %s', async (method, url) => {
  const server = await serverOf(async () => ({ body: 'handled' }));
  const { statusCode, body } = await server.inject({ method, url });
  expect([statusCode, JSON.parse(body)]).toEqual([
    404,
    { errors: [{ message: `There is nothing at ${method} ${url}.`, extensions: { code: 'NOT_FOUND' } }] },
  ]);
  expect(faults).toEqual([]);
});

test('of a name that is given several times in an address, the first value counts', async () => {
  const server = await serverOf(async ({ query }) => ({ body: JSON.stringify(query) }));
  const { body } = await server.inject({ method: 'POST', url: '/thing?body=a&body=b&c=1' });
  expect(JSON.parse(body)).toEqual({ body: 'a', c: '1' });
});
