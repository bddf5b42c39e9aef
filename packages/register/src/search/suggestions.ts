import type { Principal } from '@conformity/access';
import { beginsIn, fieldsOf, type SoughtWord, searchLine, sought, standsIn } from '@conformity/folding';
import type { DataSource } from 'typeorm';
import { projected, wordOf } from '../projection/projected';
import { visibleTo } from '../visibility';
import { textConditions } from './text-conditions';
import { together } from './together';

/** What is being typed; the field of texts in which it stands. */
export const SuggestKind = {
  NUMBER: 'NUMBER',
  HOLDER: 'HOLDER',
  MANUFACTURER: 'MANUFACTURER',
  TITLE: 'TITLE',
} as const;
export type SuggestKind = keyof typeof SuggestKind;

/** People are found by whom to look for; their names are not offered to whoever types a letter. Our decision. */
const neverSuggested = `e.scheme <> 'EX_PERSONS'`;

/** A text that documents have, and how many of them. */
export interface Suggested {
  value: string;
  count: number;
}

/** Of a text with several values in a field, others than the one that is meant come along and are left out. */
const spare = 100;

/**
 * For each kind, texts of visible documents that have every word of what was typed, the last one at least by its beginning, each with
 * how many documents have it; the most frequent first. Of PostgreSQL one statement.
 */
export async function suggestions(
  db: DataSource,
  principal: Principal,
  kinds: readonly SuggestKind[],
  typed: string,
  first: number,
): Promise<Suggested[][]> {
  const words = wordsOf(typed);
  if (words.length === 0) return kinds.map(() => []);
  const typedWords = words.map(wordOf);
  const known = await projected(
    db,
    principal,
    'suggest',
    kinds.map(of =>
      typedWords.includes(null) ? null : { of, words: typedWords.filter(word => word !== null), first },
    ),
  );
  if (known) return known;
  const found = await together<Suggested[], SuggestKind>(db, kinds, (kind, params) => {
    const where = [
      ...textConditions({ words, didYouMean: null }, params),
      `e.search_text ~ $${params.push(inOneText(kind, words))}`,
      visibleTo(principal, 'e', params),
      ...(kind === 'NUMBER' ? [] : [neverSuggested]),
    ];
    return `select coalesce(json_agg(suggested), '[]') from (
      select value, count(*)::int as count from register.entry e cross join lateral jsonb_array_elements_text(e.texts->'${kind}') as value
      where ${where.join(' and ')} group by value order by count(*) desc, value limit ${first + spare}) as suggested`;
  });
  return found.map(values => values.filter(({ value }) => hasAll(value, words)).slice(0, first));
}

/** Every word counts while somebody types, and the last one may be unfinished whatever it is. */
const wordsOf = (typed: string) =>
  sought(typed).map((word, at, all) => ({
    ...word,
    isOptional: false,
    beginning:
      word.beginning ??
      (at === all.length - 1 && !word.phrase && /^[\p{L}\p{N}\p{M}]+$/u.test(word.text) ? word.text : null),
    issuers: [],
    standardIds: [],
  }));

function hasAll(value: string, words: readonly SoughtWord[]): boolean {
  const line = searchLine({ OTHER: [value] });
  return words.every(word => standsIn(word, line) || beginsIn(word, line));
}

/** A regular expression for a text of the field that has all words, in what `searchLine` writes. */
function inOneText(kind: SuggestKind, words: readonly SoughtWord[]): string {
  const field = fieldsOf(kind);
  const marks = Array.from({ length: 256 }, (_, fields) => fields).filter(fields => fields & field);
  const has = (term: string) => `(?=[^@]* ${term})`;
  const each = words.map(({ alternatives, beginning, phrase }) => {
    if (phrase) return has(`${phrase.join(' ')} `);
    const whole = alternatives.map(terms => terms.map(term => has(`${term} `)).join(''));
    return `(?:${[...whole, ...(beginning === null ? [] : [has(beginning)])].join('|')})`;
  });
  return `@(?:${marks.join('|')})(?= )${each.join('')}`;
}
