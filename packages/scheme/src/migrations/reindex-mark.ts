import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a rebuilding of the register's entries is, so that one which was broken off goes on there. */
export class ReindexMark1764500000002 implements MigrationInterface {
  name = 'ReindexMark1764500000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row while a rebuilding goes on, or was broken off; none once it is done.
      create table reindex_mark (
        only_row boolean primary key default true check (only_row),
        walk text not null check (walk in ('ENTRIES', 'DOCUMENTS')),
        after_id text not null,
        documents int not null,
        mended int not null,
        removed int not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table reindex_mark');
  }
}
