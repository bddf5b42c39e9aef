import path from 'node:path';
import { type CalendarDate, calendarDate, type DocumentType, endOfValidity } from '@conformity/certification';
import { readTable } from '@conformity/subgraph';

/** From a day on, for how many years documents of a type are valid: usually, or at the longest. */
export interface ValidityTerm {
  documentType: DocumentType;
  from: CalendarDate;
  years: number;
  /** True where the register refuses a longer validity, counted from the first issue; otherwise it warns. */
  isLongest: boolean;
}

/** Every term that the register knows, the latest last; a term that changes is a further line of `data/validity-terms.tsv`. */
export const validityTerms: readonly ValidityTerm[] = readTable(path.join(__dirname, '../data/validity-terms.tsv'), [
  'document_type',
  'from',
  'years',
  'term',
])
  .map(({ document_type: documentType, from, years, term }) => ({
    documentType: documentType as DocumentType,
    from: calendarDate(from),
    years: Number(years),
    isLongest: term === 'LONGEST',
  }))
  .sort((one, other) => (one.from < other.from ? -1 : 1));

/** The term of a type that is in force on a day; null where the type has no end that we know, or the day lies before every term. */
export const termOn = (
  documentType: DocumentType,
  on: CalendarDate,
  terms: readonly ValidityTerm[] = validityTerms,
): ValidityTerm | null => terms.filter(term => term.documentType === documentType && term.from <= on).at(-1) ?? null;

/** What the end of an issue's validity follows from. */
export interface ValidityFacts {
  typed: CalendarDate | null;
  issuedOn: CalendarDate;
  /** The last day of validity of the issue before; null where there is none. */
  previousEnd: CalendarDate | null;
  term: ValidityTerm | null;
}

/** The last day of validity: as it was typed, or as on the issue before, or by the term of the type, or none. Our decision. */
export const endByTerm = ({ typed, issuedOn, previousEnd, term }: ValidityFacts): CalendarDate | null =>
  typed ?? previousEnd ?? (term && endOfValidity(issuedOn, term.years));
