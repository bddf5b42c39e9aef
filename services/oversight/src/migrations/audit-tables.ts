import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What auditors of Secretariats find on certificates. */
export class AuditTables1772000000002 implements MigrationInterface {
  name = 'AuditTables1772000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_finding (
        id text primary key,
        document_id text not null,
        number text not null,
        system text not null,
        issuer_id text not null,
        rule text not null,
        message text not null,
        state text not null,
        recorded_by text not null,
        recorded_at timestamptz not null,
        answer text,
        answered_by text,
        answered_at timestamptz,
        remark text,
        closed_at timestamptz
      );
      create index audit_finding_of_document on audit_finding (document_id, id);
      create index audit_finding_of_issuer on audit_finding (issuer_id, state, id);
      create table audit_finding_step (
        finding_id text not null references audit_finding,
        at timestamptz not null,
        step text not null,
        said text not null,
        by_id text not null,
        by_name text not null,
        request_id text not null,
        primary key (finding_id, at)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table audit_finding_step, audit_finding');
  }
}
