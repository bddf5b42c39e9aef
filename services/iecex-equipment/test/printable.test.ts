import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import { aCertificate, aTestReport, lamps, type Office, officeOf, type Reports } from './builders';

let graph: TestSubgraph;
let office: Office;
let reports: Reports;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
  office = officeOf(graph);
  reports = await office.publishReports({ now: '2026-06-10' });
});
afterAll(() => graph.close());

const rule = 'register/letters-printable';
const placesOf = (findings: { rule: string; field: string; message: string }[] = []) =>
  findings.filter(found => found.rule === rule).map(({ field, message }) => `${field} ${message}`);

test('a certificate in Lao or Syriac is not issued: each field that cannot be printed is named once', async () => {
  const input = aCertificate(reports, {
    equipment: 'ໂຄມ lamp ໂຄມ',
    manufacturingLocations: [lamps, { ...lamps, address: 'ܫܘܩܐ 1' }],
    models: ['TL-1', 'TL-2 Ω Ж 灯 ランプ 등 โคมไฟ مصباح מנורה விளக்கு ლამპა լամպ 💡'],
  });
  const lao = 'has letters that cannot be printed: ໂ (U+0EC2), ຄ (U+0E84), ມ (U+0EA1).';
  const syriac = 'has letters that cannot be printed: ܫ (U+072B), ܘ (U+0718), ܩ (U+0729), ܐ (U+0710).';
  const expected = [`equipment ${lao}`, `manufacturingLocations[1].address ${syriac}`];
  expect(placesOf((await office.check('ExCertificate', { input })).found)).toEqual(expected);
  const { id, revision } = await office.draft('ExCertificate', input);
  const { refused } = await office.attempt('issue', 'ExCertificate', { id, revision });
  expect(refused?.code).toBe('RULE_VIOLATION');
  expect(placesOf(refused?.findings)).toEqual(expected);
});

test('reports have the same rule, and a correction too', async () => {
  const unprintable = aTestReport({ product: 'ガラス ໂຄມ' });
  expect(placesOf((await office.check('ExTestReport', { input: unprintable })).found)).toHaveLength(1);
  const { id, revision } = await office.publish('ExTestReport', aTestReport());
  const { refused } = await office.attempt('correct', 'ExTestReport', { id, revision, input: unprintable });
  expect(placesOf(refused?.findings)).toHaveLength(1);
});

test('what is not printed may be in any letters', async () => {
  const controls = aTestReport({ product: 'Lamp\u200f\u0007 "d"\r\n\tlarge' });
  expect(placesOf((await office.check('ExTestReport', { input: controls })).found)).toEqual([]);
});

test('the reason of a suspension is printed across the certificate, and so must be printable', async () => {
  const { id } = await office.publish('ExTestReport', aTestReport());
  const { refused } = await office.attempt('suspend', 'ExTestReport', { id, reason: 'ໂຄມ' }, { who: people.sam });
  expect(refused).toMatchObject({ code: 'BAD_INPUT', field: 'reason' });
});
