import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds to the register: the files that belong to issues. PostgreSQL itself refuses to change one, or to remove one that an issue names. */
export class RegisterAnnexes1771000000000 implements MigrationInterface {
  name = 'RegisterAnnexes1771000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table annex (
        hash text primary key check (hash = encode(sha256(file), 'hex')),
        media_type text not null,
        size int not null,
        pages int,
        file bytea not null
      );
      alter table annex alter column file set storage external;
      create table annex_upload (
        hash text not null references annex on delete cascade,
        system text not null,
        issuer_id text not null,
        uploaded_by text not null,
        uploaded_at timestamptz not null,
        primary key (hash, system, issuer_id)
      );
      create index annex_upload_of_issuer on annex_upload (issuer_id, uploaded_at);
      create table annex_use (
        document_id text not null,
        issue_number int not null,
        hash text not null references annex,
        is_public boolean not null,
        primary key (document_id, issue_number, hash)
      );
      create index annex_use_hash on annex_use (hash);
      create function annexes_stay() returns trigger language plpgsql as
        $$ begin raise exception 'An annex never changes: %', old.hash; end $$;
      create trigger annexes_stay before update on annex for each row execute function annexes_stay();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table annex_use, annex_upload, annex; drop function annexes_stay');
  }
}
