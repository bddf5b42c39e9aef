import { guest } from '@conformity/access';
import type { CalendarDate, EffectiveStatus, System } from '@conformity/certification';
import { type Field, type TraitField, traitFields, traitOf } from '@conformity/projection';
import { badInput, read } from '@conformity/subgraph';
import type { DataSource, EntityManager } from 'typeorm';
import { conditions, effectiveStatusOf, entriesAmong, saying } from '../search/conditions';
import type { CertificateFilter, CertificateSearch } from '../search/filter';
import { knownFilter } from '../search/known-filter';
import { type RegisterWord, soughtAsTyped } from '../search/sought-text';
import { publicly } from '../visibility';

/** What somebody keeps, to be told of what it finds: the documents of a search, or one document. It finds what everybody may read. */
export type KeptSearch = Pick<CertificateSearch, 'sought' | 'filter'> | { document: string };

/** Days and what reports say are not written with a document: nobody could be told in time. */
const notKept = ['asOf', 'carriedUntilFrom', 'carriedUntilTo'] as const;

/**
 * A search as it can be kept: as typed, whether or not anything answers it yet.
 * @throws BAD_INPUT as `searchOf` does, and for what can not be followed
 */
export async function keptSearchOf(
  db: DataSource,
  today: CalendarDate,
  query: string | null,
  filter: CertificateFilter | null,
): Promise<KeptSearch> {
  for (const field of notKept)
    if (filter?.[field]) throw badInput(`filter.${field}`, 'cannot be watched. Leave it out.');
  const seeking = { db, principal: guest, today };
  return { filter: await knownFilter(seeking, filter ?? {}), sought: await soughtAsTyped(seeking, query ?? '') };
}

/** What is said of a document that a kept search finds. */
export interface Kept {
  id: string;
  number: string;
  system: System;
  /** Another one where anything changed that everybody may read. */
  print: string;
  status: EffectiveStatus;
  issueNumber: number | null;
}

/** A search, and among which documents it is asked: in the whole register, if none are named. */
export interface SearchAmong {
  search: KeptSearch;
  among?: readonly string[];
}

/** What each of the searches finds for everybody on a day; of each at most `most`, if that is said. One statement. */
export async function foundByEach(
  em: DataSource | EntityManager,
  searches: readonly SearchAmong[],
  today: CalendarDate,
  most?: number,
): Promise<Kept[][]> {
  const params: unknown[] = [];
  const say = saying(params);
  const status = effectiveStatusOf(say(today));
  const columns = `e.id, e.number, e.system, ${status} as status, (e.face->>'issueNumber')::int as "issueNumber",
    md5((e.face - 'revision')::text || ${status})::uuid as print`;
  const each = searches.map(({ search, among }) => {
    const where =
      'document' in search
        ? [publicly('e'), `e.id = ${say(search.document)}`]
        : conditions(guest, { ...search, sort: 'NEWEST', today }, params);
    const end = most === undefined ? '' : `limit ${most}`;
    return `(select coalesce(json_agg(line), '[]') from (select ${columns} from ${entriesAmong(among, params)} where ${where.join(' and ')} ${end}) as line)`;
  });
  const [row] = await read<{ found: Kept[][] }>(em, `select json_build_array(${each.join(', ')}) as found`, params);
  return row?.found ?? [];
}

/** Of a term so many letters make a key. */
const longestBeginning = 5;
const keyOfTerm = (term: string) => `word:${term.slice(0, longestBeginning)}`;
const longest = (terms: readonly string[]) => terms.reduce((a, b) => (b.length > a.length ? b : a), '');

/** By which one word is found: a document that has it has one of these keys. */
const keysOfWord = ({ alternatives, beginning, phrase, issuers, standardIds }: RegisterWord): string[] => [
  ...(phrase ? [longest(phrase)] : [...alternatives.map(longest), ...(beginning === null ? [] : [beginning])]).map(
    keyOfTerm,
  ),
  ...issuers.map(id => `issuers:${id}`),
  ...standardIds.map(id => `standards:${id}`),
];

/** Fields by whose values searches are kept apart, those first that say most. */
const telling: readonly (Field | 'partyKeys')[] = [
  'partyKeys',
  'holders',
  'manufacturers',
  'trademarks',
  'standards',
  ...traitFields.filter(field => !/^(relations|kinds)$|Countries$/.test(field)),
  'categories',
  'issuers',
  'countries',
  'documentTypes',
  'schemes',
  'systems',
];
/** Which every document has. */
const anything = '*';

/**
 * Keys of which a document has at least one whenever the search finds it: so few searches have to be looked through where a document
 * changes, however many are kept. `keysOfDocuments` tells those of documents.
 */
export function keysOfSearch(search: KeptSearch): string[] {
  if ('document' in search) return [`document:${search.document}`];
  const { sought, filter } = search;
  if ('keys' in sought) return sought.keys.map(key => `number:${key}`);
  const words = sought.words.filter(({ isOptional }) => !isOptional);
  const [word] = words.toSorted((a, b) => b.text.length - a.text.length);
  if (word && word.text.length > 2) return keysOfWord(word);
  const field = telling.find(one => filter[one]);
  const values = field && [filter[field]].flat(2).flatMap(value => value ?? []);
  return values?.length ? values.map(value => keyOf(field as Field, String(value))) : [anything];
}

const isTrait = (field: string): field is TraitField => traitFields.some(one => one === field);
const keyOf = (field: string, value: string) => (isTrait(field) ? traitOf(field, value) : `${field}:${value}`);

interface Facts extends Partial<Record<Field | 'partyKeys', string[]>> {
  id: string;
  number: string;
  line: string;
  traits: string[];
}

/** The keys of these documents, as far as everybody may read them, each with those that have it. */
export async function keysOfDocuments(em: EntityManager, ids: readonly string[]): Promise<Map<string, string[]>> {
  const rows = await read<Facts>(
    em,
    `select e.id, e.number_key as number, e.search_text as line, e.traits, array[e.system] as systems, array[e.scheme] as schemes,
       array[e.document_type] as "documentTypes", array[e.issuer_id] as issuers, e.countries, e.standard_ids as standards,
       e.categories, array[e.trademark] as trademarks, e.party_keys as "partyKeys",
       e.texts->'HOLDER' as holders, e.texts->'MANUFACTURER' as manufacturers
     from register.visible_entry e where e.id = any($1) and ${publicly('e')}`,
    [ids],
  );
  const having = new Map<string, string[]>();
  for (const { id, number, line, traits, ...values } of rows) {
    const keys = new Set([anything, `document:${id}`, `number:${number}`, ...traits]);
    for (const [field, those] of Object.entries(values)) for (const value of those ?? []) keys.add(`${field}:${value}`);
    for (const term of new Set(line.split(' ')))
      for (let length = 1; length <= Math.min(longestBeginning, term.length); length += 1)
        keys.add(keyOfTerm(term.slice(0, length)));
    for (const key of keys) having.set(key, [...(having.get(key) ?? []), id]);
  }
  return having;
}

/** Which of the register's references a search was read by: when one changes it has to be read anew. */
export const readBy = (query: string | null, filter: CertificateFilter | null): string[] => [
  ...(filter?.standards || /\d/.test(query ?? '') ? ['STANDARD'] : []),
  ...(filter?.organisations ? ['ORGANISATION'] : []),
];

/** The public documents whose status changed by the end of a day, without an act: from one day on, before another. */
export async function endedBetween(em: EntityManager, from: CalendarDate, before: CalendarDate): Promise<string[]> {
  const rows = await read<{ id: string }>(
    em,
    `select e.id from register.visible_entry e where (e.valid_until >= $1 and e.valid_until < $2 or e.imposed_until >= $1 and e.imposed_until < $2)
       and ${publicly('e')} order by e.id`,
    [from, before],
  );
  return rows.map(({ id }) => id);
}

/** A document that expires. */
export interface Ending {
  id: string;
  number: string;
  title: string;
  validUntil: CalendarDate;
  changedAt: string;
}

/** Of the documents with these ids those in force that expire on a day or later, the first first. */
export const endingAmong = (db: DataSource, ids: string, params: unknown[], from: CalendarDate): Promise<Ending[]> =>
  read(
    db,
    `select e.id, e.number, e.face->>'title' as title, e.valid_until::text as "validUntil", e.updated_at as "changedAt"
     from register.visible_entry e where e.id in (${ids}) and e.valid_until >= $${params.length + 1}
       and e.status in ('CURRENT', 'SUSPENDED') and ${publicly('e')} order by e.valid_until, e.number`,
    [...params, from],
  );
