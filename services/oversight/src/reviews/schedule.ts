import { addDays, addMonths, type CalendarDate } from '@conformity/certification';

/** How suspensions are reviewed in a system. */
export interface ReviewTerms {
  /** The first day on which anybody is asked. */
  from: CalendarDate;
  /** Months after the suspension, or after the last question, until the body is asked. */
  intervalMonths: number;
  /** Months in which it answers. */
  answerMonths: number;
}

/**
 * A year, and one month to answer: the Executive's action item of 2013, told again by the Secretariat to ExCBs in 2019 ("annual review of
 * suspended Certificates", "a failure to respond within 1 month will lead to an automatic cancellation").
 */
export const usualTerms = { intervalMonths: 12, answerMonths: 1 } as const;

/** Days before the last one on which the body is reminded. Our decision. */
export const remindersBefore = [14, 3] as const;

/** What is known of a suspension that is to be reviewed. */
export interface Suspension {
  /** Its first day, as the body dates it. */
  since: CalendarDate;
  /** The last review that was answered in this suspension; null before the first. */
  last: { requestedOn: CalendarDate; until: CalendarDate | null } | null;
}

/** The day on which the body is asked next why the certificate should not be cancelled. */
export function requestDay({ since, last }: Suspension, { from, intervalMonths }: ReviewTerms): CalendarDate {
  const day = last
    ? last.until
      ? addDays(last.until, 1)
      : addMonths(last.requestedOn, intervalMonths)
    : addMonths(since, intervalMonths);
  return day < from ? from : day;
}

/** What follows from a question of a day: answers count before the day of cancellation. */
export function stepsAfter(requestedOn: CalendarDate, { answerMonths }: Pick<ReviewTerms, 'answerMonths'>) {
  const dueOn = addMonths(requestedOn, answerMonths);
  const reminders = remindersBefore.map(days => addDays(dueOn, -days)).filter(day => day > requestedOn);
  return { dueOn, reminders };
}

/** A step to come, where nobody answers. */
export interface PlannedStep {
  kind: 'REQUEST' | 'REMIND' | 'CANCEL';
  on: CalendarDate;
}

/** All that comes of a suspension until a day, where nobody answers and nothing is late. */
export function planOf(suspension: Suspension, terms: ReviewTerms, until: CalendarDate): PlannedStep[] {
  const requestedOn = requestDay(suspension, terms);
  const { dueOn, reminders } = stepsAfter(requestedOn, terms);
  const steps: PlannedStep[] = [
    { kind: 'REQUEST', on: requestedOn },
    ...reminders.map(on => ({ kind: 'REMIND' as const, on })),
    { kind: 'CANCEL', on: dueOn },
  ];
  return steps.filter(({ on }) => on <= until);
}
