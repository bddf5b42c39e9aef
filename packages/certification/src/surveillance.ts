import type { CalendarDate } from './calendar-date';
import { endOfValidity } from './validity';

/**
 * Years between two surveillance audits, where nobody says another day. Our decision: the sources say that there is surveillance in between
 * (IECEx OD 011-1 Ed 4.0 cl. 1.2.2, IECQ: audits in three years of validity), and none how often.
 */
export const surveillanceYears = 1;

/** Surveillance that was done, as far as it says when the next is due. */
export interface Surveyed {
  doneOn: CalendarDate;
  nextDueOn: CalendarDate | null;
}

/** When surveillance is due that was done, or begins, on a day; null at the end of the calendar. */
export const nextAfter = (day: CalendarDate): CalendarDate | null => endOfValidity(day, surveillanceYears);

/**
 * When surveillance is due: as the last one says, unless an audit for the issue came after it, and never later than the document is
 * valid, for then it is assessed anew. Null where none is due.
 */
export function surveillanceDue(
  done: readonly Surveyed[],
  planned: { auditedOn: CalendarDate | null; dueOn: CalendarDate | null },
  validUntil: CalendarDate | null,
): CalendarDate | null {
  const last = done.at(-1);
  const isOverhauled = last && planned.auditedOn !== null && planned.auditedOn > last.doneOn;
  const due = last && !isOverhauled ? last.nextDueOn : planned.dueOn;
  return due !== null && validUntil !== null && due > validUntil ? null : due;
}

/** Why surveillance cannot have been done so, of a document first issued on a day, with the field that is wrong; null where it can. */
export function surveillanceRefusal(
  { doneOn, nextDueOn }: Surveyed,
  { today, issued, before }: Record<'issued' | 'before', CalendarDate | null> & { today: CalendarDate },
): { field: 'doneOn' | 'nextDueOn'; message: string } | null {
  if (doneOn > today) return { field: 'doneOn', message: `${doneOn} is in the future. Record it when it was done.` };
  if (issued !== null && doneOn < issued)
    return { field: 'doneOn', message: `${doneOn} is before ${issued}, the day of the first issue.` };
  if (before !== null && doneOn < before)
    return { field: 'doneOn', message: `${doneOn} is before ${before}, the surveillance recorded last.` };
  if (nextDueOn !== null && nextDueOn <= doneOn)
    return { field: 'nextDueOn', message: `${nextDueOn} is not after ${doneOn}, the day on which it was done.` };
  return null;
}
