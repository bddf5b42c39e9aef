import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a person took an agreement back; the trail has every giving and taking. */
export class WithdrawnConsents1770600000150 implements MigrationInterface {
  name = 'WithdrawnConsents1770600000150';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table consent add column withdrawn_at timestamptz check (withdrawn_at >= at)');
    // Those that have ended are a person's data too.
    await runner.query('create index membership_of_person on membership (person_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index membership_of_person');
    await runner.query('alter table consent drop column withdrawn_at');
  }
}
