import { numberGrammars } from '@conformity/certification';
import type { Subject } from '@conformity/scheme';
import type { EntityManager } from 'typeorm';
import type { ExCertificateContent } from './certificate';
import { type ExQualityReportContent, latestValidity } from './quality-report';
import type { QualityReportFacts, TestReportFacts } from './report-rules';
import type { CertificateFacts } from './rules';
import type { ExTestReportContent } from './test-report';

interface PublicReport<Content> {
  key: string;
  number: number;
  status: string;
  content: Content;
  current: Content;
}

/**
 * The public issues of the reports that the numbers name, and the latest issue of each. The documents are held until the
 * transaction ends, so that none is suspended while a certificate that rests on it is issued.
 */
async function publicReports<Content>(em: EntityManager, type: string, numbers: readonly string[]) {
  const grammar = numberGrammars.find(({ documentType }) => documentType === type);
  const read = numbers.map(number => ({ number, reading: grammar?.read(number) ?? null }));
  const keys = read.flatMap(({ reading }) => reading?.key ?? []);
  const rows = keys.length
    ? await em.query<PublicReport<Content>[]>(
        `select d.number_key as key, i.number, d.status, i.content, latest.content as current
         from document d
         join issue latest on latest.document_id = d.id and latest.number = d.issue_number
         join issue i on i.document_id = d.id and i.published_at is not null
         where d.document_type = $1 and d.number_key = any($2) and d.status <> 'DRAFT' and d.deleted_at is null
         order by i.number
         for share of d`,
        [type, keys],
      )
    : [];
  return read.map(({ number, reading }) => {
    const issues = rows.filter(({ key }) => key === reading?.key);
    const wanted = reading?.issueNumber ?? issues.at(-1)?.number;
    return { number, found: issues.find(issue => issue.number === wanted) ?? null };
  });
}

/** The facts of a certificate: what it says, and what the reports that it names say. */
export async function loadCertificateFacts(
  em: EntityManager,
  { content, suffix, issueNumber, issuedOn }: Subject<ExCertificateContent>,
): Promise<CertificateFacts> {
  const tests = await publicReports<ExTestReportContent>(em, 'EX_TEST_REPORT', content.testReports);
  const audits = await publicReports<ExQualityReportContent>(em, 'EX_QUALITY_REPORT', content.qualityReports);
  return {
    content,
    suffix,
    issueNumber,
    issuedOn,
    testReports: tests.map(({ number, found }) => ({
      number,
      report: found && { status: found.status, standards: found.content.standards },
    })),
    qualityReports: audits.map(({ number, found }) => ({
      number,
      report: found && {
        status: found.status,
        validUntil: found.current.validUntil ?? null,
        manufacturer: found.current.manufacturer?.name ?? null,
        sites: found.current.productionSites,
      },
    })),
  };
}

/** The facts of a test report. */
export const testReportFacts = (
  _em: EntityManager,
  { content, issuedOn }: Subject<ExTestReportContent>,
): TestReportFacts => ({
  content,
  issuedOn,
});

/** The facts of a quality report, with the validity of the issue before it. */
export function qualityReportFacts(
  _em: EntityManager,
  { content, issuedOn, previous }: Subject<ExQualityReportContent>,
): QualityReportFacts {
  const previousEnd = previous.at(-1)?.content.validUntil ?? null;
  return { content, issuedOn, latestValidity: latestValidity(content, previousEnd) };
}
