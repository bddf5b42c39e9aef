import { clausesOf, underHeadings, unframed } from './clauses';
import { partsOf } from './parts';
import { segmentsOf } from './segments';
import { mostPairs, readSegment, type Term, termOf } from './terms';
import { signOf, type Token, tokensOf } from './tokens';
import { activityLength, defaultVocabulary, type Vocabulary } from './vocabulary';

export { mostPairs } from './terms';

/** One activity and what it is done to; `object` is empty where the text names none. */
export interface ScopeRow {
  activity: string;
  object: string;
}

/** A row as it is compared. Two pairs are exactly alike by `exactKey`, and in other words by `key`. */
export interface ScopePair extends ScopeRow {
  /** The same for near-synonyms: manufacturing of lenses, manufacture of lens. */
  key: string;
  /** `key` by the abbreviation that the text gives: uninterruptible power systems (UPS). */
  alias?: string;
  /** In the words and the case of the text. */
  typed: ScopeRow;
}

/** Why a clause is not read, as the end of a sentence. */
export const unreadReasons = {
  NO_WORDS: 'it, or an item of it, has no words',
  NOT_LATIN: 'it is not written in Latin letters',
  PARENTHESES: 'it is unclear what its brackets belong to',
  PUNCTUATION: 'it has signs other than those of a list',
  SENTENCES: 'a word of it ends with a full stop',
  NESTED: 'it has an "of" or "for" of which it is unclear what it belongs to',
  QUALIFIED: 'it has a word such as "except", "including" or "by", and it is unclear how far that reaches',
  NO_ACTIVITY: 'an activity of it is not known',
  NO_OBJECT: 'nothing clear follows "of" or "for"',
  ACTIVITY_AS_OBJECT: 'an activity stands where an object is expected',
  TOO_MANY: 'it makes more than 1000 pairs',
} as const;
export type UnreadReason = keyof typeof unreadReasons;

/** One clause of a scope: either read into pairs, or unread for a reason. Only a clause all of vague words is neither. */
export interface ScopeClause {
  /** As typed, without bullet and final dot. */
  text: string;
  pairs: ScopePair[];
  /** The vague words in it, which make no pairs; and objects that may be anything. */
  vague: string[];
  unread: UnreadReason | null;
}

/** A scope text as it is understood; nothing of it is lost without standing in `unread` or `vague`. */
export interface ParsedScope {
  clauses: ScopeClause[];
  /** Of all clauses, each once, in the order of the text. */
  pairs: ScopePair[];
  unread: ScopeClause[];
  vague: string[];
}

/** What is the same for two rows in the same words. */
export const exactKey = ({ activity, object }: ScopeRow): string => `${activity}\n${object}`;

/** A row as it is compared. */
export const pairOf = (
  { activity, object }: ScopeRow,
  { activities, objects }: Vocabulary = defaultVocabulary,
): ScopePair => pairOfTerms(termOf(activity, activities), termOf(object, objects));

const pairOfTerms = (activity: Term, object: Term): ScopePair => ({
  activity: activity.exact,
  object: object.exact,
  key: `${activity.key}\n${object.key}`,
  ...(activity.alias === undefined && object.alias === undefined
    ? {}
    : { alias: `${activity.alias ?? activity.key}\n${object.alias ?? object.key}` }),
  typed: { activity: activity.typed, object: object.typed },
});

/** The same pairs, each once, in the order in which they first come. */
export function uniquePairs(pairs: readonly ScopePair[]): ScopePair[] {
  const first = new Map<string, ScopePair>();
  for (const pair of pairs) if (!first.has(exactKey(pair))) first.set(exactKey(pair), pair);
  return [...first.values()];
}

/**
 * A scope text as pairs of activity and object: `<activities> of|for <objects>` in each clause, with kinds and abbreviations in
 * brackets, uses, what is included and left out, and nouns that a list shares. Takes any text, never throws, in linear time; a
 * clause that might be misunderstood is unread, so that the body gives explicit rows. What stands before the first item is never
 * distributed: "LED Frames and Lens" are LED frames, and lens (IECQ FAQ, example of a multisite scope; all else our decision).
 */
export function parseScope(text: string, vocabulary: Vocabulary = defaultVocabulary): ParsedScope {
  const isWhole = (clause: string) => beginsWithActivity(tokensOf(clause, vocabulary), vocabulary);
  const clauses = underHeadings(clausesOf(text), isWhole).map(clause => clauseOf(clause, vocabulary));
  return {
    clauses,
    pairs: uniquePairs(clauses.flatMap(({ pairs }) => pairs)),
    unread: clauses.filter(({ unread }) => unread !== null),
    vague: [...new Set(clauses.flatMap(({ vague }) => vague))],
  };
}

/** Whether the words before the first "of" or "for" are activities. */
function beginsWithActivity(tokens: readonly Token[], vocabulary: Vocabulary): boolean {
  const end = tokens.findIndex(({ word }) => word === 'of' || word === 'for');
  const before = tokens.slice(0, Math.max(0, end)).map(({ word }) => word);
  return activityLength(before.slice(-3).join(' '), vocabulary) > 0;
}

const WORD = /^(?=.*[\p{L}\p{N}])[\p{L}\p{M}\p{N}'’"“”„«»+.%°®™©#\u2010-\u2013-]+$/u;

/** Clauses that were read lately, none large: the sites of a set repeat the words of their master. */
const lately = new WeakMap<Vocabulary, Map<string, ScopeClause>>();
const mostLately = 2_000;

function clauseOf(text: string, vocabulary: Vocabulary): ScopeClause {
  const kept = lately.get(vocabulary) ?? new Map<string, ScopeClause>();
  lately.set(vocabulary, kept);
  const clause = kept.get(text) ?? readClause(text, vocabulary);
  if (kept.size >= mostLately) kept.clear();
  if (text.length <= 500 && clause.pairs.length <= 60) kept.set(text, clause);
  return clause;
}

const OPEN_LIST = /\bincluding,? but (?:is |are )?not (?:being )?limited to\b[,:]?/gi;
const HERE = / (?:at|on|in) (?:this|the above) (?:location|site|address|plant|factory|facility|premises)$/i;
const FOLLOWING = / (of|for) (?:the )?following(?: [a-z]+){0,2} ?:(?= )/gi;
const TO_ORDER =
  /,? (?:in accordance with|according to|as per|per|based on|to) (?:the )?(?:customers?(?:'s|')?|clients?(?:'s|')?) (?:own )?(?:requirements?|specifications?|drawings?|designs?|needs|orders?)$/i;
const MARK = /\((?:R|TM)\)/gi;
const COLON_OF_LIST = /\b(of|for|including|namely) ?:(?= )/gi;

function readClause(text: string, vocabulary: Vocabulary): ScopeClause {
  const trailsOff = text.endsWith('..');
  const whole = (trailsOff ? withoutFinalDots(text) : text)
    .replace(OPEN_LIST, 'including')
    .replace(FOLLOWING, ' $1')
    .replace(COLON_OF_LIST, '$1');
  const plain = withListAfterColon(whole).replace(TO_ORDER, '').replace(MARK, '').replace(HERE, '');
  const tokens = tokensOf(plain, vocabulary);
  const vague = [...vagueIn(tokens, vocabulary), ...(trailsOff ? ['...'] : [])];
  if (vague.length > 0 && isAllVague(tokens, vocabulary)) return { text, pairs: [], vague, unread: null };
  for (const rest of unframed(plain)) {
    const inner = tokensOf(rest, vocabulary);
    const pairs = beginsWithActivity(inner, vocabulary) ? pairsIn(rest, inner, vocabulary) : 'NO_ACTIVITY';
    if (typeof pairs !== 'string') return readAs(text, pairs, vague, vocabulary);
  }
  const pairs = pairsIn(plain, tokens, vocabulary);
  return typeof pairs === 'string' ? { text, pairs: [], vague, unread: pairs } : readAs(text, pairs, vague, vocabulary);
}

function readAs(text: string, pairs: ScopePair[], vague: string[], { general }: Vocabulary): ScopeClause {
  const anything = pairs.map(({ object }) => object).filter(object => general.has(object));
  return { text, pairs, vague: [...new Set([...vague, ...anything])], unread: null };
}

/** The pairs of a clause, or why it is not read. */
function pairsIn(text: string, tokens: Token[], vocabulary: Vocabulary): ScopePair[] | UnreadReason {
  const flaw = flawOf(text, tokens, vocabulary);
  if (flaw !== null) return flaw;
  const parts = partsOf(tokens, vocabulary);
  if (parts === null || parts.some(({ isBroken }) => isBroken)) return 'PARENTHESES';
  const segments = segmentsOf(parts, vocabulary);
  if (segments === null) return 'NESTED';
  const pairs: ScopePair[] = [];
  for (const segment of segments) {
    const read = readSegment(segment, vocabulary);
    if (typeof read === 'string') return read;
    const { activities, objects = [NO_OBJECT] } = read;
    if (pairs.length + activities.length * objects.length > mostPairs) return 'TOO_MANY';
    pairs.push(...activities.flatMap(activity => objects.map(object => pairOfTerms(activity, object))));
  }
  return pairs;
}

const NO_OBJECT: Term = { typed: '', exact: '', key: '' };

/** Design of parts: lens and frames is design of parts, including lens and frames. */
function withListAfterColon(text: string): string {
  const [before = '', after, ...more] = text.split(':');
  const isList = after?.startsWith(' ') && more.length === 0 && / of \S/.test(before);
  return isList ? `${before.trimEnd()} including${after}` : text;
}

function withoutFinalDots(text: string): string {
  let end = text.length;
  while (text[end - 1] === '.' || text[end - 1] === ' ') end -= 1;
  return text.slice(0, end);
}

function vagueIn(tokens: Token[], vocabulary: Vocabulary): string[] {
  const words = ` ${tokens.map(({ word }) => (word === '(' || word === ')' ? ',' : word)).join(' ')} `;
  const found = [...vocabulary.vague].filter(term => words.includes(` ${term} `));
  return found.filter(term => !found.some(longer => longer !== term && ` ${longer} `.includes(` ${term} `)));
}

/** Whether there is nothing in it but vague words and the signs of a list. */
function isAllVague(tokens: Token[], vocabulary: Vocabulary): boolean {
  const items: string[][] = [[]];
  for (const token of tokens) {
    const sign = signOf(token, vocabulary);
    if (sign === 'list') items.push([]);
    else if (sign !== null) return false;
    else items.at(-1)?.push(token.word);
  }
  return items.every(words => {
    const full = words.filter(word => !vocabulary.fillers.has(word) && !/^(?:the|an?)$/.test(word)).join(' ');
    return full === '' || vocabulary.vague.has(full);
  });
}

function flawOf(text: string, tokens: Token[], vocabulary: Vocabulary): UnreadReason | null {
  const words = tokens.filter(token => !/^[()]$/.test(token.word) && signOf(token, vocabulary) === null);
  if (!/\p{L}/u.test(text)) return 'NO_WORDS';
  if (/(?![\p{Script=Latin}\p{Script=Greek}])\p{L}/u.test(text)) return 'NOT_LATIN';
  if (/[[\]{}<>]/.test(text)) return 'PARENTHESES';
  // A term that is one in spite of its sign, such as AC/DC, is no single word.
  if (!words.every(({ typed }) => typed.split(/[\s,/&]+/).every(part => WORD.test(part)))) return 'PUNCTUATION';
  return words.some(({ word }) => word.endsWith('.')) ? 'SENTENCES' : null;
}
