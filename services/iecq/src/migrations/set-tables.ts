import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What holds multisite sets together: which certificate belongs to which set, and in which part. */
export class SetTables1764000000040 implements MigrationInterface {
  name = 'SetTables1764000000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certificate_set (
        id text primary key,
        -- Rises with every act on the set.
        revision int not null,
        -- The ordinal that the next additional site gets.
        next_site int not null check (next_site > 0)
      );
      create table set_member (
        document_id text primary key references document,
        set_id text not null references certificate_set,
        site_role text not null check (site_role in ('MASTER', 'ADDITIONAL', 'SINGLE')),
        -- Asked when the transaction ends, so that the head office can move within it.
        exclude using btree (set_id with =) where (site_role <> 'ADDITIONAL') deferrable initially deferred
      );
      create index set_member_by_set on set_member (set_id);
      create index issue_master_of on issue ((content->>'organisationKey')) where content->>'siteRole' = 'MASTER';
      create index issue_activities on issue using gin ((content->'doneHere') jsonb_path_ops) where published_at is not null;
      create index issue_iecq_valid_until on issue ((content->>'validUntil')) where published_at is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table set_member, certificate_set');
    await runner.query('drop index issue_master_of, issue_activities, issue_iecq_valid_until');
  }
}
