import type { MigrationInterface, QueryRunner } from 'typeorm';
import { searchKey } from '../search-key';

const batch = 1_000;

/** Sorts and searches names without their accents. */
export class FoldedNames1768600000010 implements MigrationInterface {
  name = 'FoldedNames1768600000010';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['certification_body', 'organisation'])
      for (let after = ''; ; ) {
        const rows: { id: string; name: string }[] = await runner.query(
          `select id, name from ${table} where id > $1 order by id limit ${batch}`,
          [after],
        );
        const last = rows.at(-1);
        if (!last) break;
        await runner.query(
          `update ${table} t set sort_key = k.key from jsonb_to_recordset($1::jsonb) as k(id text, key text)
           where t.id = k.id and t.sort_key <> k.key`,
          [JSON.stringify(rows.map(({ id, name }) => ({ id, key: searchKey(name) })))],
        );
        after = last.id;
      }
  }

  /** What was sorted by before is not kept: a name is found by either. */
  async down(): Promise<void> {}
}
