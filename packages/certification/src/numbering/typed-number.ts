import { contradicts } from './captions';
import { readNumber } from './read-number';
import type { NumberReading } from './reading';
import { issueTyped, plainText } from './typed';

/** What people typed where a number is asked for. */
export interface TypedNumbers {
  /** Every way to read each number in it, likeliest first. A text that is a number as a whole is one. */
  readings: NumberReading[];
  /** True where the numbers stand in a text with something else, which then may name several. */
  isWithinText: boolean;
  /** What stands beside the numbers and was not looked at; null where the text is a number as a whole. */
  leftAside: string | null;
  /** What else may have been meant, where the text has a slip: never to be taken for what was typed. */
  slips: NumberReading[];
  /** A sentence on numbers that other registers keep; null where the text names none. */
  elsewhere: string | null;
}

const longestLooked = 500;
const nothing: TypedNumbers = { readings: [], isWithinText: false, leftAside: null, slips: [], elsewhere: null };

/**
 * The numbers in a text as people type or paste it: with a marking, another number, an address or a caption around them, with
 * percent-encoding, or a year of four digits. Where there is none, numbers that differ from it by a slip: O for 0, I for 1, zeros
 * lost or added. Takes any text, never throws, in linear time; looks at no more than 500 characters.
 */
export function numbersIn(typed: string): TypedNumbers {
  const text = decoded(typed.slice(0, longestLooked));
  const whole = readNumber(text);
  const known = whole.filter(({ isVerbatim }) => !isVerbatim);
  // All in one, the letter of an IECQ number may as well begin the code.
  if (known.length) return { ...nothing, readings: whole, slips: withEveryLetter(text) };
  const { readings, rest } = scanned(text);
  const elsewhere = registeredElsewhere(text);
  if (readings.length) return { ...nothing, readings, isWithinText: true, leftAside: rest };
  const slips =
    whole.length && !/[A-Z]{2}/i.test(text) ? [] : distinct([...slipsIn(mended(text)), ...withEveryLetter(text)]);
  return { ...nothing, readings: elsewhere ? [] : whole, slips, elsewhere };
}

/** Numbers of the same grammar in which two neighbouring digits are the other way round: what may be meant where one does not exist. */
export function swappedDigits({ canonical, isVerbatim, key, documentType }: NumberReading): NumberReading[] {
  if (isVerbatim) return [];
  const swapped = [...canonical.matchAll(/\d(?=\W?\d)/g)].flatMap(({ index }) => {
    const next = /\d/.exec(canonical.slice(index + 1))?.index ?? 0;
    const other = canonical.split('');
    const at = index + 1 + next;
    [other[index], other[at]] = [other[at] as string, other[index] as string];
    return readNumber(other.join('')).find(reading => reading.documentType === documentType) ?? [];
  });
  return swapped.filter(reading => reading.key !== key);
}

/** The text with percent-encoding and written line breaks undone, and the issue of an address of this register beside its number. */
function decoded(typed: string): string {
  const text = typed.replace(/\\[nrt]/g, ' ').replace(/(?:%[0-9a-f]{2})+/gi, code => {
    try {
      return decodeURIComponent(code);
    } catch {
      return code;
    }
  });
  return text.replace(/\?issue=(\d+)\b.*$/, ' Issue $1');
}

const prefix = '(?:[IL]EC[ -]?EX[ :_-]{0,3})';
const caption = '(?:(?:COC|COPC|EXTR|QAR|FAR|PCAR|REPORT|LICEN[CS]E)[ .:#]{1,3}(?:N[OR]?[ .:°]{1,3})?)?';
const gap = '[ ._/-]{1,2}';
const issueWords = '[ ,(-]{0,3}ISS(?:UE)?\\.?[ ]?(?:NO\\.?)?[ :]?';
const issue = `(?:${issueWords}\\d+\\b)?`;
/** Numbers that can be told from the words around them: with their system in front, or as they are printed. */
const inText = RegExp(
  [
    `[A-Z]{2}[ /-][A-Z]{2,5}[ /-](?:EXTR|QAR|FAR|PCAR) ?\\d\\d[ .]\\d{4}(?:[ /-]\\d{1,2}(?![\\dOIL]))?`,
    `${prefix}(?:CP|COPC)[ -][A-Z]{2,5}${gap}(?:20)?\\d\\d${gap}\\d{4}${issue}`,
    `${prefix}[A-Z]{2,5}[ -]S ?[.]?(?:\\d\\d[.])?\\d{4}${issue}`,
    `${prefix}[A-Z]{2,5}(?:${gap})?(?:20)?\\d\\d${gap}\\d{4}(?: ?[XU](?![A-Z]))?(?: ?V(?![A-Z]))?${issue}`,
    `IECQ[ -][A-Z][ -][A-Z]{2,10}[ -](?:20)?\\d\\d[ .]\\d{4}(?:[ -]\\d\\d(?!\\d)|(?!-\\d(?!\\d)))`,
    `IECRE[ .](?:WE|PV|ME)[ .][A-Z]{2,4}[ .]\\d\\d[ .]\\d{4}(?:[ -]R\\d{1,2})?`,
    `[A-Z]{2,5} (?:20)?\\d\\d[.]\\d{4}(?: ?[XU](?![A-Z]))?${issue}`,
    `[A-Z]{2}\\d{5,6}(?=\\W*$)`,
  ]
    .map(one => `(?<![A-Z0-9])${caption}${one}(?!\\d)`)
    .join('|'),
  'g',
);

/** What a text says whose slips are mended: the number that it is, or those in it. */
const slipsIn = (text: string): NumberReading[] => [
  ...readNumber(text).filter(({ isVerbatim }) => !isVerbatim),
  ...scanned(text).readings,
];

const distinct = (readings: readonly NumberReading[]) =>
  readings.filter(({ key }, at) => readings.findIndex(other => other.key === key) === at);

/** Behind the number of a report, which shows its issue itself and has none as high as that. */
const issueBehind = RegExp(`^${issueWords}(\\d+)\\b\\)?`);

function scanned(typed: string): { readings: NumberReading[]; rest: string | null } {
  const text = looseText(typed);
  const found = [...text.matchAll(inText)];
  const around = text.split(inText);
  const readings = found.flatMap(([part], at) => {
    const behind = around[at + 1] ?? '';
    const issue = issueBehind.exec(behind)?.[1];
    return readNumber(withoutCentury(part))
      .filter(reading => !reading.isVerbatim && !contradicts(reading, part, around[at] ?? '', behind))
      .map(reading => (issue ? { ...reading, issueNumber: issueTyped(issue) } : reading));
  });
  const rest = around
    .map(between => between.replace(issueBehind, ' '))
    .join(' ')
    .replace(/\s+/g, ' ');
  return {
    readings: distinct(readings),
    rest: rest.replace(/^[\s,;:/()[\]]+|[\s,;:/()[\]]+$/g, '').slice(0, 100) || null,
  };
}

/** In plain capitals, each run of blanks one; what is in no number stays as it is, since it stands around numbers only. */
const looseText = (typed: string): string =>
  typed
    .match(/[\s\S]{1,100}/g)
    ?.map(part => plainText(part)?.padStart(part.startsWith(' ') ? 1 : 0) ?? part.normalize('NFKC'))
    .join('')
    .toUpperCase()
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/\s+/g, ' ')
    .replace(/(\d\d)[.] (?=\d{4})/g, '$1.') ?? '';

/** `PTB 2012.0005X` with the two digits that are printed; `ZZ10001` with its separator. */
const withoutCentury = (number: string): string =>
  number.replace(/(?<!\d)20(\d\d[ ._/-]{1,2}\d{4})(?!\d)/, '$1').replace(/^([A-Z]{2})(\d{5,6})$/, '$1-$2');

const letterless = /(?<![A-Z0-9])IECQ[ -]?([A-Z]{2,10})[ -]?(?:20)?(\d\d)[ .-]?(\d{4})(?:[ -](\d\d))?(?!\d)/;

/** Numbers of IECQ with each letter, where it was left out: it says of which family of schemes the certificate is. */
function withEveryLetter(typed: string): NumberReading[] {
  const [, code, year, serial, site] = letterless.exec(withDigits(looseText(typed))) ?? [];
  if (!code) return [];
  const named = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map(letter => `${letter} ${code}`);
  return [...named, `${code[0]} ${code.slice(1)}`].flatMap(name =>
    readNumber(`IECQ-${name} ${year}.${serial}${site ? `-${site}` : ''}`).filter(({ isVerbatim }) => !isVerbatim),
  );
}

/** Digits for letters that look like them, and serials with four digits. */
const mended = (typed: string): string =>
  withDigits(looseText(typed))
    .replace(/(?<=[A-Z][ .-](?:20)?\d\d[.])(\d{1,3})(?!\d)/g, serial => serial.padStart(4, '0'))
    .replace(/(?<=[A-Z]{2}[ -]S[. ]?)(\d{1,3})(?!\d)/g, serial => serial.padStart(4, '0'))
    .replace(/(?<=IECQ[ -][A-Z] [A-Z]{2,10} [\d.]{7,9}-)(\d)(?!\d)/g, '0$1')
    .replace(/(?<=[A-Z][ .-](?:20)?\d\d[.])0+(\d{4})(?!\d)/g, '$1')
    .replace(/(?<=[A-Z][ .-](?:20)?\d\d[.])0+(\d{1,3})(?!\d)/g, (_, serial: string) => serial.padStart(4, '0'));

/** The text with digits for letters that look like them, where they stand among digits: `O6.OO25` as 06.0025. */
export const withDigits = (typed: string): string =>
  typed.replace(/(?<![\p{L}\p{N}])(?=[OoIl.]*\d)[\dOoIl.]{4,}/gu, number =>
    number.replace(/[Oo]/g, '0').replace(/[Il]/g, '1'),
  );

/** Marks of numbers that other registers keep. */
function registeredElsewhere(text: string): string | null {
  if (/(?<![A-Z])(?:\d\d)?ATEX(?![A-Z])/i.test(text))
    return 'This is the number of an ATEX certificate, which its body keeps: it is in none of the four systems.';
  if (/(?<![A-Z])UK(?:CA|EX)(?![A-Z])/i.test(text))
    return 'This is the number of a UKCA certificate, which its body keeps: it is in none of the four systems.';
  return null;
}

/** Why a well-formed number of IECEx cannot be found: certificates began in August 2003 (IECEx OD 011-1 Ed 4.0 cl. 1.1). */
const beforeCertificates = ({ system, year }: Pick<NumberReading, 'system' | 'year'>): string | null =>
  system === 'IECEx' && year !== null && year < 2003
    ? 'IECEx issues certificates since August 2003; before that, test reports were registered on paper and are not kept here.'
    : null;

/** What is said where the suffix that was typed is not that of the number in the register; null where they are alike. */
export function suffixRemark({ suffix }: Pick<NumberReading, 'suffix'>, registered: string): string | null {
  const printed = readNumber(registered)[0]?.suffix ?? '';
  return suffix === printed
    ? null
    : `You typed ${suffix ? `suffix ${suffix}` : 'no suffix'}; the register has ${registered}.`;
}

/** What is said of the text beside the number that was found in it, in sentences. */
export const remarksOnText = (
  { readings, isWithinText, leftAside }: TypedNumbers,
  isThere: (reading: NumberReading) => boolean,
): string[] => [
  ...(isWithinText && readings.some(isThere) ? readings.filter(reading => !isThere(reading)) : []).map(
    ({ canonical }) => `${canonical} is not in the register.`,
  ),
  ...(leftAside ? [`Left aside: ${leftAside}.`] : []),
];

/** What is known of a text of which no number is in the register; null where nothing is. */
export const remarkOnUnknown = (
  { elsewhere }: Pick<TypedNumbers, 'elsewhere'>,
  reading: NumberReading | null,
): string | null => elsewhere ?? (reading && beforeCertificates(reading));
