/** Values of a document that is in the register. */
export interface Drawn {
  number: string;
  holder: string;
  country: string;
  standard: string;
}

/** Questions of a kind, and within what they are to be answered, ninety-nine of a hundred. */
export interface Asked {
  what: string;
  aimMs: number;
  bodies: string[];
}

const page = `edges { cursor node { id number title status issuedOn holder { name country } } } pageInfo { endCursor hasNextPage }`;
const list = `query List($query: String, $filter: CertificateFilter, $sort: CertificateSort, $last: Int, $after: String) {
  certificates(query: $query, filter: $filter, sort: $sort, last: $last, after: $after) { ${page} }
}`;
const counted = `query Counted($query: String, $filter: CertificateFilter) {
  certificates(query: $query, filter: $filter, first: 1) { totalCount facets { field values { value count total } } }
}`;
const misspelt = [
  'portble presure transmiter',
  'luminare',
  'gas detecter',
  'powersupply',
  'printd board',
  'recharg motr',
];
const words = ['power', 'battery', 'luminaire', 'relay', 'gas detector', 'printed board', 'motors'];

/** A cursor in the middle of the list, the newest first. */
const deep = (index: number) =>
  Buffer.from(JSON.stringify(['NEWEST', `20${String(5 + (index % 18)).padStart(2, '0')}-06-15`, 'iee_0'])).toString(
    'base64url',
  );

/** What people ask, of documents that are there. The aims are of two million entries and two processors. */
export function questionsOf(drawn: readonly Drawn[]): Asked[] {
  const each = (query: string, variables: (one: Drawn, index: number) => object) =>
    drawn.map((one, index) => JSON.stringify({ query, variables: variables(one, index) }));
  const sorted = (sort: string) => ({ what: `sort ${sort}`, aimMs: 10, bodies: each(list, () => ({ sort })) });
  return [
    {
      what: 'exact number',
      aimMs: 10,
      bodies: each(
        'query One($number: String) { certificate(number: $number) { id number title status holder { name } } }',
        ({ number }) => ({ number }),
      ),
    },
    ...['NEWEST', 'OLDEST', 'NUMBER', 'LAST_STATUS_CHANGE', 'LAST_CHANGE'].map(sorted),
    { what: 'the last 20 by number', aimMs: 10, bodies: each(list, () => ({ sort: 'NUMBER', last: 20 })) },
    { what: 'deep page', aimMs: 10, bodies: each(list, (_, index) => ({ after: deep(index) })) },
    {
      what: 'newest of a country in a system',
      aimMs: 10,
      bodies: each(list, ({ country }) => ({ filter: { countries: [country], systems: ['IECEE'] } })),
    },
    {
      what: 'newest that cite a standard',
      aimMs: 10,
      bodies: each(list, ({ standard }) => ({ filter: { standards: [standard] } })),
    },
    {
      what: 'search by word with filters',
      aimMs: 20,
      bodies: each(list, ({ country }, index) => ({
        query: words[index % words.length],
        filter: { countries: [country], statuses: ['CURRENT'] },
      })),
    },
    {
      what: 'search with typing errors',
      aimMs: 20,
      bodies: each(list, (_, index) => ({ query: misspelt[index % misspelt.length] })),
    },
    { what: 'search by holder', aimMs: 20, bodies: each(list, ({ holder }) => ({ query: holder })) },
    {
      what: 'count and facets of a word',
      aimMs: 15,
      bodies: each(counted, (_, index) => ({ query: words[index % words.length] })),
    },
    { what: 'count and facets of all', aimMs: 15, bodies: each(counted, () => ({})) },
    {
      what: 'suggestion',
      aimMs: 10,
      bodies: each(
        'query Suggest($prefix: String!) { suggest(kind: HOLDER, prefix: $prefix) { value count } }',
        ({ holder }, index) => ({
          prefix: holder.slice(0, 3 + (index % 3)),
        }),
      ),
    },
    {
      what: 'statistics, COUNTRY x YEAR',
      aimMs: 50,
      bodies: [JSON.stringify({ query: '{ statistics(by: [COUNTRY, YEAR]) { country year count } }' })],
    },
    {
      what: 'statistics, SYSTEM x EFFECTIVE_STATUS',
      aimMs: 50,
      bodies: [
        JSON.stringify({ query: '{ statistics(by: [SYSTEM, EFFECTIVE_STATUS]) { system effectiveStatus count } }' }),
      ],
    },
    {
      what: 'organisations in three systems',
      aimMs: 100,
      bodies: [
        JSON.stringify({
          query:
            '{ organisationsAcrossSystems(atLeast: 3) { edges { node { organisation { id name } systems certificateCount } } } }',
        }),
      ],
    },
  ];
}
