import { type CalendarDate, calendarDate } from '@conformity/certification';
import type { PersonRenewal } from '../src/person-renewal';
import { endByPolicy, yearsOn } from '../src/validity';

const day = (text: string | null | undefined) => (text ? calendarDate(text) : text) as CalendarDate;
const policies = [
  { validFrom: calendarDate('2016-01-01'), years: 5 },
  { validFrom: calendarDate('2010-01-01'), years: 3 },
];

describe('the years in force', () => {
  test.each([
    ['2009-12-31', null],
    ['2010-01-01', 3],
    ['2015-12-31', 3],
    ['2016-01-01', 5],
    ['2999-12-31', 5],
  ])('on %s are %s', (on, years) => {
    expect(yearsOn(policies, day(on))).toBe(years);
  });

  test('are none where there is no policy', () => {
    expect(yearsOn([], day('2020-01-01'))).toBeNull();
  });
});

describe('the last day of validity', () => {
  test.each<[string, string, PersonRenewal, string | null | undefined, string | null]>([
    // what, day of issue, renewal, old end (undefined: issue 0), expected
    ['a first issue under the old policy', '2015-12-31', 'NONE', undefined, '2018-12-31'],
    ['a first issue on the day of the change', '2016-01-01', 'NONE', undefined, '2021-01-01'],
    ['a first issue before every policy', '2009-12-31', 'NONE', undefined, null],
    ['a first issue on 29 February, three years', '2012-02-29', 'NONE', undefined, '2015-02-28'],
    ['a first issue on 29 February, five years', '2020-02-29', 'NONE', undefined, '2025-02-28'],
    ['a first issue on 28 February of a common year', '2023-02-28', 'NONE', undefined, '2028-02-28'],
    ['a renewal before the old end', '2024-11-01', 'FULL', '2025-03-02', '2030-03-02'],
    ['a partial renewal before the old end', '2024-11-01', 'PARTIAL', '2025-03-02', '2030-03-02'],
    ['a renewal on the last day', '2025-03-02', 'FULL', '2025-03-02', '2030-03-02'],
    ['a renewal on the day after', '2025-03-03', 'FULL', '2025-03-02', '2030-03-03'],
    ['a renewal years after', '2027-07-01', 'PARTIAL', '2025-03-02', '2032-07-01'],
    ['a renewal whose old end is 29 February', '2024-02-01', 'FULL', '2024-02-29', '2029-02-28'],
    [
      'a renewal issued under the old policy that ends under the new one',
      '2015-12-31',
      'FULL',
      '2016-03-01',
      '2019-03-01',
    ],
    [
      'a renewal issued under the new policy of a certificate of the old one',
      '2016-01-01',
      'FULL',
      '2016-03-01',
      '2021-03-01',
    ],
    ['an issue that is no renewal', '2024-11-01', 'NONE', '2025-03-02', '2025-03-02'],
    ['an issue that is no renewal, after the old end', '2025-06-01', 'NONE', '2025-03-02', '2025-03-02'],
    ['an issue that is no renewal, whose old end is not known', '2024-11-01', 'NONE', null, null],
    ['a renewal whose old end is not known', '2024-11-01', 'FULL', null, '2029-11-01'],
    ['a first issue from which the calendar ends', '2995-01-01', 'NONE', undefined, null],
    ['a first issue just before', '2994-12-31', 'NONE', undefined, '2999-12-31'],
    ['a renewal from whose old end the calendar ends', '2994-01-01', 'FULL', '2996-01-01', null],
  ])('of %s', (_what, issuedOn, renewal, previousEnd, expected) => {
    const years = yearsOn(policies, day(issuedOn));
    expect(endByPolicy({ issuedOn: day(issuedOn), years, renewal, previousEnd: day(previousEnd) })).toBe(expected);
  });
});
