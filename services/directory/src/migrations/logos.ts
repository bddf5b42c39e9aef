import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The logos of bodies. */
export class Logos1770600000151 implements MigrationInterface {
  name = 'Logos1770600000151';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table body_logo (
        body_id text collate "C" primary key references certification_body,
        hash text not null check (hash = encode(sha256(bytes), 'hex')),
        bytes bytea not null,
        width int not null check (width > 0),
        height int not null check (height > 0)
      );
      create index body_logo_hash on body_logo (hash)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table body_logo');
  }
}
