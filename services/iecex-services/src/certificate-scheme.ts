import { lapseOf, protectionFamilies } from '@conformity/certification';
import { citedStandards, requireOrganisations } from '@conformity/register';
import { canonicalNumbers, check, defineScheme, type LinkedDocument } from '@conformity/scheme';
import type { ExServiceCertificateContent } from './certificate';
import type { ExFacilityReportContent } from './facility-report';
import { facilityReportScheme } from './facility-report-scheme';
import { loadCertificateFacts } from './facts';
import { printCertificate } from './print-certificate';
import { certificateRules } from './rules';

/** The Certificate of Conformity of a service facility. */
export const certificateScheme = defineScheme<ExServiceCertificateContent>({
  documentType: 'EX_SERVICE_COC',
  harmonise: content => ({
    title: [...content.serviceTypes].map(inWords).join(', '),
    holder: content.holder ?? content.applicant ?? null,
    manufacturers: [],
    sites: content.locations.map(location => ({ ...location, role: 'SERVICE_LOCATION' })),
    standards: content.standards,
    validUntil: null,
    relations: content.facilityReports.map(number => ({ kind: 'BASED_ON_FACILITY_REPORT' as const, number })),
    otherHolders: [content.applicant?.name],
    traits: { typesOfProtection: content.typesOfProtection.flatMap(protectionFamilies) },
    keywords: [content.equipmentScope, ...content.typesOfProtection],
  }),
  prepare: async (em, content) => {
    const locations = content.locations.map((location, index) => [`locations[${index}]`, location] as const);
    const { applicant, holder } = content;
    await requireOrganisations(em, { applicant, holder, ...Object.fromEntries(locations) });
    return {
      ...content,
      serviceTypes: [...new Set(content.serviceTypes)],
      standards: await citedStandards(em, content.standards),
      facilityReports: canonicalNumbers(facilityReportScheme, content.facilityReports, 'facilityReports'),
    };
  },
  // Each FAR by its latest issue: a renewed one carries the certificates of before. Our decision, as for QARs.
  basis: {
    reports: facilityReportScheme,
    numbers: ({ facilityReports }) => facilityReports,
    lapses: (_, reports: LinkedDocument<ExFacilityReportContent>[]) =>
      reports.map(({ number, found }) =>
        lapseOf(number, found && { ...found, validUntil: found.latest.validUntil ?? null }),
      ),
  },
  // When the first is due no issue says: it is recorded.
  surveillance: () => ({ auditedOn: null, dueOn: null }),
  earlierNames: { holder: 'facility' },
  nextIssue: content => ({ ...content, changes: null }),
  print: printCertificate,
  checks: { issue: check(loadCertificateFacts, certificateRules) },
});

/** `REPAIR_OVERHAUL` is "Repair overhaul". */
function inWords(serviceType: string): string {
  const words = serviceType.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
