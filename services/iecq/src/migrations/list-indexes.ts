import { buildIndexes, removeIndexes } from '@conformity/subgraph';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds certificates by what their lists are filtered by: the country of the site, the scheme, and open surveillance. */
export class ListIndexes1769000000040 implements MigrationInterface {
  name = 'ListIndexes1769000000040';
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    // From the first to the last audit that is due and not done; null where there is none. Days are always written YYYY-MM-DD.
    await runner.query(`
      create or replace function open_surveillance(content jsonb) returns daterange language sql immutable strict parallel safe
        return (
          select case when count(*) > 0 then daterange(min(audit->>'dueOn')::date, max(audit->>'dueOn')::date, '[]') end
          from jsonb_array_elements(coalesce(nullif(content->'surveillance', 'null'), '[]')) as audit
          where audit->>'doneOn' is null
        )`);
    await buildIndexes(runner, [
      {
        name: 'issue_of_country',
        of: `on issue ((content->'site'->>'country')) where published_at is not null`,
      },
      { name: 'issue_of_scheme', of: `on issue ((content->>'scheme')) where published_at is not null` },
      {
        name: 'issue_open_surveillance',
        of: 'on issue using gist (open_surveillance(content)) where published_at is not null',
      },
    ]);
    // What they know of the expressions, plans need at once.
    await runner.query('analyze issue');
  }

  async down(runner: QueryRunner): Promise<void> {
    await removeIndexes(runner, ['issue_of_country', 'issue_of_scheme', 'issue_open_surveillance']);
    await runner.query('drop function open_surveillance');
  }
}
