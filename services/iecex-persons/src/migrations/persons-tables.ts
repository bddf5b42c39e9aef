import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the persons scheme keeps beside its documents: photos, and for how long certificates are valid. */
export class PersonsTables1763700000020 implements MigrationInterface {
  name = 'PersonsTables1763700000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table photo (
        hash text not null check (hash = encode(sha256(bytes), 'hex')),
        -- Two bodies can upload the same picture; each may see its own.
        body_id text not null,
        bytes bytea not null,
        media_type text not null check (media_type = 'image/jpeg'),
        width int not null check (width > 0),
        height int not null check (height > 0),
        uploaded_by text not null,
        uploaded_at timestamptz not null,
        primary key (hash, body_id)
      );
      create index issue_photo on issue ((content->>'photo')) where published_at is not null;
      create index issue_valid_until on issue ((content->>'validUntil')) where published_at is not null;
      create table validity_policy (
        valid_from date primary key,
        years int not null check (years > 0),
        evidence text not null
      );
      create table validity_policy_change (
        id bigint generated always as identity primary key,
        valid_from date not null,
        years int not null,
        years_before int,
        reason text not null,
        by_id text not null,
        by_name text not null,
        request_id text not null,
        at timestamptz not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table validity_policy_change, validity_policy, photo');
    await runner.query('drop index issue_photo, issue_valid_until');
  }
}
