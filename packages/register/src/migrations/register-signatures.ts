import { buildIndexes, removeIndexes } from '@conformity/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Adds to the register: which issues bear which picture of a signature. */
export class RegisterSignatures1774000000000 implements MigrationInterface {
  name = 'RegisterSignatures1774000000000';
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    const picture = `(printed->'issuer'->'signature'->>'picture')`;
    await buildIndexes(runner, [
      { name: 'printed_issue_signature', of: `on printed_issue (${picture}) where ${picture} is not null` },
    ]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await removeIndexes(runner, ['printed_issue_signature']);
  }
}
