import { isFilled } from '@conformity/certification';
import { exactKey, type ParsedScope, pairOf, parseScope, type ScopePair, type ScopeRow, uniquePairs } from './parse';
import { defaultVocabulary, fold, type Vocabulary } from './vocabulary';

/** A scope as a body gives it. Rows, where there are any, say what this text means; what is compared is then not read from it. */
export interface ScopeText {
  text: string;
  rows?: readonly ScopeRow[] | null | undefined;
}

/** Why a text is no scope at all. */
export type WordingFault = 'EMPTY' | 'PLACEHOLDER' | 'ONE_WORD';

/** A scope as it is understood, and where it stands. */
export interface PlacedScope extends ParsedScope {
  /** Path of the field, such as `sites[2].scopeAtThisLocation`. */
  field: string;
  /** The certificate that it stands on. */
  label: string;
  /** As it was typed. */
  text: string;
  /** Explicit rows; null where the text speaks for itself. */
  rows: readonly ScopeRow[] | null;
  /** Where there is one and no rows, there are no pairs either. */
  fault: WordingFault | null;
}

/** What a location calls otherwise than the master does, or narrower: relays (coils only) for relays. */
export interface Variant {
  pair: ScopePair;
  master: ScopePair;
  isNarrower: boolean;
}

/** What is done at one location, against what the master covers. */
export interface LocationScope extends PlacedScope {
  /** Neither in these nor in other words in the scope of the master; empty where that is not known in full. */
  notCovered: ScopePair[];
  /** In the scope of the master, but in other words: those of `master`. */
  variants: Variant[];
}

/** How the scopes of a multisite set fit together. */
export interface SetCoverage {
  /** The Scope of Certification, on the master. */
  scope: PlacedScope;
  /** The master's own location first, where it states one, then every site. */
  locations: LocationScope[];
  /** Pairs of the master done at no location; empty unless what is done at each of them is known in full. */
  orphans: ScopePair[];
  /** Whether the master's own location does exactly what the whole scope says, although there are other sites and it could do less. */
  masterDoesAll: boolean;
  vocabulary: Vocabulary;
}

interface Compared {
  atThisLocation: ScopeText | null;
}

/**
 * Compares what is done at each location with the Scope of Certification: the same words first, near-synonyms second. Takes
 * time linear in the texts. A scope that is empty, or unread in part, proves nothing missing elsewhere: our decision, since
 * what is unread is refused anyway and may hold the very pair.
 */
export function compareSet(
  master: Compared & { scope: ScopeText | null; label?: string },
  sites: readonly (Compared & { label: string })[],
  vocabulary: Vocabulary = defaultVocabulary,
): SetCoverage {
  const { label = 'The master' } = master;
  const scope = place('master.scopeOfCertification', label, master.scope, vocabulary);
  const own = place('master.scopeAtThisLocation', label, master.atThisLocation, vocabulary);
  const others = sites.map((site, index) =>
    place(`sites[${index}].scopeAtThisLocation`, site.label, site.atThisLocation, vocabulary),
  );
  const match = matcher(scope);
  const locations = [...(own.fault === 'EMPTY' ? [] : [own]), ...others].map(location => ({
    ...location,
    ...match(location),
  }));
  const done = new Set(
    locations.flatMap(({ pairs }) => pairs.flatMap(pair => [...keysOf(pair), ...widerKeysOf(pair)])),
  );
  const isDone = (pair: ScopePair) => keysOf(pair).some(key => done.has(key));
  const doneHere = new Set(own.pairs.map(({ key }) => key));
  const isWhole = isKnown(scope) && isKnown(own) && match(own).notCovered.length === 0;
  return {
    scope,
    locations,
    orphans: isKnown(own) && others.every(isKnown) ? scope.pairs.filter(pair => !isDone(pair)) : [],
    masterDoesAll:
      sites.length > 0 && scope.pairs.length > 1 && isWhole && scope.pairs.every(({ key }) => doneHere.has(key)),
    vocabulary,
  };
}

/** Whether everything that a scope says is understood, and it says something. */
const isKnown = ({ pairs, unread }: ParsedScope) => pairs.length > 0 && unread.length === 0;

function place(field: string, label: string, source: ScopeText | null, vocabulary: Vocabulary): PlacedScope {
  const text = source?.text ?? '';
  const rows = isFilled(text) && source?.rows?.length ? source.rows : null;
  const parsed = parseScope(text, vocabulary);
  const fault = wordingFault(text, vocabulary);
  if (!rows) return { ...parsed, pairs: fault ? [] : parsed.pairs, field, label, text, rows, fault };
  return {
    ...parsed,
    pairs: uniquePairs(rows.map(row => pairOf(row, vocabulary))),
    unread: [],
    field,
    label,
    text,
    rows,
    fault,
  };
}

/** The keys under which a pair is found: its own, and that of its abbreviation. */
export const keysOf = ({ key, alias }: ScopePair) => (alias === undefined ? [key] : [key, alias]);

/** The keys of what is wider: without the last of its brackets, one after the other. Relays (coils only) are relays. */
export function widerKeysOf(pair: ScopePair): string[] {
  const wider: string[] = [];
  const [activity = '', object = ''] = pair.key.split('\n');
  let [done, to] = [activity, object];
  const lessOf = (text: string) => text.replace(/ \([^()]*\)$/, '');
  while (lessOf(to) !== to) {
    to = lessOf(to);
    wider.push(`${activity}\n${to}`);
  }
  while (lessOf(done) !== done) {
    done = lessOf(done);
    wider.push(`${done}\n${object}`, `${done}\n${to}`);
  }
  return wider;
}

function matcher(scope: PlacedScope) {
  const exact = new Set(scope.pairs.map(exactKey));
  const alike = new Map(scope.pairs.toReversed().flatMap(pair => keysOf(pair).map(key => [key, pair] as const)));
  const variantOf = (pair: ScopePair): Variant | null => {
    const found = (keys: readonly string[]) => keys.map(key => alike.get(key)).find(Boolean);
    const same = found(keysOf(pair));
    const master = same ?? found(widerKeysOf(pair));
    return master ? { pair, master, isNarrower: same === undefined } : null;
  };
  return ({ pairs }: PlacedScope) => {
    const inOtherWords = pairs.filter(pair => !exact.has(exactKey(pair)));
    return {
      notCovered: isKnown(scope) ? inOtherWords.filter(pair => variantOf(pair) === null) : [],
      variants: inOtherWords.flatMap(pair => variantOf(pair) ?? []),
    };
  };
}

/** What is wrong with a text that is no scope at all, else null. A text of Chinese or other signs without blanks is no single word. */
export function wordingFault(text: string, { placeholders }: Vocabulary): WordingFault | null {
  const words = fold(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  if (fold(text) === '') return 'EMPTY';
  if (!/\p{L}/u.test(words) || placeholders.has(words)) return 'PLACEHOLDER';
  return words.includes(' ') || /(?!\p{Script=Latin})\p{L}/u.test(words) ? null : 'ONE_WORD';
}
