import type { Principal } from '@conformity/access';
import { enqueue } from '@conformity/jobs';
import { people } from '@conformity/testkit';
import { removeExpired } from '../src/jobs';
import { aDocument, clear, enter, remove } from './builders';
import { startDocuments, type TestDocuments } from './graph';

let graph: TestDocuments;
beforeAll(async () => {
  graph = await startDocuments();
});
beforeEach(async () => {
  await clear(graph);
  await graph.owner.query('delete from one_time_link');
});
afterAll(() => graph.close());

const { guest, olga, wei } = people;

async function link(url: string, who: Principal = olga) {
  const mutation = 'mutation ($url: String!) { createOneTimeLink(url: $url) { url expiresAt } }';
  const { data, errors } = await graph.ask(who, mutation, { url });
  return errors[0]?.code ?? data.createOneTimeLink;
}

/** As a browser follows a link: without a header that says who asks. */
async function opened(url: string) {
  const reply = await fetch(`${graph.address}${url}`, { redirect: 'manual' });
  return { status: reply.status, headers: reply.headers, bytes: Buffer.from(await reply.arrayBuffer()) };
}
const statusOf = async (url: string) => (await opened(url)).status;
const expire = () => graph.owner.query(`update one_time_link set expires_at = now() - interval '1 second'`);
const kept = () => graph.owner.query('select * from one_time_link');

/** Where the PDF of a document is that only its body and the Secretariat may read. */
async function privateFile() {
  const document = aDocument({ isPrivate: true });
  await enter(graph, document);
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Certificate { pdf { url } } } }`;
  const asked = () => graph.ask(olga, query, { of: [{ __typename: 'Certificate', id: document.id }] });
  await asked();
  await graph.work();
  const { data } = await asked();
  return { document, url: data._entities[0].pdf.url as string };
}

async function exported(who: Principal = olga) {
  const mutation = 'mutation { exportCertificates(format: CSV) { id eventsUrl } }';
  const { id, eventsUrl } = (await graph.ask(who, mutation)).data.exportCertificates;
  await graph.work();
  return { url: `/exports/${id}/file`, eventsUrl: eventsUrl as string };
}

describe('a one-time link', () => {
  test('opens a private document once, without a token, and leaves no trace in caches or addresses', async () => {
    const { url } = await privateFile();
    expect(await statusOf(url)).toBe(404);
    const { url: once, expiresAt } = await link(url);
    expect(once).toMatch(RegExp(`^${url}\\?ticket=[\\w-]{43}$`));
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(61_000);
    const { status, headers, bytes } = await opened(once);
    expect([status, bytes.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
    for (const answer of [headers, (await opened(once)).headers]) {
      expect(answer.get('cache-control')).toBe('no-store');
      expect(answer.get('referrer-policy')).toBe('no-referrer');
    }
  });

  test('is refused the second time', async () => {
    const { url } = await link((await exported()).url);
    expect([await statusOf(url), await statusOf(url)]).toEqual([200, 401]);
    expect(JSON.parse((await opened(url)).bytes.toString()).errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });

  test('is not used up by whoever only looks whether it is there, nor by a browser that has the file', async () => {
    const { url } = await privateFile();
    const { url: once } = await link(url);
    expect((await graph.visit('HEAD', once)).status).toBe(405);
    const known = { headers: { 'if-none-match': '*' } };
    expect(await graph.visit('GET', once, known)).toMatchObject({ status: 200 });
    expect(await statusOf(once)).toBe(401);
  });

  test('is opened by exactly one of many who try at the same time', async () => {
    const { url } = await link((await exported()).url);
    const statuses = await Promise.all(Array.from({ length: 8 }, () => statusOf(url)));
    expect(statuses.sort()).toEqual([200, ...Array(7).fill(401)]);
  });

  test('is refused when its minute is over', async () => {
    const { url } = await link((await privateFile()).url);
    await expire();
    expect(await statusOf(url)).toBe(401);
  });

  test('opens no other address, and still its own', async () => {
    const [{ url, eventsUrl }, other] = [await exported(), await exported()];
    const { url: once } = await link(url);
    const ticket = once.slice(url.length);
    for (const path of [eventsUrl, other.url, (await privateFile()).url])
      expect(await statusOf(path + ticket)).toBe(401);
    expect(await statusOf(once)).toBe(200);
  });

  test.each(['', 'x', '%00', 'a'.repeat(43)])('is not made up: ?ticket=%s', async ticket => {
    expect(await statusOf(`${(await exported()).url}?ticket=${ticket}`)).toBe(401);
  });

  test('is refused to whoever is signed in as somebody else, and still opens for its own person', async () => {
    const { url } = await link((await privateFile()).url);
    expect((await graph.visit('GET', url, { who: wei })).status).toBe(401);
    expect((await graph.visit('GET', url, { who: olga })).status).toBe(200);
  });

  test('opens what its person may see when it is opened', async () => {
    const { document, url } = await privateFile();
    const { url: once } = await link(url);
    await remove(graph, document);
    expect(await statusOf(once)).toBe(404);
    expect(await statusOf(once)).toBe(401);
  });

  test('opens the events of an export', async () => {
    const { url } = await link((await exported()).eventsUrl);
    const { bytes, headers } = await opened(url);
    expect(headers.get('content-type')).toBe('text/event-stream');
    expect(bytes.toString()).toMatch(/^event: progress\ndata: .*"READY"/);
    expect(await statusOf(url)).toBe(401);
  });

  test('is not given for what the person may not have, nor for another address', async () => {
    const [file, list] = [await privateFile(), await exported()];
    for (const url of [file.url, list.url, list.eventsUrl]) expect(await link(url, wei)).toBe('NOT_FOUND');
    const others = ['/c/IECEx', '/documents/of/exc_1', `${file.url}?a=b`, `https://example.org${file.url}`, '//x', ''];
    for (const url of others) expect(await link(url)).toBe('BAD_INPUT');
    expect(await kept()).toEqual([]);
  });

  test('of a guest is the address itself, and nothing is kept', async () => {
    await enter(graph, aDocument());
    const { url } = await exported(guest);
    expect(await link(url, guest)).toEqual({ url, expiresAt: null });
    expect(await statusOf(url)).toBe(200);
    expect(await kept()).toEqual([]);
  });

  test('cannot be opened by whoever reads the table, and is removed when nobody has used it', async () => {
    const { url } = await link((await exported()).url);
    const ticket = url.split('ticket=')[1] ?? '';
    const [row] = await kept();
    expect(JSON.stringify(row)).not.toContain(ticket);
    expect(await statusOf(url.replace(ticket, row.ticket_sha256))).toBe(401);
    await expire();
    await enqueue(graph.db, removeExpired, { day: '2026-06-15' });
    await graph.work();
    expect(await kept()).toEqual([]);
  });
});
