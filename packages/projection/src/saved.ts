import type { Numbers } from './arrays';
import { Dictionary, type DictionaryArrays } from './dictionary';
import { Postings } from './postings';
import { type Column, columns, type Lists, Segment } from './segment';
import { type List, lists, type Vocabulary } from './vocabulary';

/** Arrays by their names. */
export type Arrays = Record<string, Numbers>;

const partsOfDictionary = ['bytes', 'starts', 'table'] as const;

/** The dictionaries, which only grow: what is taken of them now stays as it is. */
export const dictionariesSaved = (vocabulary: Vocabulary): Arrays =>
  Object.fromEntries(
    Object.entries(vocabulary.all()).flatMap(([name, dictionary]) => {
      const arrays = dictionary.arrays();
      return partsOfDictionary.map(part => [`dictionary.${name}.${part}`, arrays[part]] as const);
    }),
  );

export function dictionariesIn(arrays: Arrays): Record<string, Dictionary> {
  const names = Object.keys(arrays).flatMap(name => /^dictionary\.(.+)\.bytes$/.exec(name)?.[1] ?? []);
  const kept = (name: string) =>
    Object.fromEntries(partsOfDictionary.map(part => [part, arrays[`dictionary.${name}.${part}`]])) as unknown;
  return Object.fromEntries(names.map(name => [name, new Dictionary(kept(name) as DictionaryArrays)]));
}

/** A segment; of what changes in it, a copy. */
export function segmentSaved({ columns: own, lists: ownLists, postings, alive }: Segment): Arrays {
  return {
    ...Object.fromEntries(
      columns.map(name => [`column.${name}`, name === 'effective' ? own[name].slice() : own[name]]),
    ),
    ...Object.fromEntries(
      lists.flatMap(name => [
        [`list.${name}.starts`, ownLists[name].starts],
        [`list.${name}.values`, ownLists[name].values],
      ]),
    ),
    ...postingsSaved('documents', postings),
    alive: alive.slice(),
  };
}

export function segmentIn(arrays: Arrays, vocabulary: Vocabulary): Segment {
  const own = Object.fromEntries(columns.map(name => [name, arrays[`column.${name}`]])) as Record<Column, Numbers>;
  const ownLists = Object.fromEntries(
    lists.map(name => [name, { starts: arrays[`list.${name}.starts`], values: arrays[`list.${name}.values`] }]),
  ) as Record<List, Lists>;
  return new Segment(own, ownLists, postingsIn('documents', arrays, vocabulary), arrays.alive as Uint32Array);
}

export const postingsSaved = (of: string, { terms, starts, documents, masks }: Postings): Arrays => ({
  [`postings.${of}.terms`]: terms,
  [`postings.${of}.starts`]: starts,
  [`postings.${of}.documents`]: documents,
  [`postings.${of}.masks`]: masks,
});

export const postingsIn = (of: string, arrays: Arrays, { terms }: Vocabulary): Postings =>
  new Postings(
    terms,
    arrays[`postings.${of}.terms`] as Uint32Array,
    arrays[`postings.${of}.starts`] as Uint32Array,
    arrays[`postings.${of}.documents`] as Uint32Array,
    arrays[`postings.${of}.masks`] as Uint8Array,
  );
