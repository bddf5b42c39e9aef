import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gives each membership a key of its own, as every other row has one. */
export class MembershipKey1764300000010 implements MigrationInterface {
  name = 'MembershipKey1764300000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table membership add id bigint generated always as identity primary key');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table membership drop id');
  }
}
