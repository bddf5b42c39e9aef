import { setTimeout as sleep } from 'node:timers/promises';
import { buildIndexes, openAsOwner } from '@conformity/subgraph';
import { freshDatabase, registerTables } from '@conformity/testkit';
import type { DataSource } from 'typeorm';

const index = { name: 'document_by_number', of: 'on document (number)' };
let owner: DataSource;

beforeEach(async () => {
  owner = await openAsOwner(registerTables, { url: await freshDatabase(), poolSize: 4 });
  await owner.query(
    'create schema register; create table register.document as select n as number from generate_series(1, 1000) n',
  );
});
afterEach(() => owner.destroy());

const build = async (indexes = [index]) => {
  const runner = owner.createQueryRunner();
  await buildIndexes(runner, indexes).finally(() => runner.release());
};
const states = () =>
  owner.query(
    `select indexrelid::regclass::text as name, indisvalid as whole from pg_index where indrelid = 'register.document'::regclass`,
  );

test('acts go on while an index is made, and one that was broken off is made anew', async () => {
  const act = owner.createQueryRunner();
  await act.startTransaction();
  await act.query('insert into document values (1001)');
  const broken = build().catch(({ message }) => message);
  const waiting = async () =>
    (
      await owner.query(
        `select pid from pg_stat_activity where datname = current_database() and query like 'create index concurrently%' and wait_event_type = 'Lock'`,
      )
    )[0];
  while (!(await waiting())) await sleep(20);
  await owner.query('set lock_timeout = 1000; insert into document values (1002)');
  await owner.query('select pg_terminate_backend($1)', [(await waiting()).pid]);
  expect(await broken).toMatch(/terminat/);
  await act.commitTransaction();
  await act.release();
  expect(await states()).toEqual([{ name: 'document_by_number', whole: false }]);
  await build();
  expect(await states()).toEqual([{ name: 'document_by_number', whole: true }]);
});

test('an index that is there is left as it is', async () => {
  await build();
  const [before] = await owner.query(`select 'document_by_number'::regclass::oid as oid`);
  await build();
  expect(await owner.query(`select 'document_by_number'::regclass::oid as oid`)).toEqual([before]);
});
