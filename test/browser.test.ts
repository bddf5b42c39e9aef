import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signLocalToken } from '@conformity/program';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type GraphOverHttp, startGraphOverHttp } from './over-http';

// Where Chromium is not installed, its tests say so; OUTSIDE_CHECKS=required makes that a failure.
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const isLeftOut = !existsSync(executablePath) && process.env.OUTSIDE_CHECKS !== 'required';
const name = (sentence: string) => (isLeftOut ? `${sentence} (left out: Chromium is not installed)` : sentence);
const by = isLeftOut ? describe.skip : describe;

/** What Chromium says that it takes where a person opens an address. */
const accept =
  'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7';

let graph: GraphOverHttp;
let browser: Browser;
/** What a page sends. */
interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A front end that is served elsewhere: named in CORS_ORIGINS, and another that is not. */
const fronts: Server[] = [];
const origins: string[] = [];
const pages: Page[] = [];

async function serveFront() {
  const front = createServer((_request, response) => void response.setHeader('content-type', 'text/html').end('<p>'));
  await new Promise<void>(resolve => front.listen(0, '127.0.0.1', resolve));
  fronts.push(front);
  origins.push(`http://127.0.0.1:${(front.address() as AddressInfo).port}`);
}

by('a browser', () => {
  beforeAll(async () => {
    await serveFront();
    await serveFront();
    graph = await startGraphOverHttp({ origins: { named: [origins[0] ?? ''], any: true } });
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
    for (const origin of origins) {
      const page = await browser.newPage();
      await page.goto(origin);
      pages.push(page);
    }
  });
  afterAll(async () => {
    await browser?.close();
    for (const front of fronts) front.close();
    await graph?.stop();
  });

  /** What a page of the origin is given for a request; 'refused' where the browser keeps the answer from it. */
  const fetched = (front: number, path: string, init: Sent = {}) =>
    pages[front]?.evaluate(
      async ([url, asked]) => {
        try {
          const response = await fetch(url, asked);
          return { status: response.status, id: response.headers.get('x-request-id'), text: await response.text() };
        } catch {
          return 'refused';
        }
      },
      [graph.url + path, init] as const,
    );

  const asking = (headers: Record<string, string> = {}) => ({
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollographql-client-name': 'front', ...headers },
    body: JSON.stringify({ query: '{ me { name } }' }),
  });
  const bearer = async () => ({ authorization: `Bearer ${await signLocalToken(graph.dataDir, 'olga')}` });
  const id = expect.any(String);

  test(name('lets a page of a named origin ask, as a guest and with a token'), async () => {
    expect(await fetched(0, '/graphql', asking())).toMatchObject({ status: 200, id });
    const asOlga = await fetched(0, '/graphql', asking(await bearer()));
    expect(asOlga).toMatchObject({ status: 200, id, text: expect.stringContaining('Olga') });
  });

  test(name('lets a page of any other origin ask as a guest only, where * says so'), async () => {
    expect(await fetched(1, '/graphql', asking())).toMatchObject({ status: 200, id });
    expect(await fetched(1, '/graphql', asking(await bearer()))).toBe('refused');
  });

  test.each([
    ['/health/live', 200],
    [`/documents/${'0'.repeat(64)}`, 404],
    ['/documents/of/exc_nothing', 404],
    ['/exports/nothing/file', 404],
    ['/exports/nothing/events', 404],
    [`/photos/${'0'.repeat(64)}`, 404],
    ['/nothing', 404],
  ])(name('lets a page of a named origin read what is beside the graph, with a token: %s'), async (path, status) => {
    expect(await fetched(0, path, { headers: await bearer() })).toMatchObject({ status, id });
    expect(await fetched(1, path, { headers: await bearer() })).toBe('refused');
    expect(await fetched(1, path)).toMatchObject({ id });
  });

  test(name('lets a page of a named origin send a photo'), async () => {
    const headers = { ...(await bearer()), 'content-type': 'image/jpeg' };
    const answer = await fetched(0, '/photos', { method: 'POST', headers, body: 'no photo' });
    expect(answer).toMatchObject({ status: 400, id });
  });

  test.each(['/', '/graphql', '/graphql?query={me{name}}'])(name('is led to the explorer from %s'), async path => {
    const { status, headers } = await fetch(graph.url + path, { redirect: 'manual', headers: { accept } });
    const to = new URL(path, graph.url).search;
    expect([status, headers.get('location')]).toEqual([303, `/graphiql${to}`]);
  });

  test(name('shows the explorer, which loads nothing from elsewhere and asks what was to be asked'), async () => {
    const page = await browser.newPage();
    const elsewhere: string[] = [];
    const complaints: string[] = [];
    page.on('request', request => {
      if (!request.url().startsWith(graph.url) && !/^(data|blob):/.test(request.url())) elsewhere.push(request.url());
    });
    page.on('pageerror', error => complaints.push(error.message));
    page.on('console', message => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(`${graph.url}/graphql?query={me{name}}`);
    await page.getByRole('button', { name: /execute/i }).click();
    await page.locator('.graphiql-response').filter({ hasText: '"me"' }).waitFor();
    expect([elsewhere, complaints]).toEqual([[], []]);
    await page.close();
  });
});
