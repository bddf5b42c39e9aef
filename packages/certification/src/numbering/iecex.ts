import type { DocumentType } from '../document-type';
import { defineGrammar, twoDigits } from './grammar';

const prefix = '^(?:[IL]EC ?EX ?)?';
const code = '(?<code>[A-Z]{2,5})';
const yearAndSerial = '(?<year>\\d\\d) ?(?<serial>\\d{4})';
const fourDigits = { perYear: true, maxSerial: 9999 };

/** `IECEx CML 14.0047X`; the serial starts anew each year. Source: IECEx OD 011-1 Ed 4.0 cl. 1.2.1. X, U or neither is observed. */
const equipmentCertificate = defineGrammar({
  ...fourDigits,
  documentType: 'EX_COC',
  series: 'CoC',
  pattern: RegExp(`${prefix}${code} ?${yearAndSerial} ?(?<suffix>[XU])? ?(?<unitVerification>V)?$`),
  keyOf: ({ bodyCode }, year, serial) => `IECEx ${bodyCode} ${year}.${serial}`,
});

// `BAS 04.0053`, `TIIS 04.0053` and `BAS001` must not be of BA or TII: an S that follows its code at once is read only where
// digits follow it at once too, or four digits alone; and three digits only where the S stands apart.
const serviceMark = '(?: S ?|S(?=\\d)|S (?=\\d{4}$))';
const serviceSerial = '(?<serial>\\d{4}|(?<= S[ 1-9]*)\\d{3})';

/**
 * `IECEx BAS S.0047`. Source: IECEx OD 011-1 Ed 4.0 cl. 1.3.1, which has `S.0000` in the pattern and `S0000` in the legend: both
 * are read, the pattern is printed. The forms with a year, `S14.0047`, and a part, `S3 14.0047`, are read and printed too
 * (our decision: known to the field, found in no document); each is another key, since nothing says that they name the same
 * certificate.
 */
const serviceCertificate = defineGrammar({
  documentType: 'EX_SERVICE_COC',
  series: 'Service CoC',
  perYear: false,
  maxSerial: 9999,
  pattern: RegExp(`${prefix}${code}${serviceMark}(?<part>[1-9])?? ?(?:(?<year>\\d\\d) ?(?=\\d{4}$))?${serviceSerial}$`),
  keyOf: ({ bodyCode, part }, year, serial) =>
    `IECEx ${bodyCode} S${part ?? ''}${part && year ? ' ' : ''}${year}.${serial}`,
});

/**
 * `IECEx CP BAS 14.0047`, also read with CP after the code. Source: IECEx OD 011-1 Ed 4.0 cl. 1.5.1, which does not say whether
 * the serial starts anew each year; that it does, as for equipment, is our decision.
 */
const personCertificate = defineGrammar({
  ...fourDigits,
  documentType: 'EX_COPC',
  series: 'CoPC',
  pattern: RegExp(`${prefix}(?:CP ?${code}|(?<codeFirst>[A-Z]{2,5}) ?CP) ?${yearAndSerial}$`),
  keyOf: ({ bodyCode }, year, serial) => `IECEx CP ${bodyCode} ${year}.${serial}`,
});

/** `BAS001`. Source: IECEx OD 011-1 Ed 4.0 cl. 1.4.1; that the serial never starts anew is our decision, as it shows no year. */
const markLicence = defineGrammar({
  documentType: 'EX_MARK_LICENCE',
  series: 'Licence',
  perYear: false,
  maxSerial: 999,
  pattern: RegExp(`${prefix}${code} ?(?<serial>\\d{3})$`),
  keyOf: ({ bodyCode }, _year, serial) => `${bodyCode}${serial}`,
});

/**
 * `GB/BAS/QAR06.0072/04`. Source: no document; ExTR and QAR as observed on issued certificates, FAR and PCAR alike as our
 * decision. The issue is two digits; typed as one digit it needs a separator, so that a fifth digit of a serial is no issue.
 */
function report(documentType: DocumentType, series: string) {
  const type = series.toUpperCase();
  return defineGrammar({
    ...fourDigits,
    documentType,
    series,
    printsIssue: issueNumber => `/${twoDigits(issueNumber)}`,
    pattern: RegExp(
      `${prefix}(?!IECEX ?${type})(?<country>[A-Z]{2}) ?${code} ?${type} ?${yearAndSerial}(?<issue> ?\\d\\d| \\d)?$`,
    ),
    keyOf: ({ countryCode, bodyCode }, year, serial) => `${countryCode}/${bodyCode}/${series}${year}.${serial}`,
  });
}

/** The grammar of each IECEx document type, the most frequent type first. */
export const iecexNumberGrammars = [
  equipmentCertificate,
  report('EX_TEST_REPORT', 'ExTR'),
  report('EX_QUALITY_REPORT', 'QAR'),
  serviceCertificate,
  personCertificate,
  report('EX_FACILITY_REPORT', 'FAR'),
  report('EX_PERSONNEL_REPORT', 'PCAR'),
  markLicence,
];
