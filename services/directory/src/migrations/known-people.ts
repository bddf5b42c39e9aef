import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may know of a person, for the register: the person, and who may see the people of a body where the person has a role. */
export class KnownPeople1764700000010 implements MigrationInterface {
  name = 'KnownPeople1764700000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view known_thing with (security_barrier) as
      select id, 'Person' as typename, false as is_public, id as known_to, null::text as power, null::text as system,
        null::text as body_id
      from person where active
      union all
      select person_id, 'Person', false, null, 'person:view', system, body_id from membership where body_id is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view known_thing');
  }
}
