import { sequence, type TextField } from '@conformity/folding';
import type { EntityManager } from 'typeorm';
import type { RegisterEntry } from './entry';

// Words stay when documents go: whoever offers one looks whether it finds something. No row is unique: acts with the same new word
// would wait for each other.
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
