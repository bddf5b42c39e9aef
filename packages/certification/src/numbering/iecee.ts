import type { NumberGrammar, NumberReading } from './reading';
import { plainText } from './typed';

/** How the numbers of one body look, over the number with a blank for every separator. */
interface Shape {
  /** What it is like, as printed. */
  like: string;
  pattern: RegExp;
}

const marks = '(?: [AM]\\d{1,2})*';

/**
 * The shapes of Ref. Certif. Nos. that are known; each body has its own and there is no common grammar. Source: numbers of about
 * a dozen bodies in public lists and in third-party code over the public register; which letters stand for amendment (A) and
 * modification (M) is our reading. The body's part is the group `code`.
 */
export const ieceeShapes: readonly Shape[] = [
  { like: 'NL-129540', pattern: RegExp(`^(?<code>[A-Z]{2}) \\d{4,6}${marks}$`) },
  { like: 'US-123456-UL', pattern: RegExp(`^(?<code>[A-Z]{2}) \\d{5,6}${marks} UL$`) },
  { like: 'CA/11022/CSA', pattern: RegExp(`^(?<code>[A-Z]{2}) \\d{4,6}${marks} (?:CSA|ITS)$`) },
  { like: 'FR_723076', pattern: RegExp(`^(?<code>FR) \\d{6}${marks}$`) },
  { like: 'JPTUV-166723', pattern: RegExp(`^(?<code>JPTUV) \\d{6}${marks}$`) },
  { like: 'SG PSB-HS-18925', pattern: /^(?<code>SG PSB) [A-Z]{2} \d{5}(?: ?[AM]\d{1,2})*$/ },
  { like: 'DE-6-T2501229', pattern: RegExp(`^(?<code>DE \\d) T\\d{7}${marks}$`) },
];

const separators = /[ ._/()-]+/g;
/** Dashes and slashes of word processors and PDF files, which no number is told apart by. */
const dashes = /[\p{Pd}\u2212]/gu;
const slashes = /[\u2044\u2215]/g;
const lenient = /^[A-Z0-9][A-Z0-9 ._/()-]{2,39}$/;
const ofOtherSystems = /^(?:[IL]EC ?EX|IECQ|IECRE)(?![A-Z])/;

/** The number with one blank for every run of separators: two numbers that differ in these only are one. Our decision. */
const keyOf = (number: string) => number.replace(separators, ' ').trim();

/**
 * The family of a number: without amendment and modification marks, but with the tail of the body. Source: a client of the
 * public register, which strips a mark at the end only; in front of a tail and, for SG PSB, without a separator are ours. The
 * family is a matching of texts: the register itself does not know it.
 */
function familyOf(number: string): string {
  const key = keyOf(number).replace(/^(SG PSB [A-Z]{2} \d{5})((?:A|M)\d{1,2})$/, '$1 $2');
  const { base, tail = '' } =
    /^(?<base>.+?)(?: (?:A|M|MOD|AMD|R|REV) ?\d{1,3})*(?<tail> (?:UL|ITS|CSA))?$/.exec(key)?.groups ?? {};
  return `${base ?? key}${tail}`;
}

/** Reads what may be a Ref. Certif. No.: four digits at least, so that ordinary words are none. Never rejects a shape. */
function read(typed: string): NumberReading | null {
  const text = plainText(typed.toUpperCase())
    ?.toUpperCase()
    .replace(dashes, '-')
    .replace(slashes, '/')
    .replace(/^(?:IECEE[ -]?)?(?:CB[ -]?)?(?:TEST[ -]?)?(?:REF\.? ?)?CERTIF(?:ICATE|\.)? ?(?:NO|NR|N)?[.:]* ?/, '')
    // With a point, or it could be Norway.
    .replace(/^(?:NO|NR)[.:]+ ?(?=[A-Z])/, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (!text || !lenient.test(text) || ofOtherSystems.test(text) || text.replace(/\D/g, '').length < 4) return null;
  const key = keyOf(text);
  const code = ieceeShapes.flatMap(({ pattern }) => pattern.exec(key)?.groups?.code ?? [])[0];
  return {
    system: 'IECEE',
    documentType: 'IECEE_CBTEST',
    bodyCode: code ?? '',
    kind: '',
    countryCode: null,
    year: null,
    serial: 0,
    suffix: '',
    issueNumber: null,
    part: null,
    site: null,
    canonical: text,
    key,
    family: familyOf(text),
    unitVerification: false,
    isVerbatim: code === undefined,
  };
}

/** Numbers that each National Certification Body gives in its own shape; they are kept as they were printed. */
const certificate: NumberGrammar = {
  documentType: 'IECEE_CBTEST',
  series: 'Ref. Certif. No.',
  perYear: false,
  yearOfIssue: false,
  usualKind: '',
  maxSerial: 0,
  read,
  print: parts => {
    throw new RangeError(`The body gives the number; none can be printed from ${JSON.stringify(parts)}`);
  },
};

/** The grammar of all IECEE documents. */
export const ieceeNumberGrammars = [certificate];
