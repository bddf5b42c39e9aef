import { linkedDocuments, type Subject } from '@conformity/scheme';
import type { EntityManager } from 'typeorm';
import type { ExCertificateContent } from './certificate';
import { qualityReportScheme, testReportScheme } from './report-schemes';
import type { CertificateFacts } from './rules';

/** The facts of a certificate: what it says, and what the reports that it names say. */
export async function loadCertificateFacts(
  em: EntityManager,
  { content, suffix, issueNumber, issuedOn }: Subject<ExCertificateContent>,
): Promise<CertificateFacts> {
  const tests = await linkedDocuments(em, testReportScheme, content.testReports);
  const audits = await linkedDocuments(em, qualityReportScheme, content.qualityReports);
  return {
    content,
    suffix,
    issueNumber,
    issuedOn,
    testReports: tests.map(({ number, found }) => ({
      number,
      report: found && { status: found.status, issuedOn: found.issuedOn, standards: found.content.standards },
    })),
    qualityReports: audits.map(({ number, found }) => ({
      number,
      report: found && {
        status: found.status,
        issuedOn: found.issuedOn,
        validUntil: found.latest.validUntil ?? null,
        manufacturer: found.latest.holder?.name ?? null,
        sites: found.latest.productionSites,
      },
    })),
  };
}
