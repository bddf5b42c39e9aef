import { get as httpGet } from 'node:http';
import { limits, mostSelections } from '@conformity/gateway';
import { errorCatalogue } from '@conformity/subgraph';
import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { publicSchema, rootFields } from './public-schema';
import { type Answer, codesOf, codesOutsideCatalogue, startGraph, type TestGraph } from './support';

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph?.stop());

const repeated = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => of(index)).join(' ');
const nested = (levels: number, inner = 'id') =>
  repeated(levels, () => 'relations { certificate {').concat(` ${inner} `, '} }'.repeat(levels));

function expectLimited({ status, data, errors }: Answer, limit: number) {
  expect(errors[0]).toMatchObject({
    message: expect.stringMatching(
      RegExp(`^(Aliases|Directives|Query depth|Tokens|Selections) limit of ${limit} exceeded`),
    ),
    extensions: { code: 'LIMIT_EXCEEDED', limit },
  });
  expect([status, data]).toEqual([400, null]);
}

describe('a request that asks for too much is refused with the limit:', () => {
  const anyone = (query: string) => graph.ask(null, query);

  test('depth', async () => {
    const query = (levels: number) => `{ certificate(number: "IECEx DEMO 26.0001") { ${nested(levels)} } }`;
    expect((await anyone(query(5))).errors).toEqual([]);
    expectLimited(await anyone(query(8)), limits.depth);
  });

  test('depth that is hidden in fragments', async () => {
    const fragments = repeated(
      10,
      index => `fragment F${index} on Certificate { relations { certificate { ...F${index + 1} } } }`,
    );
    const query = `{ certificate(number: "IECEx DEMO 26.0001") { ...F0 } } ${fragments} fragment F10 on Certificate { id }`;
    expectLimited(await anyone(query), limits.depth);
  });

  test('aliases', async () => {
    const query = (count: number) => `{ ${repeated(count, index => `a${index}: __typename`)} }`;
    expect((await anyone(query(limits.aliases))).errors).toEqual([]);
    expectLimited(await anyone(query(limits.aliases + 1)), limits.aliases);
  });

  test('aliases that are hidden in a fragment', async () => {
    const query = `{ ...F } fragment F on Query { ${repeated(limits.aliases + 1, index => `a${index}: __typename`)} }`;
    expectLimited(await anyone(query), limits.aliases);
  });

  test('directives', async () => {
    const query = (count: number) => `{ ${repeated(count, index => `a${index}: __typename @include(if: true)`)} }`;
    expect((await anyone(query(limits.directives))).errors).toEqual([]);
    expectLimited(await anyone(query(limits.directives + 1)), limits.directives);
  });

  test('tokens', async () => {
    const query = (numbers: number) => `{ verify(numbers: [${repeated(numbers, () => '"x"')}]) { verdict } }`;
    expect((await anyone(query(1_000))).errors).toEqual([]);
    expectLimited(await anyone(query(limits.tokens + 1)), limits.tokens);
  });

  test('fields that would have to be compared', async () => {
    const answer = await anyone(`{ ${repeated(limits.tokens - 10, () => '__typename')} }`);
    expect([answer.status, codesOf(answer)]).toEqual([400, ['LIMIT_EXCEEDED']]);
  });

  test('selections that are hidden in fragments', async () => {
    const query = (levels: number) =>
      `{ ...F0 } ${repeated(levels, index => `fragment F${index} on Query { ...F${index + 1} ...F${index + 1} }`)}
       fragment F${levels} on Query { __typename }`;
    expect((await anyone(query(4))).errors).toEqual([]);
    expectLimited(await anyone(query(12)), mostSelections);
  });

  test('size', async () => {
    const answer = await graph.post({ query: `{ __typename } #${'x'.repeat(limits.bodyBytes)}` });
    expect(codesOf(answer)).toEqual(['LIMIT_EXCEEDED']);
    expect([answer.status, answer.errors[0]?.message]).toEqual([
      413,
      expect.stringContaining(String(limits.bodyBytes)),
    ]);
    expect(answer.headers.has('x-request-id')).toBe(true);
  });

  test('a word of the caller that sounds like a limit is none', async () => {
    const answer = await graph.ask(
      'olga',
      'mutation { draftExCertificate(input: { testReports: ["limit of 5 exceeded"] }) { id } }',
    );
    expect(codesOf(answer)).toEqual(['BAD_INPUT']);
    expect(codesOf(await graph.ask(null, '{ exceeded }'))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });
});

describe('a request that cannot be run', () => {
  test.each([
    ['{ me {', 'GRAPHQL_PARSE_FAILED'],
    ['', 'BAD_INPUT'],
    ['{ me { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['query A { me { id } } query B { me { id } }', 'BAD_INPUT'],
    ['{ certificate(number: 7) { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['mutation { draftExCertificate { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['fragment A on Query { ...A } { ...A }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription { me { id } }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('%j is %s, with status 400', async (query, code) => {
    const answer = await graph.ask('olga', query);
    expect([...new Set(codesOf(answer))]).toEqual([code]);
    expect([answer.status, answer.data]).toEqual([400, null]);
  });

  test('an operation that the document does not have is named', async () => {
    const { status, errors } = await graph.post({ query: 'query A { me { id } }', operationName: 'B' });
    expect([status, errors]).toEqual([
      400,
      [{ message: expect.stringContaining('B'), extensions: { code: 'BAD_INPUT', field: 'operationName' } }],
    ]);
  });

  test.each([
    ['"text"', 400],
    ['[]', 400],
    ['{"query":', 400],
    ['{"query":{}}', 400],
    ['{"query":"{ me { id } }","variables":"x"}', 400],
  ])('the body %s is BAD_INPUT', async (body, status) => {
    const answer = await graph.post(body);
    expect([answer.status, codesOf(answer)]).toEqual([status, ['BAD_INPUT']]);
  });
});

describe('a value that cannot be is BAD_INPUT and names its field:', () => {
  const byNumber = 'query Q($number: String) { certificate(number: $number) { id } }';
  const byFilter = 'query Q($filter: CertificateFilter) { certificates(filter: $filter) { totalCount } }';
  const drafting = 'mutation D($input: ExTestReportInput!) { draftExTestReport(input: $input) { id } }';
  const checking = 'query C($id: ID, $on: Date) { checkExCertificate(id: $id, issuedOn: $on) { rule } }';

  test.each([
    ['a NUL', byNumber, { number: 'IECEx\0DEMO' }, 'number'],
    ['half a surrogate pair', byNumber, { number: '\ud800' }, 'number'],
    ['a text of a million characters', byNumber, { number: 'x'.repeat(1_000_000) }, 'number'],
    ['a NUL within an input', drafting, { input: { product: 'a\0' } }, 'input.product'],
    ['a NUL within a list', drafting, { input: { models: ['good', 'a\0'] } }, 'input.models[1]'],
    ['too many models', drafting, { input: { models: Array(501).fill('m') } }, 'input.models: has 501 elements'],
    ['a number where a text belongs', byNumber, { number: 7 }, 'number'],
    ['an unknown field', drafting, { input: { colour: 'red' } }, 'colour'],
    ['a day that is not in the calendar', checking, { on: '2026-02-30' }, 'issuedOn: '],
    ['a day within a filter', byFilter, { filter: { issuedFrom: '2026-02-30' } }, 'filter.issuedFrom'],
    ['a day within an input', drafting, { input: { endorsedOn: '30.2.2026' } }, 'input.endorsedOn'],
    ['a day that is an instant', byFilter, { filter: { issuedTo: '2026-02-01T00:00:00Z' } }, 'filter.issuedTo'],
  ])('%s', async (_name, query, variables, field) => {
    const answer = await graph.ask('olga', query, variables);
    expect([...new Set(codesOf(answer))]).toEqual(['BAD_INPUT']);
    expect(answer.errors[0]?.message).toContain(field);
  });

  test.each([
    ['{ certificates(filter: { issuedFrom: "2026-02-30" }) { totalCount } }', 'issuedFrom'],
    ['{ certificate(number: "IECEx DEMO 26.0001") { effectiveStatus(on: "2026-02-30") } }', 'on'],
    ['mutation { draftExTestReport(input: { endorsedOn: "2026-13-01" }) { id } }', 'endorsedOn'],
    ['{ certificate(number: "a\\u0000b") { id } }', 'number'],
    ['{ organisation(id: "org_demo_lamps") { certificates(query: "a\\u0000b") { totalCount } } }', 'query'],
  ])('%s', async (query, field) => {
    const answer = await graph.ask('olga', query);
    expect(codesOf(answer)).toEqual(['BAD_INPUT']);
    expect(answer.errors[0]?.message).toMatch(RegExp(`\\b${field}\\b`));
  });

  test('a day that cannot be is told with the way to write it', async () => {
    const { errors } = await graph.ask(null, byFilter, { filter: { issuedFrom: '2026-02-30' } });
    expect(errors[0]?.message).toContain('"2026-02-30" is not a day of the calendar. Write it as YYYY-MM-DD.');
  });
});

test.each([
  [
    'in its text',
    'mutation { draftExTestReport(input: {}) { id } exportCertificates(filter: { issuedFrom: "2026-02-30" }, format: CSV) { id } }',
  ],
  [
    'in a variable',
    'mutation Q($day: Date) { draftExTestReport(input: {}) { id } exportCertificates(filter: { issuedFrom: $day }, format: CSV) { id } }',
  ],
])('no act of an operation is done where a day in it does not exist: %s', async (_where, query) => {
  const count = () => graph.tell('olga', '{ myDrafts: certificates(filter: { statuses: [DRAFT] }) { totalCount } }');
  const before = await count();
  const answer = await graph.ask('olga', query, { day: '2026-02-30' });
  expect([answer.status, answer.data, codesOf(answer)]).toEqual([400, null, ['BAD_INPUT']]);
  expect(answer.errors[0]?.message).toMatch(/issuedFrom|\$day/);
  expect(answer.errors[0]).toHaveProperty('locations');
  expect(await count()).toEqual(before);
});

describe('what fails leaves what does not:', () => {
  test('a look-up beside a list', async () => {
    const query = '{ certificates(first: 0) { totalCount } verify(numbers: ["IECEx PTB 06.0025"]) { number } }';
    const answer = await graph.ask(null, query);
    expect(codesOf(answer)).toEqual(['BAD_INPUT']);
    expect(answer.data).toEqual({ certificates: null, verify: [{ number: 'IECEx PTB 06.0025' }] });
  });

  test('an act beside an act, whichever subgraphs do them', async () => {
    const suspend = 'suspendExCertificate(id: "exc_nothing", reason: "Nothing there") { id }';
    const answer = await graph.ask('sam', `mutation { ${suspend} exportCertificates(format: CSV) { id } }`);
    expect(codesOf(answer)).toEqual(['NOT_FOUND']);
    expect(answer.data).toEqual({ suspendExCertificate: null, exportCertificates: { id: expect.any(String) } });
  });
});

describe('a browser of another site', () => {
  const body = JSON.stringify({ query: '{ __typename }' });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'cannot send a form as %s',
    async type => {
      const { status, errors, data } = await graph.post(body, { 'content-type': type });
      expect([status, data, errors.length]).toEqual([expect.any(Number), null, 1]);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    },
  );

  test('cannot ask for an image or a script, and cannot act by any link', async () => {
    const get = (query: string, headers = {}) =>
      new Promise<number | undefined>((resolve, reject) => {
        const url = `${graph.url}/graphql?query=${encodeURIComponent(query)}`;
        httpGet(url, { headers }, answer => resolve(answer.resume().statusCode)).on('error', reject);
      });
    expect(await get('{ __typename }', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-site': 'cross-site' })).toBe(400);
    expect(await get('{ __typename }', { 'sec-fetch-mode': 'cors', 'sec-fetch-site': 'cross-site' })).toBe(200);
    expect(await get('mutation { draftExTestReport(input: {}) { id } }')).toBe(405);
  });

  test('is given no leave to read answers', async () => {
    const { headers } = await graph.post(body, { origin: 'https://elsewhere.example' });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    const preflight = await fetch(`${graph.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('whoever explores the graph', () => {
  test('is told the public schema by introspection, within the limits', async () => {
    const everything = { specifiedByUrl: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true };
    const { data, errors } = await graph.ask(
      null,
      getIntrospectionQuery({ ...everything, directiveIsRepeatable: true }),
    );
    expect(errors).toEqual([]);
    const told = buildClientSchema(data).getTypeMap();
    expect(Object.keys(told).sort()).toEqual(expect.arrayContaining(Object.keys(publicSchema().getTypeMap())));
    expect(told.PrincipalView).toBeUndefined();
  });

  test('needs no internet for /graphiql', async () => {
    const page = await fetch(`${graph.url}/graphiql`);
    const html = await page.text();
    expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
    expect(html.match(/<(script|link|img|iframe|source)\b[^>]*\b(src|href)=["']?(https?:)?\/\/[^>]*/gi)).toBeNull();
    expect(html.match(/\b(import|importScripts|fetch)\s*\(\s*["'`](https?:)?\/\/[^)]*/g)).toBeNull();
    expect(html.match(/@import[^;]{0,20}(https?:)?\/\/[^;]*|url\(["']?(https?:)?\/\/[^)]*/g)).toBeNull();
    expect(html).toContain('/graphql');
  });

  test('finds the graph alive and ready, and nothing at an unknown path', async () => {
    const [live, ready, nothing] = await Promise.all(
      ['/health/live', '/health/ready', '/nothing'].map(at => fetch(graph.url + at)),
    );
    expect([live?.status, await live?.json()]).toEqual([200, { live: true }]);
    expect([ready?.status, await ready?.json()]).toEqual([200, { ready: true, unready: [], degraded: [] }]);
    expect(nothing?.status).toBe(404);
  });
});

test('every answer has an id of its own, whatever id the caller gives', async () => {
  const answers = await Promise.all(
    [1, 2, 3].map(() => graph.post({ query: '{ __typename }' }, { 'x-request-id': 'mine' })),
  );
  const ids = answers.map(({ headers }) => headers.get('x-request-id'));
  expect(new Set(ids).size).toBe(3);
  expect(ids).not.toContain('mine');
});

test('every error code that was met is in the catalogue', () => {
  expect(codesOutsideCatalogue()).toEqual([]);
  expect(Object.keys(errorCatalogue)).toContain('LIMIT_EXCEEDED');
});

describe('a look-up', () => {
  const names = ({ args }: ReturnType<typeof rootFields>[number]) => args.map(({ name }) => name);
  const lookUps = rootFields(publicSchema().getQueryType()).filter(
    field => names(field).includes('id') && ['number', 'code'].some(name => names(field).includes(name)),
  );

  test.each(lookUps.map(({ name }) => [name]))('%s that names nothing is BAD_INPUT', async name => {
    const { data, errors } = await graph.ask(null, `{ ${name} { __typename } }`);
    expect(data?.[name] ?? null).toBeNull();
    expect(errors[0]).toMatchObject({
      message: expect.stringMatching(/^id: is missing. Give the id or the (number|code).$/),
      extensions: { code: 'BAD_INPUT', field: 'id' },
    });
  });

  test('that names one document twice finds it, and one that names two is BAD_INPUT', async () => {
    const [one, other] = ['IECEx DEMO 26.0001', 'IECEx DEMO 26.0002'];
    const query = (id: string) =>
      `{ certificate(id: "${id}", number: "${one}") { number } exCertificate(id: "${id}", number: "${one}") { number } }`;
    const { a, b } = await graph.tell(
      null,
      `{ a: exCertificate(number: "${one}") { id } b: exCertificate(number: "${other}") { id } }`,
    );
    expect(await graph.tell(null, query(a.id))).toEqual({
      certificate: { number: one },
      exCertificate: { number: one },
    });
    const { errors } = await graph.ask(null, query(b.id));
    expect(errors.map(({ message, extensions: { code, field } }) => [code, field, message])).toEqual(
      Array(2).fill(['BAD_INPUT', 'number', 'number: is not of what the id names. Give one of the two.']),
    );
  });
});
