import { Readable } from 'node:stream';
import { startGraph, type TestGraph } from './support';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph({
    pages: true,
    allowances: { guest: 20_000, person: 200_000, member: 600_000 },
    trustProxy: ['loopback'],
  });
});
afterAll(() => graph?.stop());

/** What a browser says that it takes where a person opens an address. */
const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
let visitors = 0;

interface Visit extends RequestInit {
  headers?: Record<string, string>;
}

/** Opens an address as a browser does, each time from another machine. */
async function open(path: string, { headers, ...visit }: Visit = {}) {
  visitors += 1;
  const from = `198.51.100.${visitors % 250}`;
  const answer = await fetch(graph.url + path, {
    redirect: 'manual',
    ...visit,
    headers: { accept, 'x-forwarded-for': from, ...headers },
  });
  return { status: answer.status, headers: answer.headers, text: await answer.text() };
}
const at = (number: string, rest = '') => `/c/${encodeURIComponent(number)}${rest}`;
const plain = (html: string) =>
  html
    .replace(/<!-- -->|<script.*?<\/script>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
const send = (path: string, form: Record<string, string>) =>
  open(path, { method: 'POST', body: new URLSearchParams(form), headers: { 'sec-fetch-site': 'same-origin' } });

const number = 'IECEx DEMO 26.0001';

test('what is larger than the pages take is refused, also where its size is not told before', async () => {
  const piece = Buffer.alloc(1024 * 1024, 'a');
  const pieces = function* () {
    yield '------a\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n';
    for (let sent = 0; sent < 13; sent += 1) yield piece;
    yield '\r\n------a--\r\n';
  };
  const { status } = await open('/verify', {
    method: 'POST',
    body: Readable.toWeb(Readable.from(pieces(), { objectMode: false })) as ReadableStream,
    duplex: 'half',
    headers: { 'content-type': 'multipart/form-data; boundary=----a', 'sec-fetch-site': 'same-origin' },
  } as Visit);
  expect(status).toBe(413);
});

describe('the address of the graph', () => {
  test('shows a browser the register, and tells a program where the graph is', async () => {
    const { status, text, headers } = await open('/');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/html');
    expect(plain(text)).toContain('Is this certificate real?');
    const { text: told } = await open('/', { headers: { accept: 'application/json' } });
    expect(JSON.parse(told)).toMatchObject({ graph: '/graphql' });
  });

  test.each([
    ['de', 'Ist dieses Zertifikat echt?', 'Diese Seite gibt es nicht'],
    ['es', '¿Es auténtico este certificado?', 'Esta página no existe'],
    ['fr', 'Ce certificat est-il vrai ?', 'Cette page n’existe pas'],
    ['zh', '这份证书是真的吗？', '没有此页面'],
  ])('speaks the language %s below its code, also where something is not there', async (language, home, nothing) => {
    const { text } = await open(`/${language}`);
    expect(text).toContain(`<html lang="${language}">`);
    expect(plain(text)).toContain(home);
    const missing = await open(`/${language}/nothing`);
    expect([missing.status, plain(missing.text)]).toEqual([404, expect.stringContaining(nothing)]);
  });

  test('tells search engines where a page stands in each language, and readers by a link', async () => {
    const { text } = await open(`/de${at(number)}`);
    const alternates = [...text.matchAll(/<link rel="alternate" hrefLang="([^"]+)" href="([^"]+)"/g)];
    const told = alternates.map(([, language, address = '']) => [language, new URL(address).pathname]);
    const expected = [...['x-default', 'en'].map(language => [language, at(number)]), ['zh', `/zh${at(number)}`]];
    expect(told).toEqual(expect.arrayContaining(expected));
    expect(text).toContain(`href="/zh${at(number)}"`);
  });

  test.each(['/', '/search?q=lamp', at(number), at('nothing'), '/verify', '/figures', '/nothing'])(
    'lets nothing in from elsewhere, nothing that is written into a page, and no frame: %s',
    async path => {
      const { headers, text } = await open(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/default-src 'none'.*base-uri 'none'; frame-ancestors 'none'/);
      expect(policy).not.toContain('unsafe');
      expect(text).not.toMatch(/ style="| on\w+="/);
      for (const [, of] of text.matchAll(/<script([^>]*)>/g)) expect(of).toMatch(/nonce=|src="\/assets\//);
    },
  );

  test('is still the explorer’s, the graph’s and that of the files', async () => {
    expect((await open('/graphiql')).text).toContain('GraphiQL');
    expect((await open('/health/ready')).status).toBe(200);
    expect((await open('/documents/of/exc_nothing')).status).toBe(404);
    expect((await open('/graphql')).status).toBe(303);
  });
});

describe('the page of a number', () => {
  test('says first what counts today, then what it says, in the order in which it is printed', async () => {
    const { status, text } = await open(at(number));
    expect(status).toBe(200);
    const said = plain(text.slice(text.indexOf('<main')));
    const places = ['In force', number, 'What it says', 'Type of Protection', 'Marking', 'Standards'];
    const found = places.map(place => said.indexOf(place));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((one, other) => one - other));
    expect(text).toContain('/documents/of/exc_');
    expect(text).toContain('schema.org/CertificationActive');
  });

  test('is found as people type it, in whatever stands around it', async () => {
    for (const typed of ['iecex-demo-26-0001', 'IECEx DEMO 26 0001', `PTB 12 ATEX 1005 X / ${number}, Ex db IIC T6 Gb`])
      expect((await open(at(typed))).text).toContain(`<h1>${number}</h1>`);
  });

  test('is for every type of document that the register has', async () => {
    const query = '{ certificates(first: 100) { edges { node { number documentType } } } }';
    const { certificates } = await graph.tell(null, query);
    const byType = new Map<string, string>(
      certificates.edges.map(({ node }: { node: { number: string; documentType: string } }) => [
        node.documentType,
        node.number,
      ]),
    );
    expect(byType.size).toBeGreaterThan(15);
    for (const [type, one] of byType) {
      const { status, text } = await open(at(one));
      expect([type, status, text.includes(`<h1>${one}</h1>`)]).toEqual([type, 200, true]);
    }
  });

  test('says to whom it is gone what to do, and offers what may be meant', async () => {
    const { status, text } = await open(at('IECEx DEMO 26.OOO1'));
    expect(status).toBe(404);
    expect(plain(text)).toMatch(/Not in the register.*Did you mean.*a letter for a digit/);
    expect((await open(at('hello'))).status).toBe(404);
  });

  test('tells no more of a draft than of a number that nobody has', async () => {
    const { exCertificates } = { exCertificates: 'IECEx DEMO 26.9999' };
    const drafted = await graph.tell('olga', 'mutation { draftExCertificate(input: {}) { number } }');
    const [ofDraft, ofNothing] = [await open(at(drafted.draftExCertificate.number)), await open(at(exCertificates))];
    expect([ofDraft.status, ofNothing.status]).toEqual([404, 404]);
    const same = (text: string) =>
      plain(text).replaceAll(drafted.draftExCertificate.number, 'NUMBER').replaceAll(exCertificates, 'NUMBER');
    expect(same(ofDraft.text).split('Did you mean')[0]).toBe(same(ofNothing.text).split('Did you mean')[0]);
  });

  test('tells who holds another issue than the latest that what the latest says counts', async () => {
    expect(plain((await open(at(number, '?issue=7'))).text)).toContain('The register has no such issue.');
  });

  test('lists the latest issue first, and says what changed from the one before', async () => {
    const { text } = await open(at('IECEx DEMO 26.0002X', '?from=0&to=1'));
    const said = plain(text.slice(text.indexOf('<main')));
    expect(said).toMatch(/What changed from issue 0 to issue 1.*Models and types.*DL 3/);
    expect(said).toMatch(/Issue 1 March.*Issue 0 January|Issue 1 .*Issue 0 /);
    expect(text).toMatch(/name="from".*?<option selected="">0<.*name="to".*?<option selected="">1</);
  });

  test('is data for who asks for it', async () => {
    const { headers, text } = await open(`/data/${encodeURIComponent(number)}`);
    expect(headers.get('content-type')).toContain('application/json');
    expect(JSON.parse(text)).toMatchObject({ verdict: 'CURRENT', certificate: { number } });
  });

  test('runs no text of a document', async () => {
    const { text } = await open(`/search?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(text).not.toContain('<script>alert');
  });
});

describe('a search', () => {
  test('shows what is found, by what it can be narrowed, and what narrows it already', async () => {
    const { status, text } = await open('/search?q=lamp&systems=IECEX');
    expect(status).toBe(200);
    expect(plain(text)).toMatch(/Remove IECEx|IECEx ×/);
    expect(text).toContain('effectiveStatuses=');
    expect(text).toMatch(/\d+ documents?</);
  });

  test('that finds nothing says what would be found without its filters', async () => {
    expect(plain((await open('/search?q=lamp&systems=IECRE')).text)).toMatch(/Without the filters there (is|are) \d+/);
    expect(plain((await open('/search?q=qqqqqqqqzzz')).text)).toContain('with or without filters');
  });

  test('is written to a file, whose page says how far it is', async () => {
    const { status, headers } = await send('/search?q=lamp', { act: 'export', format: 'CSV' });
    expect(status).toBe(303);
    const page = await open(headers.get('location') ?? '');
    expect(plain(page.text)).toMatch(/It waits for its turn|% done|ready/);
  });

  test('is written to no file for the page of another site', async () => {
    const form = { method: 'POST', body: new URLSearchParams({ format: 'CSV' }) };
    expect((await open('/search', { ...form, headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
  });

  test('is helped while somebody types', async () => {
    expect((await open('/suggest?q=IECEx%20DEMO')).text).toMatch(/role="option"[^>]*data-autocomplete-value="IECEx/);
    expect((await open('/suggest?q=x')).text).toBe('');
  });
});

describe('many numbers', () => {
  test('get a verdict each, to be taken home', async () => {
    const numbers = `${number}\nIECEx BAS 99.9999\nhello`;
    const { text } = await send('/verify', { numbers });
    expect(plain(text)).toMatch(/In force.*Not in the register.*No number/);
    const file = await send('/verdicts.csv', { numbers });
    expect(file.headers.get('content-disposition')).toContain('attachment');
    expect(file.text.split('\r\n')).toHaveLength(5);
  });

  test('are asked for where there are none, and what cannot be read is said', async () => {
    expect((await send('/verify', { numbers: ' ' })).status).toBe(422);
  });
});

test.each([
  ['/bodies', 'Certification bodies'],
  ['/bodies/bdy_demo', 'Demonstration Certification Body'],
  ['/organisations?q=lamps', 'Organisations'],
  ['/organisations/org_demo_lamps', 'Demonstration Lamps'],
  ['/standards?q=60079', 'IEC 60079-0'],
  ['/standards/IEC%2060079-0', 'Editions'],
  ['/figures', 'First issues by year'],
  ['/developers', 'Questions to begin with'],
  ['/developers/schema/Certificate', 'statusReason'],
  ['/figures/status.csv', 'system,status,count'],
  ['/sitemap.xml', '/sitemap.xml?from='],
  ['/sitemap.xml?from=2000-01-01&to=2999-12-31', '/c/IECEx%20DEMO%2026.0001'],
  ['/sitemap.xml?from=2000-01-01&to=2999-12-31', 'hreflang="zh"'],
])('%s says %s', async (path, said) => {
  const { status, text } = await open(path);
  expect([status, plain(text).includes(said) || text.includes(said)]).toEqual([200, true]);
});

test.each([
  '/figures/nothing.csv',
  '/bodies/bdy_nobody',
  '/organisations/org_nobody',
  '/standards/nothing',
  '/developers/schema/Nothing',
])('%s is not there', async path => {
  expect((await open(path)).status).toBe(404);
});

test('each reader of a page pays for themselves, and is told when it was too much', async () => {
  const from = { 'x-forwarded-for': '203.0.113.9' };
  let status = 200;
  for (let time = 0; time < 60 && status === 200; time++)
    ({ status } = await open(`/search?q=lamp&issuedFrom=2001-01-${10 + (time % 20)}&sort=OLDEST`, { headers: from }));
  expect(status).toBe(429);
  expect((await open('/', { headers: { 'x-forwarded-for': '203.0.113.10' } })).status).toBe(200);
});
