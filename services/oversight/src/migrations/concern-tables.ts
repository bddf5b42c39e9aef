import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the public tells Secretariats of documents, and what could not be delivered. */
export class ConcernTables1772000000010 implements MigrationInterface {
  name = 'ConcernTables1772000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table concern (
        id text primary key,
        document_id text not null,
        number text not null,
        system text not null,
        message text not null,
        contact text,
        state text not null,
        told_at timestamptz not null,
        answer text,
        answered_by text,
        answered_at timestamptz
      );
      create index delivery_failed on delivery ((lpad((9223372036854775807 - id)::text, 19, '0'))) where state = 'FAILED';
      create index concern_of_document on concern (document_id) where state = 'OPEN';
      create index concern_of_system on concern (system, state, id);
      create index concern_of_hour on concern (system, told_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table concern; drop index delivery_failed');
  }
}
