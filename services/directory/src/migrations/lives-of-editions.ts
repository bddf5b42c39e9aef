import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when an edition is out of force, what replaced it, and how else it is cited. */
export class LivesOfEditions1770000000030 implements MigrationInterface {
  name = 'LivesOfEditions1770000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `alter table edition add state text, add withdrawn text, add replaced_by text, add also text[] not null default '{}'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table edition drop state, drop withdrawn, drop replaced_by, drop also');
  }
}
