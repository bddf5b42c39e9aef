import type { Principal } from '@conformity/access';
import { people } from '@conformity/testkit';
import { aDocument, clear, enter } from './builders';
import { askedBy, become, startDocuments, suspend, type TestDocuments } from './graph';

let graph: TestDocuments;
beforeAll(async () => {
  graph = await startDocuments();
});
beforeEach(async () => {
  await clear(graph);
  for (const person of Object.values(people)) await become(graph, person);
});
afterAll(() => graph.close());

const { guest, olga, adam, sam, ivy } = people;
const refusal = /rights that you no longer have\. Ask for another one/;

/** What somebody is after their memberships ended, and after they became an officer only. */
const former = (person: Principal): Principal => ({ ...person, memberships: [] });
const officer = (person: Principal): Principal => ({ ...person, memberships: olga.memberships });

// biome-ignore lint/suspicious/noExplicitAny: the shape is each test's own query
async function ask(who: Principal, query: string, variables = {}): Promise<any> {
  const { data, errors } = await graph.ask(who, query, variables);
  return errors[0] ?? Object.values(data)[0];
}
const order = async (who: Principal) => (await ask(who, 'mutation { exportCertificates(format: CSV) { id } }')).id;
const link = (who: Principal, url: string) =>
  ask(who, 'mutation ($url: String!) { createOneTimeLink(url: $url) { url } }', { url });
const stateOf = (who: Principal, id: string) =>
  ask(who, 'query ($id: ID!) { exportJob(id: $id) { state message url } }', { id });

/** An export of somebody that is ready, and holds a draft if they may see it. */
async function exported(who: Principal): Promise<string> {
  await enter(graph, aDocument({ history: [], title: 'A draft lamp' }));
  const id = await order(who);
  await graph.work();
  return id;
}
const fetched = (who: Principal, id: string) => graph.visit('GET', `/exports/${id}/file`, { who });
/** As a browser follows a link: without a header that says who asks. */
const opened = (url: string) => fetch(`${graph.address}${url}`, { redirect: 'manual' });

describe('a finished export', () => {
  test.each<[string, Principal, (who: Principal) => Principal]>([
    ['whose membership ended', olga, former],
    ['of the Secretariat who is an officer now', sam, officer],
    ['an IT administrator who belongs to a Secretariat now', ivy, who => ({ ...who, memberships: sam.memberships })],
    ['of a body who went to another body', olga, who => ({ ...who, memberships: people.wei.memberships })],
  ])('is neither given nor shown to whoever asked for it, %s', async (_, before, change) => {
    const id = await exported(before);
    expect((await fetched(before, id)).text).toContain('A draft lamp');
    const after = change(before);
    const { status, text } = await fetched(after, id);
    expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
    expect(text).toMatch(refusal);
    for (const url of [`/exports/${id}/file`, `/exports/${id}/events`])
      expect(await link(after, url)).toMatchObject({ code: 'FORBIDDEN', message: expect.stringMatching(refusal) });
    expect((await graph.visit('GET', `/exports/${id}/events`, { who: after })).status).toBe(403);
    expect(await stateOf(after, id)).toMatchObject({ code: 'FORBIDDEN' });
    const cancel = 'mutation ($id: ID!) { cancelExport(id: $id) { state } }';
    expect(await ask(after, cancel, { id })).toMatchObject({ code: 'FORBIDDEN' });
    const entity =
      '{ _entities(representations: [{ __typename: "ExportJob", id: "ID" }]) { ... on ExportJob { url } } }';
    expect(await ask(after, entity.replace('ID', id))).toEqual([null]);
    expect(await ask(before, entity.replace('ID', id))).toEqual([{ url: `/exports/${id}/file` }]);
  });

  test('is given to whoever sees as much as then, and again once they do', async () => {
    const [ofAdam, ofOlga] = [await exported(adam), await exported(olga)];
    expect((await fetched(officer(adam), ofAdam)).status).toBe(200);
    expect((await fetched({ ...olga, memberships: sam.memberships }, ofOlga)).status).toBe(200);
    expect((await fetched(former(olga), ofOlga)).status).toBe(403);
    expect((await fetched(olga, ofOlga)).status).toBe(200);
  });

  test('of a guest is given to everybody who knows it, and holds no draft', async () => {
    const id = await exported(guest);
    for (const who of [guest, olga, former(olga)]) {
      const { status, text } = await fetched(who, id);
      expect([status, text.includes('A draft lamp')]).toEqual([200, false]);
    }
  });

  test('asked for anew holds what one may see now', async () => {
    await exported(olga);
    await become(graph, former(olga));
    const id = await exported(former(olga));
    const { status, text } = await fetched(former(olga), id);
    expect([status, text.includes('A draft lamp')]).toEqual([200, false]);
  });
});

describe('an export that waits', () => {
  test.each<[string, () => Promise<void>]>([
    ['the memberships', () => become(graph, former(olga))],
    ['the days of the memberships', () => become(graph, olga, { since: '2020-01-01', until: '2026-06-14' })],
    ['the access', () => suspend(graph, olga)],
  ])('is not written where %s of whoever asked for it ended', async (_, ending) => {
    await enter(graph, aDocument({ history: [] }));
    const id = await order(olga);
    const files = graph.files().length;
    await ending();
    await graph.work();
    expect(graph.files()).toHaveLength(files);
    expect(await stateOf(olga, id)).toMatchObject({ state: 'FAILED', message: expect.stringMatching(refusal) });
  });

  test('is written on the last day of a membership', async () => {
    await become(graph, olga, { since: '2020-01-01', until: '2026-06-15' });
    expect(await stateOf(olga, await exported(olga))).toMatchObject({ state: 'READY' });
  });
});

describe('a one-time link', () => {
  test('to an export is refused where the membership ended before it was opened, and says why', async () => {
    const id = await exported(olga);
    const { url } = await link(olga, `/exports/${id}/file`);
    await become(graph, olga, { since: '2020-01-01', until: '2026-06-14' });
    const reply = await opened(url);
    expect([reply.status, await reply.text()]).toEqual([403, expect.stringMatching(refusal)]);
    expect((await opened(url)).status).toBe(401);
  });

  test('to the PDF of a private document is refused where the membership ended', async () => {
    const document = aDocument({ isPrivate: true });
    await enter(graph, document);
    const query = `{ _entities(representations: [{ __typename: "Certificate", id: "${document.id}" }]) { ... on Certificate { pdf { url } } } }`;
    await ask(olga, query);
    await graph.work();
    const [{ pdf }] = await ask(olga, query);
    const [first, second] = [await link(olga, pdf.url), await link(olga, pdf.url)];
    expect((await opened(first.url)).status).toBe(200);
    await become(graph, former(olga));
    expect((await opened(second.url)).status).toBe(404);
  });

  test('opens what its person may see that they might not see when they asked for it', async () => {
    const id = await exported(olga);
    const { url } = await link(olga, `/exports/${id}/file`);
    await become(graph, { ...olga, memberships: sam.memberships });
    expect((await opened(url)).status).toBe(200);
  });

  test('of a person who was suspended opens nothing', async () => {
    const id = await exported(olga);
    const links = [await link(olga, `/exports/${id}/file`), await link(olga, `/exports/${id}/events`)];
    await suspend(graph, olga);
    for (const { url } of links) expect((await opened(url)).status).toBe(401);
  });
});

describe('the events of an export', () => {
  const listening = async (who: Principal, id: string, forMs?: number) => {
    const headers = await askedBy(who, forMs);
    const reply = await fetch(`${graph.address}/exports/${id}/events`, { headers });
    const reader = (reply.body as ReadableStream<Uint8Array>).getReader();
    const { value } = await reader.read();
    return { first: Buffer.from(value ?? []).toString(), read: () => reader.read() };
  };

  test.each<[string, () => Promise<void>]>([
    ['whose membership ends', () => become(graph, former(olga))],
    ['who is suspended', () => suspend(graph, olga)],
  ])('break off for a person %s while they listen, and tell nothing more', async (_, ending) => {
    const id = await order(olga);
    const { first, read } = await listening(olga, id);
    expect(first).toContain('"QUEUED"');
    await ending();
    await graph.owner.query(`update job_run set percent = 50`);
    await expect(read()).rejects.toThrow();
  });

  test('are told for longer than a request may take, to guests too', async () => {
    await enter(graph, aDocument());
    for (const who of [olga, guest]) {
      const id = await order(who);
      const { read } = await listening(who, id, 700);
      await new Promise(resolve => setTimeout(resolve, 1_200));
      await graph.work();
      expect(Buffer.from((await read()).value ?? []).toString()).toContain('"READY"');
    }
  });
});
