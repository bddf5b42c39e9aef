import path from 'node:path';
import { readTable } from '@conformity/subgraph';
import { startGraph, type TestGraph } from './support';

const data = (name: string) => path.join(__dirname, '../services/iecex-equipment/data', name);

const chains = readTable(data('issue-histories.tsv'), ['number', 'issue', 'date']);
/** Real documents, and how their number is printed: IECEx, the code in capitals, single separators. */
const documents = readTable(data('numbers.tsv'), ['type', 'number']).map(({ type, number: found }) => ({
  type,
  found,
  number: found.startsWith('IEC')
    ? found.replace(/^IEC ?Ex (\w+)/, (_all, code) => `IECEx ${code.toUpperCase()}`)
    : found,
}));

/** How people write down a number that they read off a plate, a PDF or a telephone line. */
const habits: Record<string, (number: string) => string> = {
  'in small letters': number => number.toLowerCase(),
  'in capitals': number => number.toUpperCase(),
  'without separators': number => number.replace(/[ ./]/g, ''),
  'with blanks for separators': number => number.replace(/[./]/g, ' '),
  'with dashes for separators': number => number.replace(/[ ./]/g, '-'),
  'with blanks around': number => `\t ${number.replace(/ /g, '  ')} \n`,
  'with what stands before it': number => `Certificate No.: ${number}`,
  'in full-width characters': number =>
    number.replace(/[!-~]/g, sign => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)),
};

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph?.stop());

test('the data have numbers of three types, and issue chains of some of them', () => {
  expect(new Set(documents.map(({ type }) => type))).toEqual(new Set(['COC', 'EXTR', 'QAR']));
  const numbers = documents.map(({ number }) => number);
  expect(chains.length).toBeGreaterThan(0);
  for (const { number } of chains) expect(numbers).toContain(number);
});

describe.each(Object.entries(habits))('a real number typed %s', (_habit, typed) => {
  test('is verified as the document that it names', async () => {
    const numbers = documents.map(({ number }) => typed(number));
    const query =
      'query V($numbers: [String!]!) { verify(numbers: $numbers) { number canonicalNumber verdict certificate { number } } }';
    const { verify } = await graph.tell(null, query, { numbers });
    expect(verify).toEqual(
      documents.map(({ number }, index) => ({
        number: numbers[index],
        canonicalNumber: number,
        verdict: 'CURRENT',
        certificate: { number },
      })),
    );
  });

  test('finds that document and no other', async () => {
    const query = `query F($typed: String) { certificate(number: $typed) { number } certificates(query: $typed) { edges { node { number } } } }`;
    for (const { number } of documents) {
      const found = await graph.tell(null, query, { typed: typed(number) });
      expect(found).toEqual({ certificate: { number }, certificates: { edges: [{ node: { number } }] } });
    }
  });
});

test('a number as it stands in the source is found, however it was written there', async () => {
  const query = 'query F($typed: String) { certificate(number: $typed) { number } }';
  for (const { found, number } of documents)
    expect(await graph.tell(null, query, { typed: found })).toEqual({ certificate: { number } });
});

test.each([...new Set(chains.map(({ number = '' }) => number))])('%s has its issues and their days', async number => {
  const issues = chains
    .filter(line => line.number === number)
    .map(({ issue, date }) => ({ issueNumber: Number(issue), issuedOn: date }));
  const query = `query H($number: String) { certificate(number: $number) { issueNumber issuedOn firstIssuedOn history { issueNumber issuedOn } } }`;
  const { certificate } = await graph.tell(null, query, { number: number.toLowerCase().replace(' ', '') });
  const latest = issues.at(-1);
  expect(certificate).toEqual({
    issueNumber: latest?.issueNumber,
    issuedOn: latest?.issuedOn,
    firstIssuedOn: issues[0]?.issuedOn,
    history: issues.toReversed(),
  });
  for (const { issueNumber, issuedOn } of issues) {
    const asked = `{ exCertificate(number: "${number}") { issue(number: ${issueNumber}) { number issuedOn } } verify(numbers: ["${number} Issue ${issueNumber}"]) { issueNumber remark } }`;
    const { exCertificate, verify } = await graph.tell(null, asked);
    expect(exCertificate.issue).toEqual({ number: issueNumber, issuedOn });
    const isLatest = issueNumber === latest?.issueNumber;
    expect(verify).toEqual([
      { issueNumber, remark: isLatest ? null : expect.stringContaining(`issue ${latest?.issueNumber}`) },
    ]);
  }
});

test('a document whose issue chain nobody told has the issue of its number, without a day', async () => {
  const alone = documents.filter(({ number }) => !chains.some(line => line.number === number));
  for (const { number } of alone) {
    const query = 'query H($number: String) { certificate(number: $number) { history { issueNumber issuedOn } } }';
    const { certificate } = await graph.tell(null, query, { number });
    expect(certificate.history).toEqual([{ issueNumber: Number(/\/(\d\d)$/.exec(number)?.[1] ?? 0), issuedOn: null }]);
  }
});

describe.each(Object.entries(habits))('a number of the other systems typed %s', (habit, typed) => {
  /** Of IECEE and IECRE only the separators tell where a part of a number ends. */
  const systems = ['IECQ', ...(habit === 'without separators' ? [] : ['IECEE', 'IECRE'])];

  test('is verified, looked up and found as the document that it names', async () => {
    const listing = `{ certificates(first: 100, filter: { systems: [${systems.join(', ')}] }) { edges { node { number system } } } }`;
    const { certificates } = await graph.tell(null, listing);
    const known = certificates.edges.map(({ node }: { node: { number: string; system: string } }) => node);
    expect(new Set(known.map(({ system }: { system: string }) => system))).toEqual(new Set(systems));
    const query = `query F($typed: String!, $system: System) { certificate(number: $typed, system: $system) { number }
      certificates(query: $typed, filter: { systems: [$system] }) { edges { node { number } } } verify(numbers: [$typed]) { canonicalNumber certificate { number } } }`;
    for (const { number, system } of known) {
      const found = await graph.tell(null, query.replace('[$system]', `[${system}]`), { typed: typed(number), system });
      expect(found).toEqual({
        certificate: { number },
        certificates: { edges: [{ node: { number } }] },
        verify: [{ canonicalNumber: number, certificate: { number } }],
      });
    }
  });
});
