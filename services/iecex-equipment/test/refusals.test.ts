import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { subgraph } from '../src';
import {
  aCertificate,
  aQualityReport,
  aTestReport,
  everythingIn,
  lamps,
  type Office,
  officeOf,
  type Reports,
} from './builders';

let graph: TestSubgraph;
let office: Office;
let reports: Reports;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
  office = officeOf(graph);
  reports = await office.publishReports({ now: '2026-06-10' });
});
afterAll(() => graph.close());

const { sam, olga, wei, carl } = people;

/** Code or rule, and field, of what refuses the issue of a new draft with this content. */
async function refusalsOf(input: object, request: object = {}, wish: object = {}): Promise<string[]> {
  const { id, revision } = await office.draft('ExCertificate', input, wish);
  const { refused } = await office.attempt('issue', 'ExCertificate', { id, revision, ...request }, wish);
  if (refused && refused.code !== 'RULE_VIOLATION') throw new Error(refused.message);
  return (refused?.findings ?? []).map(({ code, rule, field }) => `${code ?? rule} ${field}`);
}
const notInRegister = (field: string) => `iecex-equipment/reports-in-register ${field}`;
const idOf = async (field: string, number: string) =>
  (await graph.ask(olga, `query ($n: String) { found: ${field}(number: $n) { id revision } }`, { n: number })).data
    .found;

describe('R9: the body', () => {
  test('may draft and may not issue while its acceptance is suspended', async () => {
    const draft = await office.draft('ExTestReport', aTestReport(), { who: carl });
    expect(draft.number).toMatch(/^ZZ\/DEMOC\/ExTR26\.\d{4}\/00$/);
    const { refused } = await office.attempt('issue', 'ExTestReport', draft, { who: carl });
    expect(refused?.findings).toMatchObject([
      {
        code: 'R9',
        field: 'issuer',
        message: 'The acceptance of DEMOC Test Body (not a real body) for EX_EQUIPMENT is SUSPENDED.',
      },
    ]);
  });

  test('issues to no standard outside its scope, even where that was tested', async () => {
    const standards = [{ standard: 'IEC 60079-33', edition: '1.0' }];
    const { number } = await office.publish('ExTestReport', aTestReport({ standards }), { who: wei });
    expect(await refusalsOf(aCertificate({ ...reports, testReport: number }, { standards }))).toEqual([
      'R9 standards[0]',
    ]);
    const elsewhere = await office.publish('ExQualityReport', aQualityReport(), { who: wei });
    const own = { testReport: number, qualityReport: elsewhere.number };
    expect(await refusalsOf(aCertificate(own, { standards }), {}, { who: wei })).toEqual([]);
  });
});

describe('R10: the day of issue', () => {
  test.each([
    ['the day of the issue before', '2026-06-15', []],
    ['a day between the two', '2026-06-20', []],
    ['today', '2026-06-25', []],
    ['the day before the issue before', '2026-06-14', ['R10']],
    ['tomorrow', '2026-06-26', ['R10']],
  ])('of issue 1 is %s, %s', async (_, issuedOn, codes) => {
    const { id, revision } = await office.publish('ExCertificate', aCertificate(reports), { now: '2026-06-15' });
    const input = aCertificate(reports, { changes: 'More.' });
    const amended = await office.does('amend', 'ExCertificate', { id, revision, input }, { now: '2026-06-25' });
    const { refused } = await office.attempt(
      'issue',
      'ExCertificate',
      { id, revision: amended.revision, issuedOn },
      { now: '2026-06-25' },
    );
    expect(refused?.findings?.map(({ code }) => code) ?? []).toEqual(codes);
  });
});

describe('a back-dated issue', () => {
  const dated = (issuedOn: string) => refusalsOf(aCertificate(reports), { issuedOn });

  test('is refused before the reports that it rests on, and before the year of its number', async () => {
    expect(await dated('2026-06-10')).toEqual([]);
    const early = ['testReports[0]', 'qualityReports[0]'].map(field => `iecex-equipment/reports-before-issue ${field}`);
    expect(await dated('2026-06-09')).toEqual(early);
    expect(await dated('2025-12-31')).toEqual(['R10 issuedOn', ...early]);
  });

  test('of a report is refused before the year of its number', async () => {
    const { id, revision } = await office.draft('ExTestReport', aTestReport({ endorsedOn: '2025-12-01' }));
    const { refused } = await office.attempt('issue', 'ExTestReport', { id, revision, issuedOn: '2025-12-31' });
    expect(refused?.findings?.map(({ code }) => code)).toEqual(['R10']);
  });

  test('is found by a dry run before there is a number', async () => {
    const { found } = await office.check('ExCertificate', { input: aCertificate(reports), issuedOn: '2025-12-31' });
    expect(found.map(({ code }) => code)).toEqual(['R10', null, null]);
  });
});

describe('the ExTR', () => {
  test('may be of another body', async () => {
    const { number } = await office.publish('ExTestReport', aTestReport(), { who: wei });
    expect(await refusalsOf(aCertificate({ ...reports, testReport: number }))).toEqual([]);
  });

  test.each([
    ['of another body', wei],
    ['of the own body', olga],
  ])('is not in the register while it is a draft %s', async (_, who) => {
    const { number } = await office.draft('ExTestReport', aTestReport(), { who });
    const input = aCertificate(reports, { testReports: [reports.testReport, number] });
    expect(await refusalsOf(input)).toEqual([notInRegister('testReports[1]')]);
  });

  test('is not in the register where nobody has its number, and where it was taken out', async () => {
    const { id, number } = await office.publish('ExTestReport', aTestReport());
    await office.does('delete', 'ExTestReport', { id }, { who: sam });
    const input = aCertificate(reports, { testReports: [reports.testReport, number, 'ZZ/DEMO/ExTR99.9999/00'] });
    expect(await refusalsOf(input)).toEqual([notInRegister('testReports[1]'), notInRegister('testReports[2]')]);
  });

  test('counts by the issue that is named', async () => {
    const sixth = aTestReport({
      standards: [
        { standard: 'IEC 60079-0', edition: '6.0' },
        { standard: 'IEC 60079-1', edition: '7.0' },
      ],
    });
    const first = await office.publish('ExTestReport', sixth);
    const second = await office.upIssue('ExTestReport', first, aTestReport());
    expect(second.number).toBe(first.number.replace('/00', '/01'));
    const on = (testReport: string) => refusalsOf(aCertificate({ ...reports, testReport }));
    expect(await on(first.number)).toEqual(['R1 standards[0]']);
    expect(await on(second.number)).toEqual([]);
    expect(await on(second.number.replace('/01', ''))).toEqual([]);
    expect(await on(second.number.replace('/01', '/02'))).toEqual([
      notInRegister('testReports[0]'),
      'R1 standards[0]',
      'R1 standards[1]',
    ]);
  });

  test('counts only as it is public: a draft of its next issue proves nothing', async () => {
    const sixth = aTestReport({
      standards: [
        { standard: 'IEC 60079-0', edition: '6.0' },
        { standard: 'IEC 60079-1', edition: '7.0' },
      ],
    });
    const { id, revision, number } = await office.publish('ExTestReport', sixth);
    await office.does('amend', 'ExTestReport', { id, revision, input: aTestReport() });
    expect(await refusalsOf(aCertificate({ ...reports, testReport: number.replace('/00', '') }))).toEqual([
      'R1 standards[0]',
    ]);
  });

  test('and another one prove the editions together', async () => {
    const only = (standard: string) => aTestReport({ standards: [{ standard, edition: '7.0' }] });
    const zero = await office.publish('ExTestReport', only('IEC 60079-0'));
    const one = await office.publish('ExTestReport', only('IEC 60079-1'), { who: wei });
    expect(await refusalsOf(aCertificate(reports, { testReports: [zero.number] }))).toEqual(['R1 standards[1]']);
    expect(await refusalsOf(aCertificate(reports, { testReports: [zero.number, one.number] }))).toEqual([]);
  });
});

describe('the QAR', () => {
  let places = 0;
  let audit2017: ReturnType<typeof aQualityReport>;
  // An audit carries one QAR of a place.
  beforeEach(() => {
    places += 1;
    audit2017 = aQualityReport({ auditedOn: '2017-01-20', productionSites: [{ ...lamps, address: `Yard ${places}` }] });
  });

  test.each([
    ['the same audit', {}, ['iecex-equipment/audit-serves-once']],
    ['the same audit as a re-assessment', { auditScope: 'REASSESSMENT' }, ['iecex-equipment/audit-serves-once']],
    [
      'the same audit of a name written otherwise',
      { holder: { ...lamps, name: 'TEST LAMPS LIMITED' } },
      ['iecex-equipment/audit-serves-once'],
    ],
    ['an audit of another day', { auditedOn: '2017-01-21' }, []],
    ['an audit of another place', { productionSites: [{ ...lamps, address: 'Elsewhere 1' }] }, []],
    ['an audit of another manufacturer', { holder: { ...lamps, name: 'Other Lamps Ltd' } }, []],
    ['surveillance', { auditScope: 'SURVEILLANCE' }, ['iecex-equipment/begins-with-assessment']],
  ])('of another number on %s has findings', async (_what, given, rules) => {
    await office.publish('ExQualityReport', audit2017, { now: '2017-02-01' });
    const { id, revision } = await office.draft(
      'ExQualityReport',
      { ...audit2017, validUntil: '2019-01-20', ...given },
      { now: '2017-02-01' },
    );
    const { refused } = await office.attempt('issue', 'ExQualityReport', { id, revision }, { now: '2017-02-01' });
    expect(refused?.findings?.map(({ rule }) => rule) ?? []).toEqual(rules);
  });

  test('on an audit that carried another one may be issued once that is cancelled', async () => {
    const first = await office.publish('ExQualityReport', audit2017, { now: '2017-02-01' });
    await office.does('cancel', 'ExQualityReport', { id: first.id }, { who: sam, now: '2017-02-02' });
    const again = await office.publish('ExQualityReport', audit2017, { now: '2017-02-03' });
    expect(again.validUntil).toBe('2020-01-20');
  });

  test('is valid for three years from its audit where no end is given', async () => {
    const { validUntil } = await office.publish('ExQualityReport', audit2017, { now: '2017-02-01' });
    expect(validUntil).toBe('2020-01-20');
  });

  test('keeps the anniversary where it is re-assessed before its end', async () => {
    const first = await office.publish('ExQualityReport', audit2017, { now: '2017-02-01' });
    const again = aQualityReport({ auditScope: 'REASSESSMENT', auditedOn: '2019-12-03' });
    const renewed = await office.upIssue('ExQualityReport', first, again, { now: '2019-12-10' });
    expect(renewed).toMatchObject({
      number: first.number.replace('/00', '/01'),
      validUntil: '2023-01-20',
      issueNumber: 1,
    });
  });

  test('loses the anniversary where it is re-assessed a day late', async () => {
    const first = await office.publish('ExQualityReport', audit2017, { now: '2017-02-01' });
    const again = aQualityReport({ auditScope: 'REASSESSMENT', auditedOn: '2020-01-21' });
    expect((await office.upIssue('ExQualityReport', first, again, { now: '2020-02-01' })).validUntil).toBe(
      '2023-01-21',
    );
  });

  test('is not renewed twice on one audit, and says on which audits it rests', async () => {
    const first = await office.publish('ExQualityReport', audit2017, { now: '2017-02-01' });
    const again = aQualityReport({ auditScope: 'REASSESSMENT', auditedOn: '2017-01-20' });
    const { id, revision } = first;
    const amended = await office.does(
      'amend',
      'ExQualityReport',
      { id, revision, input: again },
      { now: '2017-03-01' },
    );
    const { refused } = await office.attempt('issue', 'ExQualityReport', amended, { now: '2017-03-01' });
    expect(refused?.findings?.map(({ rule }) => rule)).toEqual(['iecex-equipment/audit-serves-once']);
    const visit = aQualityReport({ auditScope: 'SURVEILLANCE', auditedOn: '2018-01-10' });
    const edited = { id, revision: amended.revision, input: visit };
    const ready = await office.does('edit', 'ExQualityReport', edited, { now: '2018-01-20' });
    const { revision: latest } = ready;
    const issued = await office.does('issue', 'ExQualityReport', { id, revision: latest }, { now: '2018-01-20' });
    expect(issued.validUntil).toBe('2020-01-20');
    expect(await office.read('ExQualityReport', id, '{ content { restsOn { auditScope auditedOn } } }')).toEqual({
      content: {
        restsOn: [
          { auditScope: 'INITIAL', auditedOn: '2017-01-20' },
          { auditScope: 'SURVEILLANCE', auditedOn: '2018-01-10' },
        ],
      },
    });
  });

  test('does not lengthen on an audit that is told again', async () => {
    const first = await office.publish('ExQualityReport', audit2017, { now: '2017-02-01' });
    const more = { ...audit2017, validUntil: '2023-01-20' };
    const amended = await office.does('amend', 'ExQualityReport', { ...first, input: more }, { now: '2017-03-01' });
    const { refused } = await office.attempt('issue', 'ExQualityReport', amended, { now: '2017-03-01' });
    expect(refused?.findings?.map(({ rule }) => rule)).toEqual(['iecex-equipment/validity-within-three-years']);
  });

  test('keeps its end through surveillance', async () => {
    const first = await office.publish('ExQualityReport', audit2017, { now: '2017-02-01' });
    const visit = aQualityReport({ auditScope: 'SURVEILLANCE', auditedOn: '2018-06-01' });
    const second = await office.upIssue('ExQualityReport', first, visit, { now: '2018-06-10' });
    expect(second.validUntil).toBe('2020-01-20');
    const third = await office.upIssue(
      'ExQualityReport',
      second,
      { ...visit, auditedOn: '2019-06-01' },
      { now: '2019-06-10' },
    );
    expect(third.validUntil).toBe('2020-01-20');
  });

  test('starts its next issue without audit and end, which must be told anew', async () => {
    const { id, revision } = await office.publish('ExQualityReport', audit2017, { now: '2017-02-01' });
    const amended = await office.does('amend', 'ExQualityReport', { id, revision }, { now: '2019-12-10' });
    const seen = await office.read(
      'ExQualityReport',
      id,
      '{ validUntil draftIssue { content { auditScope auditedOn validUntil auditTeamLeader } } }',
      { who: olga },
    );
    expect(seen).toEqual({
      validUntil: '2020-01-20',
      draftIssue: { content: { auditScope: null, auditedOn: null, validUntil: null, auditTeamLeader: 'Ada Auditor' } },
    });
    const { refused } = await office.attempt('issue', 'ExQualityReport', amended, { now: '2019-12-10' });
    expect(refused?.findings?.map(({ field }) => field)).toEqual(['auditScope', 'auditedOn', 'validUntil']);
  });

  test.each([
    ['2029-06-01', []],
    ['2029-05-31', []],
    ['2029-06-02', ['iecex-equipment/validity-within-three-years']],
  ])('audited on 2026-06-01 may be valid until %s: %j', async (validUntil, rules) => {
    const { id, revision } = await office.draft(
      'ExQualityReport',
      aQualityReport({ validUntil, productionSites: [{ ...lamps, address: `Hall ${validUntil}` }] }),
    );
    const { refused } = await office.attempt('issue', 'ExQualityReport', { id, revision });
    expect(refused?.findings?.map(({ rule }) => rule) ?? []).toEqual(rules);
  });

  test('refuses no issue on its last day, and does from the day after', async () => {
    const own = await office.publishReports({}, { auditedOn: '2026-02-10' });
    const issueOn = (now: string) => refusalsOf(aCertificate(own), {}, { now });
    expect(await issueOn('2029-02-10')).toEqual([]);
    expect(await issueOn('2029-02-11')).toEqual(['R4 qualityReports[0]']);
  });

  test('refuses where the issue that is named has ended, though a later one has not', async () => {
    const first = await office.publish('ExQualityReport', aQualityReport({ auditedOn: '2024-01-20' }), {
      now: '2024-02-01',
    });
    const again = aQualityReport({ auditScope: 'REASSESSMENT', auditedOn: '2026-12-03' });
    await office.upIssue('ExQualityReport', first, again, { now: '2026-12-10' });
    const input = aCertificate({ ...reports, qualityReport: first.number });
    expect(await refusalsOf(input, {}, { now: '2027-02-01' })).toEqual(['R4 qualityReports[0]']);
  });

  test('refuses the issue where it is suspended between the draft and the issue', async () => {
    const own = await office.publishReports();
    const { id, revision } = await office.draft('ExCertificate', aCertificate(own));
    expect((await office.check('ExCertificate', { id })).found).toEqual([]);
    const { id: qualityReport } = await idOf('exQualityReport', own.qualityReport);
    await office.does('suspend', 'ExQualityReport', { id: qualityReport }, { who: sam });
    const { refused } = await office.attempt('issue', 'ExCertificate', { id, revision });
    expect(refused?.findings).toMatchObject([
      { field: 'qualityReports[0]', message: `${own.qualityReport} is SUSPENDED.` },
    ]);
    await office.does('reinstate', 'ExQualityReport', { id: qualityReport }, { who: sam });
    expect((await office.does('issue', 'ExCertificate', { id, revision })).status).toBe('CURRENT');
  });

  test('is not asked for by a unit verification, nor are audited places', async () => {
    const unit = { certificateKind: 'UNIT_VERIFICATION', verifiedUnits: ['SN 4711'], qualityReports: [] };
    expect(await refusalsOf(aCertificate(reports, unit))).toEqual([]);
    expect(await refusalsOf(aCertificate(reports, { ...unit, verifiedUnits: [] }))).toEqual(['R8 verifiedUnits']);
  });
});

describe('an override', () => {
  const elsewhere = { manufacturer: { name: 'Other Lamps Ltd' }, manufacturingLocations: [{ name: 'Other Works' }] };
  const because = (rule: string, reason = 'Renamed in May, register extract seen') => ({
    rule: `iecex-equipment/${rule}`,
    reason,
  });
  const both = [because('manufacturer-audited'), because('locations-audited', 'Same site, moved to number 2')];

  test('with a reason sets R5 and R6 aside, and the audit trail keeps it', async () => {
    const { id, revision } = await office.draft('ExCertificate', aCertificate(reports, elsewhere));
    const refused = await office.attempt('issue', 'ExCertificate', { id, revision });
    expect(refused.refused?.findings?.map(({ code, severity }) => `${code} ${severity}`)).toEqual([
      'R5 OVERRIDABLE',
      'R6 OVERRIDABLE',
    ]);
    const issued = await office.does('issue', 'ExCertificate', { id, revision, overrides: both });
    expect(issued.status).toBe('CURRENT');
    const { auditTrail } = await office.read('ExCertificate', id, '{ auditTrail { act byName details } }', {
      who: sam,
    });
    expect(auditTrail.at(-1)).toMatchObject({ act: 'issue', byName: 'Olga', details: { overrides: both } });
  });

  test('names its rule by the id or by the short code; the trail keeps the id', async () => {
    const { id, revision } = await office.draft('ExCertificate', aCertificate(reports, elsewhere));
    const named = both.map((override, index) => ({ ...override, rule: index ? ' r6 ' : 'R5' }));
    await office.does('issue', 'ExCertificate', { id, revision, overrides: named });
    const { auditTrail } = await office.read('ExCertificate', id, '{ auditTrail { details } }', { who: sam });
    expect(auditTrail.at(-1).details.overrides).toEqual(both);
  });

  test('of a rule that is not found is told those that are, and of an error that nobody can override it', async () => {
    const { id, revision } = await office.draft('ExCertificate', aCertificate(reports, elsewhere));
    const attempt = async (rule: string) =>
      (await office.attempt('issue', 'ExCertificate', { id, revision, overrides: [{ ...both[0], rule }] })).refused;
    expect((await attempt('R55'))?.message).toBe(
      'overrides[0].rule: R55 is not among the findings. What can be overridden here: R5 (iecex-equipment/manufacturer-audited), R6 (iecex-equipment/locations-audited).',
    );
    const faulty = aCertificate(reports, { standards: [{ standard: 'IEC 60079-11', edition: '7.0' }] });
    const other = await office.draft('ExCertificate', faulty);
    const { refused } = await office.attempt('issue', 'ExCertificate', {
      ...other,
      overrides: [{ ...both[0], rule: 'R1' }],
    });
    expect(refused?.message).toBe(
      'overrides[0].rule: R1 is a finding that nobody can override. What can be overridden here: nothing.',
    );
  });

  test('of one of two leaves the other standing', async () => {
    const { id, revision } = await office.draft('ExCertificate', aCertificate(reports, elsewhere));
    const { refused } = await office.attempt('issue', 'ExCertificate', { id, revision, overrides: both.slice(0, 1) });
    expect(refused?.code).toBe('RULE_VIOLATION');
    expect(refused?.message).toContain('R6');
  });

  test.each<[string, object, object[], string]>([
    [
      'of R1, which is an error',
      { standards: [{ standard: 'IEC 60079-11', edition: '7.0' }] },
      [because('standards-tested')],
      'overrides[0].rule',
    ],
    ['of a warning', { models: [] }, [because('described-clearly')], 'overrides[0].rule'],
    ['of what was not found', {}, [because('manufacturer-audited')], 'overrides[0].rule'],
    ['of a rule that does not exist', {}, [because('no-such-rule')], 'overrides[0].rule'],
    ['of something beside R5', elsewhere, [...both, because('complete')], 'overrides[2].rule'],
  ])('%s is BAD_INPUT and writes nothing', async (_, given, overrides, field) => {
    const { id, revision } = await office.draft('ExCertificate', aCertificate(reports, given));
    const before = await everythingIn(graph);
    const { refused } = await office.attempt('issue', 'ExCertificate', { id, revision, overrides });
    expect(refused).toMatchObject({ code: 'BAD_INPUT', field });
    expect(await everythingIn(graph)).toEqual(before);
  });

  test.each(['', 'so', ' '.repeat(20), 'x'.repeat(2001)])('with the reason %j is none', async reason => {
    const { id, revision } = await office.draft('ExCertificate', aCertificate(reports, elsewhere));
    const overrides = [because('manufacturer-audited', reason), both[1]];
    const { refused } = await office.attempt('issue', 'ExCertificate', { id, revision, overrides });
    expect(refused?.code).toBe('BAD_INPUT');
    expect(refused?.message).toContain('reason');
  });
});

test('a warning is shown and refuses nothing', async () => {
  const { id, revision } = await office.draft(
    'ExCertificate',
    aCertificate(reports, { models: [], marking: 'Ex db IIC T6 Db' }),
  );
  const { found } = await office.check('ExCertificate', { id });
  expect(found.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['R2 WARNING', 'R12 WARNING']);
  expect((await office.does('issue', 'ExCertificate', { id, revision })).status).toBe('CURRENT');
});

test('a refusal carries the warnings too', async () => {
  expect(await refusalsOf(aCertificate(reports, { models: [], signatory: null }))).toEqual([
    'iecex-equipment/complete signatory',
    'R2 models',
  ]);
});
