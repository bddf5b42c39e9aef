import type { CalendarDate, Finding, NumberGrammar, Rule } from '@conformity/certification';
import type { BodyFacts, UnknownEdition } from '@conformity/register';

/** What must be known of any document of any scheme on the day it is issued. */
export interface IssueFacts {
  body: BodyFacts;
  scheme: string;
  standards: string[];
  /** Those that the directory does not know. */
  unknownStandards: readonly UnknownEdition[];
  issueNumber: number;
  /** Four digits; null where the number shows none. */
  yearOfNumber: number | null;
  issuedOn: CalendarDate;
  /** As it is at the body. */
  today: CalendarDate;
  /** The public issues before it, the earliest first. */
  previous: { number: number; issuedOn: CalendarDate | null }[];
}

/** A body issues only in schemes that it is accepted for, and only to standards within its scope. */
export const bodyAccepted: Rule<IssueFacts> = {
  id: 'register/body-accepted',
  code: 'R9',
  severity: 'ERROR',
  source: 'IECEx update, March 2012: "ExCBs only issue CoCs within their scope"; IECEx 02 cl. 11.1.14',
  fix: 'Have the Secretariat extend the scope or restore the acceptance of the body, or take the standard off.',
  check: ({ body, scheme, standards, issuedOn, today }) => {
    const acceptance = body.acceptances.find(candidate => candidate.scheme === scheme);
    if (!acceptance) return [{ field: 'issuer', message: `${body.name} is not accepted for ${scheme}.` }];
    if (acceptance.status !== 'ACCEPTED')
      return [{ field: 'issuer', message: `The acceptance of ${body.name} for ${scheme} is ${acceptance.status}.` }];
    // Who may not issue any more does not by an earlier day, and who issues for a later day not beyond the last.
    const { until } = acceptance;
    if (until && (issuedOn > until || today > until))
      return [{ field: 'issuer', message: `The acceptance of ${body.name} for ${scheme} ended on ${until}.` }];
    return standards.flatMap((standard, index) =>
      !acceptance.standards || acceptance.standards.includes(standard)
        ? []
        : [{ field: `standards[${index}]`, message: `${standard} is not in the scope of ${body.name}.` }],
    );
  },
};

/** Issues are numbered 0, 1, 2 ... without gaps, and none is dated before the one before it, before the year of its number, or in the future. */
export const issuesInSequence: Rule<IssueFacts> = {
  id: 'register/issues-in-sequence',
  code: 'R10',
  severity: 'ERROR',
  source:
    'Observed on every issue chain that we know (13 certificates, 49 issues); the number is taken when the draft is first saved (IECEx OD 011-1 Ed 4.0 cl. 2.3)',
  fix: 'Give the day of this issue, not earlier than the issue before it and the year of the number, and not later than today at the body.',
  check: ({ body, issueNumber, yearOfNumber, issuedOn, today, previous }) => {
    const last = previous.at(-1);
    const expected = last ? last.number + 1 : 0;
    return [
      ...(issueNumber === expected
        ? []
        : [{ field: 'issueNumber', message: `Issue ${issueNumber} does not follow; issue ${expected} does.` }]),
      ...(last?.issuedOn && issuedOn < last.issuedOn
        ? [{ field: 'issuedOn', message: `${issuedOn} is before issue ${last.number} of ${last.issuedOn}.` }]
        : []),
      ...(isBefore(issuedOn, yearOfNumber) && !isBefore(today, yearOfNumber)
        ? [
            {
              field: 'issuedOn',
              message: `${issuedOn} is before ${yearOfNumber}, the year in which the number was taken.`,
            },
          ]
        : []),
      ...(issuedOn > today
        ? [{ field: 'issuedOn', message: `${issuedOn} is in the future: at ${body.name} it is ${today}.` }]
        : []),
    ];
  },
};

/** Whether a day is before a year. Of a year to come, as an imported number may show that was mistyped, nothing is made. */
const isBefore = (day: CalendarDate, year: number | null) => year !== null && Number(day.slice(0, 4)) < year;

/** The year that a number shows, four digits; where there is none yet, that of today, in which it would be taken. Null where it shows none. */
export function yearOfNumber(grammar: NumberGrammar, number: string | null, today: CalendarDate): number | null {
  if (number !== null) return grammar.read(number)?.year ?? null;
  return grammar.yearOfIssue ? Number(today.slice(0, 4)) : null;
}

/** The directory knows each standard in its edition. A draft may name others until they are recorded, an issue may not. */
export const standardsKnown: Rule<Pick<IssueFacts, 'unknownStandards'>> = {
  id: 'register/standards-known',
  code: 'R13',
  severity: 'ERROR',
  source:
    'Our decision: a standard is one and the same node for every certificate that names it, so that it can be found by it',
  fix: 'Correct the standard or its edition, or ask the Secretariat to record it (recordEdition). It cannot be issued before.',
  check: ({ unknownStandards }) =>
    unknownStandards.map(({ index, standard, edition, editions, nearest }) => ({
      field: `standards[${index}]`,
      message:
        editions === null
          ? `${standard} is not a standard that the directory knows.${nearest.length ? ` Nearest: ${nearest.join(', ')}.` : ''}`
          : `${standard} has no edition ${edition} in the directory. It has ${editions}.`,
    })),
};

/** The rules that hold for every document of every scheme. */
export const issueRules = [bodyAccepted, issuesInSequence, standardsKnown];

/** What may be amiss in a draft as long as it is mended before the issue. */
const untilIssued: ReadonlySet<string> = new Set([standardsKnown.id]);

/** The findings as a draft is told them: what has time until the issue only warns. */
export const inDraft = <Found extends Finding>(findings: readonly Found[]): Found[] =>
  findings.map(finding => (untilIssued.has(finding.rule) ? { ...finding, severity: 'WARNING' } : finding));
