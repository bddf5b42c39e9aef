import { type Breach, type CalendarDate, isFilled, missing, type Rule } from '@conformity/certification';

/** One assessment, with what the catalogue demands of the unit. */
export interface Assessed {
  unit: string;
  result?: 'PASSED' | 'FAILED' | null;
  theory: boolean;
  practical: boolean;
  assessedOn?: CalendarDate | null;
  /** Whether the catalogue demands a practical part. */
  needsPractical: boolean;
}

/** What the rules of a PCAR look at. */
export interface PersonnelReportFacts {
  issuedOn: CalendarDate;
  content: {
    candidateName?: string | null;
    assessmentKind?: string | null;
    assessor?: string | null;
    assessmentBodySite?: string | null;
  };
  units: Assessed[];
}

type ReportRule = Rule<PersonnelReportFacts>;

const eachUnit = (units: Assessed[], breachesOf: (unit: Assessed) => (Breach | false)[]): Breach[] =>
  units.flatMap((unit, index) =>
    breachesOf(unit).flatMap(breach => (breach ? [{ ...breach, field: `units[${index}].${breach.field}` }] : [])),
  );

/** A PCAR says who was assessed in what, with which result, when, where and by whom. */
export const reportComplete: ReportRule = {
  id: 'iecex-persons/report-complete',
  severity: 'ERROR',
  source: 'IECEx OD 011-1 Ed 4.0 cl. 1.5.2: a person independently assessed; the fields are our decision',
  fix: 'Fill in the field.',
  check: ({ content: { candidateName, assessmentKind, assessor, assessmentBodySite }, units }) => [
    ...missing({
      candidateName: isFilled(candidateName),
      assessmentKind: isFilled(assessmentKind),
      units: units.length > 0,
      assessor: isFilled(assessor),
      assessmentBodySite: isFilled(assessmentBodySite),
    }),
    ...eachUnit(units, ({ result, assessedOn }) =>
      missing({ result: Boolean(result), assessedOn: Boolean(assessedOn) }),
    ),
  ],
};

/** A unit is passed only where every part was taken that the catalogue demands. */
export const partsTaken: ReportRule = {
  id: 'iecex-persons/parts-taken',
  severity: 'ERROR',
  source:
    'Exert Certification, assessment process: Ex 000 and Ex 001 by theory, every other unit by theory and practical',
  fix: 'Say that the part was taken, or do not call the unit passed.',
  check: ({ units }) =>
    eachUnit(units, ({ unit, result, theory, practical, needsPractical }) =>
      result === 'PASSED'
        ? [
            !theory && { field: 'theory', message: `${unit} is passed without its theoretical part.` },
            needsPractical &&
              !practical && { field: 'practical', message: `${unit} is passed without its practical part.` },
          ]
        : [],
    ),
};

/** Nothing is reported before it was done. */
export const assessedBeforeReport: ReportRule = {
  id: 'iecex-persons/assessed-before-report',
  severity: 'ERROR',
  source: 'IECEx OD 011-1 Ed 4.0 cl. 1.5.2: the report is of an assessment that was completed',
  fix: 'Correct the day of the assessment, or issue the report after it.',
  check: ({ units, issuedOn }) =>
    eachUnit(units, ({ unit, assessedOn }) => [
      Boolean(assessedOn && assessedOn > issuedOn) && {
        field: 'assessedOn',
        message: `${unit} is assessed on ${assessedOn}, after the day of issue, ${issuedOn}.`,
      },
    ]),
};

/** What must hold when a PCAR is issued, beside the rules of every document. */
export const personnelReportRules: readonly ReportRule[] = [reportComplete, partsTaken, assessedBeforeReport];
