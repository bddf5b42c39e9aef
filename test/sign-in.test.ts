import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { machineKeyFile, tokenByDevice, tokenOfMachine } from '@conformity/program';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { codesOf, sql, startGraph, type TestGraph } from './support';
import { Surfer } from './surfing';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph?.stop());

const me = '{ me { name } }';
const surfer = () => new Surfer(graph.url);
const signedIn = async (person: string) => {
  const one = surfer();
  await one.signIn(person);
  return one;
};

describe('who signs in with a browser', () => {
  test('chooses a person on a page that says that it is a demonstration, and comes back', async () => {
    const one = surfer();
    const page = await one.open('/auth/login?to=/graphiql');
    expect(page.text).toContain('This is a demonstration');
    expect(page.text).toContain('Olga Officer');
    const home = await one.submit(page.url, { person: 'olga' });
    expect(home.url).toBe(`${graph.url}/graphiql`);
    expect(await one.ask(me)).toEqual({ status: 200, data: { me: { name: 'Olga Officer' } } });
    const { text } = await one.open('/auth/session');
    expect(JSON.parse(text)).toMatchObject({ signedIn: true, known: true, id: 'per_olga', name: 'Olga Officer' });
  });

  test('keeps a secret of which the graph has the hash alone, and no token in clear', async () => {
    const one = await signedIn('olga');
    const secret = one.cookies.get('session')?.value ?? '';
    const rows = JSON.stringify(await sql(graph.databaseUrl, 'select * from directory.session'));
    expect(secret).toHaveLength(43);
    expect(rows).not.toContain(secret);
    expect(rows).not.toMatch(/eyJ/);
  });

  test('is asked no second time, and gets another secret with each sign-in', async () => {
    const one = await signedIn('olga');
    const first = one.cookies.get('session')?.value;
    expect((await one.open('/auth/login?to=/auth/session')).text).toContain('Olga Officer');
    expect(one.cookies.get('session')?.value).not.toBe(first);
  });

  test('is led to no other site', async () => {
    for (const to of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
      const home = await surfer().signIn('olga', `/auth/login?to=${encodeURIComponent(to)}`);
      expect(home.url).toBe(`${graph.url}/graphiql`);
    }
  });
});

describe('a sign-in is refused', () => {
  test('that was begun in another browser', async () => {
    const [victim, attacker] = [surfer(), surfer()];
    const page = await attacker.open('/auth/login');
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const back = await attacker.open(page.url, { method: 'POST', headers, body: 'person=wei' }, /\/auth\/callback/);
    const told = await victim.open(back.url);
    expect([told.status, victim.cookies.size]).toEqual([400, 0]);
    await victim.open('/auth/login');
    expect((await victim.open(back.url)).status).toBe(400);
    expect(victim.cookies.has('session')).toBe(false);
  });

  test('whose code is used twice, or is made up', async () => {
    const one = surfer();
    const page = await one.open('/auth/login');
    const begun = one.cookies.get('sign-in');
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const back = await one.open(page.url, { method: 'POST', headers, body: 'person=olga' }, /\/auth\/callback/);
    expect((await one.open(back.url)).status).toBe(200);
    if (begun) one.cookies.set('sign-in', begun);
    expect((await one.open(back.url)).status).toBe(400);
    if (begun) one.cookies.set('sign-in', begun);
    expect((await one.open(back.url.replace(/code=[^&]+/, 'code=made-up'))).status).toBe(400);
  });

  test('without PKCE, to another address, as another client', async () => {
    const authorize = (asked: Record<string, string>) => {
      const usual = {
        client_id: 'conformity-graph',
        response_type: 'code',
        scope: 'openid',
        redirect_uri: `${graph.url}/auth/callback`,
        code_challenge: 'a'.repeat(43),
        code_challenge_method: 'S256',
      };
      return surfer().open(`/oidc/auth?${new URLSearchParams({ ...usual, ...asked })}`, {}, /\/auth\/callback/);
    };
    expect((await authorize({ code_challenge: '' })).url).toContain('error=invalid_request');
    expect((await authorize({ code_challenge_method: 'plain' })).url).toContain('error=invalid_request');
    for (const asked of [{ redirect_uri: 'https://evil.example/' }, { client_id: 'nobody' }]) {
      const told = await authorize(asked);
      expect([told.status, told.text]).toEqual([400, expect.stringContaining('This did not work')]);
    }
  });
});

describe('by the cookie of a session', () => {
  test.each<[string, Record<string, string | undefined>]>([
    ['without the header of our pages', { 'x-csrf': undefined }],
    ['that another site makes the browser send', { 'sec-fetch-site': 'cross-site' }],
    ['that a neighbour host makes the browser send', { 'sec-fetch-site': 'same-site' }],
    ['with a foreign origin', { origin: 'https://evil.example' }],
    ['with an origin that is hidden', { origin: 'null' }],
  ])('nothing is done by a request %s', async (_, changed) => {
    const one = await signedIn('olga');
    const own = { accept: 'application/json', 'content-type': 'application/json' };
    const headers = { ...own, 'x-csrf': '1', 'sec-fetch-site': 'same-origin', ...changed };
    const sent = Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value ? [[name, value]] : [])));
    const { status, text } = await one.open('/graphql', {
      method: 'POST',
      headers: sent,
      body: JSON.stringify({ query: me }),
    });
    expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
  });

  test('a token that is shown too is what counts', async () => {
    const one = await signedIn('olga');
    expect(await one.ask(me, { authorization: 'Bearer nonsense' })).toMatchObject({ status: 401 });
  });

  test('a guest is not given the answer of who is signed in, nor the other way round', async () => {
    const one = await signedIn('olga');
    const query = `/graphql?query=${encodeURIComponent(me)}`;
    const headers = { accept: 'application/json' };
    for (let times = 0; times < 3; times += 1) {
      expect((await one.open(query, { headers })).text).toContain('Olga');
      expect((await surfer().open(query, { headers })).text).toBe('{"data":{"me":null}}\n');
    }
    const answer = await one.open(query, { headers });
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('vary')).toContain('cookie');
  });

  test('a session that never was does nothing, and reads as a guest', async () => {
    const one = surfer();
    one.cookies.set('session', { value: 'a'.repeat(43), path: '/' });
    expect(await one.ask(me)).toMatchObject({ status: 401 });
    const query = `/graphql?query=${encodeURIComponent(me)}`;
    expect((await one.open(query, { headers: { accept: 'application/json' } })).text).toBe('{"data":{"me":null}}\n');
  });
});

const logout = (one: Surfer, query = '') =>
  one.open(`/auth/logout?to=/verify${query}`, {
    method: 'POST',
    headers: { 'x-csrf': '1', 'sec-fetch-site': 'same-origin' },
  });

describe('who signs out', () => {
  test('is signed out at once, at the provider too after a question, and is back at a page of ours', async () => {
    const one = await signedIn('olga');
    const { value } = one.cookies.get('session') ?? { value: '' };
    const { to } = JSON.parse((await logout(one)).text);
    expect(one.cookies.has('session')).toBe(false);
    one.cookies.set('session', { value, path: '/' });
    expect(await one.ask(me)).toMatchObject({ status: 401 });
    one.cookies.delete('session');
    const page = await one.open(to);
    expect(page.text).toContain('Sign out');
    const [, action = '', xsrf = ''] = /action="([^"]+)"[\s\S]*name="xsrf" value="([^"]+)"/.exec(page.text) ?? [];
    expect((await one.submit(action, { xsrf, logout: 'yes' })).url).toBe(`${graph.url}/verify`);
    expect((await one.open('/auth/login')).text).toContain('This is a demonstration');
  });

  test('cannot be made to by another site', async () => {
    const one = await signedIn('olga');
    expect((await one.open('/auth/logout', { method: 'POST' })).status).toBe(403);
    expect(await one.ask(me)).toMatchObject({ status: 200 });
  });

  test('everywhere, is signed out in every browser; who is somebody else is not', async () => {
    const [here, there, other] = [await signedIn('olga'), await signedIn('olga'), await signedIn('ben')];
    expect(await there.ask(me)).toMatchObject({ status: 200 });
    await logout(here, '&everywhere');
    expect(await there.ask(me)).toMatchObject({ status: 401 });
    expect(await other.ask(me)).toMatchObject({ data: { me: { name: 'Ben Beginner' } } });
  });

  test('at the provider, is signed out here: the provider tells us', async () => {
    const one = await signedIn('sam');
    const page = await one.open('/oidc/session/end');
    const [, action = '', xsrf = ''] = /action="([^"]+)"[\s\S]*name="xsrf" value="([^"]+)"/.exec(page.text) ?? [];
    await one.submit(action, { xsrf, logout: 'yes' });
    await expect(eventually(async () => (await one.ask(me)).status, 401)).resolves.toBe(401);
  });

  test.each(['nonsense', '', 'a.b.c'])('nobody is signed out by "%s" in place of a log-out token', async token => {
    const told = await surfer().submit('/auth/backchannel', { logout_token: token });
    expect(told.status).toBe(400);
  });
});

async function eventually<Value>(ask: () => Promise<Value>, wanted: Value): Promise<Value> {
  for (let tries = 0; tries < 40; tries += 1) {
    const value = await ask();
    if (value === wanted) return value;
    await pause(100);
  }
  return ask();
}

test('what the provider no longer stands behind ends; ten requests at once ask it once', async () => {
  const one = await signedIn('olga');
  const past = `update directory.session set checked_until = now() - interval '1 minute'`;
  await sql(graph.databaseUrl, past);
  await pause(2_100);
  const answers = await Promise.all(Array.from({ length: 10 }, () => one.ask(me)));
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
  expect(await one.ask(me)).toMatchObject({ status: 200 });
  const [row] = await sql<{ fresh: boolean }>(
    graph.databaseUrl,
    'select checked_until > now() as fresh from directory.session order by ends_at desc limit 1',
  );
  expect(row?.fresh).toBe(true);
});

test('a person who was made inactive is refused within seconds', async () => {
  const one = await signedIn('carl');
  expect(await one.ask(me)).toMatchObject({ status: 200 });
  await sql(graph.databaseUrl, `update directory.person set active = false where id = 'per_carl'`);
  await pause(5_100);
  expect(await one.ask(me)).toMatchObject({ status: 401 });
});

describe('a command line', () => {
  const begin = (told: (line: string) => void) =>
    tokenByDevice({ issuer: `${graph.url}/oidc`, clientId: 'conformity-command-line' }, told);

  test('is signed in by whoever types its code on another device, and never learns how they did it', async () => {
    const lines: string[] = [];
    const token = begin(line => lines.push(line));
    await eventually(async () => lines.length > 1, true);
    const code = /type (\S+)$/.exec(lines[0] ?? '')?.[1] ?? '';
    const one = surfer();
    const asked = await one.open('/oidc/device');
    expect(asked.text).toContain('Type the code that your command line shows');
    const wrong = await one.submit('/oidc/device', { xsrf: xsrfIn(asked.text), user_code: 'BCDF-GHJK' });
    expect(wrong.text).toContain('This code is not known');
    const confirm = await one.submit('/oidc/device', { xsrf: xsrfIn(wrong.text), user_code: code });
    expect(confirm.text).toContain(code);
    const page = await one.submit('/oidc/device', { xsrf: xsrfIn(confirm.text), user_code: code, confirm: 'yes' });
    expect(page.text).toContain('This is a demonstration');
    expect((await one.submit(page.url, { person: 'iris' })).text).toContain('You can close this page');
    const { data } = await graph.post({ query: me }, { authorization: `Bearer ${await token}` });
    expect(data).toEqual({ me: { name: 'Iris Officer (IECQ)' } });
  });
});

const xsrfIn = (text: string) => /name="xsrf" value="([^"]+)"/.exec(text)?.[1] ?? '';

describe('before what publishes', () => {
  const demand = (minutes: number | null) =>
    graph.tell(
      'adam',
      'mutation ($minutes: Int) { demandFreshSignIn(body: "bdy_demo", system: IECEX, minutes: $minutes, reason: "Quality system") { id } }',
      { minutes },
    );
  const draft = async () =>
    (
      await graph.tell(
        'olga',
        '{ certificates(first: 1, filter: { statuses: [DRAFT], systems: [IECEX], documentTypes: [EX_COC] }) { edges { node { id } } } }',
      )
    ).certificates.edges[0].node.id;

  test('an old sign-in is not enough where the body says so; a fresh one is', async () => {
    const issue = `mutation { issueExCertificate(id: "${await draft()}", revision: 1) { id } }`;
    const one = await signedIn('olga');
    await demand(15);
    await sql(graph.databaseUrl, 'update directory.session set signed_in_at = signed_in_at - 1200');
    await pause(5_100);
    const refused = await one.ask(issue);
    expect(refused.errors[0].extensions).toEqual({
      code: 'REAUTHENTICATION_REQUIRED',
      signIn: '/auth/login?fresh',
      maxAgeSeconds: 900,
    });
    const page = await one.open(`${refused.errors[0].extensions.signIn}&to=/auth/session`);
    expect(page.text).toContain('Sign in again');
    await one.submit(page.url, { person: 'olga' });
    const { errors } = await one.ask(issue);
    expect(errors?.[0]?.extensions.code ?? 'RULE_VIOLATION').toMatch(/^(RULE_VIOLATION|CONFLICT)$/);
    await demand(null);
  });

  test('a token that was signed just now is fresh', async () => {
    await demand(1);
    await pause(5_100);
    const { errors } = await graph.ask(
      'olga',
      `mutation { issueExCertificate(id: "${await draft()}", revision: 1) { id } }`,
    );
    expect(errors[0]?.extensions.code ?? 'RULE_VIOLATION').toMatch(/^(RULE_VIOLATION|CONFLICT)$/);
    await demand(null);
  });
});

describe('a machine client', () => {
  const key = (): JWK => JSON.parse(readFileSync(machineKeyFile(graph.dataDir), 'utf8'));
  const client = () => ({ issuer: `${graph.url}/oidc`, clientId: 'demonstration-machine' });
  const askAs = async (query: string) =>
    graph.post({ query }, { authorization: `Bearer ${await tokenOfMachine(client(), { key: key() })}` });

  test('that nobody registered is nobody', async () => expect(await askAs(me)).toMatchObject({ status: 401 }));

  test('drafts for its body, and neither issues nor deletes, and is nobody once it is revoked', async () => {
    const { registerMachineClient } = await graph.tell(
      'adam',
      `mutation { registerMachineClient(body: "bdy_demo", system: IECEX, name: "Line 4", clientId: "demonstration-machine",
        powers: [DRAFT]) { id } }`,
    );
    await pause(5_100);
    const drafted = await askAs(
      `mutation { draftExCertificate(input: { equipment: "Lamp", holder: { name: "Lamps", country: "ZZ" } }) { id status } }`,
    );
    expect(drafted.errors).toEqual([]);
    const { id } = drafted.data.draftExCertificate;
    expect(codesOf(await askAs(`mutation { issueExCertificate(id: "${id}", revision: 1) { id } }`))).toEqual([
      'FORBIDDEN',
    ]);
    expect(
      codesOf(await askAs(`mutation { deleteExCertificateDraft(id: "${id}", revision: 1) { __typename } }`)),
    ).toEqual(['FORBIDDEN']);
    expect((await askAs(`{ certificate(id: "${id}") { id } }`)).data.certificate).toEqual({ id });
    const revoke = `mutation { revokeMachineClient(id: "${registerMachineClient.id}", reason: "Sold") { id } }`;
    await graph.tell('adam', revoke);
    await pause(5_100);
    expect(await askAs(me)).toMatchObject({ status: 401 });
  });

  test('is not signed in with another key', async () => {
    const { privateKey } = await generateKeyPair('Ed25519', { extractable: true });
    const { kty, crv, x, d } = await exportJWK(privateKey);
    await expect(tokenOfMachine(client(), { key: { kty, crv, x, d } as JWK })).rejects.toThrow();
  });
});
