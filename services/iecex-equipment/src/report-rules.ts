import {
  breachOf,
  type CalendarDate,
  missing,
  type Rule,
  whyAfterIssue,
  whyAuditServed,
  whyNotValidUntil,
} from '@conformity/certification';
import { type ExQualityReportContent, restatesAudit } from './quality-report';
import type { ExTestReportContent } from './test-report';

/** What the rules of a test report look at. */
export interface TestReportFacts {
  issuedOn: CalendarDate;
  content: Pick<
    ExTestReportContent,
    'product' | 'manufacturer' | 'laboratory' | 'standards' | 'endorsedBy' | 'endorsedOn'
  >;
}

/** An ExTR summary says what was tested, where, to what, and who endorsed it by the day of issue. */
export const testReportComplete: Rule<TestReportFacts> = {
  id: 'iecex-equipment/test-report-complete',
  severity: 'ERROR',
  source:
    'IECEx OD 011-1 Ed 4.0 cl. 1.2.2 (sample tested to the standards shown in the report); the fields are our decision',
  fix: 'Fill in the field.',
  check: ({ content: { product, manufacturer, laboratory, standards, endorsedBy, endorsedOn }, issuedOn }) => [
    ...missing({
      product: Boolean(product?.trim()),
      manufacturer: Boolean(manufacturer?.name.trim()),
      laboratory: Boolean(laboratory?.name.trim()),
      standards: standards.length > 0,
      endorsedBy: Boolean(endorsedBy?.trim()),
      endorsedOn: Boolean(endorsedOn),
    }),
    ...breachOf('endorsedOn', whyAfterIssue(endorsedOn, issuedOn)),
  ],
};

/** What the rules of a quality report look at. */
export interface QualityReportFacts {
  issuedOn: CalendarDate;
  content: ExQualityReportContent;
  /** Null where the audit is not known. */
  latestValidity: CalendarDate | null;
  /** The public issues before it, the earliest first. */
  previous: { number: number; content: Pick<ExQualityReportContent, 'auditScope' | 'auditedOn'> }[];
  /** The number of another QAR of the body that rests on the audit; null where there is none. */
  otherReport: string | null;
}

/** A QAR summary says who was audited, where, when and by whom. */
export const qualityReportComplete: Rule<QualityReportFacts> = {
  id: 'iecex-equipment/quality-report-complete',
  severity: 'ERROR',
  source: 'IECEx F-001 ed 3.0, as on a real QAR',
  fix: 'Fill in the field.',
  check: ({ content, issuedOn }) => [
    ...missing({
      holder: Boolean(content.holder?.name.trim()),
      productionSites: content.productionSites.length > 0,
      auditScope: Boolean(content.auditScope),
      typesOfProtection: content.typesOfProtection.length > 0,
      auditTeamLeader: Boolean(content.auditTeamLeader?.trim()),
      auditedOn: Boolean(content.auditedOn),
      validUntil: Boolean(content.validUntil),
    }),
    ...breachOf('auditedOn', whyAfterIssue(content.auditedOn, issuedOn)),
  ],
};

/** A QAR begins with an audit that gives a validity. */
export const beginsWithAssessment: Rule<QualityReportFacts> = {
  id: 'iecex-equipment/begins-with-assessment',
  severity: 'ERROR',
  source: 'Scopes of audit of IECEx F-001 ed 3.0: surveillance is between two assessments, and gives no validity',
  fix: 'Give the initial audit or the re-assessment on which the QAR rests; where another QAR has it, up-issue that one.',
  check: ({ content, previous }) =>
    content.auditScope === 'SURVEILLANCE' && previous.length === 0
      ? [{ field: 'auditScope', message: 'A QAR does not begin with a surveillance audit: it gives no validity.' }]
      : [],
};

/** Each audit serves once: it carries one QAR, and there an issue rests on an audit after those of the issues before it, or tells the latest of them again. */
export const auditServesOnce: Rule<QualityReportFacts> = {
  id: 'iecex-equipment/audit-serves-once',
  severity: 'ERROR',
  source:
    'The issues of a QAR count its successive audits (real numbers; a real QAR of 2019); that one may be told again without a longer validity, and that it carries no other QAR of the same manufacturer and place, is our decision',
  fix: 'Give the day of the audit that this issue rests on; to change something else, leave scope and day as they are.',
  check: ({ content, previous, otherReport }) => {
    const { auditedOn } = content;
    if (!auditedOn || restatesAudit(content, previous.at(-1)?.content ?? null)) return [];
    if (otherReport && content.auditScope !== 'SURVEILLANCE')
      return [{ field: 'auditedOn', message: whyAuditServed(auditedOn, otherReport) }];
    const later = previous.findLast(before => before.content.auditedOn && before.content.auditedOn >= auditedOn);
    const served = later?.content.auditedOn;
    if (!later || !served) return [];
    const message =
      served === auditedOn
        ? `The audit of ${auditedOn} carries issue ${later.number} already.`
        : `${auditedOn} is before ${served}, the audit of issue ${later.number}.`;
    return [{ field: 'auditedOn', message }];
  },
};

/** A QAR is valid for three years at the most. */
export const validityWithinThreeYears: Rule<QualityReportFacts> = {
  id: 'iecex-equipment/validity-within-three-years',
  severity: 'ERROR',
  source:
    'Guides of two certification bodies to the QAR; a real QAR of 2019 (renewal keeps the anniversary; how early is our decision: 90 days)',
  fix: 'Give an earlier end, or leave it out: the register proposes the latest one.',
  check: ({ content, latestValidity }) => breachOf('validUntil', whyNotValidUntil(content, latestValidity)),
};

export const testReportRules = [testReportComplete];
export const qualityReportRules = [
  qualityReportComplete,
  beginsWithAssessment,
  auditServesOnce,
  validityWithinThreeYears,
];
