import type { Principal } from '@conformity/access';
import { search } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { visibleTo } from '../visibility';

/** What is being typed. */
export const SuggestKind = {
  NUMBER: 'NUMBER',
  HOLDER: 'HOLDER',
  MANUFACTURER: 'MANUFACTURER',
  TITLE: 'TITLE',
} as const;
export type SuggestKind = keyof typeof SuggestKind;

const texts: Record<SuggestKind, string> = {
  NUMBER: 'e.number',
  HOLDER: "e.face->'holder'->>'name'",
  MANUFACTURER: "jsonb_array_elements(e.face->'manufacturers')->>'name'",
  TITLE: "e.face->>'title'",
};

/** People are found by whom to look for; their names are not offered to whoever types a letter. Our decision. */
const neverSuggested = `e.scheme <> 'EX_PERSONS'`;

/** The value as the prefix is written. Most are plain and need no more than small letters. */
const folded = `case when octet_length(value) = length(value) and position('  ' in value) = 0 then lower(value)
  else regexp_replace(lower(normalize(value, NFKC)), '\\s+', ' ', 'g') end`;

/** Texts of visible documents that contain the prefix at the start of a word, each with how many have it; the most frequent first. */
export async function suggestions(
  db: DataSource,
  principal: Principal,
  kind: SuggestKind,
  typed: string,
  first: number,
): Promise<{ value: string; count: number }[]> {
  const prefix = typed.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  if (!prefix) return [];
  const escaped = prefix.replace(/[\\%_]/g, '\\$&');
  const atWordStart = `(^|\\m)${prefix.replace(/[!-/:-@[-`{-~]/g, '\\$&')}`;
  const params: unknown[] = [`%${escaped}%`, atWordStart];
  const visible = visibleTo(principal, 'e', params);
  return search(
    db,
    `select value, count(*)::int as count
     from (select ${texts[kind]} as value from register.entry e where e.search_text like $1 and ${visible}${kind === 'NUMBER' ? '' : ` and ${neverSuggested}`}) as texts
     where ${folded} ~ $2
     group by value order by count(*) desc, value limit $${params.push(first)}`,
    params,
    'COUNT',
  );
}
