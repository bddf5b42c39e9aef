import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { demonstrationClients, mountProvider } from '@conformity/provider';
import Fastify from 'fastify';
import { exportJWK, generateKeyPair } from 'jose';
import { sql, startGraphOfProcesses, type TestGraph, temporaryFolder } from './support';
import { Surfer } from './surfing';

/** The address under which people open the graph, with the provider below `/oidc`: everything else goes to the gateway. */
const front = Fastify({ forceCloseConnections: true });
let graph: TestGraph;
let url: string;
const people = ['olga', 'ben'].map(subject => ({
  subject: `account of ${subject}`,
  name: subject,
  email: `${subject}@people.example`,
  about: 'Officer',
  group: 'All',
}));

beforeAll(async () => {
  jest.spyOn(console, 'warn').mockImplementation();
  const key = async () => {
    const { privateKey } = await generateKeyPair('Ed25519', { extractable: true });
    return exportJWK(privateKey);
  };
  const machineKey = { ...(await key()), d: undefined };
  const options = { url: () => url, audience: 'conformity-graph', people: () => people };
  const keys = { signingKey: await key(), machineKey: machineKey as never };
  await mountProvider(front, { ...options, ...keys, folder: temporaryFolder() });
  await front.register(async scope => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    scope.all('/*', async ({ method, url: path, headers, body }, reply) => {
      // As the proxies of operators do, with the host that the browser asked for.
      const passed = request(new URL(path, graph.url), { method, headers });
      passed.end(body as Buffer | undefined);
      const [answer] = (await once(passed, 'response')) as [IncomingMessage];
      return reply
        .status(answer.statusCode ?? 502)
        .headers(answer.headers)
        .send(answer);
    });
  });
  await front.listen({ host: '127.0.0.1', port: 0 });
  url = `http://127.0.0.1:${(front.server.address() as AddressInfo).port}`;
  Object.assign(process.env, {
    PUBLIC_URL: url,
    OIDC_ISSUER: `${url}/oidc`,
    OIDC_CLIENT_ID: demonstrationClients.browser,
    OIDC_AUDIENCE: 'conformity-graph',
    OIDC_RESOURCE: `${url}/graphql`,
  });
  graph = await startGraphOfProcesses();
});
afterAll(async () => {
  await graph?.stop();
  await front.close();
});

const me = '{ me { name } }';

test('with a browser people sign in where the graph is many processes, and out of all of them', async () => {
  const [here, there] = [new Surfer(url), new Surfer(url)];
  for (const one of [here, there])
    expect(JSON.parse((await one.signIn('account of olga')).text)).toMatchObject({ known: true, id: 'per_olga' });
  expect(await here.ask(me)).toEqual({ status: 200, data: { me: { name: 'Olga Officer' } } });
  const headers = { 'x-csrf': '1', 'sec-fetch-site': 'same-origin' };
  await here.open('/auth/logout?everywhere', { method: 'POST', headers });
  expect(await there.ask(me)).toMatchObject({ status: 401 });
});

test('who may not sign in any more is refused within five seconds by every process', async () => {
  const one = new Surfer(url);
  await one.signIn('account of ben');
  const asking = `{ me { name } certificates(first: 1) { totalCount } exCertificate(number: "x") { id } }`;
  expect((await one.ask(asking)).status).toBe(200);
  await sql(graph.databaseUrl, `update directory.person set active = false where id = 'per_ben'`);
  await pause(5_100);
  expect(await one.ask(asking)).toMatchObject({ status: 401 });
});
