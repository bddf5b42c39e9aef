import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of each address what is sent to it next. */
export class SendTables1772000000004 implements MigrationInterface {
  name = 'SendTables1772000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index delivery_next;
      create index delivery_due on delivery (webhook_id, next_at, id) where state = 'PENDING';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index delivery_due;
      create index delivery_next on delivery (next_at, id) where state = 'PENDING';
    `);
  }
}
