import { people } from '@conformity/testkit';
import fc from 'fast-check';
import { certificatePage, notFoundPage, waitingPage } from '../src/page';
import { aDocument, clear, type Entered, enter, type Given } from './builders';
import { startDocuments, type TestDocuments } from './graph';

let graph: TestDocuments;
beforeAll(async () => {
  graph = await startDocuments();
});
beforeEach(() => clear(graph));
afterAll(() => graph.close());

const { olga, ivy } = people;
const at = (number: string, query = '') => `/c/${encodeURIComponent(number)}${query}`;
const open = (number: string, query = '', visit = {}) => graph.visit('GET', at(number, query), visit);

async function pageOf(given: Given, query = '', visit = {}) {
  const document = aDocument(given);
  await enter(graph, document);
  const { status, text } = await open(document.number, query, visit);
  expect(status).toBe(200);
  return { document, text };
}

const history = (status: 'SUSPENDED' | 'CANCELLED'): Given['history'] => [
  ['CURRENT', '2025-06-01'],
  [status, '2026-06-01'],
];

describe('the page of a number', () => {
  test('says first what counts today, then what it is about', async () => {
    const { document, text } = await pageOf({ title: 'Flameproof luminaire', holder: 'Bakken A/S' });
    const places = ['<strong>Current</strong>', `<h1>${document.number}</h1>`, 'Flameproof luminaire', 'Bakken A/S'];
    const found = places.map(place => text.indexOf(place));
    expect(found).not.toContain(-1);
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(text).toContain('DEMO Test Body (not a real body)');
    expect(text).toContain('Looked up on 2026-06-15 (UTC)');
    expect(text).toContain(`href="/documents/of/${document.id}"`);
  });

  test.each([
    ['Suspended', { history: history('SUSPENDED'), statusReason: 'Audit failed' }, 'Since 2026-06-01: Audit failed'],
    ['Cancelled', { history: history('CANCELLED') }, 'Since 2026-06-01'],
    ['Expired', { validUntil: '2026-06-14' }, 'Since 2026-06-15: Its validity has ended.'],
    ['Current', { validUntil: '2026-06-15' }, 'This certificate is in force today.'],
  ])('says %s', async (label, given, why) => {
    const { text } = await pageOf(given as Given);
    expect(text).toContain(`<strong>${label}</strong>`);
    expect(text).toContain(why);
  });

  test('says that a site is suspended with its master', async () => {
    const statusHistory = [{ status: 'SUSPENDED' as const, since: '2026-01-01' as never }];
    const master = { number: 'IECEx DEMO 20.0001', statusHistory, validUntil: null };
    const { text } = await pageOf({ master });
    expect(text).toContain('<strong>Suspended</strong>');
    expect(text).toContain('Since 2026-01-01: The master certificate IECEx DEMO 20.0001 is SUSPENDED.');
    expect(text).not.toContain('<strong>Current</strong>');
  });

  test('is of the day on which it is asked for', async () => {
    const { document, text } = await pageOf({ validUntil: '2026-06-20' });
    expect(text).toContain('<strong>Current</strong>');
    const after = await open(document.number, '', { now: '2026-06-21T00:00:00Z' });
    expect(after.text).toContain('<strong>Expired</strong>');
  });

  test('tells who holds an older issue, which the code names, that there is a later one', async () => {
    const { document, text } = await pageOf({ issued: ['2024-01-01', '2025-01-01'] }, '?issue=0');
    expect(text).toContain('Your document is issue 0. The latest is issue 1; what it says counts.');
    expect((await open(document.number, '?issue=1')).text).not.toContain('Your document');
    expect((await open(document.number, '?issue=7')).text).toContain('The register has no such issue.');
    for (const odd of ['?issue=', '?issue=x', '?issue=-1', '?issue=1e3', '?issue=1&issue=2', '?issue[]=1'])
      expect((await open(document.number, odd)).text).not.toContain('Your document');
  });

  test('says where the suffix or the issue that was typed differs from the register', async () => {
    const { document } = await pageOf({ number: 'IECEx DEMO 25.9002X', issued: ['2024-01-01', '2025-01-01'] });
    expect((await open('IECEx DEMO 25.9002')).text).toContain(
      'You typed no suffix; the register has IECEx DEMO 25.9002X.',
    );
    expect((await open(document.number)).text).not.toContain('You typed');
    expect((await open('IECEx DEMO 25.9002X Issue 0')).text).toContain(
      'Your document is issue 0. The latest is issue 1',
    );
    expect((await open('IECEx DEMO 25.9002X Issue 7')).text).toContain('The register has no such issue.');
  });

  test('has a box for another number, which finds it in whatever stands around it', async () => {
    const { document, text } = await pageOf({});
    expect(text).toContain('action="/c/"');
    const asked = encodeURIComponent(`PTB 12 ATEX 1005 X / ${document.number}, Ex db IIC T6 Gb`);
    const { status, text: answer } = await graph.visit('GET', `/c/?number=${asked}`);
    expect(status).toBe(200);
    expect(answer).toContain(`<h1>${document.number}</h1>`);
  });

  test('is never that of a number with a slip, which is offered instead', async () => {
    await enter(graph, aDocument({ number: 'IECEx DEMO 25.9003' }));
    const { status, text } = await open('IECEx DEMO 25.9OO3');
    expect(status).toBe(404);
    expect(text).toContain('Did you mean');
    expect(text).toContain('IECEx DEMO 25.9003</a>');
  });

  test('offers no file of what not everybody may read', async () => {
    const { text } = await pageOf({ isPublic: false });
    expect(text).not.toContain('/documents/of/');
  });

  test.each([
    ['iecex demo 25.9001', 'IECEx DEMO 25.9001'],
    ['IECEx DEMO 25 9001', 'IECEx DEMO 25.9001'],
    ['IECExDEMO25.9001X', 'IECEx DEMO 25.9001X'],
    ['IECEx DEMO 25.9001', 'IECEx DEMO 25.9001X'],
    ['CA/11022/CSA', 'CA/11022/CSA'],
    ['CA-11022-CSA', 'CA/11022/CSA'],
  ])('is found as %s for %s', async (typed, number) => {
    const documentType = number.startsWith('CA') ? 'IECEE_CBTEST' : 'EX_COC';
    const document = aDocument({ number, documentType });
    await enter(graph, document);
    expect((await open(typed)).text).toContain(`<h1>${number}</h1>`);
    expect((await graph.visit('GET', `/c/${typed.replaceAll(' ', '%20')}`)).text).toContain(`<h1>${number}</h1>`);
  });

  test('lists the other documents that the number may name, and leads to them', async () => {
    const service = aDocument({ documentType: 'EX_SERVICE_COC', number: 'IECEx BAS S14.0047' });
    const equipment = aDocument({ number: 'IECEx BASS 14.0047' });
    await enter(graph, service, equipment);
    const { text } = await open('BASS140047');
    const [first, second] = text.includes(`<h1>${service.number}`) ? [service, equipment] : [equipment, service];
    expect(text).toContain(`<h1>${first.number}</h1>`);
    expect(text).toContain(`<a href="${at(second.number)}">IECEx ${second.number}</a>`);
    expect((await open(second.number)).text).toContain(`<h1>${second.number}</h1>`);
    expect((await open(second.number)).text).not.toContain('Other documents');
  });

  test('bears no script, and forbids any', async () => {
    const { document, text } = await pageOf({ title: '<script>alert(1)</script>', holder: '"><img onerror=x>' });
    expect(text).not.toMatch(/<script|<img/i);
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    const { headers } = await open(document.number);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'x-content-type-options': 'nosniff',
    });
  });
});

describe('a number that names nothing for the public', () => {
  test('has the same page, whether nobody has it, or it is a draft, or private, whoever asks', async () => {
    const draft = aDocument({ history: [] });
    const secret = aDocument({ isPrivate: true });
    await enter(graph, draft, secret);
    const numbers = ['IECEx DEMO 25.8888', draft.number, secret.number, 'lamp', '<script>', '%', 'a\u0000b'];
    const pages = await Promise.all(
      [{}, { who: olga }, { who: ivy }].flatMap(visit => numbers.map(number => open(number, '?issue=0', visit))),
    );
    const said = pages.map(({ status, text }) => [status, text.replace(/<h1>.*<\/h1>/, '')]);
    expect(new Set(said.map(one => JSON.stringify(one))).size).toBe(1);
    expect(said[0]?.[0]).toBe(404);
    expect(
      new Set(pages.map(({ headers: { date, 'content-length': _, ...headers } }) => JSON.stringify(headers))).size,
    ).toBe(1);
    for (const { text } of pages) expect(text).not.toMatch(/<script/i);
  });

  test('is a draft no longer once it is public', async () => {
    const draft = aDocument({ history: [], number: 'IECEx DEMO 25.7001' });
    await enter(graph, draft);
    expect((await open(draft.number)).status).toBe(404);
    const document: Entered = { ...aDocument({ number: draft.number }), id: draft.id };
    await enter(graph, { ...document, entry: { ...document.entry, id: draft.id } });
    expect((await open(draft.number)).status).toBe(200);
  });

  test('shows no more than a hundred characters of what was typed', () => {
    expect(notFoundPage('x'.repeat(10_000))).toContain(`<h1>${'x'.repeat(100)}</h1>`);
  });
});

describe('any text of a document', () => {
  const { face } = aDocument().entry;
  const pageSaying = (said: string) =>
    certificatePage({
      face: {
        ...face,
        title: said,
        number: said,
        holder: { name: said, address: said, country: said },
        manufacturers: [{ name: said, address: said, country: said }],
        sites: [{ role: said, name: said, address: said, country: said, scope: said }],
        standards: [{ id: said, standard: said, edition: said }],
        status: 'SUSPENDED',
        statusReason: said,
        statusHistory: [{ status: 'SUSPENDED', since: '2026-01-01' as never }],
      },
      issuer: { name: said, country: said },
      canPrint: true,
      today: '2026-06-15' as never,
      remark: said,
      issue: 3,
      others: [{ ...face, number: said }],
    });
  const pages = [
    pageSaying,
    notFoundPage,
    (said: string) => waitingPage(said, false),
    (said: string) => waitingPage(said, true),
  ];
  /** The markup alone. What a line break becomes is no markup of the text's. */
  const markupOf = (html: string) =>
    Array.from(html.matchAll(/<[^>]*>/g), ([tag]) => tag.replace(/href="[^"<>]*"/, 'href')).filter(
      tag => tag !== '<br>',
    );
  const pieces = [...'<>&"\'/=!- \nas', '<script>', '</title>', '</style>', '&lt;', '$&', "$'", 'é', '日', '\u0000'];
  const anyText = fc.string({ unit: fc.constantFrom(...pieces), minLength: 1, maxLength: 60 });

  test('comes out as text, and changes nothing of the page', () => {
    fc.assert(
      fc.property(anyText, said => {
        for (const page of pages) expect(markupOf(page(said))).toEqual(markupOf(page('x')));
      }),
      { numRuns: 200 },
    );
  });

  test('comes out as it was', () => {
    const written = (said: string) =>
      said
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
    fc.assert(
      fc.property(anyText, said => {
        expect(pageSaying(said)).toContain(`<h1>${written(said)}</h1>`);
        expect(pageSaying(said)).toContain(`<em>${written(said).replaceAll('\n', '<br>')}</em>`);
        expect(waitingPage(said, false)).toContain(`<p>${written(said)}</p>`);
      }),
      { numRuns: 200 },
    );
  });
});
