import type { MigrationInterface, QueryRunner } from 'typeorm';
import { type Change, changeHash } from '../change';

/** People who are invited and let go; roles that end at once or stand in for another; a trail whose entries are chained. */
export class UsersOfBodies1770000000010 implements MigrationInterface {
  name = 'UsersOfBodies1770000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table person alter column subject drop not null;
      alter table person add column email text;
      create unique index person_email on person (lower(email));
      alter table membership drop constraint membership_person_id_role_system_body_id_since_key;
      alter table membership
        add column document_types text[] check (document_types is null or may_issue),
        add column stands_in_for bigint references membership,
        add column ended_at timestamptz,
        add check (stands_in_for is null or until is not null);
      create index change_at_body on change ((after->>'bodyId')) where after->>'bodyId' is not null;
      create unique index membership_once on membership (person_id, role, system, body_id, since, stands_in_for)
        nulls not distinct where ended_at is null;
      create index membership_standing_in on membership (stands_in_for) where stands_in_for is not null;

      -- Who stands in for somebody holds the role no longer than that person does.
      create view held_membership as
      select m.id, m.person_id, m.role, m.system, m.body_id, m.may_issue, m.document_types,
        greatest(m.since, s.since) as since, least(m.until, s.until) as until
      from membership m left join membership s on s.id = m.stands_in_for left join person p on p.id = s.person_id
      where m.ended_at is null and (m.stands_in_for is null or (s.ended_at is null and p.active));

      create or replace view principal with (security_barrier) as
      select p.id, p.name,
        -- With their days: which of them are in force is for whoever asks, on the day of the asking.
        coalesce(jsonb_agg(jsonb_build_object('role', m.role, 'system', m.system, 'bodyId', m.body_id, 'mayIssue', m.may_issue,
          'documentTypes', m.document_types, 'since', m.since, 'until', m.until)) filter (where m.id is not null), '[]') as memberships
      from person p left join held_membership m on m.person_id = p.id where p.active group by p.id;

      alter table change add column previous_hash text, add column hash text`);
    await chainWhatIsThere(runner);
    await runner.query('alter table change alter column hash set not null');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table change drop column previous_hash, drop column hash;
      drop view principal;
      drop view held_membership;
      alter table membership drop column document_types, drop column stands_in_for, drop column ended_at;
      alter table person drop column email`);
  }
}

async function chainWhatIsThere(runner: QueryRunner): Promise<void> {
  const changes: Change[] = await runner.query(
    `select id, thing_id as "thingId", act, reason, before, after, by_id as "byId", by_name as "byName",
       request_id as "requestId", at from change order by id`,
  );
  let previousHash: string | null = null;
  for (const change of changes) {
    const hash = changeHash({ ...change, at: new Date(change.at), previousHash });
    await runner.query('update change set previous_hash = $2, hash = $3 where id = $1', [
      change.id,
      previousHash,
      hash,
    ]);
    previousHash = hash;
  }
}
