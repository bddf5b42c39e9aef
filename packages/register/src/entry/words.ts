import { sequence, type TextField } from '@conformity/folding';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { registerSchema } from '../schema';
import type { RegisterEntry } from './entry';

/**
 * A word of names and titles. Words stay when documents go: whoever offers one looks whether it finds something. In the database none is
 * unique, or acts with the same new word would wait for each other.
 */
@Entity({ name: 'known_word', schema: registerSchema })
export class KnownWord {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) readonly id!: string;
  @Column('text') word!: string;
}

const fields: readonly TextField[] = ['HOLDER', 'MANUFACTURER', 'TITLE'];

/** Keeps the words `$2` that are new, as a part of the statement that writes entries. */
export const keepingWords = `kept_words as (
  insert into register.known_word (word) select new.word from unnest($2::text[]) as new(word)
  where not exists (select from register.known_word known where known.word = new.word))`;

/** The words of texts by which typing errors can be put right: of four letters and more, each once. */
export const knownWordsIn = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap(sequence).filter(word => /^\p{L}{4,40}$/u.test(word))),
];

/** The words of names and titles of what the public may read; of persons none. */
export const wordsOf = (entries: readonly RegisterEntry[]): string[] =>
  knownWordsIn(entries.filter(isOffered).flatMap(({ texts }) => fields.flatMap(field => texts[field] ?? [])));

const isOffered = ({ status, isPrivate, scheme }: RegisterEntry) =>
  status !== 'DRAFT' && !isPrivate && scheme !== 'EX_PERSONS';
