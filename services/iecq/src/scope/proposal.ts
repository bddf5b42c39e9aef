import { isFilled } from '@conformity/certification';
import { type LocationScope, type PlacedScope, wordingFault } from './coverage';
import { likelyRows } from './likely-rows';
import { exactKey, mostPairs, parseScope, type ScopeClause, type ScopePair, type ScopeRow } from './parse';
import { proposeScope, says } from './propose';
import type { Vocabulary } from './vocabulary';

/** A scope that would mend a finding, to be shown and accepted or not. */
export interface Proposal {
  /** Path of the scope to replace, such as `sites[2].scopeAtThisLocation`. */
  field: string;
  text: string;
  /** Explicit rows to keep with the text; null where the text is to be read. */
  rows: readonly ScopeRow[] | null;
  /** What the scope would then say, where that was asked for. */
  reads?: readonly ScopeRow[];
}

/** What a scope would say with a proposal taken: its rows, or what its text says. */
export const readingOf = ({ text, rows }: Proposal, vocabulary: Vocabulary): readonly ScopeRow[] =>
  rows ?? typed(parseScope(text, vocabulary).pairs);

/** The location without what the master does not cover; null where too little would be left. */
export function withoutPairs(at: PlacedScope, dropped: readonly ScopePair[], vocabulary: Vocabulary): Proposal | null {
  const keys = new Set(dropped.map(exactKey));
  const isDropped = (pair: ScopePair) => keys.has(exactKey(pair));
  const isTouched = ({ pairs }: ScopeClause) => pairs.some(isDropped);
  return rewritten(at, pair => (isDropped(pair) ? null : pair.typed), isTouched, vocabulary);
}

/** The location in the words of the master, wherever a clause has others; what is narrower stays. */
export function inWordsOf({ pairs }: PlacedScope, at: LocationScope, vocabulary: Vocabulary): Proposal | null {
  const exact = new Map(pairs.map(pair => [exactKey(pair), pair]));
  const ofVariant = new Map(
    at.variants.flatMap(({ pair, master, isNarrower }) => (isNarrower ? [] : [[exactKey(pair), master] as const])),
  );
  const masters = (pair: ScopePair) => exact.get(exactKey(pair)) ?? ofVariant.get(exactKey(pair)) ?? pair;
  const isTouched = ({ pairs }: ScopeClause) => pairs.some(pair => exactKey(masters(pair)) !== exactKey(pair));
  return rewritten(at, pair => masters(pair).typed, isTouched, vocabulary);
}

/** The scope and these rows too. */
export function withRows(at: PlacedScope, added: readonly ScopeRow[], vocabulary: Vocabulary): Proposal | null {
  const clause = proposeScope(added);
  const all = [...typed(at.pairs), ...added];
  // Words that are no scope must not become part of one.
  const text = at.fault ? proposeScope(all) : [...at.clauses.map(({ text }) => text), clause].join('; ');
  return proposal(at, text, all, says(clause, added, vocabulary), vocabulary);
}

/** The text as it stands with the rows that it says, or probably says where it is unread; null where that is unknown. */
export function withLikelyRows(at: PlacedScope, vocabulary: Vocabulary): Proposal | null {
  const rows = at.clauses.map(clause =>
    clause.unread === null ? typed(clause.pairs) : likelyRows(clause, vocabulary),
  );
  const isGuessed = at.clauses.every(({ unread }, index) => unread === null || rows[index]?.length);
  return isGuessed && rows.flat().length <= mostPairs ? { field: at.field, text: at.text, rows: rows.flat() } : null;
}

/** The text to speak for itself; null where it is not all read. */
export function asTextSays({ field, text }: PlacedScope, vocabulary: Vocabulary): Proposal | null {
  return parseScope(text, vocabulary).unread.length > 0 ? null : { field, text, rows: null };
}

/** A text that says the rows, with them where it could not be read. */
export function asRowsSay(at: PlacedScope, vocabulary: Vocabulary): Proposal | null {
  const rows = at.rows ?? [];
  const text = proposeScope(rows);
  if (wordingFault(text, vocabulary)) return null;
  return { field: at.field, text, rows: says(text, rows, vocabulary) ? null : rows };
}

/** The scope without its vague words; null where that would change what it says. */
export function withoutVagueWords(at: PlacedScope, vocabulary: Vocabulary): Proposal | null {
  const texts = at.clauses.map(clause => (clause.vague.length > 0 ? proposeScope(typed(clause.pairs)) : clause.text));
  const text = texts.filter(isFilled).join('; ');
  const isMended = at.clauses.every(({ vague, unread }) => vague.length === 0 || unread === null);
  const isClear = parseScope(text, vocabulary).vague.length === 0;
  return isMended && isClear ? proposal(at, text, at.rows ?? [], true, vocabulary) : null;
}

/** The scope with each pair changed, or taken away where `change` gives null; clauses without a change stay as typed. */
function rewritten(
  at: PlacedScope,
  change: (pair: ScopePair) => ScopeRow | null,
  isTouched: (clause: ScopeClause) => boolean,
  vocabulary: Vocabulary,
): Proposal | null {
  const changed = (pairs: readonly ScopePair[]) => pairs.flatMap(pair => change(pair) ?? []);
  const all = changed(at.pairs);
  if (at.rows) return proposal(at, proposeScope(all), all, true, vocabulary);
  const texts = at.clauses.map(clause => {
    if (!isTouched(clause)) return { text: clause.text, isRead: true };
    const rows = changed(clause.pairs);
    const text = proposeScope(rows);
    return { text, isRead: says(text, rows, vocabulary) };
  });
  const text = texts
    .map(clause => clause.text)
    .filter(isFilled)
    .join('; ');
  return proposal(
    at,
    text,
    all,
    texts.every(({ isRead }) => isRead),
    vocabulary,
  );
}

function proposal(
  { field, rows, unread }: PlacedScope,
  text: string,
  meant: readonly ScopeRow[],
  isRead: boolean,
  vocabulary: Vocabulary,
): Proposal | null {
  if (wordingFault(text, vocabulary)) return null;
  if (rows === null && isRead) return { field, text, rows: null };
  // Explicit rows speak for the whole text, so they must not come to hide a clause that is unread.
  return rows === null && unread.length > 0 ? null : { field, text, rows: meant };
}

const typed = (pairs: readonly ScopePair[]): ScopeRow[] => pairs.map(pair => pair.typed);
