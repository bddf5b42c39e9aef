import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The photos that everybody may see, for those who print documents: by the rule by which `/photos` serves a guest. It has the rights of
 * the owner; `distinct` also keeps it from being written through.
 */
export class PublicPictures1764400000020 implements MigrationInterface {
  name = 'PublicPictures1764400000020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view public_picture with (security_barrier) as
      select distinct on (p.hash) p.hash, p.bytes from photo p
      where exists (
        select from issue i join document d on d.id = i.document_id
        where i.content->>'photo' = p.hash and i.published_at is not null and d.document_type = 'EX_COPC'
          and d.deleted_at is null and d.status <> 'DRAFT' and not d.is_private)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view public_picture');
  }
}
