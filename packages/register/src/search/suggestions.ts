import type { Principal } from '@conformity/access';
import { withDigits } from '@conformity/certification';
import { beginsIn, fieldsOf, type SoughtWord, searchLine, standsIn } from '@conformity/folding';
import { search } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { projected, wordOf } from '../projection/projected';
import { visibleTo } from '../visibility';
import { textConditions } from './text-conditions';
import { wordsTyped } from './typed-text';

/** What is being typed; the field of texts in which it stands. */
export const SuggestKind = {
  NUMBER: 'NUMBER',
  HOLDER: 'HOLDER',
  MANUFACTURER: 'MANUFACTURER',
  TITLE: 'TITLE',
} as const;
export type SuggestKind = keyof typeof SuggestKind;

/** People are found by whom to look for; their names are not offered to whoever types a letter. Our decision. */
const neverSuggested = `m.scheme <> 'EX_PERSONS'`;

/** A text that documents have, and how many of them. */
export interface Suggested {
  value: string;
  count: number;
}

/** No more than so many of the newest documents that match are looked at: a letter or two are in most. */
const mostLookedAt = 10_000;

/** Of a text with several values in a field, others than the one that is meant come along and are left out. */
const spare = 100;

/**
 * For each kind, texts of visible documents that have every word of what was typed, the last one at least by its beginning, each with
 * how many documents have it; the most frequent first. Of PostgreSQL one statement, which looks at the newest 10,000 that match; memory looks at all.
 * @throws BAD_INPUT for more than 200 characters or 12 words
 */
export async function suggestions(
  db: DataSource,
  principal: Principal,
  kinds: readonly SuggestKind[],
  typed: string,
  first: number,
): Promise<Suggested[][]> {
  const found = await suggestionsFor(db, principal, kinds, typed, first);
  const at = kinds.indexOf('NUMBER');
  if (at === -1 || found[at]?.length) return found;
  for (const written of otherWritings(typed)) {
    const [numbers = []] = await suggestionsFor(db, principal, ['NUMBER'], written, first);
    if (numbers.length) return found.with(at, numbers);
  }
  return found;
}

/** How a number that was begun may be printed: with digits for letters like them, and with what stands between its parts. */
function otherWritings(typed: string): string[] {
  const digits = withDigits(typed);
  return [withPunctuation(typed), ...(digits === typed ? [] : [digits])].filter(written => written !== null);
}

/** A number that was begun without what is printed between its parts, `PTB12` or `IECExPTB12OOO5`, with it; null where it is none. */
function withPunctuation(typed: string): string | null {
  const begun = /^\W*(?:IEC[ -]?EX)?\W*([A-Z]{2,5})\W*([\dOIL]{1,2})\W*([\dOIL]{0,4})([XU]?)\W*$/i;
  const [, code = '', year = '', serial = '', suffix = ''] = begun.exec(typed.slice(0, 40)) ?? [];
  if (!/\d/.test(year)) return null;
  const digits = (text: string) => text.replace(/O/gi, '0').replace(/[IL]/gi, '1');
  return `${code} ${digits(year)}${serial ? `.${digits(serial)}${suffix}` : ''}`;
}

async function suggestionsFor(
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
  const params: unknown[] = [];
  const where = [visibleTo(principal, 'e', params), ...textConditions({ words, didYouMean: null }, params)].join(
    ' and ',
  );
  // Whether it is this value that has the words is asked of each value once, not of each document.
  const each = kinds.map(
    kind => `(select coalesce(json_agg(suggested), '[]') from (
      select value, count(*)::int as count from matched m cross join lateral jsonb_array_elements_text(m.texts->'${kind}') as value
      where ${kind === 'NUMBER' ? 'true' : neverSuggested}
      group by value having min(m.search_text) ~ all($${params.push(words.map(word => inField(kind, word)))}::text[])
      order by count(*) desc, value limit ${first + spare}) as suggested) as "${kind}"`,
  );
  const [found] = await search<Record<SuggestKind, Suggested[]>>(
    db,
    `with matched as materialized (select e.texts, e.search_text, e.scheme from register.visible_entry e where ${where}
       order by e.sorted_on desc, e.id desc limit ${mostLookedAt})
     select ${each.join(', ')}`,
    params,
    'COUNT',
  );
  return kinds.map(kind => (found?.[kind] ?? []).filter(({ value }) => hasAll(value, words)).slice(0, first));
}

/** Every word counts while somebody types, and the last one may be unfinished whatever it is. */
const wordsOf = (typed: string) =>
  wordsTyped('prefix', typed).map((word, at, all) => ({
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

/** A regular expression for a text of the field that may have the word, in what `searchLine` writes: what it takes is looked at again. */
function inField(kind: SuggestKind, { alternatives, beginning, phrase }: SoughtWord): string {
  const field = fieldsOf(kind);
  const marks = Array.from({ length: 256 }, (_, fields) => fields).filter(fields => fields & field);
  const whole = phrase ? [phrase.join(' ')] : alternatives.flatMap(([term]) => term ?? []);
  const each = [...whole.map(term => `${term} `), ...(beginning === null ? [] : [beginning])];
  return `@(?:${marks.join('|')}) (?:[^@]* )?(?:${each.join('|')})`;
}
