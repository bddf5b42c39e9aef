import { check, defineScheme } from '@conformity/scheme';
import type { ExPersonnelReportContent } from './personnel-report';
import { printPersonnelReport } from './print-personnel-report';
import { personnelReportRules } from './report-rules';
import { knownUnit, unitOfCompetence } from './units';

/** The PCAR. That it exists is public; what it says, and of whom, is not: no name is in its face. */
export const personnelReportScheme = defineScheme<ExPersonnelReportContent>({
  documentType: 'EX_PERSONNEL_REPORT',
  notCopied: ['result', 'assessor', 'remarks'],
  contentIsPublic: false,
  harmonise: () => ({
    title: 'Personnel Competence Assessment Report',
    holder: null,
    manufacturers: [],
    sites: [],
    standards: [],
    validUntil: null,
    relations: [],
    keywords: [],
  }),
  prepare: async (_em, content) => ({
    ...content,
    units: content.units.map((assessed, index) => ({
      ...assessed,
      unit: knownUnit(assessed.unit, `units[${index}].unit`),
    })),
  }),
  earlierNames: { assessmentKind: 'kind' },
  laterLists: ['annexes'],
  print: printPersonnelReport,
  checks: {
    issue: check((_em, { content, issuedOn }) => {
      const units = content.units.map(assessed => ({
        ...assessed,
        needsPractical: unitOfCompetence(assessed.unit).assessment === 'THEORY_AND_PRACTICAL',
      }));
      return { content, issuedOn, units };
    }, personnelReportRules),
  },
});
