import { addYears, type CalendarDate, isCalendarDate } from './calendar-date';

/** The last day of a validity of whole years from a day, inclusive; null where the calendar ends before, with 2999. */
export const endOfValidity = (from: CalendarDate, years: number): CalendarDate | null =>
  isCalendarDate(`${Number(from.slice(0, 4)) + years}-12-31`) ? addYears(from, years) : null;

/**
 * The day from which the years of a renewal count: the old end where it is renewed on that day or before, so that the anniversary
 * stays (a real QAR: re-assessed 2019-12-03, valid until 2023-01-20, three years on from the end before); else the day itself.
 */
export const renewedFrom = (day: CalendarDate, previousEnd: CalendarDate | null | undefined): CalendarDate =>
  previousEnd && day <= previousEnd ? previousEnd : day;
