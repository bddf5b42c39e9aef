import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What active people are, for whoever must know what somebody may do now who has asked before. */
export class Principals1769000000010 implements MigrationInterface {
  name = 'Principals1769000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view principal with (security_barrier) as
      select p.id, p.name,
        -- With their days: which of them are in force is for whoever asks, on the day of the asking.
        coalesce(jsonb_agg(jsonb_build_object('role', m.role, 'system', m.system, 'bodyId', m.body_id, 'mayIssue', m.may_issue,
          'since', m.since, 'until', m.until)) filter (where m.id is not null), '[]') as memberships
      from person p left join membership m on m.person_id = p.id where p.active group by p.id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view principal');
  }
}
