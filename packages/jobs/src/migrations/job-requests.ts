import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Runs know the request from which they follow. */
export class JobRequests1774300000010 implements MigrationInterface {
  name = 'JobRequests1774300000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table job_run add request_id text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table job_run drop request_id');
  }
}
