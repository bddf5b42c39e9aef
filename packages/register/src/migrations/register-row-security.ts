import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Makes of the register: rows that only the scheme of the document reads and writes; others read what views show of them. */
export class RegisterRowSecurity1770600000000 implements MigrationInterface {
  name = 'RegisterRowSecurity1770600000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['entry', 'printed_issue', 'task'])
      await runner.query(`alter table ${table} enable row level security`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['entry', 'printed_issue', 'task'])
      await runner.query(`alter table ${table} disable row level security`);
  }
}
