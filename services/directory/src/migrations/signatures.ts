import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pictures of signatures and of the marks of systems, kept for the issues that bear them as logos are. */
export class Signatures1774200000010 implements MigrationInterface {
  name = 'Signatures1774200000010';

  async up(runner: QueryRunner): Promise<void> {
    const picture = `hash text not null check (hash = encode(sha256(bytes), 'hex')),
      bytes bytea not null,
      width int not null check (width > 0),
      height int not null check (height > 0)`;
    await runner.query(`
      create table signature (
        body_id text collate "C" not null references certification_body,
        person_id text collate "C" not null references person,
        ${picture},
        primary key (body_id, person_id)
      );
      create index signature_hash on signature (hash);
      create index signature_of_person on signature (person_id);
      create table system_mark (
        system text primary key,
        ${picture}
      );
      alter table printed_logo add released_at timestamptz;
      create view unused_picture with (security_barrier) as
      select p.hash from printed_logo p
      where p.released_at < now() - interval '1 day'
        and not exists (select from signature s where s.hash = p.hash)
        and not exists (select from body_logo l where l.hash = p.hash)
        and not exists (select from system_mark m where m.hash = p.hash)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view unused_picture;
      alter table printed_logo drop released_at;
      drop table system_mark;
      drop table signature`);
  }
}
