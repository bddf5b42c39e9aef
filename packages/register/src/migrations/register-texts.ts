import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Adds to the register: the texts of an entry by field, and the words of names and titles. Entries of before have none until
 * `reindex` fills them; meanwhile they are found by what they were found by, and come last where lists are ranked.
 */
export class RegisterTexts1768500000000 implements MigrationInterface {
  name = 'RegisterTexts1768500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table entry add texts jsonb not null default '{}';
      -- By which typing errors are put right. Each about once: see entry/words.ts.
      create table known_word (id bigint generated always as identity primary key, word text not null);
      create index known_word_itself on known_word (word);
      create index known_word_alike on known_word using gin (word public.gin_trgm_ops);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table known_word; alter table entry drop texts');
  }
}
