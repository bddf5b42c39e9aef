import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asks for four eyes, and when systems take no acts. */
export class SecondPerson1770000000030 implements MigrationInterface {
  name = 'SecondPerson1770000000030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table acceptance add column four_eyes boolean not null default false;
      create table four_eyes_scheme (scheme text primary key);
      create table read_only_period (
        id text collate "C" primary key check (id like 'rop_%'),
        system text,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        reason text not null,
        announced_by text not null,
        announced_at timestamptz not null,
        check (ends_at >= starts_at)
      );
      create index read_only_period_to_come on read_only_period (ends_at)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table read_only_period, four_eyes_scheme;
      alter table acceptance drop column four_eyes`);
  }
}
