import { type CalendarDate, isFilled, isSamePlace, isSameText, type Place } from '@conformity/certification';

/** What an issue of a QAR tells of what was audited. */
export interface Audited {
  validUntil: CalendarDate | null;
  manufacturer: string | null;
  sites: readonly Place[];
}

/** What is known of a quality report that a certificate names; null facts where it is not public. */
export interface LinkedQualityReport {
  number: string;
  /** The issue that is named; the latest where none is, or where there is no such issue. */
  report:
    | (Audited & {
        status: string;
        /** The day from which it has that status. */
        statusSince: CalendarDate;
        issuedOn: CalendarDate | null;
        /** What the latest issue says; null where that is the one named. */
        later: (Audited & { number: number; issuedOn: CalendarDate | null }) | null;
      })
    | null;
}

type Later = NonNullable<NonNullable<LinkedQualityReport['report']>['later']>;

/** The manufacturing location of a certificate: an address, or the number of a QAR whose sites are meant, or a text. */
export type Location = Place & { qualityReport?: string | null | undefined; text?: string | null };

/** What the QAR that a certificate names covered, and its latest issue does not any more. */
export interface Lost {
  reason: 'SITE_DROPPED' | 'MANUFACTURER_CHANGED';
  /** The QAR, as it is named. */
  number: string;
  later: Later;
  /** What is not covered any more, in words. */
  what: string;
}

export const whyNoLonger = ({ number, later, what, reason }: Lost): string =>
  reason === 'SITE_DROPPED'
    ? `${what} stands in ${number}, and no longer in its latest issue, ${later.number}.`
    : `${number} is about ${what}; its latest issue, ${later.number}, is about ${later.manufacturer ?? 'nobody'}.`;

/** The reports with what counts of them today. */
const asOfToday = (reports: readonly LinkedQualityReport[]) =>
  reports.flatMap(({ report }) => (report ? [report.later ?? report] : []));

const inWords = ({ name, address }: Place) => [name, address].filter(isFilled).join(', ').replace(/\s+/g, ' ');

/** The sites of a location that an issue named covers and that no latest issue covers; of a location in free text none. */
export function lostSites(location: Location, reports: readonly LinkedQualityReport[]): Lost[] {
  const today = asOfToday(reports).flatMap(({ sites }) => sites);
  return reports.flatMap(({ number, report }) => {
    const later = report?.later;
    if (!report || !later) return [];
    const meant = location.qualityReport
      ? report.sites.filter(() => location.qualityReport === number)
      : report.sites.filter(site => isSamePlace(location, site));
    return meant
      .filter(site => !today.some(covered => isSamePlace(covered, site)))
      .map(site => ({ reason: 'SITE_DROPPED' as const, number, later, what: inWords(site) }));
  });
}

/** The QAR that was about somebody else when it was named than it is now, where the manufacturer is nobody's any more; null where there is none. */
export function lostManufacturer(
  manufacturer: Place | null | undefined,
  reports: readonly LinkedQualityReport[],
): Lost | null {
  if (asOfToday(reports).some(audited => isSameText(audited.manufacturer, manufacturer?.name))) return null;
  const changed = reports.flatMap(({ number, report }) => {
    const { later, manufacturer: before } = report ?? {};
    return later && before && !isSameText(before, later.manufacturer)
      ? [{ reason: 'MANUFACTURER_CHANGED' as const, number, later, what: before }]
      : [];
  });
  return changed[0] ?? null;
}
