import type { DocumentType } from '../document-type';

/** What was typed, reduced to what tells numbers apart. */
export interface Wording {
  /** Capital letters A-Z and digits; every run of blanks, dashes, dots, brackets and the like is one blank, none at the ends. */
  text: string;
  /** Of a trailing `Issue 5`, `Iss. 5`, `issue No.: 3`, `Rev. 0`; null where none was typed. */
  issueNumber: number | null;
  /** The types that the captions in front name, such as `QAR No.`; null where they name none. */
  types: readonly DocumentType[] | null;
}

const longestTyped = 100;
const foreignCharacter = /[^A-Za-z0-9\p{P}\p{S}\p{Z}\s]/u;
const issuePhrase = /(?<=\d ?[XU]? ?V?) ?(?:ISSUE|ISS|REVISI?ON|REV) ?(?:NUMBER|NO|NR|N)? ?(\d+)$/;

const prefixes = ['IECEX', 'LECEX', 'IEC', 'EX'];
const captions = ['CERTIFICATE', 'CERT', 'COC', 'COPC', 'EXTR', 'QAR', 'FAR', 'PCAR', 'REPORT', 'LICENCE', 'LICENSE'];
const leadIns = new Set([...prefixes, ...captions, 'OF', 'CONFORMITY', 'REF', 'NUMBER', 'NO', 'NR', 'N']);
/** A caption that contradicts its number would let one document be taken for another. */
const captioned: Record<string, readonly DocumentType[]> = {
  COC: ['EX_COC', 'EX_SERVICE_COC', 'IECQ_COC'],
  COPC: ['EX_COPC'],
  EXTR: ['EX_TEST_REPORT'],
  QAR: ['EX_QUALITY_REPORT'],
  FAR: ['EX_FACILITY_REPORT'],
  PCAR: ['EX_PERSONNEL_REPORT'],
  REPORT: ['EX_TEST_REPORT', 'EX_QUALITY_REPORT', 'EX_FACILITY_REPORT', 'EX_PERSONNEL_REPORT'],
  LICENCE: ['EX_MARK_LICENCE'],
  LICENSE: ['EX_MARK_LICENCE'],
};
const otherMarks = new Set(['CP', 'ATEX', 'IECQ', 'IECEE', 'IECRE']);

/**
 * True for 2 to 5 capital letters that are no word typed around numbers, such as `NO`, `QAR` or `ATEX`. Source: codes of 2
 * and 3 letters are observed, up to 5 is our decision; the excluded words are our decision, because a number with such a
 * code could not be told from a lead-in or from a number of another type.
 */
export function isBodyCode(code: string): boolean {
  return /^[A-Z]{2,5}$/.test(code) && !leadIns.has(code) && !otherMarks.has(code);
}

/** Capital letters of other scripts that cannot be told from a Latin one by eye. */
const lookAlikes = new Map(
  [...'АВЕЅІЈКМНОРСТУХΑΒΕΖΗΙΚΜΝΟΡΤΥΧ'].map((letter, index) => [letter, 'ABESIJKMHOPCTYXABEZHIKMNOPTYX'[index] ?? '']),
);
const lookAlike = RegExp(`[${[...lookAlikes.keys()].join('')}]`, 'gu');

/**
 * What was typed in plain characters: full-width ones and letters of other scripts that look like Latin capitals count as the
 * plain ones, invisible ones as none. Null for more than 100 characters and for letters and controls that are in no number
 * (our decision: such a text is no number).
 */
export function plainText(typed: string): string | null {
  const trimmed = typed.trim();
  if (trimmed.length > longestTyped) return null;
  const visible = trimmed.normalize('NFKC').replace(/\p{Cf}/gu, '');
  const plain = visible.replace(lookAlike, letter => lookAlikes.get(letter) ?? letter);
  return foreignCharacter.test(plain) ? null : plain;
}

const longestAddress = 2_000;

/** What stands behind the last slash of an address such as `https://register.example.org/c/IECEx%20DEMO%2026.0001`; any other text as it stands. */
export function behindAddress(typed: string): string {
  if (typed.length > longestAddress) return typed;
  const last = /^\s*https?:\/\/[^\s?#]*\/([^\s/?#]+)\/?(?:[?#]\S*)?\s*$/i.exec(typed)?.[1];
  try {
    return decodeURIComponent(last ?? '') || typed;
  } catch {
    return typed;
  }
}

/** The number of an issue; what is longer than any is as good as the highest that a field holds. */
export const issueTyped = (digits = ''): number => Math.min(Number(digits), 999_999_999);

/**
 * The ways to word what was typed: as it stands, then with each further lead-in word (`Certificate No.: ...`) taken away. A
 * lead-in word goes only after the text with it was offered, because `NO` is also Norway. Empty for what is no plain text.
 */
export function wordingsOf(typed: string): readonly Wording[] {
  if (last.typed !== typed) last = { typed, wordings: wordedFrom(typed) };
  return last.wordings;
}

/** One number is read by one grammar after the other. */
let last: { typed: string; wordings: readonly Wording[] } = { typed: '', wordings: [] };

function wordedFrom(typed: string): Wording[] {
  const words = (plainText(typed) ?? '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();
  const issue = issuePhrase.exec(words);
  const issueNumber = issue ? issueTyped(issue[1]) : null;
  if (!words) return [];
  let rest = (issue ? words.slice(0, issue.index) : words).split(' ');
  let types: readonly DocumentType[] | null = null;
  const wordings: Wording[] = [{ text: rest.join(' '), issueNumber, types }];
  while (leadIns.has(rest[0] ?? '')) {
    const named: readonly DocumentType[] | null = captioned[rest[0] ?? ''] ?? null;
    types = types && named ? types.filter(type => named.includes(type)) : (named ?? types);
    rest = rest.slice(1);
    wordings.push({ text: rest.join(' '), issueNumber, types });
    // `IECEx CoPC BAS 14.0047`: the caption stands for the mark.
    if (named === captioned.COPC) wordings.push({ text: `CP ${rest.join(' ')}`, issueNumber, types });
  }
  return wordings;
}
