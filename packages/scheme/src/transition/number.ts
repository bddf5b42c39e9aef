import type { CalendarDate } from '@conformity/certification';
import { type BodyFacts, codeOn } from '@conformity/register';
import { badInput } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import type { DocumentScheme } from '../define-scheme';
import type { DocumentRow, IssueRow } from '../document';
import { takeSerial } from '../number-sequence';

/** The next number of the body, of all bodies where it names none. @throws BAD_INPUT where it has no code, NUMBERS_EXHAUSTED */
export async function takeNumber<Content extends object>(
  { grammar, facts, suffixOf, kindOf }: DocumentScheme<Content>,
  em: EntityManager,
  body: BodyFacts,
  content: Content,
  today: CalendarDate,
): Promise<PrintedNumber> {
  const bodyCode = codeOn(body, today, facts.system);
  if (!bodyCode)
    throw badInput('body', `${body.name} has no code in use on ${today}. Have the Secretariat record one.`);
  const thisYear = Number(today.slice(0, 4));
  const kind = kindOf?.(content);
  const serial = await takeSerial(em, grammar, grammar.namesNoBody ? '' : bodyCode, thisYear);
  const parts = {
    bodyCode,
    countryCode: facts.noun === 'report' ? body.country : null,
    year: grammar.yearOfIssue ? thisYear : null,
    serial,
    ...(kind && { kind }),
  };
  const { canonical, key } = grammar.print({ ...parts, suffix: suffixOf?.(content) ?? '', issueNumber: 0 });
  return { number: canonical, numberKey: key, numberParts: parts };
}

/** A number as it is kept with its document. */
export type PrintedNumber = Pick<DocumentRow, 'number' | 'numberKey' | 'numberParts'>;

/** Prints the number anew, with the suffix and issue of the issue that it now stands for. */
export function printNumber<Content extends object>(
  scheme: DocumentScheme<Content>,
  document: DocumentRow,
  { number: issueNumber, content }: IssueRow<Content>,
) {
  if (scheme.givenNumber) Object.assign(document, givenNumber(scheme, content));
  else {
    const suffix = scheme.suffixOf?.(content) ?? '';
    document.number = scheme.grammar.print({ ...document.numberParts, suffix, issueNumber }).canonical;
  }
}

/** The number that the body gave, as it is kept. @throws BAD_INPUT where it can be no number of the type. */
export function givenNumber<Content extends object>(
  { grammar, givenNumber: given }: DocumentScheme<Content>,
  content: Content,
): PrintedNumber {
  const reading = grammar.read(given?.(content) ?? '');
  if (!reading)
    throw badInput(
      'number',
      `is no ${grammar.series}. Write it as it is printed: 3 to 40 letters and digits, four digits at least.`,
    );
  const { canonical, key, bodyCode, serial } = reading;
  return {
    number: canonical,
    numberKey: key,
    numberParts: { bodyCode, countryCode: null, year: null, serial },
  };
}
