/** A list of 20 with holder and scheme fields: the page that a front end opens with. */
export const list = `{
  certificates(first: 20) {
    edges { node {
      id number title status issuedOn
      holder { name country }
      ... on ExCertificate { content { marking typeOfProtection } }
    } }
    pageInfo { endCursor hasNextPage }
  }
}`;

/** A lookup of one number, as somebody typed it. */
export const lookup = `query Lookup($number: String) {
  certificate(number: $number) { id number title status issuedOn holder { name country } }
}`;

/** The ways in which people type `IECEx DEMO 14.0047X`. */
const typings: ((number: string) => string)[] = [
  number => number,
  number => number.toLowerCase(),
  number => number.replace('IECEx ', ''),
  number => number.replace('IECEx ', 'IECEX').replace('.', ' '),
  number => `  ${number.replace('.', '')} `,
  number => number.replace('IECEx', 'IEC Ex').replace(' DEMO ', '-DEMO-'),
];

/** The numbers, each typed badly in one of many ways. */
export const badlyTyped = (numbers: readonly string[]): string[] =>
  numbers.map((number, index) => typings[index % typings.length]?.(number) ?? number);
