import { calendarDate, endOfValidity, renewedFrom } from '../src';

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
