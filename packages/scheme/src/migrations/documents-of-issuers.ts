import { buildIndexes, removeIndexes } from '@conformity/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the documents of a body, by number. */
export class DocumentsOfIssuers1769000000001 implements MigrationInterface {
  name = 'DocumentsOfIssuers1769000000001';
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await buildIndexes(runner, [{ name: 'document_of_issuer', of: 'on document (issuer_id, number_key, id)' }]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await removeIndexes(runner, ['document_of_issuer']);
  }
}
