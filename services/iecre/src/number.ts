import { type CalendarDate, grammarOf, type NumberReading } from '@conformity/certification';
import { badInput } from '@conformity/subgraph';

const grammar = grammarOf('IECRE_TYPE');

/** What was typed, read as a number of IECRE; null for a reference of anybody else. */
export const readNumber = (typed: string): NumberReading | null => grammar.read(typed);

/** Whether somebody meant a number of IECRE, well written or not. */
export const isMeantAsNumber = (typed: string): boolean => /^\W*iecre\b/i.test(typed) || readNumber(typed) !== null;

/** The number of an issue: the certificate's number with `-Rn`, without it for issue 0. */
export const numberOfIssue = (number: string, issueNumber: number): string =>
  `${readNumber(number)?.key ?? number}${issueNumber ? `-R${issueNumber}` : ''}`;

/** The number as it is printed. @throws BAD_INPUT where it is none of IECRE */
export function canonicalNumber(typed: string, field: string): string {
  const reading = readNumber(typed);
  if (reading) return reading.canonical;
  throw badInput(
    field,
    `"${typed.slice(0, 100)}" is not a number of IECRE. Write it like IECRE.WE.TC.25.0168-R2, and a number of anybody else under foreignReferences.`,
  );
}

/** The reference as it is kept: a number of IECRE as it is printed, anything else as it was typed. */
export const keptReference = (typed: string): string => readNumber(typed)?.canonical ?? typed.trim();

/** The year of the first certificate of the system, issued on 2016-10-27. */
export const firstYear = 2016;

/** Whether the number is one of IECRE whose year lies before the first certificate, or after the day. */
export function isImplausible(number: string, on: CalendarDate): boolean {
  const year = readNumber(number)?.year ?? null;
  return year !== null && (year < firstYear || year > Number(on.slice(0, 4)));
}
