import type { NumberReading } from './reading';

type Means = (reading: NumberReading) => boolean;

/** Words that say what a number is of, and which numbers are of that. */
const captions: [string, Means][] = [
  ['(?:COPC|PERSONNEL(?: COMPETENC(?:E|IES|Y))?|PERSONS?)', ({ documentType }) => documentType === 'EX_COPC'],
  ['(?:COSF|CSF|SERVICE FACILIT(?:Y|IES))', ({ documentType }) => documentType === 'EX_SERVICE_COC'],
  ['(?:EXTR|TEST REPORT)S?', ({ documentType }) => documentType === 'EX_TEST_REPORT'],
  ['(?:QAR|QUALITY(?: ASSESSMENT)? REPORT)S?', ({ documentType }) => documentType === 'EX_QUALITY_REPORT'],
  ['(?:FAR|FACILITY(?: ASSESSMENT)? REPORT)S?', ({ documentType }) => documentType === 'EX_FACILITY_REPORT'],
  ['PCARS?', ({ documentType }) => documentType === 'EX_PERSONNEL_REPORT'],
  ['LICEN[CS]ES?', ({ documentType }) => documentType === 'EX_MARK_LICENCE'],
];

/** Names of other registers: they may stand before a number that names its own. */
const registers: [string, Means][] = [
  ['(?:ATEX|UKEX|UKCA|INMETRO|NEPSI|CCC)', () => false],
  ['(?:IECEE|CB|CBTC|CB TEST)', ({ system }) => system === 'IECEE'],
  ['IECRE', ({ system }) => system === 'IECRE'],
  ['IECE?Q(?:[ -][A-Z])?', ({ system }) => system === 'IECQ'],
  ['(?:SF|CP|ML)', () => false],
];

const between = '(?:[ .:#()°-]|CERTIFICATES?|CERT|NUMBER|NO|NR)*';
const asCaption = ([words, means]: [string, Means]) => ({
  before: RegExp(`(?<![A-Z0-9])${words}(?![A-Z])${between}$`),
  behind: RegExp(`^[ ,(\\[]*${words}[ .)\\]]*$`),
  means,
});
const everywhere = captions.map(asCaption);
const beforeBare = registers.map(asCaption);

/**
 * Whether the words right before a number in a text, or all that stands behind it, name another kind of document than the number: such a caption would let
 * one document be taken for another. The name of another register counts only for a number without its own system in front.
 */
export function contradicts(reading: NumberReading, part: string, before: string, behind: string): boolean {
  const isBare = reading.documentType === 'EX_COC' && !/^[IL]EC/.test(part);
  return [...everywhere, ...(isBare ? beforeBare : [])].some(
    caption => !caption.means(reading) && (caption.before.test(before.slice(-60)) || caption.behind.test(behind)),
  );
}
