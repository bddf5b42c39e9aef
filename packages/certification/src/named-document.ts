import { addDays, type CalendarDate, calendarDate } from './calendar-date';

/** What is known of a document that another one names and rests on. */
export interface NamedDocument {
  status: string;
  /** Last day of validity, inclusive; null or absent where it has none, or where it does not count. */
  validUntil?: CalendarDate | null;
  /** The day from which it may be named; null or absent where it does not count. */
  issuedOn?: CalendarDate | null;
}

/** Why a document that is named is not current, in one sentence; null where it is. */
export function whyNotCurrent(number: string, document: Pick<NamedDocument, 'status'> | null): string | null {
  if (!document) return `${number} is not in the register.`;
  return document.status === 'CURRENT' ? null : `${number} is ${document.status}.`;
}

/** The last day on which a document in a status carries the one that names it; null where it is not known that it ever did. */
export const lastDayInForce = (
  document: { status: string; statusSince: CalendarDate; validUntil: CalendarDate | null } | null,
): CalendarDate | null =>
  !document || document.status === 'CURRENT' ? (document?.validUntil ?? null) : addDays(document.statusSince, -1);

/** The last day of what is not known ever to have been in force. */
export const never = calendarDate('1900-01-01');

/** The first of last days, those that are not known before all others; null where there are none. */
export const firstToEnd = (days: readonly (CalendarDate | null)[]): CalendarDate | null =>
  days.map(day => day ?? never).sort()[0] ?? null;

/** Why its validity does not reach the day of issue of the document that names it; null where it does. */
export const whyEnded = (
  number: string,
  validUntil: CalendarDate | null | undefined,
  issuedOn: CalendarDate,
): string | null =>
  validUntil && validUntil < issuedOn ? `${number} was valid until ${validUntil}, not on ${issuedOn}.` : null;

/** Why it is of a later day than the document that names it and rests on it; null where it is not, or its day is not known. */
export const whyIssuedLater = (
  number: string,
  since: CalendarDate | null | undefined,
  issuedOn: CalendarDate,
): string | null =>
  since && since > issuedOn ? `${number} is of ${since}, after the day of issue, ${issuedOn}.` : null;

/** Why a document that is named is not in force on the day of issue of the document that names it; null where it is. */
export const whyNotInForce = (number: string, document: NamedDocument | null, issuedOn: CalendarDate): string | null =>
  whyNotCurrent(number, document) ??
  whyEnded(number, document?.validUntil, issuedOn) ??
  whyIssuedLater(number, document?.issuedOn, issuedOn);
