import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { guest, type Principal } from '@conformity/access';
import {
  calendarDate,
  type DocumentClass,
  type DocumentType,
  type EffectiveStatus,
  type Epl,
  type NumberSuffix,
  type Scheme,
  type Status,
  type System,
  type TemperatureClass,
} from '@conformity/certification';
import {
  type CertificateFilter,
  type CertificateSearch,
  certificatePage,
  countCertificates,
  countTexts,
  Dimension,
  FacetField,
  facetsOf,
  type KnownFilter,
  keepAllAliases,
  keepProjection,
  keepRegister,
  mostStatistics,
  organisationsAcrossSystems,
  pageAsked,
  type RelationKind,
  removeEntries,
  type StatisticsAsked,
  SuggestKind,
  searchOf,
  statistics,
  suggestions,
  writeTasks,
} from '@conformity/register';
import { asSeenBy, contextOf, type Database, openDatabase, type PageArgs } from '@conformity/subgraph';
import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import fc from 'fast-check';
import { subgraph } from '../src';
import { anEntry, clear, enter, type Given } from './builders';

const execArgv = ['-r', path.join(__dirname, '../../../swc.js')];
let graph: TestSubgraph;
/** The same register without a projection. */
let plain: Database;
let projection: { close(): Promise<void> };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'projection-'));
  graph = await startSubgraph(subgraph);
  plain = await openDatabase(subgraph as never, { url: graph.url, poolSize: 2 });
  await new Promise((onReady, onEnd) => {
    projection = keepProjection(graph.db, { from: 0, mostBytes: 1e9, folder, execArgv, onReady, onEnd });
  });
});
beforeEach(() => clear(graph));
afterAll(async () => {
  await projection.close();
  await plain.destroy();
  await graph.close();
  await rm(folder, { recursive: true });
});

const days = ['2024-02-29', '2025-01-01', '2025-06-15', '2026-06-15', '2026-06-16', '2028-02-29'];
const day = fc.constantFrom(...days);
const ids = Array.from({ length: 12 }, (_, at) => `exc_${at + 1}`);
const given = fc.record<Given>({
  id: fc.constantFrom(...ids),
  documentType: fc.constantFrom('EX_COC', 'EX_TEST_REPORT'),
  system: fc.constantFrom<System[]>('IECEx', 'IECQ', 'IECEE'),
  scheme: fc.constantFrom('EX_EQUIPMENT', 'EX_PERSONS'),
  issuer: fc.constantFrom('bdy_demo', 'bdy_demob'),
  history: fc.constantFrom<NonNullable<Given['history']>[]>(
    [],
    [['CURRENT', '2025-01-01']],
    [['SUSPENDED', '2025-06-01']],
    [['CANCELLED', '2025-07-01']],
    [
      ['CURRENT', '2024-02-29'],
      ['SUSPENDED', '2025-01-01'],
      ['CURRENT', '2025-06-15'],
      ['CANCELLED', '2026-06-15'],
    ],
  ),
  relations: fc.subarray<[RelationKind, string]>([
    ['BASED_ON_TEST_REPORT', 'ZZ/DEMO/ExTR25.0001/00'],
    ['SITE_OF', 'IECEx DEMO 25.0001'],
  ]),
  traits: fc.record({
    epls: fc.subarray(['Ga', 'Gb']),
    suffixes: fc.subarray(['X', 'V']),
    kinds: fc.subarray(['NORMAL']),
    typesOfProtection: fc.subarray(['d', 'i']),
    equipmentGroups: fc.subarray(['IIC', 'IIIC']),
    temperatureClasses: fc.subarray(['T4', 'T6']),
    unitsOfCompetence: fc.subarray(['Ex 001']),
  }),
  siteRole: fc.constantFrom('MANUFACTURING', 'FACTORY'),
  holderCountry: fc.constantFrom('DE', 'NL'),
  manufacturerCountry: fc.constantFrom('DE', 'ZZ'),
  issued: fc.subarray(days, { minLength: 1, maxLength: 2 }),
  validUntil: fc.option(day),
  title: fc.constantFrom('Lamp', 'LED 100 lamps', 'VO-1634W motor', 'Ärmel Ω', '光达电子 lamp', 'Motor 50 %'),
  holder: fc.constantFrom('Test Lamps Ltd', 'Müller & Söhne AG', '光达电子有限公司', "O'Neil & Co"),
  manufacturers: fc.subarray(['Test Lamps Ltd', 'Motor Works', 'Müller Elektrotechnik GmbH']),
  keywords: fc.constantFrom('', 'Ex db IIC T6', 'portable'),
  countries: fc.subarray(['DE', 'NL', 'ZZ']),
  categories: fc.subarray(['MED', 'ITAV']),
  trademark: fc.constantFrom(null, 'acme', 'ω'),
  standards: fc.subarray<[string, string]>([
    ['IEC 60079-0', '6.0'],
    ['IEC 60079-0', '7.0'],
    ['IEC 60079-1', '7.0'],
  ]),
});
const imposed = fc.constantFrom(null, 'CURRENT' as const, 'SUSPENDED' as const, 'CANCELLED' as const);
const keys = ['TEST LAMPS|ZZ', 'MOTOR|DE', 'org:acme'];

/** Until when reports carry documents is told by acts on reports too, when nothing else of the documents changes. */
const carry = ({ owner }: TestSubgraph, ids: readonly string[], until: string | null) =>
  owner.transaction(async em => {
    const there = await em.query<{ id: string; issuerId: string }[]>(
      'select id, issuer_id as "issuerId" from register.entry where id = any($1)',
      [ids],
    );
    const carriedUntil = until === null ? null : calendarDate(until);
    const nothingElse = { draftSince: null, draftNumber: null, dueOn: null, restsOnOthers: false };
    await writeTasks(
      em,
      there.map(one => ({ ...one, ...nothingElse, carriedUntil })),
    );
  });

type Act = (graph: TestSubgraph) => Promise<unknown>;
const until = fc.option(fc.constantFrom('1900-01-01', ...days), { freq: 3 });
const acts: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({
        given,
        imposed,
        imposedUntil: fc.option(day),
        until,
        isPrivate: fc.boolean(),
        partyKeys: fc.subarray(keys),
      })
      .map(({ given, imposed, imposedUntil, until, isPrivate, partyKeys }) => async (to: TestSubgraph) => {
        const validUntil = imposedUntil ? calendarDate(imposedUntil) : null;
        const since = calendarDate('2025-01-01');
        const master = imposed && { number: 'M', validUntil, statusHistory: [{ status: imposed, since }] };
        await enter(to, { ...anEntry({ ...given, master }), isPrivate, partyKeys });
        await carry(to, given.id ? [given.id] : [], until);
      }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ ids: fc.subarray(ids), until }).map(
      ({ ids, until }) =>
        (to: TestSubgraph) =>
          carry(to, ids, until),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...ids).map(id => (to: TestSubgraph) => removeEntries(to.owner.manager, [id])),
  },
  {
    weight: 1,
    arbitrary: fc.subarray(keys).map(
      meant => (to: TestSubgraph) =>
        to.owner.transaction(em =>
          keepAllAliases(
            em,
            meant.map((key, at) => ({ key, organisationId: `org_${at % 2}` })),
          ),
        ),
    ),
  },
);

const list = <Value>(values: Value[]) => fc.subarray(values, { minLength: 1 });
const calendarDay = day.map(calendarDate);
/** A few of the fields: of all together nothing is left. */
const few = <Model extends object>(model: { [Name in keyof Model]-?: fc.Arbitrary<Model[Name]> }, maxLength: number) =>
  fc
    .tuple(fc.record(model), fc.subarray(Object.keys(model), { maxLength }))
    .map(([all, names]) => Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name))) as Model);
const everyFacet = Object.values(FacetField);
/** Every field of the filter but those of which a value is refused that no document has: these are in `known`. */
const filter = few<
  Required<Omit<CertificateFilter, keyof typeof knownValues | 'organisations' | 'standards'>> & { standards: string[] }
>(
  {
    allOf: fc.subarray(everyFacet, { minLength: 4 }),
    systems: list<System>(['IECEx', 'IECQ', 'IECRE']),
    schemes: list<Scheme>(['EX_EQUIPMENT', 'EX_PERSONS']),
    documentTypes: list<DocumentType>(['EX_COC', 'EX_TEST_REPORT']),
    documentClasses: list<DocumentClass>(['CERTIFICATE', 'REPORT']),
    statuses: list<Status>(['CURRENT', 'SUSPENDED']),
    effectiveStatuses: list<EffectiveStatus>(['CURRENT', 'EXPIRED', 'SUSPENDED', 'CANCELLED']),
    issuers: list(['bdy_demo', 'bdy_demob']),
    countries: list(['DE', 'NL', 'ZZ']),
    standards: list(['IEC 60079-0', 'IEC 60079-0:2017', 'IEC 60079-1/7.0']),
    categories: list(['MED', 'ITAV']),
    trademarks: list(['acme', 'ω']),
    holderCountries: list(['DE', 'NL']),
    manufacturerCountries: list(['DE', 'ZZ']),
    siteCountries: list(['DE', 'NL']),
    epls: list<Epl>(['Ga', 'Gb']),
    suffixes: list<NumberSuffix>(['X', 'V']),
    temperatureClasses: list<TemperatureClass>(['T4', 'T6']),
    relations: list<RelationKind>(['BASED_ON_TEST_REPORT', 'SITE_OF']),
    issuedFrom: calendarDay,
    issuedTo: calendarDay,
    firstIssuedFrom: calendarDay,
    firstIssuedTo: calendarDay,
    statusSinceFrom: calendarDay,
    statusSinceTo: calendarDay,
    carriedUntilFrom: calendarDay,
    carriedUntilTo: calendarDay,
    validUntilBefore: calendarDay,
    statusChanged: few<NonNullable<CertificateFilter['statusChanged']>>(
      {
        from: calendarDay,
        to: calendarDay,
        before: list<Status>(['CURRENT', 'SUSPENDED']),
        after: list<Status>(['SUSPENDED', 'CANCELLED']),
      },
      2,
    ),
    asOf: calendarDay,
  },
  2,
);
const knownValues = {
  siteRoles: list(['MANUFACTURING', 'FACTORY']),
  kinds: list(['NORMAL']),
  typesOfProtection: list(['d', 'i']),
  equipmentGroups: list(['IIC', 'IIIC']),
  unitsOfCompetence: list(['Ex 001']),
  holders: list(['Test Lamps Ltd', "O'Neil & Co"]),
  manufacturers: list(['Test Lamps Ltd', 'Motor Works']),
  partyKeys: list(keys),
};
const known = few<KnownFilter>(knownValues as never, 1);
/** Words, beginnings, numbers, phrases, typing errors, standards with a year, bodies. */
const query = fc.constantFrom(
  ...[
    'lamp',
    'LAMPS',
    'lam',
    'Mueller',
    'muller sohne',
    'test lamps ltd',
    '"test lamps"',
    '"lamp"',
    'led-100',
    'vo1634w',
    'vo-16',
  ],
  ...[
    '光达',
    '光',
    '电子 lamp',
    'oneil',
    'motor works gmbh',
    'lmap',
    'IEC 60079-0',
    '60079-0 2017',
    'IEC 60079-0 Ed. 7.0',
    '60079-1 edition 6',
    'lenses',
    'Ex-db-IIC',
    'exdb',
    'worksmotor',
    'lmap mtor',
    'DEMO',
    'portable',
    'zzz',
    '%',
  ],
);
const typed = fc.constantFrom(
  'l',
  'la',
  'test',
  'lamps te',
  'mül',
  'e',
  '光',
  'iecex',
  'demo 25',
  '"test lamps"',
  'söhne m',
  '1634',
  ' ',
);
const dimensions = fc.subarray(Object.keys(Dimension) as (keyof typeof Dimension)[], { minLength: 1, maxLength: 3 });

const allLines = { dated: 'firstIssuedOn', order: 'VALUES', skip: 0, first: null } as const;
const counting = fc.record<Omit<StatisticsAsked, 'by'>>({
  dated: fc.constantFrom('firstIssuedOn', 'issuedOn', 'statusSince'),
  order: fc.constantFrom('VALUES', 'MOST'),
  skip: fc.constantFrom(0, 0, 1),
  first: fc.constantFrom(null, null, 2, 5),
});

/** Everything that the projection answers, asked through the register's own functions. */
async function answers(
  db: Database,
  who: Principal,
  search: CertificateSearch,
  by: readonly (keyof typeof Dimension)[],
  counting: Omit<StatisticsAsked, 'by'>,
  begun: string,
) {
  const page = async (sort: CertificateSearch['sort'], args: Partial<PageArgs> = {}) => {
    const asked = pageAsked({ ...search, sort }, { first: 3, ...args }, new Set());
    const { edges } = await certificatePage(db, who, asked);
    return edges.map(({ node, cursor }) => ({ id: node.id, cursor }));
  };
  const [newest, ranked] = [await page('NEWEST'), await page('RELEVANCE')];
  return {
    pages: {
      newest,
      next: newest.length ? await page('NEWEST', { after: newest.at(-1)?.cursor ?? null }) : [],
      ranked,
      rankedNext: ranked.length ? await page('RELEVANCE', { after: ranked.at(-1)?.cursor ?? null }) : [],
    },
    counts: await countCertificates(db, who, [search, { ...search, filter: {} }]),
    texts: await countTexts(db, who, [search]),
    facets: await facetsOf(db, who, [{ search, fields: Object.values(FacetField) }]),
    statistics: await statistics(db, who, { ...counting, by }, search),
    suggestions: await suggestions(db, who, Object.values(SuggestKind), begun, 5),
    across: await Promise.all(
      [null, { systems: 1, count: 2, id: 'org_0' }].map(after =>
        organisationsAcrossSystems(db, who, { search, atLeast: 1, first: 10, after, withUnlinked: true }),
      ),
    ),
  };
}

const refused = ({ message }: Error) => ({ refused: message });

test('after every act the projection says to everybody what PostgreSQL says, on any day and of any filter', async () => {
  const who = fc.constantFrom(guest, people.olga, people.quinn);
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          acts: fc.array(acts, { minLength: 1, maxLength: 6 }),
          filter,
          known,
          query: fc.option(query, { freq: 2 }),
          typed,
          day,
          dimensions,
          counting,
          who,
        }),
        { maxLength: 5 },
      ),
      async life => {
        await clear(graph);
        for (const step of life) {
          for (const act of step.acts) await act(graph);
          const today = calendarDate(step.day);
          const searched = (db: Database) =>
            searchOf(db, step.who, { query: step.query, filter: step.filter, sort: 'NEWEST', today }).catch(refused);
          const found = await searched(plain);
          expect(await searched(graph.db)).toEqual(found);
          if ('refused' in found) continue;
          const search = { ...found, filter: { ...found.filter, ...step.known } };
          const expected = await answers(plain, step.who, search, step.dimensions, step.counting, step.typed);
          expect(await answers(graph.db, step.who, search, step.dimensions, step.counting, step.typed)).toEqual(
            expected,
          );
        }
      },
    ),
    { numRuns: 60 },
  );
});

const everything: CertificateSearch = {
  sought: { words: [], didYouMean: null },
  filter: {},
  sort: 'NEWEST',
  today: calendarDate('2026-06-15'),
};

test('a guest is answered without reading entries, who sees drafts by PostgreSQL', async () => {
  await enter(graph, anEntry(), anEntry({ history: [] }));
  const readsOf = async (who: Principal) => {
    graph.statements.length = 0;
    const counts = await countCertificates(asSeenBy(graph.db, who), who, [everything]);
    return { counts, reads: graph.statements.filter(sql => sql.includes('register.visible_entry')).length };
  };
  expect(await readsOf(guest)).toEqual({ counts: [1], reads: 0 });
  expect(await readsOf(people.olga)).toEqual({ counts: [2], reads: 1 });
});

test('a ranked list is one statement, which reads its page; another one where only texts tell how documents rank', async () => {
  const models = { MODEL: ['Lamp one', 'Lamp two'] };
  await enter(graph, anEntry({ title: 'Lamp' }), anEntry({ title: 'Red lamp' }), anEntry({ texts: models }));
  const readsFor = async (query: string) => {
    const search = await searchOf(graph.db, guest, { query, filter: null, sort: null, today: everything.today });
    graph.statements.length = 0;
    const page = pageAsked(search, { first: 2 }, new Set());
    const { edges } = await certificatePage(graph.db, guest, page);
    return {
      found: edges.length,
      reads: graph.statements.filter(sql => sql.includes('register.visible_entry')).length,
    };
  };
  expect(await readsFor('lamp')).toEqual({ found: 2, reads: 1 });
  expect(await readsFor('red lamp')).toEqual({ found: 1, reads: 1 });
  expect(await readsFor('lamp two')).toEqual({ found: 1, reads: 2 });
});

test('the thread that keeps it loads neither GraphQL nor TypeORM, which took most of its start', async () => {
  const loaded = `require(${JSON.stringify(require.resolve('@conformity/register'))}.replace('index', 'projection/snapshot-place'));
    console.log(Object.keys(require.cache).filter(file => /node_modules.(typeorm|graphql)\\b/.test(file)).length)`;
  const { stdout } = await promisify(execFile)(process.execPath, [...execArgv, '-e', loaded]);
  expect(Number(stdout)).toBe(0);
});

test('who asks after an act sees it, three hundred times', async () => {
  const [current] = [{ ...everything, filter: { effectiveStatuses: ['CURRENT' as const] } }];
  const entry = anEntry();
  for (let turn = 0; turn < 300; turn++) {
    await enter(graph, { ...entry, status: turn % 2 ? 'SUSPENDED' : 'CURRENT' });
    expect(await countCertificates(graph.db, guest, [current])).toEqual([turn % 2 ? 0 : 1]);
  }
});

test('a request asks once as of when it reads, and once more after an act of its own', async () => {
  const caller = {
    principal: guest,
    requestId: 'test',
    now: new Date('2026-06-15'),
    deadline: performance.now() + 60_000,
  };
  const context = contextOf(subgraph as never, graph.db, caller);
  const counted = async () => {
    graph.statements.length = 0;
    const counts = [
      await countCertificates(context.db, guest, [everything]),
      await countTexts(context.db, guest, [everything]),
    ];
    return { counts, asked: graph.statements.filter(sql => sql.includes('max(sequence)')).length };
  };
  await enter(graph, anEntry());
  expect(await counted()).toEqual({ counts: [[1], [1]], asked: 1 });
  await enter(graph, anEntry());
  context.forget();
  expect(await counted()).toEqual({ counts: [[2], [2]], asked: 1 });
});

test('a document that is to have every value of a field has them', async () => {
  await enter(graph, anEntry({ countries: ['DE'] }), anEntry({ countries: ['DE', 'NL'] }));
  const both = { ...everything, filter: { countries: ['DE', 'NL'], allOf: ['countries' as const] } };
  expect(await countCertificates(graph.db, guest, [both, { ...both, filter: { countries: ['DE', 'NL'] } }])).toEqual([
    1, 2,
  ]);
});

test('statistics of more rows than anybody reads are refused, by memory as by PostgreSQL, and nothing else is asked then', async () => {
  const many = (count: number) => Array.from({ length: count }, (_, at) => String(at).padStart(3, '0'));
  const standards = many(100).map((part): [string, string] => [`IEC ${part}`, '1.0']);
  await enter(graph, anEntry({ standards, categories: many(100) }));
  const by = [Dimension.STANDARD, Dimension.CATEGORY, Dimension.YEAR];
  const lines = await statistics(plain, guest, { ...allLines, by: by }, everything);
  expect(lines).toHaveLength(mostStatistics.lines);
  expect(await statistics(graph.db, guest, { ...allLines, by: by }, everything)).toEqual(lines);

  await enter(graph, anEntry({ standards: [['IEC 999', '1.0']], categories: ['one'] }));
  graph.statements.length = 0;
  for (const db of [plain, graph.db])
    await expect(statistics(db, guest, { ...allLines, by: by }, everything)).rejects.toMatchObject({
      message:
        'by: STANDARD, CATEGORY, YEAR have more than 10000 rows here. Ask by fewer dimensions, for a part of the rows with `first`, or narrow it down with `filter`.',
      extensions: { code: 'LIMIT_EXCEEDED', field: 'by', limit: 10_000 },
    });
  expect(graph.statements.filter(sql => sql.includes('register.visible_entry'))).toEqual([]);

  const narrowed = { ...everything, filter: { categories: ['one', '007'] } };
  expect(await statistics(graph.db, guest, { ...allLines, by: [...by].slice(0, 1) }, narrowed)).toHaveLength(101);
  const few = { ...everything, filter: { categories: ['one'] } };
  const five = [...by, Dimension.ISSUER, Dimension.COUNTRY];
  expect(await statistics(graph.db, guest, { ...allLines, by: five }, few)).toEqual([
    { standard: 'IEC 999', category: 'one', year: 2025, issuer: 'bdy_demo', country: 'ZZ', count: 1 },
  ]);
  await expect(statistics(graph.db, guest, { ...allLines, by: [...five, Dimension.STATUS] }, few)).rejects.toThrow(
    'by: 6 are too many; give at most 5.',
  );
});

test('what is suggested is the same up to 10,000 documents with the words; of more PostgreSQL looks at the newest 10,000', async () => {
  const told = async (db: Database) => (await suggestions(db, guest, [SuggestKind.HOLDER], 'test', 5))[0];
  const toldFromMemory = async () => {
    for (;;) {
      graph.statements.length = 0;
      const found = await told(graph.db);
      if (!graph.statements.some(sql => sql.includes('register.visible_entry'))) return found;
    }
  };
  const newest = Array.from({ length: 9_999 }, () => anEntry());
  await enter(graph, ...newest, anEntry({ holder: 'Test Motors', issued: ['2024-02-29'] }));
  const all = [
    { value: 'Test Lamps Ltd', count: 9_999 },
    { value: 'Test Motors', count: 1 },
  ];
  expect([await told(plain), await toldFromMemory()]).toEqual([all, all]);
  await enter(graph, anEntry());
  expect(await told(plain)).toEqual([{ value: 'Test Lamps Ltd', count: 10_000 }]);
  expect(await toldFromMemory()).toEqual([{ value: 'Test Lamps Ltd', count: 10_000 }, all[1]]);
});

test('a register with fewer documents than are worth it is asked of PostgreSQL alone', async () => {
  await enter(graph, anEntry(), anEntry());
  const told: string[] = [];
  const statements: string[] = [];
  const db = await openDatabase(subgraph as never, { url: graph.url, onStatement: sql => statements.push(sql) });
  const kept = keepRegister(db, { from: 3, mostBytes: 1e9, folder: null }, line => told.push(line));
  while (!statements.length) await new Promise(resolve => setTimeout(resolve, 10));
  expect(await countCertificates(db, guest, [everything])).toEqual([2]);
  expect(statements.filter(sql => sql.includes('row_change'))).toEqual([]);
  expect(told).toEqual([]);
  await kept.close();
  await db.destroy();
});
