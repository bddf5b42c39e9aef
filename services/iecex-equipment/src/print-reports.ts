import { documentTypes } from '@conformity/certification';
import { type Printed, type Printing, printedParts } from '@conformity/scheme';
import { schemeLine } from './print-certificate';
import type { AuditScope, ExAudit, ExQualityReportContent } from './quality-report';
import type { ExTestReportContent } from './test-report';

const { annexTable, inFull, listed, particulars, places, standardsTable, table } = printedParts;

/** That reports may not be used for advertising: IECEx OD 011-1 Ed 4.0 cl. 1.2.2. */
const notes = [
  'This is a summary. The full report is confidential.',
  'ExTRs and QARs may not be used for promotion or advertising.',
];

/** An ExTR summary as it is printed. No real layout is known to us: the order is our decision. */
export const printTestReport = (content: ExTestReportContent, facts: Pick<Printing, 'citations'> = {}): Printed => ({
  schemeLine,
  title: documentTypes.EX_TEST_REPORT.title,
  sections: [
    ...particulars(null, {
      'Testing laboratory (ExTL):': inFull(content.laboratory),
      'Applicant:': inFull(content.holder),
      'Manufacturer:': inFull(content.manufacturer),
      'Product:': content.product,
      'Models and types:': listed(content.models),
    }),
    ...standardsTable('Standards:', content.standards, facts),
    ...particulars(null, {
      'Type of Protection:': content.typeOfProtection,
      'Marking:': content.marking,
      'Location of testing:': content.testLocation,
      'Endorsed by:': content.endorsedBy,
      'Endorsed on:': content.endorsedOn,
    }),
    ...annexTable('Annex:', content.annexes ?? []),
  ],
  notes,
  card: null,
});

const audits: Record<AuditScope, string> = {
  INITIAL: 'Initial',
  REASSESSMENT: 'Re-assessment',
  SURVEILLANCE: 'Surveillance',
};

const auditInWords = ({ auditScope, auditedOn }: ExAudit) =>
  auditScope ? `${audits[auditScope]} audit of ${auditedOn}` : `Audit of ${auditedOn}`;

/** A QAR summary as it is printed, in the order of IECEx F-001 ed 3.0; the list of what it covers stands at the end, as an appendix. */
export const printQualityReport = (content: ExQualityReportContent): Printed => ({
  schemeLine,
  title: documentTypes.EX_QUALITY_REPORT.title,
  sections: [
    ...particulars(null, {
      'ExCB project number:': content.projectNumber,
      'Manufacturer:': inFull(content.holder),
    }),
    ...places('Production sites audited:', content.productionSites),
    ...particulars(null, {
      'Product description:': content.productDescription,
      'Employees on site:': content.employeesOnSite,
      'Employees in Ex production:': content.employeesInExProduction,
      'Scope of audit:': content.auditScope && audits[content.auditScope],
      'Current QMS certificates / previous QAR:': listed(content.qmsCertificates),
      'Types of protection:': listed(content.typesOfProtection),
      'Audit team leader:': content.auditTeamLeader,
      'Audit date:': content.auditedOn,
      'Validity rests on:': listed((content.restsOn ?? []).map(auditInWords)),
      'Valid until:': content.validUntil,
    }),
    ...table(
      'Product certificates covered (CoC, ExTR):',
      ['Number'],
      content.coveredDocuments.map(number => [number]),
    ),
    ...annexTable('Annex:', content.annexes ?? []),
  ],
  notes,
  card: null,
});
