import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists with their filters that people keep under a name. */
export class SavedViews1774000000010 implements MigrationInterface {
  name = 'SavedViews1774000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_view (
        person_id text not null references person,
        name text not null,
        list text not null,
        filter text not null,
        primary key (person_id, name)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table saved_view');
  }
}
