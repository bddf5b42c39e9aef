import { addDays, addYears, calendarDate, findingsOf, type Rule } from '@conformity/certification';
import fc from 'fast-check';
import type { CertificateFacts, LinkedTestReport } from '../src/certificate-facts';
import { auditsBehind, type ExQualityReportContent, latestValidity } from '../src/quality-report';
import { lapsesOf, type QualityReportState, qualityReportState, reasonsFor } from '../src/quality-report-state';
import {
  auditServesOnce,
  beginsWithAssessment,
  type QualityReportFacts,
  qualityReportComplete,
  qualityReportRules,
  type TestReportFacts,
  testReportComplete,
  testReportRules,
  validityWithinThreeYears,
} from '../src/report-rules';
import type { Audited, LinkedQualityReport } from '../src/rested-on';
import {
  certificateRules,
  changesDescribed,
  complete,
  componentMarked,
  conditionsStated,
  describedClearly,
  markingConsistent,
  unitsIdentified,
} from '../src/rules';
import {
  locationsAudited,
  manufacturerAudited,
  qualityReportsCurrent,
  reportsBeforeIssue,
  reportsInRegister,
  standardsTested,
} from '../src/rules-of-reports';

const day = calendarDate;
type Content = CertificateFacts['content'];
type Given = Partial<Omit<CertificateFacts, 'content'>> & { content?: Partial<Content> };

const cited = (standard: string, edition: string) => ({ standard, edition });

/** An ExTR as a certificate finds it, to both standards of `facts`. */
const tested = (given: Partial<NonNullable<LinkedTestReport['report']>> = {}, number = 'ZZ/DEMO/ExTR26.0001/00') => ({
  number,
  report: {
    status: 'CURRENT',
    issuedOn: day('2026-06-10'),
    standards: [cited('IEC 60079-0', '7.0'), cited('IEC 60079-1', '7.0')],
    ...given,
  },
});
/** A QAR as a certificate finds it, of the manufacturer and the place of `facts`, valid until the end of 2027. */
const audited = (
  given: Partial<NonNullable<LinkedQualityReport['report']>> = {},
  number = 'ZZ/DEMO/QAR26.0001/00',
) => ({
  number,
  report: {
    status: 'CURRENT',
    statusSince: day('2026-06-10'),
    issuedOn: day('2026-06-10'),
    validUntil: day('2027-12-31'),
    manufacturer: 'Test Lamps Ltd',
    sites: [{ name: 'Test Lamps Ltd', address: 'Lamp Street 1\nDemonstration City', country: 'ZZ' }],
    later: null,
    ...given,
  },
});
/** The same, cited by an issue that is not the latest: what issue 1 of 2026-06-12 says beside it. */
const succeeded = (later: Partial<Audited>, given: Parameters<typeof audited>[0] = {}) => {
  const { report, number } = audited(given);
  return { number, report: { ...report, later: { ...report, ...later, number: 1, issuedOn: day('2026-06-12') } } };
};

/** Facts that break no rule of a certificate, with the given ones in their place. */
const facts = ({ content, ...given }: Given = {}): CertificateFacts => ({
  issueNumber: 0,
  issuedOn: day('2026-06-15'),
  suffix: '',
  content: {
    certificateKind: 'NORMAL',
    holder: { name: 'Test Lamps Ltd' },
    equipment: 'Flameproof lamp',
    typeOfProtection: 'Flameproof "d"',
    marking: 'Ex db IIC T6 Gb',
    manufacturer: { name: 'Test Lamps Ltd' },
    manufacturingLocations: [{ name: 'Test Lamps Ltd', address: 'Lamp Street 1, Demonstration City', country: 'ZZ' }],
    standards: [cited('IEC 60079-0', '7.0'), cited('IEC 60079-1', '7.0')],
    equipmentDescription: 'A lamp in a flameproof enclosure of cast aluminium with a window of toughened glass.',
    models: ['TL-1'],
    specificConditionsApply: false,
    verifiedUnits: [],
    signatory: { name: 'Olga Officer' },
    ...content,
  },
  testReports: [tested()],
  qualityReports: [audited()],
  ...given,
});

const said = <Facts>(rule: Rule<Facts>, about: Facts) =>
  rule.check(about).map(({ field, message }) => `${field}: ${message}`);

type Passing = [string, Given?];
type Failing = [string, Given, string[]];
/** A rule lets pass what it must and finds what it must, word for word. */
function ruleTest(rule: Rule<CertificateFacts>, passing: Passing[], failing: Failing[]) {
  test.each<Passing>(passing)('lets pass %s', (_, given = {}) => expect(said(rule, facts(given))).toEqual([]));
  test.each<Failing>(failing)('finds %s', (_, given, found) => expect(said(rule, facts(given))).toEqual(found));
}

describe('no report is of a later day than the certificate that rests on it', () => {
  ruleTest(
    reportsBeforeIssue,
    [
      ['reports of before'],
      [
        'reports of the same day',
        {
          testReports: [tested({ issuedOn: day('2026-06-15') })],
          qualityReports: [audited({ issuedOn: day('2026-06-15') })],
        },
      ],
      ['reports of a day that is not known', { testReports: [tested({ issuedOn: null })] }],
      [
        'reports that are not in the register, which is found elsewhere',
        { testReports: [{ number: 'ZZ/DEMO/ExTR26.0009/00', report: null }] },
      ],
    ],
    [
      [
        'each report of the day after',
        {
          testReports: [tested(), tested({ issuedOn: day('2026-06-16') })],
          qualityReports: [audited({ issuedOn: day('2027-01-01') })],
        },
        [
          'testReports[1]: ZZ/DEMO/ExTR26.0001/00 is of 2026-06-16, after the day of issue, 2026-06-15.',
          'qualityReports[0]: ZZ/DEMO/QAR26.0001/00 is of 2027-01-01, after the day of issue, 2026-06-15.',
        ],
      ],
    ],
  );
});

test('a certificate in order has no finding at all', () => {
  expect(findingsOf(certificateRules, facts())).toEqual([]);
});

test('every rule has an id of this scheme, a source, a mend and a weight; no id or code twice', () => {
  const rules = [...certificateRules, ...testReportRules, ...qualityReportRules] as Rule<never>[];
  for (const { id, source, fix } of rules) {
    expect(id).toMatch(/^iecex-equipment\/[a-z-]+$/);
    expect(source.length).toBeGreaterThan(10);
    expect(fix).toMatch(/^[A-Z].+\.$/);
  }
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  const codes = rules.flatMap(({ code }) => code ?? []);
  expect([...new Set(codes)]).toEqual(codes);
  expect(rules.filter(({ severity }) => severity === 'OVERRIDABLE').map(({ code }) => code)).toEqual(['R5', 'R6']);
  expect(rules.filter(({ severity }) => severity === 'WARNING').map(({ code }) => code)).toEqual(['R2', 'R12']);
});

describe('every printed field is there', () => {
  ruleTest(
    complete,
    [
      ['a certificate in order'],
      ['a unit verification without a QAR', { content: { certificateKind: 'UNIT_VERIFICATION' }, qualityReports: [] }],
      [
        'a component that does not say whether conditions apply',
        { content: { certificateKind: 'COMPONENT', specificConditionsApply: null } },
      ],
      ['specific conditions that apply', { content: { specificConditionsApply: true } }],
    ],
    [
      ['no applicant', { content: { holder: null } }, ['holder: is missing.']],
      ['an applicant of blanks', { content: { holder: { name: ' \n' } } }, ['holder: is missing.']],
      ['no equipment', { content: { equipment: ' ' } }, ['equipment: is missing.']],
      ['no type of protection', { content: { typeOfProtection: '' } }, ['typeOfProtection: is missing.']],
      ['no marking', { content: { marking: null } }, ['marking: is missing.']],
      ['no manufacturer', { content: { manufacturer: null } }, ['manufacturer: is missing.']],
      ['no standard', { content: { standards: [] } }, ['standards: is missing.']],
      ['no ExTR', { testReports: [] }, ['testReports: is missing.']],
      ['no QAR', { qualityReports: [] }, ['qualityReports: is missing.']],
      [
        'a component without a QAR',
        { content: { certificateKind: 'COMPONENT' }, qualityReports: [] },
        ['qualityReports: is missing.'],
      ],
      ['no description', { content: { equipmentDescription: null } }, ['equipmentDescription: is missing.']],
      [
        'no answer on specific conditions',
        { content: { specificConditionsApply: null } },
        ['specificConditionsApply: is missing.'],
      ],
      ['no signatory', { content: { signatory: null } }, ['signatory: is missing.']],
      ['a signatory of blanks', { content: { signatory: { name: '  ' } } }, ['signatory: is missing.']],
      [
        'an empty draft, field by field',
        {
          content: {
            holder: null,
            equipment: null,
            typeOfProtection: null,
            marking: null,
            manufacturer: null,
            standards: [],
            equipmentDescription: null,
            specificConditionsApply: null,
            signatory: null,
          },
          testReports: [],
          qualityReports: [],
        },
        [
          'holder',
          'equipment',
          'typeOfProtection',
          'marking',
          'manufacturer',
          'standards',
          'testReports',
          'qualityReports',
          'equipmentDescription',
          'specificConditionsApply',
          'signatory',
        ].map(field => `${field}: is missing.`),
      ],
    ],
  );
});

describe('every report is in the register and current', () => {
  ruleTest(
    reportsInRegister,
    [['current reports'], ['no reports at all', { testReports: [], qualityReports: [] }]],
    [
      [
        'an ExTR that is not in the register',
        { testReports: [tested(), { number: 'ZZ/DEMO/ExTR26.0002/00', report: null }] },
        ['testReports[1]: ZZ/DEMO/ExTR26.0002/00 is not in the register.'],
      ],
      [
        'a suspended ExTR',
        { testReports: [tested({ status: 'SUSPENDED' })] },
        ['testReports[0]: ZZ/DEMO/ExTR26.0001/00 is SUSPENDED.'],
      ],
      [
        'a QAR that is not in the register',
        { qualityReports: [{ number: 'ZZ/DEMO/QAR26.0009/00', report: null }] },
        ['qualityReports[0]: ZZ/DEMO/QAR26.0009/00 is not in the register.'],
      ],
      [
        'a cancelled QAR beside a current one',
        { qualityReports: [audited(), audited({ status: 'CANCELLED' }, 'ZZ/DEMO/QAR26.0002/00')] },
        ['qualityReports[1]: ZZ/DEMO/QAR26.0002/00 is CANCELLED.'],
      ],
    ],
  );
});

describe('R1: each standard in its edition was tested', () => {
  const seventhAndSixth = { content: { standards: [cited('IEC 60079-0', '7.0'), cited('IEC 60079-1', '6.0')] } };

  ruleTest(
    standardsTested,
    [
      ['editions that one ExTR has'],
      [
        'editions that several ExTRs have together',
        {
          testReports: [
            tested({ standards: [cited('IEC 60079-0', '7.0')] }),
            tested({ standards: [cited('IEC 60079-1', '7.0')] }, 'ZZ/DEMOB/ExTR26.0001/00'),
          ],
        },
      ],
      [
        'an edition that one ExTR has beside another that has an earlier one',
        { testReports: [tested({ standards: [cited('IEC 60079-0', '6.0')] }, 'ZZ/DEMO/ExTR20.0001/00'), tested()] },
      ],
      ['a standard that was tested and is not cited', { content: { standards: [cited('IEC 60079-0', '7.0')] } }],
      ['no standard', { content: { standards: [] } }],
    ],
    [
      [
        'an edition later than that of the ExTR, and says which was tested',
        { testReports: [tested({ standards: [cited('IEC 60079-0', '6.0'), cited('IEC 60079-1', '7.0')] })] },
        [
          'standards[0]: IEC 60079-0 edition 7.0 is in none of the linked ExTRs; ZZ/DEMO/ExTR26.0001/00 was tested to edition 6.0.',
        ],
      ],
      [
        'an edition earlier than that of the ExTR',
        seventhAndSixth,
        [
          'standards[1]: IEC 60079-1 edition 6.0 is in none of the linked ExTRs; ZZ/DEMO/ExTR26.0001/00 was tested to edition 7.0.',
        ],
      ],
      [
        'every ExTR that has another edition',
        {
          content: { standards: [cited('IEC 60079-0', '5.0')] },
          testReports: [tested(), tested({ standards: [cited('IEC 60079-0', '6.0')] }, 'ZZ/DEMOB/ExTR20.0007/01')],
        },
        [
          'standards[0]: IEC 60079-0 edition 5.0 is in none of the linked ExTRs; ZZ/DEMO/ExTR26.0001/00 was tested to edition 7.0, ZZ/DEMOB/ExTR20.0007/01 was tested to edition 6.0.',
        ],
      ],
      [
        'a standard that nobody tested',
        { content: { standards: [cited('IEC 60079-0', '7.0'), cited('IEC 60079-11', '7.0')] } },
        ['standards[1]: IEC 60079-11 edition 7.0 is in none of the linked ExTRs.'],
      ],
      [
        'each standard where the only ExTR is not in the register',
        { testReports: [{ number: 'ZZ/DEMO/ExTR26.0001/00', report: null }] },
        [
          'standards[0]: IEC 60079-0 edition 7.0 is in none of the linked ExTRs.',
          'standards[1]: IEC 60079-1 edition 7.0 is in none of the linked ExTRs.',
        ],
      ],
    ],
  );
});

describe('R2: the description is clear and detailed', () => {
  ruleTest(
    describedClearly,
    [
      ['sentences and a model'],
      ['exactly 60 characters', { content: { equipmentDescription: 'x'.repeat(60) } }],
      ['no description, which is found elsewhere', { content: { equipmentDescription: ' ', models: [] } }],
    ],
    [
      [
        '59 signs of two units each',
        { content: { equipmentDescription: '🔦'.repeat(59) } },
        ['equipmentDescription: has fewer than 60 characters.'],
      ],
      [
        '59 characters, however many blanks surround them',
        { content: { equipmentDescription: `  ${'x'.repeat(59)}  ` } },
        ['equipmentDescription: has fewer than 60 characters.'],
      ],
      ['no model', { content: { models: [] } }, ['models: lists no model or type.']],
      [
        'both',
        { content: { equipmentDescription: 'A lamp.', models: [] } },
        ['equipmentDescription: has fewer than 60 characters.', 'models: lists no model or type.'],
      ],
    ],
  );
});

describe('R3: X, the answer YES and the text of the conditions go together', () => {
  const conditions = 'The window must be protected from impact.';

  ruleTest(
    conditionsStated,
    [
      ['neither'],
      ['all three', { suffix: 'X', content: { specificConditionsApply: true, specificConditions: conditions } }],
      ['the answer NO beside a text of blanks', { content: { specificConditions: ' \n ' } }],
    ],
    [
      [
        'YES without a text',
        { suffix: 'X', content: { specificConditionsApply: true } },
        ['specificConditions: are said to apply (suffix X) but not written.'],
      ],
      [
        'YES with a text of blanks',
        { suffix: 'X', content: { specificConditionsApply: true, specificConditions: '  ' } },
        ['specificConditions: are said to apply (suffix X) but not written.'],
      ],
      [
        'a text without YES',
        { content: { specificConditions: conditions } },
        ['specificConditions: are written but said not to apply.'],
      ],
      [
        'a text without an answer',
        { content: { specificConditionsApply: null, specificConditions: conditions } },
        ['specificConditions: are written but said not to apply.'],
      ],
      ['X without a text', { suffix: 'X' }, ['specificConditions: are missing on a number with X.']],
    ],
  );
});

describe('R4: every QAR is valid on the day of issue', () => {
  const until = (end: string) => [audited({ validUntil: day(end) })];

  ruleTest(
    qualityReportsCurrent,
    [
      ['a QAR that ends later'],
      ['a QAR on its last day', { qualityReports: until('2026-06-15') }],
      ['a QAR on its last day, 29 February', { issuedOn: day('2024-02-29'), qualityReports: until('2024-02-29') }],
      [
        'a QAR that is not in the register, which is found elsewhere',
        { qualityReports: [{ number: 'x', report: null }] },
      ],
      ['no QAR', { qualityReports: [] }],
    ],
    [
      [
        'a QAR on the day after its last',
        { qualityReports: until('2026-06-14') },
        ['qualityReports[0]: ZZ/DEMO/QAR26.0001/00 was valid until 2026-06-14, not on 2026-06-15.'],
      ],
      [
        'a QAR that ended on 28 February, on the 29th',
        { issuedOn: day('2024-02-29'), qualityReports: until('2024-02-28') },
        ['qualityReports[0]: ZZ/DEMO/QAR26.0001/00 was valid until 2024-02-28, not on 2024-02-29.'],
      ],
      [
        'one that ended beside one that has not',
        { qualityReports: [audited(), ...until('2019-12-31')] },
        ['qualityReports[1]: ZZ/DEMO/QAR26.0001/00 was valid until 2019-12-31, not on 2026-06-15.'],
      ],
      [
        'an issue of the QAR that ended, whatever a later one says',
        { qualityReports: [succeeded({ validUntil: day('2029-06-14') }, { validUntil: day('2026-06-14') })] },
        ['qualityReports[0]: ZZ/DEMO/QAR26.0001/00 was valid until 2026-06-14, not on 2026-06-15.'],
      ],
      [
        'a QAR whose latest issue ends earlier than the one that is cited',
        { qualityReports: [succeeded({ validUntil: day('2026-06-14') })] },
        ['qualityReports[0]: ZZ/DEMO/QAR26.0001/00 by its latest issue was valid until 2026-06-14, not on 2026-06-15.'],
      ],
    ],
  );
});

describe('R5: the manufacturer is one that a QAR is about', () => {
  const by = (name: string) => ({ content: { manufacturer: { name } } });

  ruleTest(
    manufacturerAudited,
    [
      ['the manufacturer of the QAR'],
      ['the same name in other letters, blanks and dots', by('TEST  LAMPS, Ltd.')],
      ['the same name in full-width letters', by('Ｔｅｓｔ Ｌａｍｐｓ Ｌｔｄ')],
      [
        'the manufacturer of one of several QARs',
        { qualityReports: [audited({ manufacturer: 'Other Ltd' }), audited()] },
      ],
      ['no manufacturer, which is found elsewhere', { content: { manufacturer: null } }],
      [
        'a unit verification, which has no QAR',
        { content: { certificateKind: 'UNIT_VERIFICATION' }, qualityReports: [] },
      ],
    ],
    [
      [
        'another manufacturer',
        by('Best Lamps Ltd'),
        ['manufacturer: Best Lamps Ltd is not the manufacturer of a linked QAR (Test Lamps Ltd).'],
      ],
      [
        'a name that only begins alike',
        by('Test Lamps'),
        ['manufacturer: Test Lamps is not the manufacturer of a linked QAR (Test Lamps Ltd).'],
      ],
      [
        'a name in another script',
        { ...by('東京ランプ'), qualityReports: [audited({ manufacturer: '大阪ランプ' })] },
        ['manufacturer: 東京ランプ is not the manufacturer of a linked QAR (大阪ランプ).'],
      ],
      [
        'a manufacturer of another issue of the QAR than the one that is cited',
        { qualityReports: [succeeded({ manufacturer: 'Test Lamps Ltd' }, { manufacturer: 'Old Lamps Ltd' })] },
        ['manufacturer: Test Lamps Ltd is not the manufacturer of a linked QAR (Old Lamps Ltd).'],
      ],
      [
        'a manufacturer of the issue that is cited and no longer of the latest',
        { qualityReports: [succeeded({ manufacturer: 'New Lamps Ltd' })] },
        ['manufacturer: ZZ/DEMO/QAR26.0001/00 is about Test Lamps Ltd; its latest issue, 1, is about New Lamps Ltd.'],
      ],
    ],
  );
});

describe('R6: every manufacturing location is covered by a QAR', () => {
  const at = (...manufacturingLocations: Content['manufacturingLocations']) => ({
    content: { manufacturingLocations },
  });
  const site = (given: { name?: string; address?: string | null; country?: string | null }) => ({
    qualityReports: [audited({ sites: [given] })],
  });

  ruleTest(
    locationsAudited,
    [
      ['a site of the QAR, its address written in one line'],
      ['no location', at()],
      ['the QAR itself in place of an address', at({ qualityReport: 'ZZ/DEMO/QAR26.0001/00' })],
      ['a free text, which cannot be compared', at({ text: 'See annex' })],
      ['the same address under another name', at({ name: 'Works 2', address: 'LAMP STREET 1 Demonstration-City' })],
      ['the same name where the location has no address', at({ name: 'test lamps ltd', country: 'ZZ' })],
      [
        'the same name where the site has no address',
        { ...at({ name: 'Works', address: 'A' }), ...site({ name: 'Works' }) },
      ],
      ['a site whose country is not told', { ...at({ name: 'Works', country: 'DE' }), ...site({ name: 'Works' }) }],
      [
        'locations that several QARs cover together',
        {
          ...at({ name: 'Test Lamps Ltd' }, { name: 'Works 2' }),
          qualityReports: [audited(), audited({ sites: [{ name: 'Works 2' }] })],
        },
      ],
      [
        'a unit verification: no QAR is applicable and no factory is audited',
        {
          content: { certificateKind: 'UNIT_VERIFICATION', manufacturingLocations: [{ name: 'Works' }] },
          qualityReports: [],
        },
      ],
    ],
    [
      [
        'a place of no QAR beside a text of blanks',
        at({ name: 'Works 2', text: ' ' }),
        ['manufacturingLocations[0]: Works 2 is covered by no linked QAR.'],
      ],
      [
        'a place of no QAR',
        at({ name: 'Works 2' }),
        ['manufacturingLocations[0]: Works 2 is covered by no linked QAR.'],
      ],
      [
        'another address under the same name, by its place in the list',
        at({ name: 'Test Lamps Ltd' }, { name: 'Test Lamps Ltd', address: 'Lamp Street 2' }),
        ['manufacturingLocations[1]: Test Lamps Ltd is covered by no linked QAR.'],
      ],
      [
        'the same name in another country',
        at({ name: 'Test Lamps Ltd', country: 'DE' }),
        ['manufacturingLocations[0]: Test Lamps Ltd is covered by no linked QAR.'],
      ],
      [
        'an address of no QAR without a name',
        at({ address: 'Elsewhere 5' }),
        ['manufacturingLocations[0]: Elsewhere 5 is covered by no linked QAR.'],
      ],
      [
        'a QAR that is not linked in place of an address',
        at({ qualityReport: 'ZZ/DEMO/QAR26.0002/00' }),
        ['manufacturingLocations[0]: ZZ/DEMO/QAR26.0002/00 is not among the linked QARs.'],
      ],
      [
        'two nameless places, which are not the same place',
        { ...at({ address: 'Elsewhere 5' }), ...site({ address: null }) },
        ['manufacturingLocations[0]: Elsewhere 5 is covered by no linked QAR.'],
      ],
      [
        'a place that only a later issue of the QAR covers than the one that is cited',
        { ...at({ name: 'Works 2' }), qualityReports: [succeeded({ sites: [{ name: 'Works 2' }] })] },
        [
          'manufacturingLocations[0]: Works 2 is covered by issue 1 of the QAR, not by the one that is linked, ZZ/DEMO/QAR26.0001/00.',
        ],
      ],
      [
        'a place of the issue that is cited which the latest dropped',
        { qualityReports: [succeeded({ sites: [{ name: 'Works 2' }] })] },
        [
          'manufacturingLocations[0]: Test Lamps Ltd, Lamp Street 1 Demonstration City stands in ZZ/DEMO/QAR26.0001/00, and no longer in its latest issue, 1.',
        ],
      ],
      [
        'the places of a QAR of which the latest issue dropped one',
        {
          ...at({ qualityReport: 'ZZ/DEMO/QAR26.0001/00' }),
          qualityReports: [succeeded({ sites: [{ name: 'A' }] }, { sites: [{ name: 'A' }, { name: 'B' }] })],
        },
        ['manufacturingLocations[0]: B stands in ZZ/DEMO/QAR26.0001/00, and no longer in its latest issue, 1.'],
      ],
    ],
  );
});

describe('R7: a component has U and limitations, nothing else has', () => {
  const component: Given = {
    suffix: 'U',
    content: { certificateKind: 'COMPONENT', scheduleOfLimitations: 'Below 80 °C.' },
  };

  ruleTest(
    componentMarked,
    [['equipment without limitations'], ['a component with U and limitations', component]],
    [
      [
        'a component without U',
        { ...component, suffix: '' },
        ['certificateKind: COMPONENT does not go with suffix none.'],
      ],
      ['a component with X', { ...component, suffix: 'X' }, ['certificateKind: COMPONENT does not go with suffix X.']],
      ['equipment with U', { suffix: 'U' }, ['certificateKind: NORMAL does not go with suffix U.']],
      [
        'a unit verification with U',
        { suffix: 'U', content: { certificateKind: 'UNIT_VERIFICATION' } },
        ['certificateKind: UNIT_VERIFICATION does not go with suffix U.'],
      ],
      [
        'a component without limitations',
        { suffix: 'U', content: { certificateKind: 'COMPONENT', scheduleOfLimitations: ' ' } },
        ['scheduleOfLimitations: is missing for an Ex component.'],
      ],
      [
        'equipment with limitations',
        { content: { scheduleOfLimitations: 'Below 80 °C.' } },
        ['scheduleOfLimitations: is only for Ex components.'],
      ],
      [
        'a component with specific conditions',
        { ...component, content: { ...component.content, specificConditionsApply: true } },
        ['specificConditionsApply: an Ex component has limitations, not specific conditions (no X with U).'],
      ],
    ],
  );
});

describe('R8: a unit verification names its units and rests on no QAR', () => {
  ruleTest(
    unitsIdentified,
    [
      ['equipment in series without units'],
      [
        'a unit with a number',
        { content: { certificateKind: 'UNIT_VERIFICATION', verifiedUnits: ['SN 1'] }, qualityReports: [] },
      ],
      [
        'a blank line beside a unit',
        { content: { certificateKind: 'UNIT_VERIFICATION', verifiedUnits: [' ', 'SN 1'] }, qualityReports: [] },
      ],
      ['a component without units', { content: { certificateKind: 'COMPONENT' } }],
    ],
    [
      [
        'no unit',
        { content: { certificateKind: 'UNIT_VERIFICATION' }, qualityReports: [] },
        ['verifiedUnits: names no unit.'],
      ],
      [
        'blanks in place of units',
        { content: { certificateKind: 'UNIT_VERIFICATION', verifiedUnits: ['', ' '] }, qualityReports: [] },
        ['verifiedUnits: names no unit.'],
      ],
      [
        'a QAR',
        { content: { certificateKind: 'UNIT_VERIFICATION', verifiedUnits: ['SN 1'] } },
        ['qualityReports: no QAR is applicable to a unit verification.'],
      ],
    ],
  );
});

describe('R11: every issue after the first says what changed', () => {
  ruleTest(
    changesDescribed,
    [
      ['issue 0 without a text'],
      ['issue 0 with a text', { content: { changes: 'New.' } }],
      ['issue 1 with a text', { issueNumber: 1, content: { changes: 'Model TL-2 added.' } }],
    ],
    [
      ['issue 1 without a text', { issueNumber: 1 }, ['changes: is missing for issue 1.']],
      [
        'issue 12 with a text of blanks',
        { issueNumber: 12, content: { changes: '\n ' } },
        ['changes: is missing for issue 12.'],
      ],
    ],
  );
});

describe('R12: the marking can be read and fits together', () => {
  ruleTest(
    markingConsistent,
    [
      ['a marking of IEC 60079-0'],
      [
        'several lines, gas and dust each by itself',
        { content: { marking: 'Ex db IIC T6 Gb\n\nEx tb IIIC T85°C Db' } },
      ],
      [
        'a text that is no marking',
        { content: { marking: 'See annex for all marking options\n-20 °C ≤ Ta ≤ +40 °C' } },
      ],
      ['no marking', { content: { marking: null } }],
      ['a component without a temperature', { content: { certificateKind: 'COMPONENT', marking: 'Ex db IIC Gb' } }],
    ],
    [
      ['a text in which no marking stands', { content: { marking: 'hello' } }, ['marking: No Ex string stands in it.']],
      [
        'a line that looks like a marking and cannot be read',
        { content: { marking: 'Ex db IIC T6 Gb\n  Ex tb T85°C IIIC Db' } },
        ['marking: "Ex tb T85°C IIIC Db" could not be read.'],
      ],
    ],
  );

  test.each<[string, Given, RegExp]>([
    ['an EPL of another group', { content: { marking: 'Ex db IIC T6 Db' } }, /EPL Db does not belong to group IIC/],
    ['a temperature class for dust', { content: { marking: 'Ex tb IIIC T6 Db' } }, /maximum surface temperature/],
    [
      'a temperature on a component',
      { content: { certificateKind: 'COMPONENT', marking: 'Ex db IIC T6 Gb' } },
      /delete T6/,
    ],
  ])('finds %s', (_, given, message) => {
    const found = markingConsistent.check(facts(given));
    expect(found.map(({ field }) => field)).toEqual(['marking']);
    expect(found[0]?.message).toMatch(message);
  });
});

describe('an ExTR summary', () => {
  const report = (content: Partial<TestReportFacts['content']> = {}): TestReportFacts => ({
    issuedOn: day('2026-06-15'),
    content: {
      product: 'Lamp',
      manufacturer: { name: 'Test Lamps Ltd' },
      laboratory: { name: 'Test Laboratory' },
      standards: [cited('IEC 60079-0', '7.0')],
      endorsedBy: 'Olga Officer',
      endorsedOn: day('2026-06-01'),
      ...content,
    },
  });

  test.each<[string, Partial<TestReportFacts['content']>]>([
    ['a complete one', {}],
    ['one that was endorsed on the day of issue', { endorsedOn: day('2026-06-15') }],
  ])('lets pass %s', (_, content) => expect(said(testReportComplete, report(content))).toEqual([]));

  test.each<[string, Partial<TestReportFacts['content']>, string]>([
    ['no product', { product: null }, 'product: is missing.'],
    ['a product of blanks', { product: ' ' }, 'product: is missing.'],
    ['no manufacturer', { manufacturer: null }, 'manufacturer: is missing.'],
    ['a manufacturer of blanks', { manufacturer: { name: ' ' } }, 'manufacturer: is missing.'],
    ['no laboratory', { laboratory: null }, 'laboratory: is missing.'],
    ['a laboratory of blanks', { laboratory: { name: ' ' } }, 'laboratory: is missing.'],
    ['no standard', { standards: [] }, 'standards: is missing.'],
    ['nobody who endorsed it', { endorsedBy: '' }, 'endorsedBy: is missing.'],
    ['no day of endorsement', { endorsedOn: null }, 'endorsedOn: is missing.'],
    [
      'an endorsement on the day after the issue',
      { endorsedOn: day('2026-06-16') },
      'endorsedOn: 2026-06-16 is after the day of issue, 2026-06-15.',
    ],
  ])('finds %s', (_, content, found) => expect(said(testReportComplete, report(content))).toEqual([found]));
});

describe('a QAR summary', () => {
  type Audit = Partial<ExQualityReportContent>;
  const report = (content: Audit = {}, latest: string | null = '2029-06-01'): QualityReportFacts => ({
    issuedOn: day('2026-06-15'),
    latestValidity: latest === null ? null : day(latest),
    previous: [],
    otherReport: null,
    content: {
      holder: { name: 'Test Lamps Ltd' },
      productionSites: [{ name: 'Test Lamps Ltd' }],
      auditScope: 'INITIAL',
      auditTeamLeader: 'Ada Auditor',
      auditedOn: day('2026-06-01'),
      validUntil: day('2029-06-01'),
      typesOfProtection: ['d'],
      qmsCertificates: [],
      coveredDocuments: [],
      ...content,
    },
  });

  test.each<[string, Audit]>([
    ['a complete one', {}],
    ['one that was audited on the day of issue', { auditedOn: day('2026-06-15') }],
  ])('lets pass %s', (_, content) => expect(said(qualityReportComplete, report(content))).toEqual([]));

  test.each<[string, Audit, string]>([
    ['no manufacturer', { holder: null }, 'holder: is missing.'],
    ['a manufacturer of blanks', { holder: { name: '  ' } }, 'holder: is missing.'],
    ['no production site', { productionSites: [] }, 'productionSites: is missing.'],
    ['no scope of audit', { auditScope: null }, 'auditScope: is missing.'],
    ['no type of protection', { typesOfProtection: [] }, 'typesOfProtection: is missing.'],
    ['no audit team leader', { auditTeamLeader: ' ' }, 'auditTeamLeader: is missing.'],
    ['no day of audit', { auditedOn: null }, 'auditedOn: is missing.'],
    ['no last day of validity', { validUntil: null }, 'validUntil: is missing.'],
    [
      'an audit on the day after the issue',
      { auditedOn: day('2026-06-16') },
      'auditedOn: 2026-06-16 is after the day of issue, 2026-06-15.',
    ],
  ])('finds %s', (_, content, found) => expect(said(qualityReportComplete, report(content))).toEqual([found]));

  test.each<[string, Audit, string | null, string[]]>([
    ['three years to the day', {}, '2029-06-01', []],
    ['less than three years', { validUntil: day('2027-01-01') }, '2029-06-01', []],
    ['the day of the audit as its last', { validUntil: day('2026-06-01') }, '2029-06-01', []],
    ['no last day, which is found elsewhere', { validUntil: null }, '2029-06-01', []],
    ['no audit, which is found elsewhere', { auditedOn: null }, null, []],
    [
      'three years and a day',
      { validUntil: day('2029-06-02') },
      '2029-06-01',
      ['validUntil: 2029-06-02 is later than 2029-06-01.'],
    ],
    [
      'a last day before the audit',
      { validUntil: day('2026-05-31') },
      '2029-06-01',
      ['validUntil: 2026-05-31 is before the audit of 2026-06-01.'],
    ],
    [
      'a surveillance audit after the end, which renews nothing',
      { auditScope: 'SURVEILLANCE', validUntil: day('2026-05-31') },
      '2026-05-31',
      ['validUntil: 2026-05-31 is before the audit of 2026-06-01.'],
    ],
  ])('validity: %s', (_, content, latest, found) => {
    expect(said(validityWithinThreeYears, report(content, latest))).toEqual(found);
  });
});

describe('the latest validity of a QAR', () => {
  type Scope = ExQualityReportContent['auditScope'];

  test.each<[string, Scope, string | null, string | null, string | null]>([
    ['is unknown without an audit', 'INITIAL', null, null, null],
    ['is unknown without an audit even where there was an end', 'SURVEILLANCE', null, '2023-01-20', null],
    ['is three years from the first audit', 'INITIAL', '2020-01-20', null, '2023-01-20'],
    ['is three years from an audit whose scope is not told', null, '2020-01-20', null, '2023-01-20'],
    ['is 28 February three years after 29 February', 'INITIAL', '2024-02-29', null, '2027-02-28'],
    [
      'keeps the anniversary where re-assessed before the end',
      'REASSESSMENT',
      '2019-12-03',
      '2020-01-20',
      '2023-01-20',
    ],
    [
      'keeps the anniversary where re-assessed on the last day',
      'REASSESSMENT',
      '2020-01-20',
      '2020-01-20',
      '2023-01-20',
    ],
    [
      'keeps the anniversary where re-assessed 90 days before the end',
      'REASSESSMENT',
      '2019-10-22',
      '2020-01-20',
      '2023-01-20',
    ],
    ['counts from the audit where re-assessed 91 days early', 'REASSESSMENT', '2019-10-21', '2020-01-20', '2022-10-21'],
    ['counts from the audit where re-assessed a day late', 'REASSESSMENT', '2020-01-21', '2020-01-20', '2023-01-21'],
    ['keeps an anniversary of 29 February as 28 February', 'REASSESSMENT', '2024-01-15', '2024-02-29', '2027-02-28'],
    [
      'counts a re-assessment without an issue before it from the audit',
      'REASSESSMENT',
      '2019-12-03',
      null,
      '2022-12-03',
    ],
    ['stays where surveillance finds it', 'SURVEILLANCE', '2021-06-01', '2023-01-20', '2023-01-20'],
    ['stays where surveillance comes after the end', 'SURVEILLANCE', '2023-06-01', '2023-01-20', '2023-01-20'],
    ['is none where surveillance finds no validity', 'SURVEILLANCE', '2021-06-01', null, null],
    ['counts a new initial audit from that audit', 'INITIAL', '2019-12-03', '2020-01-20', '2022-12-03'],
    ['is unknown where three years on leave the calendar', 'INITIAL', '2999-01-01', null, null],
  ])('%s', (_, auditScope, auditedOn, previousEnd, expected) => {
    const audit = {
      ...(auditScope !== undefined && { auditScope }),
      auditedOn: auditedOn === null ? null : day(auditedOn),
    };
    const previous = previousEnd === null ? null : { auditScope: 'INITIAL' as const, validUntil: day(previousEnd) };
    expect(latestValidity(audit, previous)).toBe(expected);
  });
});

describe('an audit of a QAR serves once', () => {
  type Scope = NonNullable<ExQualityReportContent['auditScope']>;
  const audit = (auditScope: Scope, auditedOn: string, validUntil?: string) => ({
    auditScope,
    auditedOn: day(auditedOn),
    ...(validUntil && { validUntil: day(validUntil) }),
  });
  const facts = (
    now: ReturnType<typeof audit>,
    before: ReturnType<typeof audit>[],
    otherReport: string | null = null,
  ) => ({
    issuedOn: day('2026-12-15'),
    latestValidity: null,
    content: now as ExQualityReportContent,
    previous: before.map((content, number) => ({ number, content })),
    otherReport,
  });
  const texts = (breaches: readonly { field: string; message: string }[]) =>
    breaches.map(({ field, message }) => `${field}: ${message}`);
  const said = (now: ReturnType<typeof audit>, ...before: ReturnType<typeof audit>[]) =>
    texts(auditServesOnce.check(facts(now, before)));
  const first = audit('INITIAL', '2026-11-20', '2029-11-20');

  test('the first one, a later one, and the latest one told again pass', () => {
    expect(said(first)).toEqual([]);
    expect(said(audit('SURVEILLANCE', '2026-11-21'), first)).toEqual([]);
    expect(said(audit('INITIAL', '2026-11-20'), first)).toEqual([]);
  });

  test('a re-assessment on an audit that carries an issue is found, and so is one before it', () => {
    expect(said(audit('REASSESSMENT', '2026-11-20'), first)).toEqual([
      'auditedOn: The audit of 2026-11-20 carries issue 0 already.',
    ]);
    expect(said(audit('REASSESSMENT', '2026-11-19'), first)).toEqual([
      'auditedOn: 2026-11-19 is before 2026-11-20, the audit of issue 0.',
    ]);
    const second = audit('SURVEILLANCE', '2026-12-01');
    expect(said(audit('INITIAL', '2026-11-20'), first, second)).toEqual([
      'auditedOn: 2026-11-20 is before 2026-12-01, the audit of issue 1.',
    ]);
  });

  test('an audit that carries another QAR is found, but for surveillance of both and for what is told again', () => {
    const other = 'ZZ/DEMO/QAR26.0009/00';
    expect(texts(auditServesOnce.check(facts(first, [], other)))).toEqual([
      `auditedOn: The audit of 2026-11-20 carries ${other} already: an audit serves one report.`,
    ]);
    expect(auditServesOnce.check(facts(audit('SURVEILLANCE', '2026-11-21'), [first], other))).toEqual([]);
    expect(auditServesOnce.check(facts(first, [first], other))).toEqual([]);
  });

  test('a QAR that begins with surveillance is found', () => {
    const visit = audit('SURVEILLANCE', '2026-11-21');
    expect(texts(beginsWithAssessment.check(facts(visit, [])))).toEqual([
      'auditScope: A QAR does not begin with a surveillance audit: it gives no validity.',
    ]);
    expect(beginsWithAssessment.check(facts(visit, [first]))).toEqual([]);
  });

  test('an audit that is told again lengthens nothing', () => {
    const short = audit('REASSESSMENT', '2026-11-20', '2027-11-20');
    expect(latestValidity(audit('REASSESSMENT', '2026-11-20'), short)).toBe('2027-11-20');
  });

  test('whatever audits follow, no validity ends more than three years and 90 days after the one that gave it', () => {
    const days = fc.integer({ min: 0, max: 1200 }).map(days => addDays(day('2026-01-01'), days));
    const scopes = fc.constantFrom<Scope[]>('INITIAL', 'REASSESSMENT', 'SURVEILLANCE');
    fc.assert(
      fc.property(fc.array(fc.tuple(scopes, days), { minLength: 1 }), chain => {
        let previous: Parameters<typeof latestValidity>[1] = null;
        for (const [auditScope, auditedOn] of chain.toSorted(([, a], [, b]) => (a < b ? -1 : 1))) {
          const issue = { auditScope, auditedOn };
          const restsOn = auditsBehind(issue, previous);
          const validUntil = latestValidity(issue, previous);
          const gaveIt = restsOn[0]?.auditedOn ?? auditedOn;
          expect((validUntil ?? '') <= addDays(addYears(gaveIt, 3), 91)).toBe(true);
          previous = { ...issue, validUntil, restsOn };
        }
      }),
    );
  });

  test('the QAR says which audits it rests on: the one that gave the validity, then surveillance', () => {
    const initial = { ...first, restsOn: auditsBehind(first, null) };
    const visit = audit('SURVEILLANCE', '2027-11-01');
    const visited = { ...visit, restsOn: auditsBehind(visit, initial) };
    expect(visited.restsOn).toEqual([
      { auditScope: 'INITIAL', auditedOn: '2026-11-20' },
      { auditScope: 'SURVEILLANCE', auditedOn: '2027-11-01' },
    ]);
    expect(auditsBehind(visit, visited)).toEqual(visited.restsOn);
    expect(auditsBehind(visit, first)).toEqual(visited.restsOn);
    expect(auditsBehind(audit('REASSESSMENT', '2029-10-01'), visited)).toEqual([
      { auditScope: 'REASSESSMENT', auditedOn: '2029-10-01' },
    ]);
  });
});

describe('whether the QARs of a certificate are up to date', () => {
  test.each<[string, (string | null)[], string, QualityReportState]>([
    ['does not apply without a QAR', [], '2026-06-15', 'NOT_APPLICABLE'],
    ['is CURRENT more than 90 days before the end', ['2026-09-14'], '2026-06-15', 'CURRENT'],
    ['is DUE_SOON 90 days before the end', ['2026-09-13'], '2026-06-15', 'DUE_SOON'],
    ['is DUE_SOON 89 days before the end', ['2026-09-12'], '2026-06-15', 'DUE_SOON'],
    ['is DUE_SOON on the last day', ['2026-06-15'], '2026-06-15', 'DUE_SOON'],
    ['is OUT_OF_DATE on the day after', ['2026-06-14'], '2026-06-15', 'OUT_OF_DATE'],
    ['is OUT_OF_DATE where a report never carried it', [null], '2026-06-15', 'OUT_OF_DATE'],
    ['is OUT_OF_DATE as soon as one of several is', ['2030-01-01', null], '2026-06-15', 'OUT_OF_DATE'],
    ['is DUE_SOON as soon as one of several is', ['2030-01-01', '2026-06-20'], '2026-06-15', 'DUE_SOON'],
    ['is OUT_OF_DATE rather than DUE_SOON', ['2026-06-20', '2026-06-14'], '2026-06-15', 'OUT_OF_DATE'],
    ['counts 29 February as a day', ['2024-03-01'], '2023-12-02', 'DUE_SOON'],
    ['can be asked for the last day of the calendar', ['2999-12-31'], '2999-12-31', 'DUE_SOON'],
    ['can be asked for the first day of the calendar', ['1900-01-01'], '1900-01-01', 'DUE_SOON'],
  ])('%s', (_, ends, on, expected) => {
    expect(
      qualityReportState(
        ends.map(end => ({ until: end === null ? null : day(end) })),
        day(on),
      ),
    ).toBe(expected);
  });

  const lapsesOn = (on: string, given: Given) => {
    const { content, qualityReports } = facts(given);
    return reasonsFor(lapsesOf(content, qualityReports), day(on)).map(({ reason, until }) => [reason, until]);
  };

  test.each<[string, Given, string, unknown[]]>([
    ['nothing while it is CURRENT', {}, '2027-10-01', []],
    ['the end that comes near', {}, '2027-10-02', [['VALIDITY', '2027-12-31']]],
    ['the end that was', {}, '2028-01-01', [['VALIDITY', '2027-12-31']]],
    [
      'a QAR that is suspended, from the day on',
      { qualityReports: [audited({ status: 'SUSPENDED', statusSince: day('2026-07-02') })] },
      '2026-07-02',
      [['NOT_CURRENT', '2026-07-01']],
    ],
    [
      'a QAR that nobody knows',
      { qualityReports: [{ number: 'x', report: null }] },
      '2026-07-01',
      [['NOT_IN_REGISTER', null]],
    ],
    [
      'nothing where a later issue renewed it',
      { qualityReports: [succeeded({ validUntil: day('2029-12-31') })] },
      '2028-01-01',
      [],
    ],
    [
      'a site that was dropped, from the day of the issue that dropped it',
      { qualityReports: [succeeded({ sites: [] })] },
      '2026-06-12',
      [['SITE_DROPPED', '2026-06-11']],
    ],
    [
      'nothing of a site that another QAR covers',
      { qualityReports: [succeeded({ sites: [] }), audited({}, 'ZZ/DEMO/QAR26.0002/00')] },
      '2026-06-15',
      [],
    ],
    [
      'nothing of a location that never was covered, which an officer overrode',
      {
        content: { manufacturingLocations: [{ name: 'Works 9' }] },
        qualityReports: [succeeded({ sites: [{ name: 'Works 2' }] })],
      },
      '2026-06-15',
      [],
    ],
    [
      'a manufacturer that was changed',
      { qualityReports: [succeeded({ manufacturer: 'New Lamps Ltd' })] },
      '2026-06-15',
      [['MANUFACTURER_CHANGED', '2026-06-11']],
    ],
    [
      'nothing of a manufacturer that is written otherwise on every issue',
      { content: { manufacturer: { name: 'TL' } }, qualityReports: [succeeded({})] },
      '2026-06-15',
      [],
    ],
  ])('tells %s', (_, given, on, expected) => expect(lapsesOn(on, given)).toEqual(expected));
});
