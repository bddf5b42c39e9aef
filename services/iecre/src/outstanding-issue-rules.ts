import type { DocumentType, Rule } from '@conformity/certification';
import type { IecreFacts } from './certificate-facts';
import type { IecreOutstandingIssue } from './certificate-parts';

type IecreRule = Rule<IecreFacts>;

const provisional = 'IEC 61400-22: a provisional certificate has open issues without importance for primary safety';
const field = (index: number) => `outstandingIssues[${index}]`;

/** Whether it is still to be closed at the end of the day. */
const isOpen = ({ closedOn }: IecreOutstandingIssue, { issuedOn }: IecreFacts) => !closedOn || closedOn > issuedOn;

/** A provisional certificate has an outstanding issue: without one it is the certificate itself. */
export const provisionalHasIssues: IecreRule = {
  id: 'iecre/provisional-has-issues',
  severity: 'ERROR',
  source: provisional,
  fix: 'Say what is outstanding, or issue the type certificate.',
  check: facts =>
    facts.kind.documentType !== 'IECRE_PROVISIONAL' ||
    facts.content.outstandingIssues.some(issue => isOpen(issue, facts))
      ? []
      : [{ field: 'outstandingIssues', message: 'A provisional certificate has outstanding issues; none is open.' }],
};

const mayBeUnsafe: readonly DocumentType[] = ['IECRE_PROTOTYPE'];

/** No outstanding issue touches primary safety, save on a prototype certificate. */
export const primarySafetyClosed: IecreRule = {
  id: 'iecre/primary-safety-closed',
  severity: 'ERROR',
  source: `${provisional}; so the less a type certificate. That a prototype may be tested with such issues is our decision`,
  fix: 'Have the issue closed first.',
  check: facts =>
    mayBeUnsafe.includes(facts.kind.documentType)
      ? []
      : facts.content.outstandingIssues.flatMap((issue, index) =>
          issue.touchesPrimarySafety && isOpen(issue, facts)
            ? [{ field: field(index), message: `It touches primary safety and is open: ${issue.description}` }]
            : [],
        ),
};

/** An outstanding issue is to be closed after the day of issue, and before the validity ends. */
export const issuesDue: IecreRule = {
  id: 'iecre/issues-due',
  severity: 'WARNING',
  source: 'Our decision: an issue without a day is never closed',
  fix: 'Agree a day with the holder.',
  check: facts =>
    facts.content.outstandingIssues.flatMap((issue, index) => {
      const { validUntil } = facts.content;
      const at = `${field(index)}.dueOn`;
      if (!isOpen(issue, facts)) return [];
      if (!issue.dueOn) return [{ field: at, message: 'It has no day by which it is to be closed.' }];
      if (issue.dueOn < facts.issuedOn) return [{ field: at, message: `${issue.dueOn} is before the day of issue.` }];
      return validUntil && issue.dueOn > validUntil
        ? [{ field: at, message: `${issue.dueOn} is after the end of the validity, ${validUntil}.` }]
        : [];
    }),
};

export const outstandingIssueRules = [provisionalHasIssues, primarySafetyClosed, issuesDue];
