import { canonical, defaultVocabulary, fold, isActivity, type Vocabulary } from './vocabulary';

/** One activity and what it is done to; `object` is empty where the text names none. */
export interface ScopeRow {
  activity: string;
  object: string;
}

/** A row as it is compared. Two pairs are exactly alike by `exactKey`, and in other words by `key`. */
export interface ScopePair extends ScopeRow {
  /** The same for near-synonyms: manufacturing of lenses, manufacture of lens. */
  key: string;
  /** In the words and the case of the text. */
  typed: ScopeRow;
}

/** Why a clause is not read, as the end of a sentence. */
export const unreadReasons = {
  NO_WORDS: 'it, or an item of it, has no words',
  NOT_LATIN: 'it is not written in Latin letters',
  PARENTHESES: 'it has brackets',
  PUNCTUATION: 'it has signs other than those of a list',
  SENTENCES: 'it has a full stop in the middle',
  NESTED: 'it has more than one "of" or "for"',
  QUALIFIED: 'it has a word such as "except", "including" or "by", and it is unclear how far that reaches',
  NO_ACTIVITY: 'an activity of it is not known',
  NO_OBJECT: 'nothing clear follows "of" or "for"',
  ACTIVITY_AS_OBJECT: 'an activity stands where an object is expected',
  TOO_MANY: 'it makes more than 1000 pairs',
} as const;
export type UnreadReason = keyof typeof unreadReasons;

/** The most pairs that one clause may make. Our decision: pairs grow with the square of the text, reading must not. */
export const mostPairs = 1000;

/** One clause of a scope: either read into pairs, or unread for a reason. Only a clause all of vague words is neither. */
export interface ScopeClause {
  /** As typed, without bullet and final dot. */
  text: string;
  pairs: ScopePair[];
  /** The vague words in it, which make no pairs. */
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
): ScopePair => pairOfTerms(termOf(activity, fold(activity), activities), termOf(object, fold(object), objects));

interface Term {
  typed: string;
  exact: string;
  key: string;
}

const termOf = (typed: string, exact: string, synonyms: ReadonlyMap<string, string>): Term => ({
  typed,
  exact,
  key: canonical(exact, synonyms),
});

const pairOfTerms = (activity: Term, object: Term): ScopePair => ({
  activity: activity.exact,
  object: object.exact,
  key: `${activity.key}\n${object.key}`,
  typed: { activity: activity.typed, object: object.typed },
});

/** The same pairs, each once, in the order in which they first come. */
export function uniquePairs(pairs: readonly ScopePair[]): ScopePair[] {
  const first = new Map<string, ScopePair>();
  for (const pair of pairs) if (!first.has(exactKey(pair))) first.set(exactKey(pair), pair);
  return [...first.values()];
}

/** The clauses of a text, none blank. */
export const clausesOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .split(/[;\n\r\u2028\u2029]/)
    .map(clause => clause.replace(/\s+/g, ' ').trim())
    .map(clause => clause.replace(/^(?:[•·▪●*–-]|\d{1,2}[.)]) /, ''))
    .map(clause => (clause.endsWith('.') && !clause.endsWith('..') ? clause.slice(0, -1).trimEnd() : clause))
    .filter(clause => clause !== '');

/**
 * A scope text as pairs of activity and object: `<activities> of|for <objects>` in each clause. Takes any text, never throws,
 * in linear time; a clause that might be misunderstood is unread, so that the body gives explicit rows. Words are never
 * distributed: "LED Frames and Lens" are LED frames, and lens (IECQ FAQ, example of a multisite scope; all else our decision).
 */
export function parseScope(text: string, vocabulary: Vocabulary = defaultVocabulary): ParsedScope {
  const clauses = clausesOf(text).map(clause => clauseOf(clause, vocabulary));
  return {
    clauses,
    pairs: uniquePairs(clauses.flatMap(({ pairs }) => pairs)),
    unread: clauses.filter(({ unread }) => unread !== null),
    vague: [...new Set(clauses.flatMap(({ vague }) => vague))],
  };
}

const PREPOSITIONS = new Set(['of', 'for']);
const CONNECTORS = new Set([',', '/', '&', 'and', 'or', 'as well as']);
const ARTICLES = new Set(['a', 'an', 'the']);
const WORD = /^(?=.*[\p{L}\p{N}])[\p{L}\p{M}\p{N}'’+.%°®#\u2010-\u2013-]+$/u;

/** A word or a sign of a list, as typed and folded. */
interface Token {
  typed: string;
  word: string;
}

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

function readClause(text: string, vocabulary: Vocabulary): ScopeClause {
  const trailsOff = text.endsWith('..');
  const tokens = tokensOf(trailsOff ? withoutFinalDots(text) : text, vocabulary);
  const vague = [...vagueIn(tokens, vocabulary), ...(trailsOff ? ['...'] : [])];
  const [activities = [], objects, ...more] = listsOf(tokens).map((items, index) =>
    clearItems(items, index === 0 ? vocabulary.activities : vocabulary.objects, vocabulary),
  );
  if (vague.length > 0 && !objects && activities.length === 0) return { text, pairs: [], vague, unread: null };
  const unread =
    flawOf(text, tokens) ??
    (more.length > 0 ? 'NESTED' : null) ??
    flawOfTerms(activities, objects, vocabulary) ??
    (activities.length * (objects?.length ?? 1) > mostPairs ? 'TOO_MANY' : null);
  if (unread !== null) return { text, pairs: [], vague, unread };
  const pairs = activities.flatMap(activity => (objects ?? [NO_OBJECT]).map(object => pairOfTerms(activity, object)));
  return { text, pairs, vague, unread };
}

const NO_OBJECT: Term = { typed: '', exact: '', key: '' };

function withoutFinalDots(text: string): string {
  let end = text.length;
  while (text[end - 1] === '.' || text[end - 1] === ' ') end -= 1;
  return text.slice(0, end);
}

function tokensOf(text: string, { tokens, expansions, fillers }: Vocabulary): Token[] {
  return (text.match(tokens) ?? []).flatMap(typed => {
    const word = fold(typed);
    const expanded = expansions.get(word);
    if (expanded) return expanded.map(one => ({ typed: one, word: fold(one) }));
    const isDotted = word.endsWith('.') && fillers.has(word.slice(0, -1));
    return isDotted ? { typed: typed.slice(0, -1), word: word.slice(0, -1) } : { typed, word };
  });
}

function vagueIn(tokens: Token[], vocabulary: Vocabulary): string[] {
  const words = ` ${tokens.map(({ word }) => word).join(' ')} `;
  const found = [...vocabulary.vague].filter(term => words.includes(` ${term} `));
  return found.filter(term => !found.some(longer => longer !== term && ` ${longer} `.includes(` ${term} `)));
}

/** The items on either side of each "of" or "for", each as its words. */
function listsOf(tokens: Token[]): Token[][][] {
  const lists: Token[][][] = [[[]]];
  for (const token of tokens) {
    if (PREPOSITIONS.has(token.word)) lists.push([[]]);
    else if (CONNECTORS.has(token.word)) lists.at(-1)?.push([]);
    else lists.at(-1)?.at(-1)?.push(token);
  }
  return lists;
}

/** The terms of a list, without articles and without words that are vague, each once. */
function clearItems(items: Token[][], synonyms: ReadonlyMap<string, string>, { fillers, vague }: Vocabulary): Term[] {
  const terms = new Map<string, Term>();
  for (const item of items) {
    const isFull = ({ word }: Token) => !fillers.has(word) && !ARTICLES.has(word);
    const start = item.findIndex(isFull);
    const words = start < 0 ? [] : item.slice(start, item.findLastIndex(({ word }) => !fillers.has(word)) + 1);
    const exact = words.map(({ word }) => word).join(' ');
    if (exact === '' || vague.has(exact) || terms.has(exact)) continue;
    terms.set(exact, termOf(words.map(({ typed }) => typed).join(' '), exact, synonyms));
  }
  return [...terms.values()];
}

function flawOf(text: string, tokens: Token[]): UnreadReason | null {
  const words = tokens.filter(({ word }) => !CONNECTORS.has(word));
  if (!/\p{L}/u.test(text)) return 'NO_WORDS';
  if (/(?![\p{Script=Latin}\p{Script=Greek}])\p{L}/u.test(text)) return 'NOT_LATIN';
  if (/[()[\]{}<>]/.test(text)) return 'PARENTHESES';
  // A term that is one in spite of its sign, such as AC/DC, is no single word.
  if (!words.every(({ typed }) => typed.split(/[\s,/&]+/).every(part => WORD.test(part)))) return 'PUNCTUATION';
  return words.some(({ word }) => word.endsWith('.')) ? 'SENTENCES' : null;
}

function flawOfTerms(activities: Term[], objects: Term[] | undefined, vocabulary: Vocabulary): UnreadReason | null {
  const words = [...activities, ...(objects ?? [])].flatMap(({ exact }) => exact.split(' '));
  if (words.some(word => vocabulary.qualifiers.has(word))) return 'QUALIFIED';
  if (activities.length === 0 || !activities.every(({ exact }) => isActivity(exact, vocabulary))) return 'NO_ACTIVITY';
  if (objects?.length === 0) return 'NO_OBJECT';
  if (objects?.some(({ exact }) => !/\p{L}/u.test(exact))) return 'NO_WORDS';
  return objects?.some(({ exact }) => vocabulary.activityForms.has(exact)) ? 'ACTIVITY_AS_OBJECT' : null;
}
