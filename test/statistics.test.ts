import path from 'node:path';
import { graphItself } from '@conformity/access';
import { readTable } from '@conformity/subgraph';
import { withOwners } from './owners';
import { sql, startGraph, type TestGraph } from './support';

/** How many of each document were issued in a year, as the IECEx update of March 2012 tells it. */
const told = readTable(path.join(__dirname, 'data/statistics.tsv'), ['measure', 'period', 'value']).map(
  ({ value, ...row }) => ({ ...row, count: Number(value) }),
);

interface Kind {
  documentType: string;
  measure: string;
  number: (year: number, serial: number, ofAll: number) => string;
  content: object;
}

const four = (serial: number) => String(serial).padStart(4, '0');
const two = (year: number) => String(year).slice(2);

const kinds: Kind[] = [
  {
    documentType: 'EX_SERVICE_COC',
    measure: 'service CoCs issued',
    number: (_year, _serial, ofAll) => `IECEx BAS S.${four(ofAll)}`,
    content: {
      locations: [],
      serviceTypes: [],
      typesOfProtection: [],
      standards: [],
      facilityReports: [],
      annexes: [],
    },
  },
  {
    documentType: 'EX_FACILITY_REPORT',
    measure: 'FARs issued',
    number: (year, serial) => `GB/BAS/FAR${two(year)}.${four(serial)}/00`,
    content: { locationsAudited: [], serviceTypes: [], typesOfProtection: [] },
  },
  {
    documentType: 'EX_COPC',
    measure: 'CoPCs issued',
    number: (year, serial) => `IECEx CP BAS ${two(year)}.${four(serial)}`,
    content: { units: [], assessmentReports: [] },
  },
];

/** The years of a measure; `2012 to March` is 2012, sums over several years are left out. */
const yearsOf = (measure: string) =>
  told
    .filter(line => line.measure === measure)
    .flatMap(({ period, count }) =>
      /^\d{4}( to March)?$/.test(period) ? [{ year: Number(period.slice(0, 4)), count }] : [],
    );

/** As many generated documents a year as the table says, under the numbers of one real body. */
function documentsOf({ measure, number, content }: Kind, body: object) {
  let ofAll = 0;
  return yearsOf(measure).flatMap(({ year, count }) =>
    Array.from({ length: count }, (_, index) => {
      ofAll += 1;
      const issuedOn = `${year}-01-${String((index % 28) + 1).padStart(2, '0')}`;
      return { number: number(year, index + 1, ofAll), body, issues: [{ number: 0, issuedOn, content }] };
    }),
  );
}

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
  const [{ facts: body } = { facts: {} }] = await sql<{ facts: object }>(
    graph.databaseUrl,
    `select facts from register.reference where kind = 'BODY' and id = 'bdy_bas'`,
  );
  const caller = { principal: graphItself, requestId: 'import', now: new Date('2012-03-14T00:00:00Z') };
  const schemes: Record<string, string[]> = {
    'iecex-services': ['EX_SERVICE_COC', 'EX_FACILITY_REPORT'],
    'iecex-persons': ['EX_COPC'],
  };
  await withOwners(graph.databaseUrl, async (maintenance, db, { name }) => {
    for (const kind of kinds.filter(({ documentType }) => schemes[name]?.includes(documentType)))
      await maintenance.importDocuments(db, caller, kind.documentType, documentsOf(kind, body));
  });
});
afterAll(() => graph.stop());

const counts = async (by: string) => {
  const filter = '{ issuers: ["bdy_bas"], schemes: [EX_SERVICES, EX_PERSONS] }';
  const data = await graph.tell(null, `{ statistics(by: ${by}, filter: ${filter}) { year documentType count } }`);
  return data.statistics as { year: number | null; documentType: string | null; count: number }[];
};

test('documents by year and type are as many as the IECEx update of 2012 tells', async () => {
  const expected = kinds
    .flatMap(({ documentType, measure }) => yearsOf(measure).map(line => ({ documentType, ...line })))
    .sort((a, b) => a.year - b.year || a.documentType.localeCompare(b.documentType));
  expect(await counts('[YEAR, DOCUMENT_TYPE]')).toEqual(expected);
  expect(expected).toHaveLength(13);
});

test('the sums of the table are the counts by type', async () => {
  const sums = { EX_SERVICE_COC: 'service CoCs issued', EX_FACILITY_REPORT: 'FARs issued', EX_COPC: 'CoPCs issued' };
  for (const { documentType, count } of await counts('[DOCUMENT_TYPE]')) {
    const measure = sums[documentType as keyof typeof sums];
    const sum = told.find(line => line.measure === measure && /-| to 2012/.test(line.period));
    expect([documentType, count]).toEqual([documentType, sum?.count]);
  }
});

test('drafts are never counted, whoever asks, and what is private only for those who may know of it', async () => {
  const byStatus = '{ statistics(by: [STATUS]) { status count } }';
  const countsFor = async (person: 'ivy' | null) =>
    new Map<string, number>(
      (await graph.tell(person, byStatus)).statistics.map((line: { status: string; count: number }) => [
        line.status,
        line.count,
      ]),
    );
  const [guest, itAdmin] = [await countsFor(null), await countsFor('ivy')];
  const [row] = await sql<{ count: number }>(
    graph.databaseUrl,
    `select count(*)::int as count from register.entry where is_private and status = 'CURRENT'`,
  );
  expect(row?.count).toBeGreaterThan(0);
  expect(itAdmin).toEqual(new Map([...guest, ['CURRENT', (guest.get('CURRENT') ?? 0) + (row?.count ?? 0)]]));
  expect([...guest.keys()]).not.toContain('DRAFT');
});

test('documents of all four systems are counted by what only some of them have', async () => {
  const count = async (by: string, filter = '{}') =>
    (
      await graph.tell(
        null,
        `{ statistics(by: [${by}], filter: ${filter}) { system effectiveStatus standard category count } }`,
      )
    ).statistics;
  expect((await count('SYSTEM')).map(({ system }: { system: string }) => system)).toEqual([
    'IECEE',
    'IECEX',
    'IECQ',
    'IECRE',
  ]);
  // A site of a suspended master is held back by it, whatever its own status is.
  const ofIecq = await count('EFFECTIVE_STATUS', '{ systems: [IECQ], statuses: [CURRENT] }');
  expect(ofIecq.map(({ effectiveStatus }: { effectiveStatus: string }) => effectiveStatus)).toEqual([
    'CURRENT',
    'SUSPENDED',
  ]);
  const categories = (await count('CATEGORY', '{ systems: [IECEE] }')).map(
    ({ category }: { category: string }) => category,
  );
  expect(categories).toContain('BATT');
  // Only a private certificate is in this category.
  expect(categories).not.toContain('MED');
  const cited = await count('STANDARD', '{ standards: ["IEC 62133-2"], systems: [IECEE] }');
  const both = await graph.tell(
    null,
    '{ certificates(filter: { standards: ["IEC 62133-2"], systems: [IECEE] }) { totalCount } }',
  );
  expect(cited).toEqual([expect.objectContaining({ standard: 'IEC 62133-2', count: both.certificates.totalCount })]);
});

test('statistics without a dimension are refused with the field', async () => {
  const { errors } = await graph.ask(null, '{ statistics(by: []) { count } }');
  expect(errors[0]?.message).toBe('by: is empty. Name at least one dimension, such as YEAR.');
});
