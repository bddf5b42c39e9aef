import { buildIndexes, removeIndexes } from '@conformity/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the organisations of a country, by name, and the names that were confirmed for an organisation. */
export class OrganisationsOfCountries1769000000011 implements MigrationInterface {
  name = 'OrganisationsOfCountries1769000000011';
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await buildIndexes(runner, [
      { name: 'organisation_of_country', of: 'on organisation (country, sort_key, id) where merged_into is null' },
    ]);
    // As the ids of organisations, or no index of it serves a join with them.
    await runner.query('alter table organisation_name alter organisation_id type text collate "C"');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table organisation_name alter organisation_id type text');
    await removeIndexes(runner, ['organisation_of_country']);
  }
}
