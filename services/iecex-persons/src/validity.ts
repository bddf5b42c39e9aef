import { type CalendarDate, endOfValidity, renewedFrom } from '@conformity/certification';
import type { PersonRenewal } from './person-renewal';

/** From a day on, for how many years a certificate is valid. */
export interface ValidityPolicy {
  validFrom: CalendarDate;
  years: number;
}

/** The years in force on a day; null before the first policy. */
export function yearsOn(policies: readonly ValidityPolicy[], on: CalendarDate): number | null {
  const inForce = policies.filter(({ validFrom }) => validFrom <= on);
  const latest = inForce.sort((one, other) => (one.validFrom < other.validFrom ? -1 : 1)).at(-1);
  return latest?.years ?? null;
}

/** What the end of an issue's validity follows from. */
export interface ValidityFacts {
  issuedOn: CalendarDate;
  /** The years in force on the day of issue; null before the first policy. */
  years: number | null;
  renewal: PersonRenewal;
  /** The last day of validity of the issue before; undefined for issue 0, null where an earlier register did not tell it. */
  previousEnd: CalendarDate | null | undefined;
}

/**
 * The last day of validity, inclusive. Issue 0 and a renewal count the years in force on their day: from the old end where the
 * renewal is issued on it or before it (our decision, as for QARs), from the day of issue otherwise. An issue that is no renewal keeps the
 * old end. Null where no policy is in force, or the calendar ends before.
 */
export function endByPolicy({ issuedOn, years, renewal, previousEnd }: ValidityFacts): CalendarDate | null {
  if (previousEnd !== undefined && renewal === 'NONE') return previousEnd;
  return years === null ? null : endOfValidity(renewedFrom(issuedOn, previousEnd), years);
}
