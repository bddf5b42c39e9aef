declare const calendarDay: unique symbol;

/**
 * A day of the Gregorian calendar written `YYYY-MM-DD`, from 1900-01-01 to 2999-12-31, without time or zone. Compare two
 * with `<`, `<=` and `===`: as padded text they sort by time.
 */
export type CalendarDate = string & { readonly [calendarDay]: true };

/**
 * True where `text` is a day that exists, padded as ISO 8601 writes it (`2017-3-24` is not). Years outside 1900 to 2999 are
 * refused: our decision, so that a mistyped year (`0217`, `20217`) is no date and every date sorts as text.
 */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!/^(?:19|2\d)\d\d-(?:0[1-9]|1[0-2])-\d\d$/.test(text)) return false;
  const day = text.slice(8);
  // Every month has these days, and a list has many of them.
  if (day >= '01' && day <= '28') return true;
  const midnight = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text);
}

/**
 * The same text as a calendar date.
 * @throws RangeError where it is none, such as `2026-02-30`.
 */
export function calendarDate(text: string): CalendarDate {
  if (isCalendarDate(text)) return text;
  throw new RangeError(`${JSON.stringify(text.slice(0, 40))} is not a date from 1900 to 2999 written YYYY-MM-DD`);
}

/**
 * The day on which an instant falls: in UTC, or in a time zone of the IANA, such as `Australia/Sydney`.
 * @throws RangeError for an invalid `Date`, for years outside 1900 to 2999 and for what is no time zone.
 */
export function dayOf(instant: Date, timeZone = 'UTC'): CalendarDate {
  if (timeZone === 'UTC') return calendarDate(instant.toISOString().replace(/T.*$/, ''));
  const days = daysIn.get(timeZone) ?? dayFormat(timeZone);
  daysIn.set(timeZone, days);
  const part = Object.fromEntries(days.formatToParts(instant).map(({ type, value }) => [type, value]));
  return calendarDate(`${part.year}-${part.month}-${part.day}`);
}

/** They are slow to make, and there are no more of them than time zones. */
const daysIn = new Map<string, Intl.DateTimeFormat>();

const dayFormat = (timeZone: string) =>
  new Intl.DateTimeFormat('en', { timeZone, calendar: 'gregory', year: 'numeric', month: '2-digit', day: '2-digit' });

/** Whether it names a time zone of the IANA, such as `Europe/Berlin` or `UTC`: not by its distance, which changes with the season. */
export function isTimeZone(text: string): boolean {
  if (!/^(?:UTC|[A-Z][A-Za-z]+(?:\/[A-Z][A-Za-z_-]+){1,2})$/.test(text)) return false;
  try {
    return dayFormat(text).resolvedOptions().timeZone !== undefined;
  } catch {
    return false;
  }
}

/**
 * The day that many whole days later, or earlier where `days` is negative.
 * @throws RangeError where `days` is no integer or the result leaves 1900 to 2999.
 */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  if (!Number.isInteger(days)) throw new RangeError(`${days} is not a whole number of days`);
  const instant = new Date(`${date}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  return dayOf(instant);
}

/**
 * The same day and month that many whole years later, or earlier where `years` is negative. 29 February becomes 28 February
 * in a common year: our decision, because a validity counted in years must not reach into the next month.
 * @throws RangeError where `years` is no integer or the result leaves 1900 to 2999.
 */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  const moved = `${Number(date.slice(0, 4)) + years}${date.slice(4)}`;
  return calendarDate(isCalendarDate(moved) ? moved : moved.replace(/-02-29$/, '-02-28'));
}

/**
 * The same day that many whole months later; of a month that has no such day its last: 31 January is followed by 28 or 29 February. Count
 * months from the first day, not from one another: our decision, so that a day in the middle does not move.
 * @throws RangeError where `months` is no integer or the result leaves 1900 to 2999.
 */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0));
  return dayOf(new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate()))));
}
