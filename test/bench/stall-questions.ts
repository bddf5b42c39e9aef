import type { Drawn } from './scale-questions';

/** An operation by which many clients could hold up others. */
export interface Stalling {
  what: string;
  bodies: string[];
}

const aliases = 15;
/** As often as the limits allow in one request, each with another argument. */
const often = (times: number, one: (index: number) => string) =>
  `{ ${Array.from({ length: times }, (_, index) => `a${index}: ${one(index)}`).join(' ')} }`;
const body = (query: string, variables = {}) => JSON.stringify({ query, variables });

const wide = `id number title status effectiveStatus issuedOn validUntil holder { name address country } manufacturers { name }
  sites { name country } standards { id } history { issueNumber } relations { kind certificate { number title history { issueNumber } } }`;

/** The worst that an operation may do for what it may cost, of each kind. */
export function worstOf(drawn: readonly Drawn[]): Stalling[] {
  const words = drawn.map(({ holder }) => holder);
  const word = (index: number) => JSON.stringify(words[index % words.length] ?? 'lamp');
  return [
    {
      what: 'a page of 100 with all of each',
      bodies: [body(`{ certificates(first: 100) { edges { node { ${wide} } } } }`)],
    },
    {
      what: 'pages of 100 of 49 organisations',
      bodies: [
        body(
          '{ organisations(first: 49) { edges { node { name certificates(first: 100) { edges { node { number title } } } } } } }',
        ),
      ],
    },
    {
      what: `${aliases} counts with facets, of a word`,
      bodies: [
        body(
          often(
            aliases,
            index =>
              `certificates(query: ${word(index)}, first: 1) { totalCount textCount facets { field values { value count } } }`,
          ),
        ),
      ],
    },
    {
      what: `${aliases} counts of everything`,
      bodies: [body(often(aliases, index => `certificates(first: ${index + 1}) { totalCount textCount }`))],
    },
    {
      what: 'facets of everything',
      bodies: [body('{ certificates(first: 1) { facets { field values { value count } } } }')],
    },
    {
      what: '2 statistics of two dimensions',
      bodies: [body(often(2, () => 'statistics(by: [COUNTRY, STANDARD]) { country standard count }'))],
    },
    {
      what: '15 times organisations across systems',
      bodies: [
        body(
          often(
            aliases,
            index =>
              `organisationsAcrossSystems(atLeast: 2, first: ${index + 1}) { edges { node { certificateCount } } }`,
          ),
        ),
      ],
    },
    {
      what: `${aliases} suggestions of a letter`,
      bodies: [
        body(often(aliases, index => `suggest(kind: HOLDER, prefix: "${String.fromCharCode(97 + index)}") { value }`)),
      ],
    },
    {
      what: `${aliases} searches of two letters that nothing has`,
      bodies: [
        body(
          often(
            aliases,
            index => `certificates(query: "q${String.fromCharCode(97 + index)}") { edges { node { number } } }`,
          ),
        ),
      ],
    },
    {
      what: 'a thousand numbers verified',
      bodies: [
        body(
          'query ($numbers: [String!]!) { verify(numbers: $numbers) { verdict certificate { number title } candidates { number } } }',
          {
            numbers: Array.from({ length: 1_000 }, (_, index) => drawn[index % drawn.length]?.number ?? ''),
          },
        ),
      ],
    },
    {
      what: 'all of the schema',
      bodies: [
        body(
          '{ __schema { types { name fields { name args { name type { name } } type { name ofType { name ofType { name } } } } } } }',
        ),
      ],
    },
  ];
}
