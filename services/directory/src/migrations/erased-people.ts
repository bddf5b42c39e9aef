import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was forgotten, for subgraphs that hold something of them too. */
export class ErasedPeople1773100000011 implements MigrationInterface {
  name = 'ErasedPeople1773100000011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view erased_person with (security_barrier) as
      select distinct person_id as id from erasure_request where state = 'ERASED'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view erased_person');
  }
}
