import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds to issues when their draft was begun, which of those that are open the audit trail knows; to documents what is recorded of them. */
export class RecordedFacts1770000000001 implements MigrationInterface {
  name = 'RecordedFacts1770000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table document add recorded jsonb;
      alter table issue add drafted_at timestamptz;
      update issue i set drafted_at = coalesce(
        (select max(a.at) from audit_entry a where a.document_id = i.document_id and a.act in ('draft', 'amend')),
        (select d.created_at from document d where d.id = i.document_id)
      ) where published_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table issue drop drafted_at; alter table document drop recorded');
  }
}
