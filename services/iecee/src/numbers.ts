import { grammarOf, type NumberReading } from '@conformity/certification';

const grammar = grammarOf('IECEE_CBTEST');
const mark = '(?:AMD|MOD|REV|A|M|R)[ ._/()-]*\\d{1,3}';
const marks = RegExp(`[ ._/()-]+${mark}(?=$|[ ._/()-]+(?:UL|ITS|CSA)\\)?$|[ ._/()-]+${mark})`);
const attached = /(?<=^SG[ ._/()-]*PSB[ ._/()-]+[A-Z]{2}[ ._/()-]+\d{5})[AM]\d{1,2}$/;

/** What is typed read as a Ref. Certif. No.; null where it can be none. */
export const readCertificateNumber = (typed: string | null | undefined): NumberReading | null =>
  grammar.read(typed ?? '');

/** The number without its amendment and modification marks, in the writing of the number; null where it has none, or no number is left. */
export function baseNumberOf({ canonical, family, key }: NumberReading): string | null {
  if (family === key) return null;
  let base = canonical.replace(attached, '');
  for (let shorter = base.replace(marks, ''); shorter !== base; shorter = base.replace(marks, '')) base = shorter;
  // The family is the measure. What is left of a short number may be no number any more.
  return [base, family].find(candidate => grammar.read(candidate)?.key === family) ?? null;
}
