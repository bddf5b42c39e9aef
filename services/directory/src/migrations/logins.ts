import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By what people are known whom providers sign in. */
export class Logins1770000000130 implements MigrationInterface {
  name = 'Logins1770000000130';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table login (
        issuer text not null,
        subject text not null,
        person_id text not null references person,
        since timestamptz not null,
        primary key (issuer, subject),
        unique (person_id, issuer)
      );
      create table session (
        hash text primary key,
        issuer text not null,
        subject text not null,
        email text,
        sid text,
        signed_in_at float8,
        sealed text not null,
        checked_until timestamptz not null,
        ends_at timestamptz not null,
        claimed_until timestamptz
      );
      create index session_of_person on session (issuer, subject, ends_at);
      create index session_at_issuer on session (issuer, sid);
      create index session_ends on session (ends_at);
      insert into login select 'conformity-graph-local', subject, id, now() from person where subject is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table session, login');
  }
}
