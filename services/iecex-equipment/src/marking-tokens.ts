import { joinedLevels } from '@conformity/certification';
import { LEVELS, OLD_DUST } from './marking-words';

/** A word or sign of a line, with where it stands in it. */
export interface Token {
  word: string;
  start: number;
  end: number;
}

/** A part of a line that begins where one Ex string may begin. */
export interface Stretch {
  tokens: readonly Token[];
  /** False for what is prose, though it may name `Ex`. */
  looksLikeMarking: boolean;
}

/** Each stretch of a line, in order: a new one begins at every `Ex` or `DIP` outside of brackets. Linear in the line. */
export function stretchesOf(line: string): Stretch[] {
  const tokens = tokensOf(line);
  const starts = tokens.flatMap(({ word }, index) => (isStart(word) ? [startOf(tokens, index)] : []));
  const bounds = [...new Set([0, ...starts.filter(at => at !== null), tokens.length])];
  const stretches = bounds.slice(1).map((to, index) => tokens.slice(bounds[index], to));
  return stretches.map(part => ({ tokens: part, looksLikeMarking: looksLikeMarking(part) }));
}

const isStart = (word: string) => word === 'Ex' || word === 'DIP';

/** Where the string of an `Ex` begins: with its bracket, unless the bracket belongs to the string before it; null within one. */
function startOf(tokens: readonly Token[], at: number): number | null {
  if (tokens[at - 1]?.word === 'Ex') return null;
  if (tokens[at - 1]?.word !== '[') return at;
  // `Ex db [Ex ia Ga] IIC`: the bracket follows a level or another bracket.
  const before = tokens[at - 2]?.word ?? '';
  const isWithin = LEVELS.includes(before) || OLD_DUST.includes(before) || before === ']' || before === 'Ex';
  return isWithin || joinedLevels(before) || isOptical(tokens, at - 2) ? null : at - 1;
}

const isOptical = (tokens: readonly Token[], at: number) => tokens[at - 1]?.word === 'op';

function looksLikeMarking(tokens: readonly Token[]): boolean {
  const [first, second = '', third = ''] = tokens.map(({ word }) => word);
  if (first === '[') return second === 'Ex';
  if (first === 'DIP') return /^[AB]2\d$/.test(second);
  if (first === undefined || !isStart(first)) return false;
  return second === '[' ? third !== '' : second !== '' && !/^[A-Za-z][a-z]{3,}$/.test(second);
}

const TOKEN = /60079-30-1|T\*|[A-Za-z0-9Ⅰ-Ⅲ]+|\.{2,3}|\S/g;
/** The degree of protection by enclosure (IEC 60529): no part of the Ex string, wherever it stands. */
const IP_CODE = /\bIP ?[0-6X][0-9X]K?(?: ?[/,&] ?(?:IP ?)?[0-9X]{2}K?)*\b/g;
/** The maximum surface temperature with its class in brackets, `85 °C (T6)`: the class is read (IEC 60079-0 Ed 7.0 cl. 29.4). */
const CLASS_BEHIND_DEGREES = /(?<![A-Z\d])\d{2,3} ?[°º˚] ?C \((T[1-6])\)/g;
const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';

/** The words of a line, without what stands in round brackets, quotation marks, IP codes and footnote marks. */
function tokensOf(line: string): Token[] {
  const classed = line.replace(CLASS_BEHIND_DEGREES, (both, only: string) => `${only} `.padStart(both.length));
  const plain = withoutRoundBrackets(classed)
    .replace(IP_CODE, code => ' '.repeat(code.length))
    .replace(/[º˚]/g, '°')
    .replace(/[₀-₉]/g, digit => String(SUBSCRIPTS.indexOf(digit)))
    .replace(/["'“”„’‘†‡§]|(?<!\bT)\*/g, ' ');
  const written = [...plain.matchAll(TOKEN)].map(({ 0: word, index }) => ({
    word: word.replace(/[Ⅰ-Ⅲ]/g, one => 'I'.repeat(one.charCodeAt(0) - 0x215f)),
    start: index,
    end: index + word.length,
  }));
  return written.flatMap((token, at) => tokensIn(partsOf(token.word, written[at + 1]?.word ?? ''), token));
}

const GLUED = /^(Ex)?([a-z][A-Za-z]*?)?(III[ABC]?|II[ABC]?|I)?(T[1-6]|T\d{2,3})?([GDM][abc])?$/;
const isLevel = (word: string) => LEVELS.includes(word) || joinedLevels(word) !== null;

/** A word, or its parts where blanks were forgotten: `Exdb`, `deIIC`, `IIBT4`, `ExiaIICT4Ga`; not the `Exp` of prose. */
function partsOf(word: string, next: string): string[] {
  const parts = GLUED.exec(word)?.slice(1).filter(Boolean) ?? [];
  const [, level = ''] = GLUED.exec(word)?.slice(1) ?? [];
  if (parts.length < 2 || (level && !isLevel(level))) return [word];
  const isBeginning = parts.length > 2 || !word.startsWith('Ex') || /^(?:I|\[)/.test(next) || isLevel(next);
  return isBeginning ? parts : [word];
}

const tokensIn = (parts: readonly string[], { start, end }: Omit<Token, 'word'>): Token[] =>
  parts.map((word, index) => {
    const at = start + parts.slice(0, index).join('').length;
    return { word, start: at, end: index === parts.length - 1 ? end : at + word.length };
  });

/** The line with blanks in place of what stands in round brackets; a whole Ex string in them stays. */
function withoutRoundBrackets(line: string): string {
  const kept = line.split('');
  const opened: { at: number; holdsString: boolean }[] = [];
  for (let at = 0; at < line.length; at++) {
    const innermost = opened.at(-1);
    if (innermost && line.startsWith('Ex ', at)) innermost.holdsString = true;
    if (line[at] === '(') opened.push({ at, holdsString: false });
    if (line[at] !== ')' || !innermost) continue;
    opened.pop();
    kept[innermost.at] = kept[at] = ' ';
    if (innermost.holdsString && opened.length) (opened.at(-1) as { holdsString: boolean }).holdsString = true;
    if (!innermost.holdsString && !opened.length) kept.fill(' ', innermost.at, at);
  }
  return kept.join('');
}
