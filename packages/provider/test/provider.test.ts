import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { decodeJwt, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { demonstrationClients, mountProvider } from '../src';
import { Store } from '../src/store';

const folder = mkdtempSync(path.join(os.tmpdir(), 'conformity-provider-'));
const file = path.join(folder, 'provider.json');
const people = () => [
  { subject: 'olga', name: 'Olga <b>', email: 'olga@people.example', about: 'Officer', group: 'All' },
];

let server: FastifyInstance;
let url: string;
let signingKey: JWK;
let machine: Awaited<ReturnType<typeof pair>>;
let port: number;

async function pair() {
  const { privateKey, publicKey } = await generateKeyPair('Ed25519', { extractable: true });
  const [{ kty, crv, x }, { d }] = [await exportJWK(publicKey), await exportJWK(privateKey)];
  return { privateKey, public: { kty, crv, x } as JWK, private: { kty, crv, x, d } as JWK };
}

async function start() {
  server = Fastify({ forceCloseConnections: true });
  const options = { url: () => url, audience: 'conformity-graph', people, signingKey, machineKey: machine.public };
  await mountProvider(server, { ...options, folder });
  await server.listen({ host: '127.0.0.1', port });
}

beforeAll(async () => {
  jest.spyOn(console, 'warn').mockImplementation();
  port = await freePort();
  url = `http://127.0.0.1:${port}`;
  [signingKey, machine] = [(await pair()).private, await pair()];
  await start();
});
afterAll(async () => {
  await server?.close();
  rmSync(folder, { recursive: true });
});

const freePort = () =>
  new Promise<number>(resolve => {
    const one = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = one.address() as AddressInfo;
      one.close(() => resolve(free));
    });
  });

const assertion = (privateKey: CryptoKey) =>
  new SignJWT({ jti: String(Math.random()) })
    .setProtectedHeader({ alg: 'Ed25519' })
    .setIssuer(demonstrationClients.machine)
    .setSubject(demonstrationClients.machine)
    .setAudience(`${url}/oidc`)
    .setIssuedAt()
    .setExpirationTime('1m')
    .sign(privateKey);

async function tokenFor(fields: Record<string, string>) {
  const answer = await fetch(`${url}/oidc/token`, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: answer.status, ...((await answer.json()) as { access_token?: string; error?: string }) };
}

const asMachine = async (privateKey: CryptoKey, more: Record<string, string> = {}) =>
  tokenFor({
    grant_type: 'client_credentials',
    client_id: demonstrationClients.machine,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: await assertion(privateKey),
    ...more,
  });

test('gives a machine that proves itself by its key a token for the graph, in its own name', async () => {
  const { access_token, ...others } = await asMachine(machine.privateKey);
  expect(others).toEqual(expect.objectContaining({ status: 200 }));
  const { sub, client_id, aud } = decodeJwt(access_token ?? '');
  expect([sub, client_id, aud]).toEqual([
    demonstrationClients.machine,
    demonstrationClients.machine,
    'conformity-graph',
  ]);
});

test('gives none for another key, and none for what is not the graph', async () => {
  expect(await asMachine((await pair()).privateKey)).toMatchObject({ status: 401, error: 'invalid_client' });
  const elsewhere = await asMachine(machine.privateKey, { resource: 'https://elsewhere.example' });
  expect(elsewhere).toMatchObject({ status: 400, error: 'invalid_target' });
});

describe('a code for another device', () => {
  const begin = async () =>
    (await fetch(`${url}/oidc/device/auth`, {
      method: 'POST',
      body: new URLSearchParams({ client_id: demonstrationClients.commandLine, scope: 'openid' }),
    }).then(answer => answer.json())) as { user_code: string; device_code: string; verification_uri_complete: string };
  const submit = (fields: Record<string, string>, cookie = '') =>
    fetch(`${url}/oidc/device`, { method: 'POST', headers: { cookie }, body: new URLSearchParams(fields) });
  const opened = async (address: string) => {
    const page = await fetch(address);
    const cookie = page.headers.getSetCookie().map(one => one.split(';')[0]);
    return { text: await page.text(), cookie: cookie.join('; ') };
  };

  test('stands in the page of its address, where a person sends it: no page needs a script', async () => {
    const { user_code, verification_uri_complete } = await begin();
    const { text, cookie } = await opened(verification_uri_complete);
    expect(text).toContain(`value="${user_code}"`);
    expect(text).not.toContain('<script');
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
    expect(await (await submit({ xsrf, user_code }, cookie)).text()).toContain('Is this your code?');
    const other = await opened(`${url}/oidc/device?user_code=%22%3E%3Cscript%3E`);
    expect(other.text).toContain('value="&quot;&gt;&lt;script&gt;"');
  });

  test('is confirmed by nobody but the browser that opened the page', async () => {
    const { user_code, device_code } = await begin();
    const [one, other] = [await opened(`${url}/oidc/device`), await opened(`${url}/oidc/device`)];
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(one.text)?.[1] ?? '';
    const statuses = [];
    for (const cookie of ['', '_session=made-up', other.cookie])
      statuses.push((await submit({ xsrf, user_code, confirm: 'yes' }, cookie)).status);
    expect(statuses).toEqual([400, 400, 400]);
    const grant_type = 'urn:ietf:params:oauth:grant-type:device_code';
    const asked = { client_id: demonstrationClients.commandLine, grant_type, device_code };
    expect(await tokenFor(asked)).toMatchObject({ status: 400, error: 'authorization_pending' });
  });
});

test('keeps who is signed in over a restart', async () => {
  const asked = {
    client_id: demonstrationClients.browser,
    response_type: 'code',
    scope: 'openid',
    redirect_uri: `${url}/auth/callback`,
    code_challenge: 'a'.repeat(43),
    code_challenge_method: 'S256',
  };
  const begin = `${url}/oidc/auth?${new URLSearchParams(asked)}`;
  const jar = new Map<string, string>();
  const go = async (address: string, init: RequestInit = {}) => {
    const cookie = [...jar].map(pairOf => pairOf.join('=')).join('; ');
    const answer = await fetch(new URL(address, url), {
      ...init,
      headers: { ...init.headers, cookie, connection: 'close' },
      redirect: 'manual',
    });
    for (const set of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
      jar.set(name, value);
    }
    return answer;
  };
  const to = (answer: Response) => answer.headers.get('location') ?? '';
  const page = to(await go(begin));
  const shown = await (await go(page)).text();
  expect(shown).toContain('This is a demonstration');
  expect(shown).toContain('Olga &lt;b&gt;');
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  expect((await go(page, { method: 'POST', headers, body: 'person=nobody' })).status).toBe(400);
  const chosen = await go(page, { method: 'POST', headers, body: 'person=olga' });
  expect(to(await go(to(chosen)))).toContain(`${url}/auth/callback?code=`);
  await server.close();
  expect(readFileSync(file, 'utf8')).toContain('"olga"');
  await start();
  expect(to(await go(begin))).toContain(`${url}/auth/callback?code=`);
});

test('remembers no more than it has room for, the newest', async () => {
  const store = new Store(path.join(folder, 'small.json'));
  const sessions = store.adapter('Session');
  for (let index = 0; index < 5_010; index += 1) await sessions.upsert(`s-${index}`, { uid: `u-${index}` }, 60);
  expect(await sessions.find('s-0')).toBeUndefined();
  expect(await sessions.findByUid('u-5009')).toEqual({ uid: 'u-5009' });
  await sessions.upsert('over', { uid: 'over' }, -1);
  expect(await sessions.find('over')).toBeUndefined();
  store.close();
});
