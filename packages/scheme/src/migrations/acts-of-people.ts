import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person did is found by who they are: they may ask for it. */
export class ActsOfPeople1770600000001 implements MigrationInterface {
  name = 'ActsOfPeople1770600000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index audit_entry_by on audit_entry (by_id, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index audit_entry_by');
  }
}
