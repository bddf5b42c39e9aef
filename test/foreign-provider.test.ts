import { rmSync } from 'node:fs';
import { type RunningGraph, startEmbedded, subgraphs, tokenOfMachine } from '@conformity/program';
import { freePort, type Glewlwyd, isThere, startGlewlwyd } from './glewlwyd';
import { askingAt, demonstrationDatabase, temporaryFolder } from './support';
import { Surfer } from './surfing';

// Where Glewlwyd is not there, its tests say so; OUTSIDE_CHECKS=required makes that a failure.
const isLeftOut = !isThere && process.env.OUTSIDE_CHECKS !== 'required';
const name = (sentence: string) => (isLeftOut ? `${sentence} (left out: Glewlwyd is not there)` : sentence);
const by = isLeftOut ? describe.skip : describe;

const resource = 'https://graph.example/graphql';
const machine = { id: 'line-4', secret: 'a secret of line 4' };
const client = { id: 'graph', secret: 'a secret of the graph' };
const me = '{ me { name } }';

by('a provider of which no line is ours', () => {
  let provider: Glewlwyd;
  let graph: RunningGraph;
  const dataDir = temporaryFolder();
  beforeAll(async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const person = (username: string, isVerified = true) => ({
      username,
      email: `${username}@people.example`,
      isVerified,
    });
    const people = [person('adam'), person('olga'), person('ivy', false)];
    provider = await startGlewlwyd({
      folder: dataDir,
      redirect: `${url}/auth/callback`,
      resource,
      people,
      client,
      machine,
    });
    Object.assign(process.env, {
      PUBLIC_URL: url,
      OIDC_ISSUER: provider.issuer,
      OIDC_AUDIENCE: resource,
      OIDC_RESOURCE: resource,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
    });
    const databaseUrl = await demonstrationDatabase();
    graph = await startEmbedded({ configuration: { host: '127.0.0.1', port, dataDir, databaseUrl }, subgraphs });
  });
  afterAll(async () => {
    await graph?.stop();
    await provider?.stop();
    rmSync(dataDir, { recursive: true });
  });

  const signedIn = async (username: string) => {
    const one = new Surfer(graph.url);
    const [cookie, value = ''] = (await provider.signedIn(username)).split('=');
    one.cookies.set(cookie ?? '', { value, path: '/' });
    const page = await one.open('/auth/login?to=/auth/session');
    // Its page would go on so by a script.
    const onward = `${new URL(page.url).searchParams.get('callback_url')}&g_continue`;
    return { one, session: JSON.parse((await one.open(onward)).text) };
  };

  test(
    name('signs in with a browser whom it has verified, though it calls them by a name that nobody knows'),
    async () => {
      const { one, session } = await signedIn('olga');
      expect(session).toMatchObject({ signedIn: true, known: true, id: 'per_olga' });
      expect((await one.ask(me)).data).toEqual({ me: { name: 'Olga Officer' } });
    },
  );

  test(name('makes nobody known by an address that it has not verified'), async () => {
    const { one, session } = await signedIn('ivy');
    expect(session).toEqual({ signedIn: true, known: false });
    expect(await one.ask(me)).toMatchObject({ status: 401 });
  });

  test(name('is not believed to have seen somebody just now where it does not say when'), async () => {
    const { session } = await signedIn('olga');
    expect(session.signedInAt === null || session.signedInAt > 1_700_000_000).toBe(true);
  });

  test(name('signs in a program, which is then what its body lets it be'), async () => {
    const token = await tokenOfMachine(
      { issuer: provider.issuer, clientId: machine.id, resource, scope: 'openid' },
      machine,
    );
    const asMachine = (query: string) =>
      askingAt(graph.url, dataDir).post({ query }, { authorization: `Bearer ${token}` });
    const { one } = await signedIn('adam');
    const { data } = await one.ask(
      `mutation { registerMachineClient(body: "bdy_demo", system: IECEX, name: "Line 4", clientId: "line-4", powers: [DRAFT]) { issuer } }`,
    );
    expect(data).toEqual({ registerMachineClient: { issuer: provider.issuer } });
    const draft =
      'mutation { draftExCertificate(input: { equipment: "Lamp", holder: { name: "Lamps", country: "ZZ" } }) { status } }';
    expect((await asMachine(draft)).data).toEqual({ draftExCertificate: { status: 'DRAFT' } });
  });

  test(name('leaves neither the provider of the demonstration nor the local signer'), async () => {
    expect((await fetch(`${graph.url}/oidc/.well-known/openid-configuration`)).status).toBe(404);
    expect(await askingAt(graph.url, dataDir).ask('olga', me)).toMatchObject({ status: 401 });
  });
});
