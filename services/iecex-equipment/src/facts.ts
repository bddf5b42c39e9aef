import { type LinkedDocument, linkedDocuments, type Subject } from '@conformity/scheme';
import type { EntityManager } from 'typeorm';
import type { ExCertificateContent } from './certificate';
import type { CertificateFacts } from './certificate-facts';
import type { ExQualityReportContent } from './quality-report';
import { qualityReportScheme, testReportScheme } from './report-schemes';
import type { Audited, LinkedQualityReport } from './rested-on';

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
    qualityReports: audits.map(linkedQualityReport),
  };
}

export function linkedQualityReport({ number, found }: LinkedDocument<ExQualityReportContent>): LinkedQualityReport {
  if (!found) return { number, report: null };
  const { status, statusSince, issuedOn, content, latest, latestNumber, latestIssuedOn } = found;
  const later =
    found.number === latestNumber ? null : { ...auditedBy(latest), number: latestNumber, issuedOn: latestIssuedOn };
  return { number, report: { ...auditedBy(content), status, statusSince, issuedOn, later } };
}

/** What an issue of a QAR tells of what was audited. */
export const auditedBy = ({ validUntil, holder, productionSites }: ExQualityReportContent): Audited => ({
  validUntil: validUntil ?? null,
  manufacturer: holder?.name ?? null,
  sites: productionSites,
});
