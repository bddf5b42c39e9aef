import { beginsIn, standsIn } from '@conformity/folding';
import { type Field, type TraitField, traitFields, traitOf } from '@conformity/projection';
import { read } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import type { KnownFilter } from '../search/filter';
import type { RegisterWord } from '../search/sought-text';
import { publicly } from '../visibility';
import type { KeptSearch } from './kept-search';

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
  return field ? valuesOf(filter, field).map(value => keyOf(field, value)) : [anything];
}

const valuesOf = (filter: KnownFilter, field: Field | 'partyKeys'): string[] =>
  [filter[field]].flat(2).flatMap(value => (value ? String(value) : []));

const isTrait = (field: string): field is TraitField => traitFields.some(one => one === field);
const keyOf = (field: Field | 'partyKeys', value: string) =>
  isTrait(field) ? traitOf(field, value) : `${field}:${value}`;

interface Facts extends Partial<Record<Field | 'partyKeys', string[]>> {
  id: string;
  number: string;
  line: string;
  traits: string[];
}

/** A document that everybody may read, with what searches look for in it. */
export interface KeyedDocument {
  id: string;
  /** All its texts, as the register writes them for search. */
  line: string;
  keys: ReadonlySet<string>;
}

/** The keys of these documents, as far as everybody may read them. */
export async function keysOfDocuments(em: EntityManager, ids: readonly string[]): Promise<KeyedDocument[]> {
  const rows = await read<Facts>(
    em,
    `select e.id, e.number_key as number, e.search_text as line, e.traits, array[e.system] as systems, array[e.scheme] as schemes,
       array[e.document_type] as "documentTypes", array[e.issuer_id] as issuers, e.countries, e.standard_ids as standards,
       e.categories, array[e.trademark] as trademarks, e.party_keys as "partyKeys",
       e.texts->'HOLDER' as holders, e.texts->'MANUFACTURER' as manufacturers
     from register.visible_entry e where e.id = any($1) and ${publicly('e')}`,
    [ids],
  );
  return rows.map(({ id, number, line, traits, ...values }) => {
    const keys = new Set([anything, `document:${id}`, `number:${number}`, ...traits]);
    for (const [field, those] of Object.entries(values)) for (const value of those ?? []) keys.add(`${field}:${value}`);
    for (const term of new Set(line.split(' ')))
      for (let length = 1; length <= Math.min(longestBeginning, term.length); length += 1)
        keys.add(keyOfTerm(term.slice(0, length)));
    return { id, line, keys };
  });
}

/**
 * Whether a document may be found by a search: false only where the search does not find it, for it lacks one of the words, or every value
 * of a field. What days and statuses say the register alone knows.
 */
export function mayFind(search: KeptSearch): (document: KeyedDocument) => boolean {
  if ('document' in search) return ({ id }) => id === search.document;
  const { sought, filter } = search;
  const keysOf = (field: Field | 'partyKeys', values: readonly string[]) => values.map(value => keyOf(field, value));
  const needed = [
    ...telling.flatMap(field => (filter[field] ? [keysOf(field, valuesOf(filter, field))] : [])),
    ...('keys' in sought ? [sought.keys.map(key => `number:${key}`)] : []),
  ];
  const words = 'keys' in sought ? [] : sought.words.filter(({ isOptional }) => !isOptional);
  const said = words.map(word => ({
    word,
    otherwise: [...keysOf('issuers', word.issuers), ...keysOf('standards', word.standardIds)],
  }));
  return ({ line, keys }) => {
    const hasOne = (some: readonly string[]) => some.some(key => keys.has(key));
    return (
      needed.every(hasOne) &&
      said.every(({ word, otherwise }) => standsIn(word, line) || beginsIn(word, line) || hasOne(otherwise))
    );
  };
}
