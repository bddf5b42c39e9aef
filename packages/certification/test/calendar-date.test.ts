import * as fc from 'fast-check';
import { addDays, addYears, calendarDate, dayOf, isCalendarDate, isTimeZone } from '../src/calendar-date';

test.each(['1900-01-01', '2000-02-29', '2024-02-29', '2026-12-31', '2999-12-31'])('%s is a day', text => {
  expect(calendarDate(text)).toBe(text);
});

test.each([
  ['a day that no month has', '2026-02-30'],
  ['29 February of a common year', '2026-02-29'],
  ['29 February of a century', '1900-02-29'],
  ['31 April', '2026-04-31'],
  ['month 13', '2026-13-01'],
  ['month 0', '2026-00-10'],
  ['day 0', '2026-01-00'],
  ['an unpadded date', '2017-3-24'],
  ['a year before 1900', '1899-12-31'],
  ['a year after 2999', '3000-01-01'],
  ['a year of five digits', '20217-01-01'],
  ['an instant', '2026-01-01T00:00:00Z'],
  ['blanks around', ' 2026-01-01'],
  ['a line end', '2026-01-01\n'],
  ['nothing', ''],
  ['words', 'yesterday'],
])('%s is no day', (_what, text) => {
  expect(isCalendarDate(text)).toBe(false);
  expect(() => calendarDate(text)).toThrow(RangeError);
});

test('the refusal names the text and the form wanted', () => {
  expect(() => calendarDate('2026-02-30')).toThrow('"2026-02-30" is not a date from 1900 to 2999 written YYYY-MM-DD');
});

test('the day of an instant is the day in UTC', () => {
  expect(dayOf(new Date('2026-03-01T00:30:00+02:00'))).toBe('2026-02-28');
  expect(dayOf(new Date('2026-03-01T23:59:59.999Z'))).toBe('2026-03-01');
  expect(() => dayOf(new Date(Number.NaN))).toThrow(RangeError);
  expect(() => dayOf(new Date('+010000-01-01T00:00:00Z'))).toThrow(RangeError);
});

test.each([
  ['Australia/Sydney', '2026-06-15T14:00:00Z', '2026-06-16'],
  ['Asia/Tokyo', '2026-12-31T14:59:59Z', '2026-12-31'],
  ['Asia/Tokyo', '2026-12-31T15:00:00Z', '2027-01-01'],
  ['America/New_York', '2026-07-01T03:59:59Z', '2026-06-30'],
  ['America/New_York', '2026-12-01T04:59:59Z', '2026-11-30'],
])('in %s it is at %s the %s', (zone, instant, day) => {
  expect(dayOf(new Date(instant), zone)).toBe(day);
});

test.each(['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires'])('%s is a time zone', zone => {
  expect(isTimeZone(zone)).toBe(true);
});
test.each(['', 'Sydney', '+10:00', 'Europe/Atlantis', 'CET ', 'GMT+10', 'europe/berlin', '../etc'])(
  '"%s" is none',
  zone => {
    expect(isTimeZone(zone)).toBe(false);
  },
);

test.each([
  ['2026-02-28', 1, '2026-03-01'],
  ['2024-02-28', 1, '2024-02-29'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2026-03-28', 14, '2026-04-11'],
  ['2026-10-25', 0, '2026-10-25'],
])('%s and %i days is %s', (date, days, expected) => {
  expect(addDays(calendarDate(date), days)).toBe(expected);
});

test.each([
  ['2020-01-20', 3, '2023-01-20'],
  ['2024-02-29', 1, '2025-02-28'],
  ['2024-02-29', 4, '2028-02-29'],
  ['2024-02-29', -1, '2023-02-28'],
  ['2024-02-28', 1, '2025-02-28'],
])('%s and %i years is %s', (date, years, expected) => {
  expect(addYears(calendarDate(date), years)).toBe(expected);
});

test('refuses to leave the calendar and to count in fractions', () => {
  expect(() => addDays(calendarDate('2999-12-31'), 1)).toThrow(RangeError);
  expect(() => addDays(calendarDate('2026-01-01'), 0.5)).toThrow(RangeError);
  expect(() => addDays(calendarDate('2026-01-01'), 1e15)).toThrow(RangeError);
  expect(() => addYears(calendarDate('2999-01-01'), 1)).toThrow(RangeError);
  expect(() => addYears(calendarDate('2026-01-01'), 0.5)).toThrow(RangeError);
});

const days = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2900-01-01'), noInvalidDate: true })
  .map(instant => dayOf(instant));

test('text order is the order of time, and days added can be taken away', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -9_000, max: 9_000 }), (date, count) => {
      const moved = addDays(date, count);
      expect(addDays(moved, -count)).toBe(date);
      expect(Math.sign(count)).toBe(moved > date ? 1 : moved < date ? -1 : 0);
    }),
  );
});

test('any text is a date or refused with a RangeError', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d\d-\d\d$/)), text => {
      if (isCalendarDate(text)) expect(dayOf(new Date(text))).toBe(text);
      else expect(() => calendarDate(text)).toThrow(RangeError);
    }),
  );
});
