import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who looked at photos that are not public, and which photos nothing shows any more. */
export class SeenPhotos1770600000020 implements MigrationInterface {
  name = 'SeenPhotos1770600000020';

  async up(runner: QueryRunner): Promise<void> {
    // Who removes unused photos does it through the view, with the rights of the owner, and can remove no other.
    await runner.query(`
      create table photo_access (
        hash text not null,
        by_id text not null,
        on_day date not null,
        at timestamptz not null,
        by_name text not null,
        primary key (hash, by_id, on_day)
      );
      create index issue_draft_photo on issue ((content->>'photo')) where published_at is null;
      create view unused_picture with (security_barrier) as
      select p.hash, p.body_id, p.uploaded_at from photo p
      where p.uploaded_at < now() - interval '30 days'
        and not exists (select from issue i where i.published_at is not null and i.content->>'photo' = p.hash)
        and not exists (select from issue i where i.published_at is null and i.content->>'photo' = p.hash)
        -- A draft that was deleted can be restored with its photo.
        and not exists (
          select from audit_entry a
          where a.at > now() - interval '7 days' and a.details->'dropped'->'content'->>'photo' = p.hash)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view unused_picture');
    await runner.query('drop index issue_draft_photo; drop table photo_access');
  }
}
