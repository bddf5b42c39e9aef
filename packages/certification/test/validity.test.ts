import { calendarDate, endOfValidity, renewedFrom, whyAfterIssue, whyNotValidUntil } from '../src';

test.each([
  ['2026-06-15', 3, '2029-06-15'],
  ['2024-02-29', 3, '2027-02-28'],
  ['2996-12-31', 3, '2999-12-31'],
  ['2997-01-01', 3, null],
  ['2999-12-31', 0, '2999-12-31'],
])('a validity from %s for %i years ends on %s', (from, years, end) => {
  expect(endOfValidity(calendarDate(from), years)).toBe(end);
});

test.each([
  ['before the old end', '2026-01-01', '2026-06-15', '2026-06-15'],
  ['on the old end', '2026-06-15', '2026-06-15', '2026-06-15'],
  ['after the old end', '2026-06-16', '2026-06-15', '2026-06-16'],
  ['where there was none', '2026-06-16', null, '2026-06-16'],
])('what is renewed %s counts from the right day', (_, day, previousEnd, from) => {
  expect(renewedFrom(calendarDate(day), previousEnd ? calendarDate(previousEnd) : null)).toBe(from);
});

test.each([
  ['2026-06-16', '2026-06-16 is after the day of issue, 2026-06-15.'],
  ['2026-06-15', null],
  [null, null],
])('an issue of 2026-06-15 that rests on %s: %s', (on, why) => {
  expect(whyAfterIssue(on ? calendarDate(on) : null, calendarDate('2026-06-15'))).toBe(why);
});

test.each([
  ['2029-06-16', '2026-06-15', '2029-06-15', '2029-06-16 is later than 2029-06-15.'],
  ['2029-06-15', '2026-06-15', '2029-06-15', null],
  ['2026-06-14', '2026-06-15', '2029-06-15', '2026-06-14 is before the audit of 2026-06-15.'],
  ['2026-06-15', '2026-06-15', '2029-06-15', null],
  [null, '2026-06-15', '2029-06-15', null],
  ['2029-06-16', null, '2029-06-15', null],
  ['2029-06-16', '2026-06-15', null, null],
])('a validity until %s after an audit on %s, at the latest until %s: %s', (until, audited, latest, why) => {
  const day = (text: string | null) => (text ? calendarDate(text) : null);
  expect(whyNotValidUntil({ validUntil: day(until), auditedOn: day(audited) }, day(latest))).toBe(why);
});
