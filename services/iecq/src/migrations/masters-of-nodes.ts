import { buildIndexes, removeIndexes } from '@conformity/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the masters of an organisation by its node in the directory, beside those by its name. */
export class MastersOfNodes1771000000040 implements MigrationInterface {
  name = 'MastersOfNodes1771000000040';
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await buildIndexes(runner, [
      {
        name: 'issue_master_of_node',
        of: `on issue ((content->'holder'->>'organisationId')) where content->>'siteRole' = 'MASTER'`,
      },
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await removeIndexes(runner, ['issue_master_of_node']);
  }
}
