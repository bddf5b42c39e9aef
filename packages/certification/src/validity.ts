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

/** Why a day that an issue rests on cannot be: it is after the day of issue. Null where it is not, or not known. */
export const whyAfterIssue = (day: CalendarDate | null | undefined, issuedOn: CalendarDate): string | null =>
  day && day > issuedOn ? `${day} is after the day of issue, ${issuedOn}.` : null;

/** Why an audit cannot carry a report: it carries another one of the same body, holder and place. */
export const whyAuditServed = (auditedOn: CalendarDate, other: string): string =>
  `The audit of ${auditedOn} carries ${other} already: an audit serves one report.`;

/** Why what rests on an audit cannot be valid until its day: it is after the latest or before the audit. Null where one is not known. */
export function whyNotValidUntil(
  { validUntil, auditedOn }: { validUntil?: CalendarDate | null; auditedOn?: CalendarDate | null },
  latest: CalendarDate | null,
): string | null {
  if (!validUntil || !auditedOn || !latest) return null;
  if (validUntil > latest) return `${validUntil} is later than ${latest}.`;
  return validUntil < auditedOn ? `${validUntil} is before the audit of ${auditedOn}.` : null;
}
