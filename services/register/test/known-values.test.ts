import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { anEntry, clear, enter } from './builders';

let graph: TestSubgraph;
const lamp = anEntry({
  countries: ['DE'],
  standards: [['IEC 60079-0', '7.0']],
  categories: ['MED'],
  trademark: 'acme',
  traits: { typesOfProtection: ['d'] },
});
const older = anEntry({ standards: [['IEC 60079-0', '6.0']] });
/** Cited by the year, as the certificates of IECEE cite. */
const byYear = anEntry({ standards: [['IEC 60079-0', '2017']] });
/** Of a standard and a category that nobody but the document knows. */
const strange = anEntry({ standards: [['IEC 99999', '2020']], categories: ['ODD'] });
const hidden = anEntry({ history: [], standards: [['IEC 88888', '1.0']], categories: ['HID'] });
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
  await clear(graph);
  await enter(graph, lamp, older, byYear, strange, hidden);
});
afterAll(() => graph.close());

const { guest, olga } = people;
const list = 'query ($filter: CertificateFilter) { found: certificates(filter: $filter) { edges { node { id } } } }';
const counted = 'query ($filter: CertificateFilter) { found: statistics(by: [SYSTEM], filter: $filter) { count } }';

async function found(filter: object, who = guest): Promise<string[]> {
  const { data, errors } = await graph.ask(who, list, { filter });
  if (errors[0]) throw new Error(errors[0].message);
  return data.found.edges.map(({ node }: { node: { id: string } }) => node.id).sort();
}
const idsOf = (...entries: { id: string }[]) => entries.map(({ id }) => id).sort();

describe('a standard is found in any spelling:', () => {
  const anyEdition = [lamp, older, byYear];
  test.each([
    ['IEC 60079-0', anyEdition],
    ['iec 60079-0', anyEdition],
    ['iec60079-0', anyEdition],
    ['IEC 60079\u20130', anyEdition],
    ['IEC\u00a060079\u22120', anyEdition],
    ['60079-0', anyEdition],
    ['60079-0:2017', [lamp, byYear]],
    ['60079-0 ed 7', [lamp, byYear]],
    ['60079-0/7.0', [lamp, byYear]],
    ['IEC/60079-0', anyEdition],
    ['IEC/60079-0:2017', [lamp, byYear]],
    ['IEC 60079-0 ed7', [lamp, byYear]],
    ['IEC 60079-0 Ed7.0', [lamp, byYear]],
    ['IEC 60079-0/ed7', [lamp, byYear]],
    ['IEC 60079-0/7.0', [lamp, byYear]],
    ['IEC 60079-0/7', [lamp, byYear]],
    ['IEC 60079-0:2017', [lamp, byYear]],
    ['iec 60079-0 (2017)', [lamp, byYear]],
    ['IEC 60079-0 Ed. 7.0', [lamp, byYear]],
    ['IEC 60079\u20130 Ed 7', [lamp, byYear]],
    ['IEC 60079-0, 7th edition', [lamp, byYear]],
    ['IEC 60079-0:2011', [older]],
    ['IEC 60601-1:2005+AMD1:2012', []],
    ['IEC 99999', [strange]],
    ['IEC 99999:2020', [strange]],
  ])('%j', async (typed, entries) => expect(await found({ standards: [typed] })).toEqual(idsOf(...entries)));

  test('of several all are needed where that is asked for, each in any of its spellings', async () => {
    const both = { allOf: ['STANDARDS'], standards: ['IEC 60079-0', 'iec 60079-0:2017'] };
    expect(await found(both)).toEqual(idsOf(lamp, byYear));
    expect(await found({ ...both, standards: ['IEC 60079-0 Ed. 6', 'IEC 60079-0:2017'] })).toEqual([]);
  });
});

test.each([[{ countries: ['de'] }], [{ categories: [' med '] }], [{ trademarks: ['ACME'] }]])(
  '%j is found however it is capitalised',
  async filter => expect(await found(filter)).toEqual(idsOf(lamp)),
);

test.each([
  ['a country in which nothing is', { countries: ['FR'] }],
  ['a body that has issued nothing', { issuers: ['bdy_democ'] }],
  ['an edition that nothing cites', { standards: ['IEC 60079-0 Ed. 5'] }],
  ['a category that nothing is sorted by', { categories: ['BATT'] }],
  ['a brand that nobody has', { trademarks: ['no such brand'] }],
  ['a known organisation without documents', { organisations: ['org_test'] }],
])('%s is known, and finds nothing', async (_what, filter) => expect(await found(filter)).toEqual([]));

test.each([
  { systems: ['IECEX', 'IECQ'], schemes: ['EX_PERSONS'] },
  { schemes: ['IECQ_HSPM'], documentTypes: ['IECQ_COC', 'EX_COC'] },
  { systems: ['IECEE'], schemes: ['IECEE_CB_FCS'], documentTypes: ['IECEE_EMC'] },
  { allOf: ['SYSTEMS', 'COUNTRIES'], systems: ['IECEX', 'IECEX'], countries: ['DE', 'FR'] },
])('%j can be, and is only not there', async filter => expect(await found(filter)).toEqual([]));

test.each(['d', ' D ', 'db', 'Ex d', 'Exdb', 'Flameproof enclosure "d"'])(
  'the type of protection d is found as %j',
  async typed => expect(await found({ typesOfProtection: [typed] })).toEqual(idsOf(lamp)),
);

describe('a value that nobody knows is BAD_INPUT, and the nearest known ones are named:', () => {
  const cases: [object, string, string[] | undefined, RegExp][] = [
    [
      { countries: ['DE', 'Germany'] },
      'countries[1]',
      ['DE'],
      /"Germany" is no country code.* Nearest: DE \(Germany\)\.$/,
    ],
    [{ countries: ['Deutschland'] }, 'countries[0]', ['DE'], /Nearest: DE \(Germany\)\.$/],
    [{ countries: ['中国'] }, 'countries[0]', ['CN'], /Nearest: CN \(China\)\.$/],
    [{ countries: ['%'] }, 'countries[0]', expect.anything() as never, /is no country code/],
    [
      { issuers: ['DEMOB'] },
      'issuers[0]',
      ['bdy_demob'],
      /"DEMOB" is not the id of a certification body\. Nearest: bdy_demob \(DEMOB Test Body/,
    ],
    [{ issuers: ['bdy_demo', 'bdy_dmoc'] }, 'issuers[1]', expect.arrayContaining(['bdy_democ']) as never, /bdy_democ/],
    [
      { standards: ['60079-00'] },
      'standards[0]',
      expect.arrayContaining(['IEC 60079-0']) as never,
      /Nearest: IEC 60079-0, /,
    ],
    [
      { standards: ['IEC 60079-0', 'IEC 60079-0:2016'] },
      'standards[1]',
      undefined,
      /IEC 60079-0 has 5\.0, 6\.0 \(2011-06\), 7\.0 \(2017\)\.$/,
    ],
    [{ standards: ['IEC 60079-0/9.0'] }, 'standards[0]', undefined, /is no edition that is known/],
    [{ standards: ['IEC 88888'] }, 'standards[0]', expect.anything() as never, /not a standard/],
    [{ categories: ['Medical'] }, 'categories[0]', ['MED'], /Nearest: MED \(Medical\)\.$/],
    [{ typesOfProtection: ['Ex d', 'tb'] }, 'typesOfProtection[1]', undefined, /"t" is on no document/],
    [{ categories: ['HID'] }, 'categories[0]', expect.anything() as never, /no category/],
    [
      { organisations: ['org_nobody'] },
      'organisations[0]',
      undefined,
      /not the id of an organisation.*organisations\(query:\)/,
    ],
    ...[
      'allOf',
      'systems',
      'schemes',
      'documentTypes',
      'statuses',
      'effectiveStatuses',
      'issuers',
      'countries',
      'standards',
      'categories',
      'trademarks',
      'organisations',
    ].map((field): (typeof cases)[number] => [
      { [field]: [] },
      field,
      undefined,
      /is empty\. Leave it out for all, or give at least one value\.$/,
    ]),
    [{ countries: ['DE', ' '] }, 'countries[1]', undefined, /is empty\. Say something/],
    [
      { systems: ['IECQ'], schemes: ['EX_PERSONS'] },
      'schemes',
      undefined,
      /nothing in common with systems: EX_PERSONS is never of IECQ\.$/,
    ],
    [{ systems: ['IECQ', 'IECEE'], documentTypes: ['EX_COC', 'IECRE_TYPE'] }, 'documentTypes', undefined, /never of/],
    [
      { schemes: ['EX_PERSONS'], documentTypes: ['EX_COC'] },
      'documentTypes',
      undefined,
      /EX_COC is never of EX_PERSONS/,
    ],
    [{ allOf: ['SYSTEMS'], systems: ['IECEX', 'IECQ'] }, 'allOf[0]', undefined, /a document has one of the systems/],
    [{ issuedFrom: '2026-02-01', issuedTo: '2026-01-31' }, 'issuedFrom', undefined, /2026-02-01 is after 2026-01-31/],
  ];

  test.each(cases)('%j', async (filter, field, nearest, message) => {
    for (const query of [list, counted]) {
      const { data, errors } = await graph.ask(guest, query, { filter });
      expect(data).toEqual({ found: null });
      expect(errors).toMatchObject([
        {
          code: 'BAD_INPUT',
          field: `filter.${field}`,
          message: expect.stringMatching(message),
          ...(nearest && { nearest }),
        },
      ]);
    }
  });

  test('what only a hidden document has is known to those who may see it', async () => {
    const filter = { standards: ['IEC 88888'], categories: ['hid'] };
    expect(await found(filter, olga)).toEqual(idsOf(hidden));
  });
});

test('what is asked for is looked up by keys, however many values there are, and not at all where no value needs it', async () => {
  const cost = async (filter: object) => {
    graph.statements.length = 0;
    await found(filter);
    return graph.statements.length;
  };
  const least = await cost({});
  expect(
    await cost({ countries: ['DE', 'FR'], trademarks: ['acme'], categories: ['MED'], statuses: ['CURRENT'] }),
  ).toBe(least);
  const one = { issuers: ['bdy_demo'], standards: ['IEC 60079-0'] };
  const many = { issuers: ['bdy_demo', 'bdy_demob'], standards: ['IEC 60079-0', 'IEC 60079-1', 'IEC 60079-7:5.1/5.1'] };
  expect(await cost(one)).toBe(least + 2);
  expect(await cost({ ...many, standards: many.standards.slice(0, 2) })).toBe(least + 2);
});
