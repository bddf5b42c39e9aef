import { buildIndexes, removeIndexes } from '@conformity/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const before = [
  {
    name: 'letter_asking',
    of: `on letter (regexp_replace(lower(email), '\\+[^@]*@', '@'), made_at) where leave_url is null`,
  },
  { name: 'mail_reader_address', of: `on mail_reader (regexp_replace(lower(email), '\\+[^@]*@', '@'))` },
];
const mailbox = `regexp_replace(lower(email), '\\.(?=[^@]*@)|\\+[^@]*(?=@)', '', 'g')`;
const after = [
  { name: 'letter_asking_mailbox', of: `on letter (${mailbox}, made_at) where leave_url is null` },
  { name: 'mail_reader_mailbox', of: `on mail_reader (${mailbox})` },
];
const namesOf = (indexes: readonly { name: string }[]) => indexes.map(({ name }) => name);

/** Letters and readers by the mailbox that an address leads to, for dots in it are nothing to many servers. */
export class MailboxIndexes1774500000010 implements MigrationInterface {
  name = 'MailboxIndexes1774500000010';
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await buildIndexes(runner, after);
    await removeIndexes(runner, namesOf(before));
  }

  async down(runner: QueryRunner): Promise<void> {
    await buildIndexes(runner, before);
    await removeIndexes(runner, namesOf(after));
  }
}
