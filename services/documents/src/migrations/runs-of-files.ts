import { buildIndexes, removeIndexes } from '@conformity/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the runs that made a file, so that whoever removes files need not read all runs for each folder of them. */
export class RunsOfFiles1769000000061 implements MigrationInterface {
  name = 'RunsOfFiles1769000000061';
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await buildIndexes(runner, [
      { name: 'job_run_made', of: `on job_run ((result->>'sha256')) where result->>'sha256' is not null` },
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await removeIndexes(runner, ['job_run_made']);
  }
}
