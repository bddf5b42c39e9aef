import type { DocumentType } from '../document-type';
import { defineGrammar, twoDigits } from './grammar';

/**
 * `IECQ-H SGSCN 09.0267`, of an additional site `IECQ-H SGSCN 09.0267-01`. Source: one number on the page of its holder, which
 * has a hyphen before the letter; the blank and the suffix are our decision. The letter stands apart, or all behind the system is written in one: in
 * `IECQ DEMO 26.0001` it is missing. The year is that of the first issue: the number
 * survives renewals. One letter for a family of schemes; H is observed, the others are known to the field.
 */
function iecqNumber(documentType: DocumentType, series: string, kinds: string) {
  return defineGrammar({
    documentType,
    series,
    perYear: true,
    maxSerial: 9999,
    usualKind: kinds === 'V' ? 'V' : 'H',
    isCode: code => /^[A-Z]{2,10}$/.test(code),
    pattern: RegExp(
      `^IECQ(?: (?=[A-Z] |[A-Z]{3,}\\d)|(?=[A-Z]))(?<kind>${kinds}) ?(?<code>[A-Z]{2,10}) ?(?<year>\\d\\d) ?(?<serial>\\d{4})(?: (?<site>\\d\\d))?$`,
    ),
    keyOf: ({ kind, bodyCode, site }, year, serial) =>
      `IECQ-${kind} ${bodyCode} ${year}.${serial}${site ? `-${twoDigits(site)}` : ''}`,
    familyOf: parts => ({ ...parts, site: null }),
  });
}

/** The grammar of each IECQ document type. That V marks verification statements is our decision, because no number of one is known. */
export const iecqNumberGrammars = [iecqNumber('IECQ_COC', 'IECQ', '[A-UW-Z]'), iecqNumber('IECQ_VS', 'IECQ VS', 'V')];
