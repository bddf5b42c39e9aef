import type { Principal } from '@conformity/access';
import { partyKey } from '@conformity/certification';
import { otherLetters } from '@conformity/folding';
import type { DataSource } from 'typeorm';
import { mostSorted } from '../entry/relations';
import { visibleTo } from '../visibility';

/** The name in a key `NAME|CC`, as SQL: without country and accents, as packages/folding takes them off. */
const nameIn = (key: string) =>
  Object.entries(otherLetters).reduce(
    (sql, [letter, plain]) =>
      letter.toUpperCase() === plain.toUpperCase()
        ? sql
        : `replace(${sql}, '${letter.toUpperCase()}', '${plain.toUpperCase()}')`,
    String.raw`normalize(regexp_replace(normalize(split_part(${key}, '|', 1), NFD), '[\u0300-\u036f]', '', 'g'), NFC)`,
  );

/** How like the names in a list a key `NAME|CC` is, at best, as SQL: 1 where it contains one of them, 0 where it is like none. */
export const likenessOf = (key: string, names: string) =>
  `(select max(case when strpos(${nameIn(key)}, core) > 0 then 1 else public.word_similarity(core, ${nameIn(key)}) end)
    from unnest(${names}::text[]) as core)`;

/** What is asked of the names on documents. */
export interface NamesAsked {
  /** The names that they are to be like, and how much at least: 0 to 1. */
  names: readonly string[];
  least: number;
  /** The countries of which they are; '' is none. */
  countries: readonly string[];
  most: number;
}

/**
 * The keys of names on documents that the principal may know of which mean no organisation and are like the names, the most like
 * first; with how many documents have each.
 */
export async function unclaimedNames(
  db: DataSource,
  principal: Principal,
  { names, least, countries, most }: NamesAsked,
): Promise<{ key: string; documents: number }[]> {
  const params: unknown[] = [names, countries, least, most];
  return db.query(
    `with named as materialized (
       select named.key, count(*)::int as documents
       from register.visible_entry e cross join lateral unnest(e.party_keys) as named(key)
       where ${visibleTo(principal, 'e', params)} and named.key not like 'org:%' and named.key not like '|%'
         and split_part(named.key, '|', 2) = any($2)
         and not exists (select from register.organisation_alias a where a.key = named.key)
       group by named.key
     ), compared as materialized (select key, documents, ${likenessOf('key', '$1')} as likeness from named)
     select key, documents from compared where likeness >= $3
     order by likeness desc, key limit $4`,
    params,
  );
}

/** A party as a document prints it. */
export interface PrintedParty {
  key: string;
  name: string;
  country: string | null;
  address: string | null;
}

/**
 * How documents that the principal may know of print the names with these keys; of each the newest so many documents, the newest first.
 * Of a name on more than `mostSorted` documents it is the newest of so many of them.
 */
export async function printedParties(
  db: DataSource,
  principal: Principal,
  keys: readonly string[],
  mostDocuments: number,
): Promise<PrintedParty[]> {
  const params: unknown[] = [keys, mostDocuments];
  const rows = await db.query<PrintedParty[]>(
    `select named.key, party.name, party.country, party.address
     from unnest($1::text[]) as named(key)
     cross join lateral (
       -- Sorted after they are found, not looked for in the order of the register.
       select e.id, e.sorted_on, e.face
       from (
         select * from register.visible_entry e where e.party_keys @> array[named.key] and ${visibleTo(principal, 'e', params)}
         limit ${mostSorted}
       ) as e
       order by e.sorted_on desc, e.id desc limit $2
     ) as e
     cross join lateral jsonb_to_recordset(
       case when jsonb_typeof(e.face->'holder') = 'object' then jsonb_build_array(e.face->'holder') else '[]' end
       || coalesce(e.face->'manufacturers', '[]') || coalesce(e.face->'sites', '[]')
     ) as party(name text, country text, address text)
     where party.name is not null
     order by e.sorted_on desc, e.id desc`,
    params,
  );
  return rows.filter(({ key, name, country }) => partyKey(name, country) === key);
}
