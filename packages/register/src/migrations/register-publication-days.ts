import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds to the register: on which day an issue became public. */
export class RegisterPublicationDays1774000000001 implements MigrationInterface {
  name = 'RegisterPublicationDays1774000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table printed_issue add published_on date');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view if exists visible_printed_issue; alter table printed_issue drop published_on');
  }
}
