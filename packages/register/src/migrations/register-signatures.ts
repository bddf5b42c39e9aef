import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds to the register: which issues bear which picture of a signature. */
export class RegisterSignatures1774000000000 implements MigrationInterface {
  name = 'RegisterSignatures1774000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index printed_issue_signature on printed_issue ((printed->'issuer'->'signature'->>'picture'))
        where printed->'issuer'->'signature'->>'picture' is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index printed_issue_signature');
  }
}
