import { defineGrammar } from './grammar';

/**
 * `IECRE.WE.TC.25.0168-R2`: sector, kind, year, serial, revision. Source: three references of wind type certificates, in which
 * the serial rises across the years and no `-R` is the first issue. Only the kind TC is known; the others are our decision.
 */
const certificate = defineGrammar({
  documentType: 'IECRE_TYPE',
  series: 'IECRE',
  perYear: false,
  yearOfIssue: true,
  maxSerial: 9999,
  usualKind: 'WE.TC',
  namesNoBody: true,
  printsIssue: issueNumber => (issueNumber ? `-R${issueNumber}` : ''),
  pattern: /^IECRE (?<kind>(?:WE|PV|ME) [A-Z]{2,4}) (?<year>\d\d) (?<serial>\d{4})(?: R(?<issue>\d{1,2}))?$/,
  keyOf: ({ kind }, year, serial) => `IECRE.${kind}.${year}.${serial}`,
});

/** The grammar of all IECRE documents. */
export const iecreNumberGrammars = [certificate];
