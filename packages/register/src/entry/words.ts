import { sequence, type TextField } from '@conformity/folding';
import { Column, Entity, type EntityManager, PrimaryGeneratedColumn } from 'typeorm';
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

/** Keeps the words of what the public may read, in the transaction of the act; of persons none. */
export async function keepWords(em: Pick<EntityManager, 'query'>, entries: readonly RegisterEntry[]): Promise<void> {
  const words = new Set(
    entries.filter(isOffered).flatMap(({ texts }) => fields.flatMap(field => texts[field] ?? []).flatMap(wordsOf)),
  );
  if (words.size === 0) return;
  await em.query(
    `insert into register.known_word (word) select new.word from unnest($1::text[]) as new(word)
     where not exists (select from register.known_word w where w.word = new.word)`,
    [[...words]],
  );
}

const isOffered = ({ status, isPrivate, scheme }: RegisterEntry) =>
  status !== 'DRAFT' && !isPrivate && scheme !== 'EX_PERSONS';

const wordsOf = (text: string) => sequence(text).filter(word => /^\p{L}{4,40}$/u.test(word));
