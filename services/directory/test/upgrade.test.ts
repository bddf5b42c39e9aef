import { migrate, openDatabase, type Subgraph } from '@conformity/subgraph';
import { freshDatabase, registerTables } from '@conformity/testkit';
import { subgraph } from '../src';

jest.setTimeout(120_000);

test('a directory of one system becomes one of several: its codes are of IECEx, its organisations are known by their names', async () => {
  const url = await freshDatabase();
  const today = subgraph as Subgraph;
  const [first] = today.database.migrations;
  const before = {
    ...today,
    database: { ...today.database, migrations: first ? [first] : [], offers: [], appendOnly: [] },
  };
  await migrate([registerTables, before], url);
  const old = await openDatabase(before, { url });
  await old.query(`insert into certification_body values ('bdy_x', 'X', 'x', null, 'DE', false, 'RECORDED', 'test')`);
  await old.query(`insert into body_code values ('XX', 'bdy_x', 0, null, null, 'RECORDED', 'test')`);
  await old.query(`insert into organisation (id, name, sort_key, country, sites, is_demonstration)
    values ('org_x', 'Äcme Ltd', 'äcme ltd', 'DE', '[]', false)`);
  await old.destroy();

  await migrate([registerTables, today], url);
  const db = await openDatabase(today, { url });
  try {
    await today.referenceData?.(db, () => null as never);
    expect(await db.query(`select system, code from body_code where body_id = 'bdy_x'`)).toEqual([
      { system: 'IECEx', code: 'XX' },
    ]);
    expect(await db.query('select * from register.organisation_alias order by key')).toEqual([
      { key: 'org:org_x', organisation_id: 'org_x' },
      { key: 'ÄCMELTD|DE', organisation_id: 'org_x' },
    ]);
  } finally {
    await db.destroy();
  }
});
