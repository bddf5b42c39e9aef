import { calendarDate, type Finding, findingsOf } from '@conformity/certification';
import { type PersonnelReportFacts, personnelReportRules } from '../src/report-rules';
import { certificateRules, type LinkedPersonnelReport, type PersonCertificateFacts } from '../src/rules';

const day = calendarDate;
const outlines = (findings: Finding[]) =>
  findings.map(({ rule, severity, field }) => `${rule.replace('iecex-persons/', '')} ${severity} ${field}`);

describe('a Certificate of Personnel Competence', () => {
  type Content = PersonCertificateFacts['content'];
  const passed = (unit: string, assessedOn = '2024-04-29') => ({
    unit,
    result: 'PASSED' as const,
    assessedOn: day(assessedOn),
  });
  const report = (given: Partial<NonNullable<LinkedPersonnelReport['report']>> = {}): LinkedPersonnelReport => ({
    number: 'ZZ/DEMO/PCAR24.0001/00',
    report: {
      status: 'CURRENT',
      firstIssuedOn: day('2024-05-02'),
      content: { candidateName: 'Demo Person One', units: [passed('Ex 001'), passed('Ex 003')] },
      ...given,
    },
  });
  const content: Content = {
    holderName: 'Demo Person One',
    photo: 'a'.repeat(64),
    units: [{ unit: 'Ex 001' }, { unit: 'Ex 003' }],
    renewal: 'NONE',
    changes: null,
    signatory: { name: 'Olga Officer' },
    validUntil: day('2029-05-06'),
  };
  type Given = Partial<Omit<PersonCertificateFacts, 'content'>> & { content?: Partial<Content> };
  const first = (given: Given = {}): PersonCertificateFacts => ({
    issueNumber: 0,
    issuedOn: day('2024-05-06'),
    previous: null,
    reports: [report()],
    others: [],
    ...given,
    content: { ...content, ...given.content },
  });
  const next = (given: Given = {}): PersonCertificateFacts =>
    first({
      issueNumber: 1,
      issuedOn: day('2028-12-11'),
      previous: { issuedOn: day('2024-05-06'), validUntil: day('2029-05-06') },
      ...given,
      content: { changes: 'Renewed.', ...given.content },
    });
  const reassessed = (...units: string[]) =>
    report({
      firstIssuedOn: day('2028-12-04'),
      content: { candidateName: 'Demo Person One', units: units.map(unit => passed(unit, '2028-12-01')) },
    });
  const other = {
    number: 'IECEx CP DEMO 23.0007',
    holderName: 'DEMO PERSON-ONE',
    units: ['Ex 003', 'Ex 004'],
    validUntil: day('2028-01-01'),
  };
  const renewed = { renewal: 'FULL', validUntil: day('2034-05-06') } as const;

  test.each<[string, PersonCertificateFacts]>([
    ['a first issue', first()],
    ['an issue that changes something', next()],
    ['a full renewal', next({ content: renewed, reports: [report(), reassessed('Ex 001', 'Ex 003')] })],
    [
      'a partial renewal',
      next({ content: { ...renewed, renewal: 'PARTIAL' }, reports: [report(), reassessed('Ex 003')] }),
    ],
    [
      'a renewal exactly a year before the end',
      next({
        issuedOn: day('2028-05-06'),
        content: renewed,
        reports: [report(), reassessed('Ex 001', 'Ex 003')].map(early),
      }),
    ],
    [
      'a name that is written otherwise',
      first({
        reports: [
          report({ content: { candidateName: 'demo person  one', units: [passed('Ex 001'), passed('Ex 003')] } }),
        ],
      }),
    ],
    ['units that were passed in different PCARs', first({ reports: [withUnits('Ex 001'), withUnits('Ex 003')] })],
    ['a unit that was failed before it was passed', first({ reports: [failedFirst()] })],
    ['an assessment and a PCAR of the day of issue', first({ issuedOn: day('2024-05-02') })],
    ['the last day of validity', next({ issuedOn: day('2029-05-06') })],
    ['a unit that another person holds', first({ others: [{ ...other, holderName: 'Demo Person Two' }] })],
    ['another unit of the same person', first({ others: [{ ...other, units: ['Ex 004'] }] })],
    ['a unit on a certificate that has ended', first({ others: [{ ...other, validUntil: day('2024-05-05') }] })],
    [
      'an issue after one whose day nobody told',
      next({ content: renewed, previous: { issuedOn: null, validUntil: null } }),
    ],
  ])('is in order: %s', (_what, facts) => {
    expect(findingsOf(certificateRules, facts)).toEqual([]);
  });

  test.each<[string, PersonCertificateFacts, string[]]>([
    [
      'nothing is filled in',
      first({ content: { holderName: ' ', photo: null, units: [], signatory: null }, reports: [] }),
      ['holder', 'photo', 'units', 'assessmentReports', 'signatory'].map(field => `complete ERROR ${field}`),
    ],
    ['a later issue does not say what changed', next({ content: { changes: ' ' } }), ['complete ERROR changes']],
    [
      'a PCAR is not in the register',
      first({ reports: [report(), { number: 'ZZ/DEMO/PCAR24.0099/00', report: null }] }),
      ['reports-in-register ERROR assessmentReports[1]'],
    ],
    [
      'a PCAR is suspended',
      first({ reports: [report({ status: 'SUSPENDED' })] }),
      ['reports-in-register ERROR assessmentReports[0]'],
    ],
    [
      'a PCAR was issued later',
      first({ issuedOn: day('2024-05-01') }),
      ['reports-in-register ERROR assessmentReports[0]'],
    ],
    [
      'a PCAR is of another body',
      first({ reports: [report({ content: null })] }),
      [
        'reports-of-own-body ERROR assessmentReports[0]',
        'units-assessed ERROR units[0]',
        'units-assessed ERROR units[1]',
      ],
    ],
    [
      'somebody else was assessed',
      first({ content: { holderName: 'Demo Person Two' } }),
      ['candidate-is-holder ERROR assessmentReports[0]'],
    ],
    [
      'a unit was never assessed',
      first({ content: { units: [{ unit: 'Ex 001' }, { unit: 'Ex 011' }] } }),
      ['units-assessed ERROR units[1]'],
    ],
    [
      'a unit was failed',
      first({
        reports: [
          report({
            content: {
              candidateName: 'Demo Person One',
              units: [passed('Ex 001'), { unit: 'Ex 003', result: 'FAILED', assessedOn: day('2024-04-29') }],
            },
          }),
        ],
      }),
      ['units-assessed ERROR units[1]'],
    ],
    [
      'a unit was passed after the day of issue',
      first({
        reports: [
          report({
            content: {
              candidateName: 'Demo Person One',
              units: [passed('Ex 001', '2024-05-06'), passed('Ex 003', '2024-05-07')],
            },
          }),
        ],
      }),
      ['units-assessed ERROR units[1]'],
    ],
    [
      'a full renewal lacks a unit',
      next({ content: renewed, reports: [report(), reassessed('Ex 001')] }),
      ['units-reassessed ERROR units[1]'],
    ],
    [
      'a full renewal rests on an assessment of the day of the issue before',
      next({ content: { ...renewed, units: [{ unit: 'Ex 001' }] }, reports: [withUnits('Ex 001', '2024-05-06')] }),
      ['units-reassessed ERROR units[0]'],
    ],
    [
      'a partial renewal rests on nothing new',
      next({ content: { ...renewed, renewal: 'PARTIAL' } }),
      ['units-reassessed ERROR renewal'],
    ],
    [
      'a first issue says that it renews',
      first({ content: { renewal: 'PARTIAL' } }),
      ['renewal-of-issue ERROR renewal'],
    ],
    [
      'a renewal comes more than a year before the end',
      next({
        issuedOn: day('2028-05-05'),
        content: renewed,
        reports: [report(), reassessed('Ex 001', 'Ex 003')].map(early),
      }),
      ['renewal-not-early WARNING renewal'],
    ],
    ['no end of validity follows', first({ content: { validUntil: null } }), ['validity-known ERROR issuedOn']],
    [
      'it has ended on the day of issue and is not renewed',
      next({ issuedOn: day('2029-05-07') }),
      ['not-expired ERROR renewal'],
    ],
    [
      'the same person holds a unit on another certificate',
      first({ others: [other] }),
      ['unit-held-already WARNING units[1]'],
    ],
    [
      'the same person holds it until the day of issue',
      first({
        others: [
          { ...other, validUntil: day('2024-05-06') },
          { ...other, validUntil: null, units: ['Ex 001'] },
        ],
      }),
      ['unit-held-already WARNING units[0]', 'unit-held-already WARNING units[1]'],
    ],
  ])('is found wanting: %s', (_what, facts, expected) => {
    expect(outlines(findingsOf(certificateRules, facts))).toEqual(expected);
  });

  test('names the other certificate that holds a unit', () => {
    const [finding] = findingsOf(certificateRules, first({ others: [other] }));
    expect(finding?.message).toBe('Demo Person One holds Ex 003 on IECEx CP DEMO 23.0007 already.');
  });

  function withUnits(unit: string, assessedOn?: string) {
    return report({ content: { candidateName: 'Demo Person One', units: [passed(unit, assessedOn)] } });
  }
  function failedFirst() {
    const failed = { unit: 'Ex 003', result: 'FAILED' as const, assessedOn: day('2024-03-01') };
    const units = [failed, passed('Ex 001'), passed('Ex 003')];
    return report({ content: { candidateName: 'Demo Person One', units } });
  }
  /** The same re-assessment in the spring. */
  function early({ number, report: found }: LinkedPersonnelReport): LinkedPersonnelReport {
    const units = found?.content?.units.map(unit => ({
      ...unit,
      assessedOn: unit.assessedOn === day('2028-12-01') ? day('2028-04-03') : unit.assessedOn,
    }));
    const was = found?.firstIssuedOn === day('2028-12-04') ? day('2028-04-03') : (found?.firstIssuedOn ?? null);
    const content = { candidateName: 'Demo Person One', units: units ?? [] };
    return { number, report: found && { ...found, firstIssuedOn: was, content } };
  }
});

describe('a PCAR', () => {
  type Assessed = PersonnelReportFacts['units'][0];
  const unit = (given: Partial<Assessed> = {}): Assessed => ({
    unit: 'Ex 003',
    result: 'PASSED',
    theory: true,
    practical: true,
    assessedOn: day('2024-04-29'),
    needsPractical: true,
    ...given,
  });
  const facts = (given: Partial<PersonnelReportFacts['content']> = {}, ...units: Assessed[]): PersonnelReportFacts => ({
    issuedOn: day('2024-05-02'),
    content: {
      candidateName: 'Demo Person One',
      assessmentKind: 'INITIAL',
      assessor: 'An assessor',
      assessmentBodySite: 'A site',
      ...given,
    },
    units,
  });

  test.each<[string, PersonnelReportFacts]>([
    ['theory and practical', facts({}, unit())],
    ['theory alone where it is enough', facts({}, unit({ unit: 'Ex 001', practical: false, needsPractical: false }))],
    ['a unit that was failed in theory', facts({}, unit({ result: 'FAILED', practical: false }))],
    ['nothing but failures', facts({}, unit({ result: 'FAILED', theory: false, practical: false }))],
    ['an assessment of the day of issue', facts({}, unit({ assessedOn: day('2024-05-02') }))],
  ])('is in order: %s', (_what, given) => {
    expect(findingsOf(personnelReportRules, given)).toEqual([]);
  });

  test.each<[string, PersonnelReportFacts, string[]]>([
    [
      'nothing is filled in',
      facts({ candidateName: null, assessmentKind: null, assessor: ' ', assessmentBodySite: '' }),
      ['candidateName', 'assessmentKind', 'units', 'assessor', 'assessmentBodySite'].map(
        field => `report-complete ERROR ${field}`,
      ),
    ],
    [
      'a unit has neither result nor day',
      facts({}, unit(), unit({ result: null, assessedOn: null })),
      ['report-complete ERROR units[1].result', 'report-complete ERROR units[1].assessedOn'],
    ],
    [
      'a unit is passed without any part',
      facts({}, unit({ theory: false, practical: false })),
      ['parts-taken ERROR units[0].theory', 'parts-taken ERROR units[0].practical'],
    ],
    [
      'a unit is passed without its practical part',
      facts({}, unit({ practical: false })),
      ['parts-taken ERROR units[0].practical'],
    ],
    [
      'a unit is assessed after the day of issue',
      facts({}, unit({ assessedOn: day('2024-05-03') })),
      ['assessed-before-report ERROR units[0].assessedOn'],
    ],
  ])('is found wanting: %s', (_what, given, expected) => {
    expect(outlines(findingsOf(personnelReportRules, given))).toEqual(expected);
  });
});

test('every rule has an id of this scheme, a source and a mend', () => {
  const rules = [...certificateRules, ...personnelReportRules];
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { id, source, fix } of rules)
    expect([id, source, fix]).toEqual([
      expect.stringMatching(/^iecex-persons\/[a-z-]+$/),
      expect.stringMatching(/.{20}/),
      expect.stringMatching(/.{10}\.$/),
    ]);
});
