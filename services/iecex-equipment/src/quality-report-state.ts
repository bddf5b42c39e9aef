import type { CalendarDate } from '@conformity/certification';
import { registerEnumType } from 'type-graphql';

/** Whether the QARs behind a certificate are up to date. */
export const QualityReportState = {
  CURRENT: 'CURRENT',
  DUE_SOON: 'DUE_SOON',
  OUT_OF_DATE: 'OUT_OF_DATE',
  NOT_APPLICABLE: 'NOT_APPLICABLE',
} as const;
export type QualityReportState = keyof typeof QualityReportState;
registerEnumType(QualityReportState, {
  name: 'QualityReportState',
  description: 'Whether the QARs behind a certificate are up to date. It never changes the status of the certificate.',
  valuesConfig: {
    CURRENT: { description: 'Every QAR is current, and none ends within 90 days.' },
    DUE_SOON: { description: 'The first of them ends within 90 days.' },
    OUT_OF_DATE: { description: 'One of them has ended or is not current.' },
    NOT_APPLICABLE: { description: 'No QAR is named, as for a unit verification.' },
  },
});

/** Days before its end from which a QAR is due. Our decision. */
const dueDays = 90;

/** The state of a set of QARs on a day; `end` is the last day of validity, null where a report is not current. */
export function qualityReportState(ends: readonly (CalendarDate | null)[], on: CalendarDate): QualityReportState {
  if (ends.length === 0) return 'NOT_APPLICABLE';
  if (ends.some(end => end === null || end < on)) return 'OUT_OF_DATE';
  return ends.some(end => end !== null && daysBetween(on, end) <= dueDays) ? 'DUE_SOON' : 'CURRENT';
}

const daysBetween = (from: CalendarDate, to: CalendarDate) => (Date.parse(to) - Date.parse(from)) / 86_400_000;
