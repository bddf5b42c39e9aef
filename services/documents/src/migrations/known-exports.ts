import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who may know of an export, for the register: whoever asked for it; of a guest's, whoever knows its id. */
export class KnownExports1764700000060 implements MigrationInterface {
  name = 'KnownExports1764700000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index job_run_export on job_run (substr(id, 21)) where job = 'export-certificates';
      create view known_thing with (security_barrier) as
      -- Behind the name of the job and a stroke.
      select substr(id, 21) as id, 'ExportJob' as typename, requested_by is null as is_public, requested_by as known_to,
        null::text as power, null::text as system, null::text as body_id
      from job_run where job = 'export-certificates'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view known_thing; drop index job_run_export');
  }
}
