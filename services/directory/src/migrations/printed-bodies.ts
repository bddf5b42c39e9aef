import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the documents of bodies are printed: in which language, and under which logo, which stays as long as issues bear it. */
export class PrintedBodies1774100000010 implements MigrationInterface {
  name = 'PrintedBodies1774100000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table certification_body add document_language text
        check (document_language in ('EN', 'FR', 'ES', 'DE', 'ZH'));
      create table printed_logo (
        hash text primary key check (hash = encode(sha256(bytes), 'hex')),
        bytes bytea not null
      );
      insert into printed_logo select distinct on (hash) hash, bytes from body_logo;
      create view public_picture with (security_barrier) as select hash, bytes from printed_logo`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view public_picture;
      drop table printed_logo;
      alter table certification_body drop document_language`);
  }
}
