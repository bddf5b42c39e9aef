import { type CalendarDate, calendarDate, type Status, statusOn } from '../src';

const on = calendarDate('2026-06-01');
const later = calendarDate('2027-06-01');
const before = calendarDate('2026-05-31');
const own = (status: Status, validUntil: CalendarDate) => ({ statusHistory: [{ status, since: before }], validUntil });
const effective = (site: Status, master: Status, siteUntil = later, masterUntil = later, day = on) =>
  statusOn({ ...own(site, siteUntil), master: own(master, masterUntil) }, day);

describe('what becomes of a site when its master changes', () => {
  test.each([
    ['master suspended', effective('CURRENT', 'SUSPENDED'), 'SUSPENDED', 'MASTER_SUSPENDED'],
    ['master reinstated', effective('CURRENT', 'CURRENT'), 'CURRENT', null],
    ['master reinstated, the site suspended by itself', effective('SUSPENDED', 'CURRENT'), 'SUSPENDED', 'OWN'],
    ['master cancelled', effective('CURRENT', 'CANCELLED'), 'CANCELLED', 'MASTER_CANCELLED'],
    ['master expired', effective('CURRENT', 'CURRENT', later, before), 'EXPIRED', 'MASTER_EXPIRED'],
    ['master on its last day', effective('CURRENT', 'CURRENT', later, on), 'CURRENT', null],
    ['master re-issued', effective('CURRENT', 'CURRENT', before, later, before), 'CURRENT', null],
    ['site cancelled, master current', effective('CANCELLED', 'CURRENT'), 'CANCELLED', 'OWN'],
    ['site expired, master current', effective('CURRENT', 'CURRENT', before), 'EXPIRED', 'VALIDITY_ENDED'],
  ])('%s', (_event, result, status, reason) => {
    expect(result).toEqual({ status, reason });
  });
});

describe('the worse of the two counts, and its own where both are alike', () => {
  test.each([
    ['SUSPENDED', 'SUSPENDED', 'SUSPENDED', 'OWN'],
    ['SUSPENDED', 'CANCELLED', 'CANCELLED', 'MASTER_CANCELLED'],
    ['CANCELLED', 'SUSPENDED', 'CANCELLED', 'OWN'],
    ['CANCELLED', 'CANCELLED', 'CANCELLED', 'OWN'],
    ['DRAFT', 'SUSPENDED', 'DRAFT', null],
    ['DRAFT', 'CANCELLED', 'DRAFT', null],
    ['DRAFT', 'CURRENT', 'DRAFT', null],
    ['CURRENT', 'DRAFT', 'CURRENT', null],
  ] as const)('site %s, master %s: %s, %s', (own, master, status, reason) => {
    expect(effective(own, master)).toEqual({ status, reason });
  });

  test('an expired master expires a suspended site, a suspended master does not revive an expired one', () => {
    expect(effective('SUSPENDED', 'CURRENT', later, before)).toEqual({ status: 'EXPIRED', reason: 'MASTER_EXPIRED' });
    expect(effective('CURRENT', 'SUSPENDED', before)).toEqual({ status: 'EXPIRED', reason: 'VALIDITY_ENDED' });
    expect(effective('CURRENT', 'CURRENT', before, before)).toEqual({ status: 'EXPIRED', reason: 'VALIDITY_ENDED' });
  });
});
