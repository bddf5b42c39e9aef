import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which file was made of which issue, so that a file which somebody holds can be known again. */
export class DocumentFiles1764000000060 implements MigrationInterface {
  name = 'DocumentFiles1764000000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Kept for ever: the file itself may go, what it was stays known.
      create table rendering (
        sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
        document_id text not null,
        issue_number int not null,
        kind text not null check (kind in ('CERTIFICATE', 'CARD')),
        file_name text not null,
        bytes int not null,
        -- What was printed over it.
        status text,
        made_at timestamptz not null
      );
      create index rendering_of on rendering (document_id, issue_number);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rendering');
  }
}
