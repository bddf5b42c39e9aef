import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Makes the codes of bodies ones of a system: the same letters may name two bodies in two systems. */
export class SystemCodes1764200000010 implements MigrationInterface {
  name = 'SystemCodes1764200000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table body_code add system text not null default 'IECEx';
      alter table body_code alter system drop default, drop constraint body_code_pkey, drop constraint body_code_code_check,
        add primary key (system, code),
        add constraint body_code_written check (case system
          when 'IECEx' then code ~ '^[A-Z]{2,5}$'
          when 'IECQ' then code ~ '^[A-Z]{2,10}$'
          when 'IECEE' then code ~ '^[A-Z]{2,5}( [A-Z0-9]{1,3})?$'
          when 'IECRE' then code ~ '^[A-Z]{2,10}$'
          else false end);
      create index body_code_in_any_system on body_code (code);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from body_code where system <> 'IECEx';
      drop index body_code_in_any_system;
      alter table body_code drop constraint body_code_written, drop constraint body_code_pkey, drop system,
        add primary key (code), add constraint body_code_code_check check (code ~ '^[A-Z]{2,5}$');
    `);
  }
}
