import { addDays, type CalendarDate, endsWithin, firstToEnd, lapseOf, type Place } from '@conformity/certification';
import { DateScalar } from '@conformity/subgraph';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { renewalDays } from './quality-report';
import { type LinkedQualityReport, type Location, lostManufacturer, lostSites, whyNoLonger } from './rested-on';

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
    CURRENT: { description: 'Every QAR is current, covers what it covered, and does not end within 90 days.' },
    DUE_SOON: { description: 'The first of them ends within 90 days.' },
    OUT_OF_DATE: {
      description:
        'One of them has ended or is not current, or its latest issue no longer covers a site or the manufacturer. See qualityReportStateReasons.',
    },
    NOT_APPLICABLE: { description: 'No QAR is named, as for a unit verification.' },
  },
});

/** Why a QAR carries a certificate only until a day. */
export const QualityReportReason = {
  VALIDITY: 'VALIDITY',
  NOT_CURRENT: 'NOT_CURRENT',
  NOT_IN_REGISTER: 'NOT_IN_REGISTER',
  SITE_DROPPED: 'SITE_DROPPED',
  MANUFACTURER_CHANGED: 'MANUFACTURER_CHANGED',
} as const;
export type QualityReportReason = keyof typeof QualityReportReason;
registerEnumType(QualityReportReason, {
  name: 'QualityReportReason',
  description: 'Why a QAR carries a certificate only until a day.',
  valuesConfig: {
    VALIDITY: { description: 'Its validity ends.' },
    NOT_CURRENT: { description: 'It is suspended or cancelled.' },
    NOT_IN_REGISTER: { description: 'It is not in the register, or you may not see it.' },
    SITE_DROPPED: { description: 'Its latest issue no longer has a site of the certificate that the issue named had.' },
    MANUFACTURER_CHANGED: { description: 'Its latest issue is about another manufacturer than the issue named.' },
  },
});

/** Until when a QAR carries a certificate, and why no longer. */
@ObjectType('QualityReportStateReason', { description: 'Until when a QAR carries a certificate, and why no longer.' })
export class Lapse {
  @Field(() => String, { description: 'The QAR, as the certificate names it.' }) qualityReport!: string;
  @Field(() => QualityReportReason, { description: 'What ends it.' }) reason!: QualityReportReason;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which it carried the certificate; null where it never did.',
  })
  until!: CalendarDate | null;
  @Field(() => String, { description: 'In a sentence.' }) message!: string;
}

interface Resting {
  manufacturer?: Place | null;
  manufacturingLocations: readonly Location[];
}

/**
 * Until when each QAR carries the certificate. The issue that is named says what it covers; that it is still so, and until when, the
 * latest says: a renewed QAR carries the certificates of before, and one that drops a site carries those of the site no longer. Our decision.
 */
export function lapsesOf(content: Resting, reports: readonly LinkedQualityReport[]): Lapse[] {
  const { manufacturer, manufacturingLocations } = content;
  const changed = lostManufacturer(manufacturer, reports);
  const lost = [
    ...manufacturingLocations.flatMap(location => lostSites(location, reports)),
    ...(changed ? [changed] : []),
  ];
  return [
    ...reports.map(endOf),
    ...lost.map(one => ({
      qualityReport: one.number,
      reason: one.reason,
      until: one.later.issuedOn && addDays(one.later.issuedOn, -1),
      message: whyNoLonger(one),
    })),
  ];
}

function endOf({ number, report }: LinkedQualityReport): Lapse {
  const known = report?.status === 'DRAFT' ? null : report;
  const { until, message } = lapseOf(number, known && { ...known, validUntil: (known.later ?? known).validUntil });
  const reason = !known ? 'NOT_IN_REGISTER' : known.status === 'CURRENT' ? 'VALIDITY' : 'NOT_CURRENT';
  return { qualityReport: number, reason, until, message };
}

/** The last day on which everything carries; null where nothing is named. */
export const carriedUntil = (lapses: readonly Pick<Lapse, 'until'>[]): CalendarDate | null =>
  firstToEnd(lapses.map(({ until }) => until));

/** The state on a day of what carries a certificate until the days. */
export function qualityReportState(lapses: readonly Pick<Lapse, 'until'>[], on: CalendarDate): QualityReportState {
  const until = carriedUntil(lapses);
  if (until === null) return 'NOT_APPLICABLE';
  if (until < on || lapses.some(lapse => lapse.until === null)) return 'OUT_OF_DATE';
  return isDue(until, on) ? 'DUE_SOON' : 'CURRENT';
}

/** Why the state is what it is: of what is out of date that alone, else what is due; nothing while it is CURRENT. */
export function reasonsFor(lapses: readonly Lapse[], on: CalendarDate): Lapse[] {
  const ended = lapses.filter(({ until }) => until === null || until < on);
  return ended.length ? ended : lapses.filter(({ until }) => until !== null && isDue(until, on));
}

/** In the days in which a QAR is renewed, it is due. Our decision. */
const isDue = (until: CalendarDate, on: CalendarDate) => endsWithin(until, on, renewalDays);
