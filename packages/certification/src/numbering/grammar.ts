import { type DocumentType, documentTypes } from '../document-type';
import type { NumberGrammar, NumberParts, NumberReading, PrintedNumber } from './reading';
import { isBodyCode, type Wording, wordingsOf } from './typed';

/** What differs between the grammars. */
export interface GrammarShape {
  documentType: DocumentType;
  series: string;
  perYear: boolean;
  /** True where the number shows the year although the serial does not start anew; `perYear`, if it is left out. */
  yearOfIssue?: boolean;
  maxSerial: number;
  /** A kind that the numbers can have, where they say one. */
  usualKind?: string;
  /** How the number ends in the issue, such as `/01`; absent where it does not say it. */
  printsIssue?: (issueNumber: number) => string;
  /** True for numbers that name no body. */
  namesNoBody?: boolean;
  /** Which codes a number may name; those of IECEx, if it is left out. */
  isCode?: (code: string) => boolean;
  /** Of a wording's text; may have the groups code, codeFirst, kind, country, year, serial, site, part, suffix, unitVerification, issue. */
  pattern: RegExp;
  /** The key, from the parts, the two-digit year (`''` without a year) and the padded serial. */
  keyOf(parts: NumberParts, year: string, serial: string): string;
  /** The parts of a number that its family shares; all of them, if it is left out. */
  familyOf?(parts: NumberParts): NumberParts;
}

/** A grammar that prints only what it reads back to the same number. */
export function defineGrammar(shape: GrammarShape): NumberGrammar {
  const {
    documentType,
    series,
    perYear,
    yearOfIssue = perYear,
    maxSerial,
    namesNoBody = false,
    usualKind = '',
  } = shape;
  const read = (typed: string) => {
    for (const wording of wordingsOf(typed)) {
      const reading = readWording(shape, wording);
      if (reading) return reading;
    }
    return null;
  };
  const print = (parts: NumberParts) => {
    const printed = write(shape, parts);
    const back = read(printed.canonical);
    if (back?.canonical !== printed.canonical || back.year !== (parts.year ?? null))
      throw new RangeError(`No ${series} number can be printed from ${JSON.stringify(parts)}`);
    return printed;
  };
  return { documentType, series, perYear, yearOfIssue, maxSerial, namesNoBody, usualKind, read, print };
}

function readWording(shape: GrammarShape, { text, issueNumber, types }: Wording): NumberReading | null {
  if (types && !types.includes(shape.documentType)) return null;
  const found = shape.pattern.exec(text)?.groups;
  if (!found) return null;
  const parts = {
    bodyCode: found.code ?? found.codeFirst ?? '',
    kind: found.kind?.replace(' ', '.') ?? '',
    countryCode: found.country ?? null,
    year: found.year ? fullYear(Number(found.year)) : null,
    serial: Number(found.serial),
    suffix: found.suffix ?? '',
    issueNumber: found.issue ? Number(found.issue) : issueNumber,
    part: found.part ? Number(found.part) : null,
    site: found.site ? Number(found.site) : null,
  };
  const { isCode = isBodyCode } = shape;
  if (parts.serial === 0 || parts.site === 0 || !(shape.namesNoBody || isCode(parts.bodyCode))) return null;
  if (shape.printsIssue && (parts.issueNumber ?? 0) > 99) return null;
  const { documentType } = shape;
  const { system } = documentTypes[documentType];
  const unitVerification = found.unitVerification !== undefined;
  return { system, documentType, ...parts, ...write(shape, parts), unitVerification, isVerbatim: false };
}

function write({ keyOf, familyOf, maxSerial, printsIssue }: GrammarShape, parts: NumberParts): PrintedNumber {
  const { year, serial, suffix, issueNumber } = parts;
  const digits = String(serial).padStart(String(maxSerial).length, '0');
  const keyFrom = (some: NumberParts) => keyOf(some, year == null ? '' : twoDigits(year % 100), digits);
  const key = keyFrom(parts);
  const issue = issueNumber == null ? '' : (printsIssue?.(issueNumber) ?? '');
  return { canonical: `${key}${suffix ?? ''}${issue}`, key, family: familyOf ? keyFrom(familyOf(parts)) : key };
}

/** A number below 100 with two digits. */
export const twoDigits = (value: number) => String(value).padStart(2, '0');

/** 90 to 99 are the years before 2000, when test reports could already be registered; our decision. */
const fullYear = (year: number) => (year >= 90 ? 1900 : 2000) + year;
