import { documentTypes } from '@conformity/certification';
import { type Printed, printedParts } from '@conformity/scheme';
import type { AssessedUnit, AssessmentKind, AssessmentResult, ExPersonnelReportContent } from './personnel-report';
import { schemeLine } from './print-certificate';
import { unitOfCompetence } from './units';

const { annexTable, particulars, table, text } = printedParts;

const assessments: Record<AssessmentKind, string> = {
  INITIAL: 'Initial',
  FULL_REASSESSMENT: 'Full reassessment',
  PARTIAL_REASSESSMENT: 'Partial reassessment',
};
const results: Record<AssessmentResult, string> = { PASSED: 'Passed', FAILED: 'Failed' };

/** A PCAR as it is printed. No real one is known to us: the order is our decision. */
export const printPersonnelReport = (content: ExPersonnelReportContent): Printed => ({
  schemeLine,
  title: documentTypes.EX_PERSONNEL_REPORT.title,
  sections: [
    ...particulars(null, {
      'Candidate:': content.candidateName,
      'Assessment:': content.assessmentKind && assessments[content.assessmentKind],
      'Assessed at:': content.assessmentBodySite,
      'Assessor:': content.assessor,
    }),
    ...table('UNITS ASSESSED', ['Unit', 'Title', 'Parts taken', 'Result', 'Assessed on'], content.units.map(lineOf)),
    ...text('Remarks:', content.remarks),
    ...annexTable('Annex:', content.annexes ?? []),
  ],
  notes: ['Confidential: what this report says is not public.'],
  card: null,
});

const lineOf = ({ unit, theory, practical, result, assessedOn }: AssessedUnit) => [
  unit,
  unitOfCompetence(unit).title,
  [theory && 'theory', practical && 'practice'].filter(Boolean).join(', '),
  result && results[result],
  assessedOn,
];
