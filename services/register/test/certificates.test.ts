import type { Principal } from '@conformity/access';
import { can } from '@conformity/access';
import { readNumber } from '@conformity/certification';
import { isAmong, sequence, sought, terms } from '@conformity/folding';
import { allReferences, FacetField, type RegisterEntry } from '@conformity/register';
import { type PageOfIndexes, pageExpected, people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import fc from 'fast-check';
import { subgraph } from '../src';
import { anEntry, clear, enter, type Given } from './builders';

let graph: TestSubgraph;
const namesOfBodies: Record<string, string[]> = {};
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
  for (const { id, name, codes } of await allReferences(graph.owner, 'BODY'))
    namesOfBodies[id] = [name, ...codes.map(({ code }) => code)];
});
afterAll(() => graph.close());

const { guest, olga, wei, sam, quinn, ivy } = people;
const sorts = ['NEWEST', 'OLDEST', 'NUMBER', 'LAST_STATUS_CHANGE', 'LAST_CHANGE'] as const;
type Sort = (typeof sorts)[number];

interface Filter {
  allOf?: (keyof typeof FacetField)[] | null;
  effectiveStatuses?: string[] | null;
  categories?: string[] | null;
  trademarks?: string[] | null;
  systems?: string[] | null;
  schemes?: string[] | null;
  documentTypes?: string[] | null;
  statuses?: string[] | null;
  issuers?: string[] | null;
  countries?: string[] | null;
  standards?: string[] | null;
  issuedFrom?: string | null;
  issuedTo?: string | null;
  validUntilBefore?: string | null;
}
interface Wish {
  query?: string | null;
  filter?: Filter;
  sort?: Sort;
  first?: number | undefined;
  after?: string | null | undefined;
  last?: number | undefined;
  before?: string | null | undefined;
}
interface Page {
  ids: string[];
  cursors: string[];
  totalCount: number;
  textCount: number;
  facets: { field: string; values: { value: string; count: number; total: number }[] }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

const list = `query ($query: String, $filter: CertificateFilter, $sort: CertificateSort! = NEWEST, $first: Int, $after: String, $last: Int, $before: String) {
  certificates(query: $query, filter: $filter, sort: $sort, first: $first, after: $after, last: $last, before: $before) {
    totalCount textCount facets { field values { value count total } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } } } }`;

async function attempt(wish: Wish, who: Principal = guest) {
  const { data, errors } = await graph.ask(who, list, wish.last === undefined ? { first: 100, ...wish } : wish);
  const found = data?.certificates;
  const page = found && {
    ...found,
    ids: found.edges.map(({ node }: { node: { id: string } }) => node.id),
    cursors: found.edges.map(({ cursor }: { cursor: string }) => cursor),
  };
  return { page: page as Page, refused: errors[0] };
}
async function pageOf(wish: Wish, who: Principal = guest): Promise<Page> {
  const { page, refused } = await attempt(wish, who);
  if (refused) throw new Error(`${refused.code} ${refused.message}`);
  return page;
}
/** Every id, page after page; `between` happens after each page. */
async function walk(
  wish: Wish,
  who: Principal = guest,
  between: () => Promise<void> = async () => {},
): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const page: Page = await pageOf({ ...wish, after }, who);
    ids.push(...page.ids);
    expect(page.pageInfo.endCursor).toBe(page.cursors.at(-1) ?? null);
    if (!page.pageInfo.hasNextPage) return ids;
    expect(page.ids).toHaveLength(wish.first ?? 100);
    await between();
    after = page.pageInfo.endCursor;
  }
}

/** Some sixty documents of three types, two bodies, all statuses; days and words repeat, so that orders have ties. */
const given = fc.record<Given>({
  documentType: fc.constantFrom('EX_COC', 'EX_TEST_REPORT', 'EX_QUALITY_REPORT'),
  system: fc.constantFrom('IECEx', 'IECEx', 'IECQ'),
  issuer: fc.constantFrom('bdy_demo', 'bdy_demob'),
  history: fc.constantFrom<NonNullable<Given['history']>[]>(
    [],
    [['CURRENT', '2025-01-01']],
    [['CURRENT', '2025-01-02']],
    [
      ['CURRENT', '2025-01-01'],
      ['SUSPENDED', '2025-06-01'],
    ],
    [
      ['CURRENT', '2025-01-01'],
      ['CANCELLED', '2025-07-01'],
    ],
  ),
  issued: fc.constantFrom(['2025-01-01'], ['2025-01-02'], ['2025-01-01', '2025-06-15'], ['2024-02-29']),
  validUntil: fc.constantFrom(null, '2026-06-15', '2028-02-29'),
  title: fc.constantFrom('Lamp', 'LED 100 lamp', 'Motor 50%', 'Motor_x', 'Back\\slash', 'Motor 50 %', 'Ärmel Ω'),
  holder: fc.constantFrom('Test Lamps Ltd', 'Ｔｅｓｔ Motors', "O'Neil & Co"),
  manufacturers: fc.subarray(['Test Lamps Ltd', 'Motor Works']),
  countries: fc.subarray(['DE', 'NL', 'ZZ']),
  categories: fc.subarray(['MED', 'ITAV']),
  trademark: fc.constantFrom(null, 'acme'),
  standards: fc.subarray<[string, string]>([
    ['IEC 60079-0', '6.0'],
    ['IEC 60079-0', '7.0'],
    ['IEC 60079-1', '7.0'],
  ]),
});
const numberOf = ({ documentType, issuer }: Given, index: number) => {
  const code = issuer === 'bdy_demo' ? 'DEMO' : 'DEMOB';
  const serial = String(index + 1).padStart(4, '0');
  if (documentType === 'EX_COC') return `IECEx ${code} 25.${serial}`;
  return `ZZ/${code}/${documentType === 'EX_TEST_REPORT' ? 'ExTR' : 'QAR'}25.${serial}/00`;
};
const entries = fc
  .sample(given, { numRuns: 60, seed: 7 })
  .map((one, index) => anEntry({ ...one, number: numberOf(one, index) }));

// What the list must be, in plain code over the same entries.

const sees = (who: Principal, { status, system, issuerId: bodyId }: RegisterEntry) =>
  status !== 'DRAFT' || can(who, 'document:view-draft', { system, bodyId });
const overlap = (wanted: string[] | null | undefined, has: string[], isAll = false) =>
  !wanted || (isAll ? wanted.every(value => has.includes(value)) : wanted.some(value => has.includes(value)));
const valuesOf: Record<string, (entry: RegisterEntry) => string[]> = {
  systems: ({ system }) => [system.toUpperCase()],
  schemes: ({ scheme }) => [scheme],
  documentTypes: ({ documentType }) => [documentType],
  statuses: ({ status }) => [status],
  effectiveStatuses: ({ status, validUntil }) => [
    status === 'CURRENT' && validUntil && validUntil < '2026-06-15' ? 'EXPIRED' : status,
  ],
  issuers: ({ issuerId }) => [issuerId],
  countries: ({ countries }) => countries,
  standards: ({ face }) => [...new Set(face.standards.flatMap(({ id, standard }) => [id, standard]))],
  categories: ({ categories }) => categories,
  trademarks: ({ trademark }) => (trademark ? [trademark] : []),
};
const facetFields = Object.keys(valuesOf) as (keyof Filter)[];

function saysSo({ texts, face, numberKey }: RegisterEntry, query: string, seen: RegisterEntry[]): boolean {
  const keys = readNumber(query).map(({ key }) => key);
  if (seen.some(entry => keys.includes(entry.numberKey))) return keys.includes(numberKey);
  const words = sought(query);
  if (words.length === 0) return !query.trim();
  const all = [...Object.values(texts).flat(), ...(namesOfBodies[face.issuer.id] ?? [])];
  const there = new Set(all.flatMap(terms));
  const inOrder = (phrase: string[]) =>
    all.some(text => ` ${sequence(text).join(' ')} `.includes(` ${phrase.join(' ')} `));
  return words.every(word => word.isOptional || (word.phrase ? inOrder(word.phrase) : isAmong(word, there)));
}

function matching(who: Principal, { query, filter = {} }: Wish): RegisterEntry[] {
  const seen = entries.filter(entry => sees(who, entry));
  return seen.filter(
    entry =>
      facetFields.every(field =>
        overlap(
          filter[field] as string[] | null,
          (valuesOf[field] as (e: RegisterEntry) => string[])(entry),
          filter.allOf?.some(name => FacetField[name] === field),
        ),
      ) &&
      (!filter.issuedFrom || (entry.issuedOn !== null && entry.issuedOn >= filter.issuedFrom)) &&
      (!filter.issuedTo || (entry.issuedOn !== null && entry.issuedOn <= filter.issuedTo)) &&
      (!filter.validUntilBefore || (entry.validUntil !== null && entry.validUntil < filter.validUntilBefore)) &&
      saysSo(entry, query ?? '', seen),
  );
}

const by = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
const orders: Record<Sort, (a: RegisterEntry, b: RegisterEntry) => number> = {
  NEWEST: (a, b) => by(b.sortedOn, a.sortedOn) || by(b.id, a.id),
  OLDEST: (a, b) => by(a.sortedOn, b.sortedOn) || by(a.id, b.id),
  NUMBER: (a, b) => by(a.numberKey, b.numberKey) || by(a.id, b.id),
  LAST_STATUS_CHANGE: (a, b) => b.statusSince.getTime() - a.statusSince.getTime() || by(b.id, a.id),
  LAST_CHANGE: (a, b) => b.updatedAt.getTime() - a.updatedAt.getTime() || by(b.id, a.id),
};
const countsOf = (field: keyof Filter, found: RegisterEntry[]) => {
  const counts = new Map<string, number>();
  for (const value of found.flatMap(valuesOf[field] as (e: RegisterEntry) => string[]))
    counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
};
/** What matches the text spreads over the values; each with how many of them match the filter too. */
const facetOf = (field: keyof Filter, ofText: RegisterEntry[], selected: RegisterEntry[]) => {
  const counts = countsOf(field, selected);
  return [...countsOf(field, ofText)]
    .map(([value, total]) => ({ value, count: counts.get(value) ?? 0, total }))
    .sort((a, b) => b.count - a.count || b.total - a.total || by(a.value, b.value));
};

const some = <Value extends string>(...values: Value[]) => fc.option(fc.subarray(values, { minLength: 1 }));
const someDay = fc.option(
  fc.constantFrom('2024-02-29', '2025-01-01', '2025-01-02', '2025-06-15', '2026-06-15', '2026-06-16', '2028-03-01'),
);
/** A conformity mark is licensed by none of these documents, and a person certified by no scheme of these. */
const goTogether = (schemes: readonly string[], types: readonly string[]) =>
  schemes.includes('EX_EQUIPMENT') && types.some(type => type !== 'EX_COPC');
const filter = fc
  .record<Filter>(
    {
      systems: some('IECEX', 'IECQ', 'IECEE'),
      schemes: some('EX_EQUIPMENT', 'EX_MARKS'),
      documentTypes: some('EX_COC', 'EX_TEST_REPORT', 'EX_QUALITY_REPORT', 'EX_COPC'),
      statuses: some('DRAFT', 'CURRENT', 'SUSPENDED', 'CANCELLED'),
      effectiveStatuses: some('CURRENT', 'EXPIRED', 'CANCELLED'),
      categories: some('MED', 'ITAV'),
      trademarks: some('acme', 'none'),
      allOf: some('STANDARDS', 'COUNTRIES', 'CATEGORIES', 'STATUSES'),
      issuers: some('bdy_demo', 'bdy_demob', 'bdy_democ'),
      countries: some('DE', 'NL', 'ZZ', 'FR'),
      standards: some('IEC 60079-0/7.0', 'IEC 60079-0/6.0', 'IEC 60079-1', 'IEC 60079-0', 'IEC 61400-1'),
      issuedFrom: someDay,
      issuedTo: someDay,
      validUntilBefore: someDay,
    },
    { requiredKeys: [] },
  )
  // A search that can find nothing is refused.
  .filter(({ issuedFrom, issuedTo }) => !issuedFrom || !issuedTo || issuedFrom <= issuedTo)
  .filter(({ allOf, statuses }) => !allOf?.includes('STATUSES') || !statuses || statuses.length === 1)
  .filter(({ systems, schemes }) => !systems || !schemes || systems.includes('IECEX'))
  .filter(({ systems, documentTypes }) => !systems || !documentTypes || systems.includes('IECEX'))
  .filter(({ schemes, documentTypes }) => !schemes || !documentTypes || goTogether(schemes, documentTypes));
const query = fc.option(
  fc.constantFrom(
    'lamp',
    'LAMP test',
    'led 100',
    'ＬＥＤ',
    'motor',
    'motor 50%',
    '50 %',
    '%',
    '_',
    'r_x',
    '\\',
    "o'neil",
    'ärmel',
    'Ω',
    'demo',
    '25.00',
    '"100 lamp"',
    'motor "works',
    'Lamps',
    'moto',
    '25 demo lamp',
    '"test lamps" ltd',
    'no such word',
    ...entries.slice(0, 6).map(({ number }) => number.toLowerCase()),
  ),
);
const who = fc.constantFrom<Principal[]>(guest, olga, wei, sam, quinn, ivy);

describe('the list agrees with a plain filter over the same documents', () => {
  beforeAll(async () => {
    await clear(graph);
    await enter(graph, ...entries);
  });

  test('for any search and any reader: documents and their order, count and facets', async () => {
    await fc.assert(
      fc.asyncProperty(query, filter, fc.constantFrom(...sorts), who, async (text, wanted, sort, reader) => {
        const wish = { query: text, filter: wanted, sort };
        const page = await pageOf(wish, reader);
        const expected = matching(reader, wish).sort(orders[sort]);
        expect(page.ids).toEqual(expected.map(({ id }) => id));
        expect(page.totalCount).toBe(expected.length);
        const ofText = matching(reader, { query: text });
        expect(page.textCount).toBe(ofText.length);
        expect(page.facets).toEqual(facetFields.map(field => ({ field, values: facetOf(field, ofText, expected) })));
      }),
      { numRuns: 300 },
    );
  });

  test('for any page size and order: every document once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...sorts), fc.integer({ min: 1, max: 70 }), who, async (sort, first, reader) => {
        expect(await walk({ sort, first }, reader)).toEqual(
          matching(reader, {})
            .sort(orders[sort])
            .map(({ id }) => id),
        );
      }),
      { numRuns: 25 },
    );
  });

  test('for any page between any two places, from either end: its documents, and what is beside them', async () => {
    const index = fc.option(fc.nat(70), { nil: undefined });
    const size = fc.integer({ min: 1, max: 40 });
    const part = fc.oneof(fc.record({ first: size }), fc.record({ last: size }));
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(fc.constantFrom(...sorts), query, filter, who),
        part,
        index,
        index,
        async ([sort, text, wanted, reader], asked: PageOfIndexes, ...ends) => {
          const wish = { sort, query: text, filter: wanted };
          const { cursors } = await pageOf(wish, reader);
          const [after, before] = ends.map(end => (end !== undefined && end < cursors.length ? end : undefined));
          const cursorAt = (at?: number) => (at === undefined ? undefined : cursors[at]);
          const page = await pageOf({ ...wish, ...asked, after: cursorAt(after), before: cursorAt(before) }, reader);
          const { rows, ...beside } = pageExpected(cursors, { ...asked, after, before });
          expect(page.cursors).toEqual(rows);
          const [startCursor = null, endCursor = null] = [rows[0], rows.at(-1)];
          expect(page.pageInfo).toEqual({ ...beside, startCursor, endCursor });
        },
      ),
      { numRuns: 150 },
    );
  });

  test.each(sorts)('%s: a page of one, and one as long as the list', async sort => {
    const expected = matching(ivy, {})
      .sort(orders[sort])
      .map(({ id }) => id);
    expect(await walk({ sort, first: 1 }, ivy)).toEqual(expected);
    const page = await pageOf({ sort, first: expected.length }, ivy);
    expect(page.ids).toEqual(expected);
    expect(page.pageInfo.hasNextPage).toBe(false);
  });

  test('for statistics by any dimensions: public documents only, each counted once in each of its countries, where there is none as null', async () => {
    const dimensions = {
      SYSTEM: 'systems',
      DOCUMENT_TYPE: 'documentTypes',
      STATUS: 'statuses',
      EFFECTIVE_STATUS: 'effectiveStatuses',
      CATEGORY: 'categories',
      ISSUER: 'issuers',
      COUNTRY: 'countries',
    } as const;
    const names = Object.keys(dimensions) as (keyof typeof dimensions)[];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), filter, who, async (dimension, wanted, reader) => {
        const asked = `query ($by: [Dimension!]!, $filter: CertificateFilter) { statistics(by: $by, filter: $filter) { system documentType status effectiveStatus category issuer { id } country count } }`;
        const { data } = await graph.ask(reader, asked, { by: [dimension], filter: wanted });
        const told = data.statistics.map(({ count, ...row }: { count: number }) => {
          const value = Object.values(row).find(one => one !== null) as string | { id: string } | undefined;
          return { value: typeof value === 'object' ? value.id : (value ?? null), count };
        });
        const open = matching(reader, { filter: wanted }).filter(({ status }) => status !== 'DRAFT');
        const counts = [...countsOf(dimensions[dimension], open)].sort(([a], [b]) => by(a, b));
        const isList = dimension === 'COUNTRY' || dimension === 'CATEGORY';
        const without = isList ? open.filter(one => one[dimensions[dimension]].length === 0).length : 0;
        expect(told).toEqual([
          ...counts.map(([value, count]) => ({ value, count })),
          ...(without ? [{ value: null, count: without }] : []),
        ]);
      }),
      { numRuns: 60 },
    );
  });

  test('a field of the filter that is null narrows nothing', async () => {
    const nothing = Object.fromEntries(
      [...facetFields, 'issuedFrom', 'issuedTo', 'validUntilBefore'].map(field => [field, null]),
    );
    expect((await pageOf({ filter: nothing })).totalCount).toBe((await pageOf({})).totalCount);
  });
});

describe('a list that grows while it is read', () => {
  beforeEach(() => clear(graph));

  test.each(sorts)('%s: gives each document that was there once, wherever new ones come in', async sort => {
    const dates = ['2025-01-01', '2025-01-02', '2025-06-15'];
    const few = Array.from({ length: 30 }, (_, index) => anEntry({ issued: [dates[index % 3] as string] }));
    await enter(graph, ...few);
    const late: RegisterEntry[] = [];
    const found = await walk({ sort, first: 4 }, guest, async () => {
      const more = ['2024-01-01', '2025-01-02', '2026-01-01'].map(date =>
        anEntry({ issued: [date], history: [['CURRENT', date]] }),
      );
      late.push(...more);
      if (late.length < 20) await enter(graph, ...more);
    });
    expect(new Set(found).size).toBe(found.length);
    const old = new Set(few.map(({ id }) => id));
    expect(found.filter(id => old.has(id))).toEqual(few.sort(orders[sort]).map(({ id }) => id));
  });

  test('orders documents of one instant by their id, so that no page repeats or skips one', async () => {
    await enter(graph, ...Array.from({ length: 25 }, () => anEntry()));
    for (const sort of sorts) expect(new Set(await walk({ sort, first: 7 })).size).toBe(25);
  });

  test('keeps instants apart that differ by a millisecond', async () => {
    const at = (ms: number) => {
      const entry = anEntry();
      entry.statusSince = new Date(Date.parse('2026-01-01T00:00:00Z') + ms);
      return { ...entry, face: { ...entry.face, statusSince: entry.statusSince } };
    };
    const some = [0, 1, 10, 999].map(at);
    await enter(graph, ...some);
    expect(await walk({ sort: 'LAST_STATUS_CHANGE', first: 1 })).toEqual(some.map(({ id }) => id).reverse());
  });
});

describe('a cursor', () => {
  beforeAll(async () => {
    await clear(graph);
    await enter(graph, ...entries);
  });
  const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
  const id = 'exc_0001';

  test.each<[string, Sort, string]>([
    ['what', 'NEWEST', 'what'],
    ['nothing', 'NEWEST', cursor()],
    ['null', 'NEWEST', Buffer.from('null').toString('base64url')],
    ['an object', 'NEWEST', Buffer.from('{}').toString('base64url')],
    ['a text', 'NEWEST', Buffer.from('"NEWEST"').toString('base64url')],
    ['one of another order', 'NEWEST', cursor('OLDEST', '2025-01-01', id)],
    ['one of another list', 'NEWEST', cursor('BODIES', 'x', id)],
    ['one without an id', 'NEWEST', cursor('NEWEST', '2025-01-01')],
    ['an id of odd characters', 'NEWEST', cursor('NEWEST', '2025-01-01', `x'; --`)],
    ['an id that is a number', 'NEWEST', cursor('NEWEST', '2025-01-01', 5)],
    ['an id that is a list', 'NEWEST', cursor('NEWEST', '2025-01-01', [id])],
    ['a day that is none', 'NEWEST', cursor('NEWEST', 'today', id)],
    ['30 February', 'NEWEST', cursor('NEWEST', '2025-02-30', id)],
    ['month 13', 'OLDEST', cursor('OLDEST', '2025-13-01', id)],
    ['the year 0000', 'OLDEST', cursor('OLDEST', '0000-01-01', id)],
    ['a list of days', 'NEWEST', cursor('NEWEST', ['2025-01-01'], id)],
    ['an instant that is none', 'LAST_STATUS_CHANGE', cursor('LAST_STATUS_CHANGE', '2025-02-30 10:00:00+00', id)],
    ['hour 25', 'LAST_STATUS_CHANGE', cursor('LAST_STATUS_CHANGE', '2025-01-01 25:00:00+00', id)],
    [
      'a second with too many digits',
      'LAST_STATUS_CHANGE',
      cursor('LAST_STATUS_CHANGE', `2025-01-01 10:00:00.${'1'.repeat(200)}+00`, id),
    ],
    ['another zone', 'LAST_STATUS_CHANGE', cursor('LAST_STATUS_CHANGE', '2025-01-01 10:00:00+02', id)],
    ['a NUL', 'NUMBER', cursor('NUMBER', 'a\0', id)],
    ['a number that is none', 'NUMBER', cursor('NUMBER', 5, id)],
    ['a list of numbers', 'NUMBER', cursor('NUMBER', ['x'], id)],
    ['a number without end', 'NUMBER', cursor('NUMBER', 'x'.repeat(101), id)],
  ])('%s is BAD_INPUT', async (_, sort, after) => {
    const { refused } = await attempt({ sort, after });
    expect(refused).toMatchObject({ code: 'BAD_INPUT', field: 'after' });
    expect(refused?.message).toContain('Take `endCursor` of the page before');
  });

  test.each(sorts)('of the %s order is none of another', async sort => {
    const { pageInfo } = await pageOf({ sort, first: 1 });
    for (const other of sorts.filter(name => name !== sort))
      expect((await attempt({ sort: other, after: pageInfo.endCursor })).refused?.code).toBe('BAD_INPUT');
  });

  test('tells nothing of what the reader may not see', async () => {
    const { pageInfo } = await pageOf({ first: 5 }, ivy);
    const rest = await pageOf({ after: pageInfo.endCursor });
    const open = new Set(matching(guest, {}).map(({ id }) => id));
    expect(rest.ids.every(one => open.has(one))).toBe(true);
  });

  test('of a document that was taken out still leads on', async () => {
    const all = await walk({ sort: 'NUMBER' });
    const { pageInfo } = await pageOf({ sort: 'NUMBER', first: 3 });
    await graph.owner.query('delete from register.entry where id = $1', [all[2]]);
    expect(await walk({ sort: 'NUMBER', after: pageInfo.endCursor })).toEqual(expect.arrayContaining(all.slice(3)));
    expect((await pageOf({ sort: 'NUMBER', after: pageInfo.endCursor })).ids).toEqual(all.slice(3));
  });
});

describe('a page', () => {
  test.each([0, -1, 101, 2 ** 31 - 1])('of %i is BAD_INPUT', async first => {
    expect((await attempt({ first })).refused).toMatchObject({ code: 'BAD_INPUT', field: 'first' });
  });

  test('of a register without documents is empty', async () => {
    await clear(graph);
    expect(await pageOf({})).toMatchObject({
      ids: [],
      totalCount: 0,
      pageInfo: { hasNextPage: false, endCursor: null },
    });
    expect((await pageOf({})).facets.map(({ values }) => values)).toEqual(facetFields.map(() => []));
  });
});

describe('a search by words', () => {
  beforeEach(() => clear(graph));
  const idsOf = async (text: string) => (await pageOf({ query: text })).ids;

  test.each([
    ['100% lamp', 'percent'],
    ['a_b', 'underscore'],
    ['c\\d', 'backslash'],
    ["o'neil", 'quote'],
    ['“smart”', 'smart'],
    ['(x)', 'brackets'],
    ['straße', 'sharp'],
    ['ΩMEGA', 'greek'],
    ['㎏', 'unit'],
    ['kg', 'unit'],
  ])('takes %j as it stands', async (text, id) => {
    const titles = {
      percent: '100% lamp',
      underscore: 'a_b',
      backslash: 'c\\d',
      quote: "O'Neil",
      smart: '“Smart”',
      brackets: '(X)',
      sharp: 'Straße',
      greek: 'ωmega',
      unit: '5㎏',
      plain: 'axb cxd 1000 lamp',
    };
    await enter(graph, ...Object.entries(titles).map(([name, title]) => anEntry({ id: name, title, keywords: '' })));
    expect(await idsOf(text)).toEqual([id]);
  });

  test.each(['%', '_', '\\', ' “ ” '])('that has no letter and no digit, as %j, finds nothing', async text => {
    await enter(graph, anEntry({ title: '100% a_b c\\d “lamp”' }));
    expect(await idsOf(text)).toEqual([]);
  });

  test('finds what has all of the words, in any order and anywhere', async () => {
    await enter(
      graph,
      anEntry({ id: 'a', title: 'Flameproof lamp', holder: 'Müller GmbH' }),
      anEntry({ id: 'b', title: 'Flameproof motor' }),
    );
    expect(await idsOf('flame lamp MÜLLER')).toEqual([]);
    expect(await idsOf('lamp MULLER flameproof')).toEqual(['a']);
    expect(await idsOf('flameproof')).toHaveLength(2);
    expect(await idsOf('flameproof  \n motor')).toEqual(['b']);
    expect(await idsOf('flameproof pump')).toEqual([]);
  });

  test('finds a model that reads like a number', async () => {
    await enter(
      graph,
      anEntry({ id: 'a', title: 'Lamp', keywords: 'LED 100' }),
      anEntry({ id: 'b', title: 'Lamp', keywords: 'LED 200' }),
    );
    expect(await idsOf('LED 100')).toEqual(['a']);
  });

  test('finds the one document whose number it is, not what only contains it', async () => {
    await enter(
      graph,
      anEntry({ id: 'a', number: 'IECEx DEMO 26.0001' }),
      anEntry({ id: 'b', title: 'As IECEx DEMO 26.0001' }),
      anEntry({ id: 'c', number: 'ZZ/DEMO/ExTR26.0001/00', documentType: 'EX_TEST_REPORT' }),
    );
    expect(await idsOf('DEMO 26.0001')).toEqual(['a']);
  });

  test('of more than twelve words is BAD_INPUT', async () => {
    const words = (count: number) => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');
    expect((await attempt({ query: words(13) })).refused).toMatchObject({ code: 'BAD_INPUT', field: 'query' });
    expect((await attempt({ query: words(12) })).refused).toBeUndefined();
  });

  test('of more than 200 characters is BAD_INPUT, however many units of a text they take', async () => {
    expect((await attempt({ query: '🔦'.repeat(201) })).refused?.message).toBe(
      'query: has 201 characters; at most 200 are kept. Shorten it.',
    );
    expect((await attempt({ query: '🔦'.repeat(200) })).refused).toBeUndefined();
  });

  test('of more than 100 values of a field is BAD_INPUT', async () => {
    const issuers = Array.from({ length: 101 }, (_, index) => `bdy_${index}`);
    expect((await attempt({ filter: { issuers } })).refused?.code).toBe('BAD_INPUT');
  });
});

test('a page costs one statement, and one more for its count and one for its facets', async () => {
  await clear(graph);
  await enter(graph, ...entries);
  const statementsOf = async (selection: string) => {
    graph.statements.length = 0;
    await graph.ask(guest, `{ certificates(first: 50) { ${selection} } }`);
    return graph.statements.length;
  };
  const edges = 'edges { node { id number status history { issueNumber } standards { id } } } pageInfo { endCursor }';
  expect(await statementsOf(edges)).toBe(1);
  expect(await statementsOf(`${edges} totalCount`)).toBe(2);
  expect(await statementsOf(`${edges} totalCount facets { field }`)).toBe(3);
});
