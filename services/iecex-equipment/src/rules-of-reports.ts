import {
  breachOf,
  isFilled,
  isSamePlace,
  isSameText,
  whyEnded,
  whyIssuedLater,
  whyNotCurrent,
} from '@conformity/certification';
import { audit2019, type CertificateRule, type Cited, type LinkedTestReport } from './certificate-facts';
import { type LinkedQualityReport, lostManufacturer, lostSites, whyNoLonger } from './rested-on';

const cited = ({ standard, edition }: Cited) => `${standard} edition ${edition}`;

/** Every report that a certificate rests on is in the register and current. */
export const reportsInRegister: CertificateRule = {
  id: 'iecex-equipment/reports-in-register',
  severity: 'ERROR',
  source: 'IECEx OD 011-1 Ed 4.0 cl. 1.2.2: a CoC needs both an ExTR and a QAR that were completed',
  fix: 'Correct the number, or have the report issued first.',
  check: ({ testReports, qualityReports }) => [
    ...testReports.flatMap(({ number, report }, index) =>
      breachOf(`testReports[${index}]`, whyNotCurrent(number, report)),
    ),
    ...qualityReports.flatMap(({ number, report }, index) =>
      breachOf(`qualityReports[${index}]`, whyNotCurrent(number, report)),
    ),
  ],
};

/** No report that the certificate rests on, in the issue that it names, is of a later day; of an audit the QAR tells it. */
export const reportsBeforeIssue: CertificateRule = {
  id: 'iecex-equipment/reports-before-issue',
  severity: 'ERROR',
  source: 'IECEx OD 011-1 Ed 4.0 cl. 1.2.2: a CoC needs both an ExTR and a QAR that were completed',
  fix: 'Give the day of this issue, or name the issue of the report on which it rests.',
  check: ({ testReports, qualityReports, issuedOn }) => {
    const breaches = (reports: (LinkedTestReport | LinkedQualityReport)[], field: string) =>
      reports.flatMap(({ number, report }, index) =>
        breachOf(`${field}[${index}]`, whyIssuedLater(number, report?.issuedOn, issuedOn)),
      );
    return [...breaches(testReports, 'testReports'), ...breaches(qualityReports, 'qualityReports')];
  },
};

/** Each standard of the certificate, in its edition, stands in at least one linked ExTR. */
export const standardsTested: CertificateRule = {
  id: 'iecex-equipment/standards-tested',
  code: 'R1',
  severity: 'ERROR',
  source: audit2019,
  fix: 'Cite the edition that was tested, or link an ExTR that covers the edition you cite.',
  check: ({ content, testReports }) => {
    const tested = testReports.flatMap(({ number, report }) =>
      (report?.standards ?? []).map(standard => ({ ...standard, number })),
    );
    return content.standards.flatMap(({ standard, edition }, index) => {
      const ofStandard = tested.filter(candidate => candidate.standard === standard);
      if (ofStandard.some(candidate => candidate.edition === edition)) return [];
      const instead = ofStandard.map(report => `${report.number} was tested to edition ${report.edition}`).join(', ');
      const why = instead ? `; ${instead}` : '';
      return [
        {
          field: `standards[${index}]`,
          message: `${cited({ standard, edition })} is in none of the linked ExTRs${why}.`,
        },
      ];
    });
  },
};

/** Every linked QAR is valid on the day of issue. */
export const qualityReportsCurrent: CertificateRule = {
  id: 'iecex-equipment/quality-reports-current',
  code: 'R4',
  severity: 'ERROR',
  source: `${audit2019}; IECEx OD 250 (management of QARs)`,
  fix: 'Renew the QAR first, or link the one that is valid.',
  check: ({ qualityReports, issuedOn }) =>
    qualityReports.flatMap(({ number, report }, index) =>
      breachOf(
        `qualityReports[${index}]`,
        whyEnded(number, report?.validUntil, issuedOn) ??
          whyEnded(`${number} by its latest issue`, report?.later?.validUntil, issuedOn),
      ),
    ),
};

/** The manufacturer is one that a linked QAR is about, in the issue that is named and in the latest. */
export const manufacturerAudited: CertificateRule = {
  id: 'iecex-equipment/manufacturer-audited',
  code: 'R5',
  severity: 'OVERRIDABLE',
  source: `${audit2019}; that the issue named counts, and the latest too, is our decision`,
  fix: 'Write the manufacturer as on the QAR, link the right issue of the right QAR, or override with a reason.',
  check: ({ content: { manufacturer }, qualityReports }) => {
    const audited = qualityReports.flatMap(({ report }) => report?.manufacturer ?? []);
    if (!manufacturer?.name || audited.length === 0) return [];
    const field = 'manufacturer';
    if (!audited.some(name => isSameText(name, manufacturer.name))) {
      const message = `${manufacturer.name} is not the manufacturer of a linked QAR (${audited.join(', ')}).`;
      return [{ field, message }];
    }
    const lost = lostManufacturer(manufacturer, qualityReports);
    return breachOf(field, lost && whyNoLonger(lost));
  },
};

/**
 * Every manufacturing location is covered by a linked QAR, in the issue that is named and in the latest. A location in free text cannot
 * be compared; without a QAR there is nothing to compare with.
 */
export const locationsAudited: CertificateRule = {
  id: 'iecex-equipment/locations-audited',
  code: 'R6',
  severity: 'OVERRIDABLE',
  source: `${audit2019}; that the issue named counts, and the latest too, is our decision`,
  fix: 'Write the location as on the QAR, link the issue of a QAR that covers it, or override with a reason.',
  check: ({ content: { manufacturingLocations }, qualityReports }) => {
    const audited = qualityReports.flatMap(({ report }) => report?.sites ?? []);
    const linked = new Set(qualityReports.map(({ number }) => number));
    if (linked.size === 0) return [];
    return manufacturingLocations.flatMap((location, index) => {
      const field = `manufacturingLocations[${index}]`;
      if (location.qualityReport && !linked.has(location.qualityReport))
        return [{ field, message: `${location.qualityReport} is not among the linked QARs.` }];
      if (location.qualityReport || audited.some(site => isSamePlace(location, site)))
        return lostSites(location, qualityReports).map(lost => ({ field, message: whyNoLonger(lost) }));
      if (isFilled(location.text)) return [];
      const other = qualityReports.find(({ report }) => report?.later?.sites.some(site => isSamePlace(location, site)));
      const place = location.name ?? location.address;
      return [
        {
          field,
          message: other
            ? `${place} is covered by issue ${other.report?.later?.number} of the QAR, not by the one that is linked, ${other.number}.`
            : `${place} is covered by no linked QAR.`,
        },
      ];
    });
  },
};
