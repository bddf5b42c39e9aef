import { linkedDocuments, type Subject } from '@conformity/scheme';
import type { EntityManager } from 'typeorm';
import type { ExServiceCertificateContent } from './certificate';
import { facilityReportScheme } from './facility-report-scheme';
import type { ServiceCertificateFacts } from './rules';

/** The facts of a service facility's certificate: what it says, and what the FARs that it names say. */
export async function loadCertificateFacts(
  em: EntityManager,
  { content, issueNumber, issuedOn }: Subject<ExServiceCertificateContent>,
): Promise<ServiceCertificateFacts> {
  const audits = await linkedDocuments(em, facilityReportScheme, content.facilityReports);
  return {
    content,
    issueNumber,
    issuedOn,
    facilityReports: audits.map(({ number, found }) => ({
      number,
      report: found && {
        status: found.status,
        issuedOn: found.issuedOn,
        validUntil: found.latest.validUntil ?? null,
        facility: found.latest.holder?.name ?? null,
        locations: found.latest.locationsAudited,
        serviceTypes: found.latest.serviceTypes,
        typesOfProtection: found.latest.typesOfProtection,
        locationScopes: found.latest.locationScopes ?? [],
      },
    })),
  };
}
