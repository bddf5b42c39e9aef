import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may know of a set, for the register: whoever may know of its master. */
export class KnownSets1764700000040 implements MigrationInterface {
  name = 'KnownSets1764700000040';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view known_thing with (security_barrier) as
      select m.set_id as id, 'IecqSet' as typename, d.status <> 'DRAFT' and not d.is_private as is_public,
        null::text as known_to, 'document:view-draft' as power, d.system, d.issuer_id as body_id
      from set_member m join document d on d.id = m.document_id
      where m.site_role <> 'ADDITIONAL' and d.deleted_at is null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view known_thing');
  }
}
