import { calendarDate, type Finding, findingsOf } from '@conformity/certification';
import type { BodyFacts } from '@conformity/register';
import { inDraft, issueRules, issuesInSequence } from '../src';
import { bodyAccepted } from '../src/issue-rules';

const day = calendarDate;
type Facts = Parameters<typeof bodyAccepted.check>[0];

const body = (...acceptances: BodyFacts['acceptances']): BodyFacts => ({
  id: 'bdy_1',
  name: 'Body One',
  address: null,
  country: 'ZZ',
  codes: [],
  acceptances,
});
const accepted = (standards: string[] | null = null) => ({
  scheme: 'EX_EQUIPMENT',
  status: 'ACCEPTED' as const,
  standards,
});

/** Facts that break no rule, with the given ones in their place. */
const facts = (given: Partial<Facts> = {}): Facts => ({
  body: body(accepted()),
  scheme: 'EX_EQUIPMENT',
  standards: ['IEC 60079-0', 'IEC 60079-1'],
  unknownStandards: [],
  issueNumber: 0,
  yearOfNumber: 2026,
  issuedOn: day('2026-06-15'),
  today: day('2026-06-15'),
  previous: [],
  ...given,
});
const issued = (number: number, issuedOn: string) => ({ number, issuedOn: day(issuedOn) });

describe('R9: a body issues only what it is accepted for', () => {
  test.each<[string, Partial<Facts>]>([
    ['an accepted body whose scope is not recorded', {}],
    ['standards within the scope', { body: body(accepted(['IEC 60079-0', 'IEC 60079-1', 'IEC 60079-7'])) }],
    ['a document without standards, whatever the scope', { body: body(accepted([])), standards: [] }],
    [
      'acceptance here beside a withdrawal in another scheme',
      { body: body({ scheme: 'EX_MARKS', status: 'WITHDRAWN', standards: null }, accepted()) },
    ],
    [
      'an issue on the last day of the acceptance',
      { body: body({ ...accepted(), until: day('2026-06-15') }), issuedOn: day('2026-06-15') },
    ],
  ])('lets pass %s', (_, given) => {
    expect(bodyAccepted.check(facts(given))).toEqual([]);
  });

  test.each<[string, Partial<Facts>, string[]]>([
    ['a body that is accepted for nothing', { body: body() }, ['issuer: Body One is not accepted for EX_EQUIPMENT.']],
    [
      'a body that is accepted only for another scheme',
      { scheme: 'EX_MARKS' },
      ['issuer: Body One is not accepted for EX_MARKS.'],
    ],
    [
      'a suspended acceptance',
      { body: body({ ...accepted(), status: 'SUSPENDED' }) },
      ['issuer: The acceptance of Body One for EX_EQUIPMENT is SUSPENDED.'],
    ],
    [
      'a withdrawn acceptance',
      { body: body({ ...accepted(), status: 'WITHDRAWN' }) },
      ['issuer: The acceptance of Body One for EX_EQUIPMENT is WITHDRAWN.'],
    ],
    [
      'each standard outside the scope, by its place',
      { body: body(accepted(['IEC 60079-1'])), standards: ['IEC 60079-0', 'IEC 60079-1', 'IEC 60079-33'] },
      [
        'standards[0]: IEC 60079-0 is not in the scope of Body One.',
        'standards[2]: IEC 60079-33 is not in the scope of Body One.',
      ],
    ],
    [
      'any standard where the scope is recorded as empty',
      { body: body(accepted([])), standards: ['IEC 60079-0'] },
      ['standards[0]: IEC 60079-0 is not in the scope of Body One.'],
    ],
    [
      'an issue on the day after the last of the acceptance',
      { body: body({ ...accepted(), until: day('2026-06-14') }) },
      ['issuer: The acceptance of Body One for EX_EQUIPMENT ended on 2026-06-14.'],
    ],
    [
      'an issue dated back to a day of an acceptance that has ended',
      { body: body({ ...accepted(), until: day('2026-06-14') }), issuedOn: day('2026-06-01') },
      ['issuer: The acceptance of Body One for EX_EQUIPMENT ended on 2026-06-14.'],
    ],
  ])('finds %s', (_, given, found) => {
    expect(bodyAccepted.check(facts(given)).map(({ field, message }) => `${field}: ${message}`)).toEqual(found);
  });
});

describe('R10: issues follow one another', () => {
  test.each<[string, Partial<Facts>]>([
    ['issue 0 of today', {}],
    ['issue 0 of an earlier day', { issuedOn: day('2026-06-14') }],
    ['issue 1 of the same day as issue 0', { issueNumber: 1, previous: [issued(0, '2026-06-15')] }],
    ['issue 1 of the day after issue 0', { issueNumber: 1, previous: [issued(0, '2026-06-14')] }],
    [
      'an issue 29 February after one of 28 February',
      {
        issueNumber: 2,
        yearOfNumber: 2019,
        issuedOn: day('2024-02-29'),
        previous: [issued(0, '2020-01-01'), issued(1, '2024-02-28')],
      },
    ],
    ['the first day of the year of the number', { issuedOn: day('2026-01-01') }],
    ['any day where the number shows a year to come, as a mistyped one may', { yearOfNumber: 2086 }],
    ['any day where the number shows no year', { yearOfNumber: null, issuedOn: day('2019-01-01') }],
    ['an issue after one whose day is not known', { issueNumber: 1, previous: [{ number: 0, issuedOn: null }] }],
  ])('lets pass %s', (_, given) => {
    expect(issuesInSequence.check(facts(given))).toEqual([]);
  });

  test.each<[string, Partial<Facts>, string[]]>([
    ['a first issue that is not 0', { issueNumber: 1 }, ['issueNumber: Issue 1 does not follow; issue 0 does.']],
    [
      'a gap',
      { issueNumber: 3, previous: [issued(0, '2026-01-01'), issued(1, '2026-02-01')] },
      ['issueNumber: Issue 3 does not follow; issue 2 does.'],
    ],
    [
      'an issue number that was used',
      { issueNumber: 0, previous: [issued(0, '2026-01-01')] },
      ['issueNumber: Issue 0 does not follow; issue 1 does.'],
    ],
    [
      'the day before the issue before it',
      { issueNumber: 1, issuedOn: day('2026-06-13'), previous: [issued(0, '2026-06-14')] },
      ['issuedOn: 2026-06-13 is before issue 0 of 2026-06-14.'],
    ],
    [
      'a day before the year of the number',
      { issuedOn: day('2025-12-31') },
      ['issuedOn: 2025-12-31 is before 2026, the year in which the number was taken.'],
    ],
    [
      'tomorrow',
      { issuedOn: day('2026-06-16') },
      ['issuedOn: 2026-06-16 is in the future: at Body One it is 2026-06-15.'],
    ],
    [
      'everything at once',
      { issueNumber: 2, issuedOn: day('2026-06-16'), previous: [issued(0, '2026-06-17')] },
      [
        'issueNumber: Issue 2 does not follow; issue 1 does.',
        'issuedOn: 2026-06-16 is before issue 0 of 2026-06-17.',
        'issuedOn: 2026-06-16 is in the future: at Body One it is 2026-06-15.',
      ],
    ],
  ])('finds %s', (_, given, found) => {
    expect(issuesInSequence.check(facts(given)).map(({ field, message }) => `${field}: ${message}`)).toEqual(found);
  });
});

test('a standard that the directory does not know has time until the issue, and is told what there is', () => {
  const unknownStandards = [
    { index: 0, standard: 'IEC 60335-99', edition: '2010', editions: null, nearest: ['IEC 60335-1'] },
    { index: 2, standard: 'IEC 60601-1', edition: '1988', editions: '2005, 2005/AMD1:2012', nearest: [] },
  ];
  const findings = findingsOf(issueRules, facts({ unknownStandards }));
  const inShort = (found: Finding[]) => found.map(({ code, severity, field }) => `${code} ${severity} ${field}`);
  expect(inShort(findings)).toEqual(['R13 ERROR standards[0]', 'R13 ERROR standards[2]']);
  expect(inShort(inDraft(findings))).toEqual(['R13 WARNING standards[0]', 'R13 WARNING standards[2]']);
  expect(findings.map(({ message }) => message)).toEqual([
    'IEC 60335-99 is not a standard that the directory knows. Nearest: IEC 60335-1.',
    'IEC 60601-1 has no edition 1988 in the directory. It has 2005, 2005/AMD1:2012.',
  ]);
});

test('no override sets aside a rule of the register', () => {
  expect(issueRules.map(({ severity }) => severity)).toEqual(['ERROR', 'ERROR', 'ERROR']);
});
