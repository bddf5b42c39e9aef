import { setTimeout as pause } from 'node:timers/promises';
import { subgraphs } from '@conformity/program';
import { migrate, type Subgraph } from '@conformity/subgraph';
import { freshDatabase } from '@conformity/testkit';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';

type Migration = new () => MigrationInterface;

/** Those before were made for the upgrade from 0.1.0, for which the graph is ended (CHANGELOG.md). */
const firstBesideTheVersionBefore = 1774200000000;
const isBeside = (name: string) => Number(name.slice(-13)) >= firstBesideTheVersionBefore;

/** What stands in the database, each thing by a key that it keeps. */
interface Standing {
  /** Tables with the file that has their rows. */
  tables: Record<string, { name: string; file: string }>;
  /** One `isOptional` has a value where an insert says none, which may be null. */
  columns: Record<string, { name: string; of: string; type: string; required: boolean; isOptional: boolean }>;
  indexes: Record<string, { name: string; of: string }>;
  /** Checks and references; a valid one is one that every row was looked at for. */
  constraints: Record<string, { name: string; of: string; isValid: boolean }>;
}

const ours = `relnamespace in (select oid from pg_namespace where nspname !~ '^pg_|^information_schema$')`;
const standing = `select
  (select jsonb_object_agg(oid, jsonb_build_object('name', oid::regclass, 'file', relfilenode)) from pg_class where ${ours} and relkind in ('r', 'v')) as tables,
  (select jsonb_object_agg(attrelid || '.' || attnum, jsonb_build_object('name', attrelid::regclass || '.' || attname, 'of', attrelid, 'type', format_type(atttypid, atttypmod), 'required', attnotnull,
     'isOptional', not attnotnull or atthasdef or attidentity <> ''))
     from pg_attribute a join pg_class c on c.oid = attrelid where ${ours} and relkind = 'r' and attnum > 0 and not attisdropped) as columns,
  (select jsonb_object_agg(indexrelid, jsonb_build_object('name', indexrelid::regclass, 'of', indrelid)) from pg_index i join pg_class c on c.oid = indrelid where ${ours}) as indexes,
  (select jsonb_object_agg(k.oid, jsonb_build_object('name', conname, 'of', conrelid, 'isValid', convalidated)) from pg_constraint k join pg_class c on c.oid = conrelid
     where ${ours} and contype in ('c', 'f')) as constraints`;

/** What a migration does to tables that people use meanwhile, for longer than a moment, or so that the version before cannot live with it. */
function harms(before: Standing, after: Standing, isInTransaction: boolean): string[] {
  const wasThere = (of: string) => of in (before.tables ?? {});
  const nameOf = (of: string) => before.tables[of]?.name;
  const added = <Thing extends { of: string }>(was: Record<string, Thing> | null, is: Record<string, Thing> | null) =>
    Object.entries(is ?? {}).flatMap(([key, thing]) => (!(key in (was ?? {})) && wasThere(thing.of) ? [thing] : []));
  return [
    ...Object.entries(before.tables ?? {}).flatMap(([key, { name, file }]) => {
      const now = after.tables[key];
      if (!now) return [`takes ${name} away`];
      if (now.name !== name) return [`gives ${name} another name`];
      return now.file === file ? [] : [`writes ${name} anew`];
    }),
    ...Object.entries(before.columns ?? {}).flatMap(([key, { name, type, required }]) => {
      const now = after.columns[key];
      const isOfTable = wasThere(key.split('.')[0] ?? '') && (key.split('.')[0] ?? '') in after.tables;
      if (!now) return isOfTable ? [`takes ${name} away`] : [];
      if (now.name !== name) return [`gives ${name} another name`];
      if (now.type !== type) return [`makes ${name} ${now.type}`];
      return now.required && !required ? [`reads all rows for ${name}, which must be filled in now`] : [];
    }),
    ...added(before.columns, after.columns).flatMap(({ name, isOptional }) =>
      isOptional ? [] : [`asks for ${name}, which the version before does not say`],
    ),
    ...(isInTransaction
      ? added(before.indexes, after.indexes).map(
          ({ name, of }) => `lets nobody write ${nameOf(of)} while it makes ${name}`,
        )
      : []),
    ...added(before.constraints, after.constraints).flatMap(({ name, of, isValid }) =>
      isValid ? [`reads all rows of ${nameOf(of)} for ${name}`] : [],
    ),
  ];
}

/** Changes a table in use, as the next version might. */
class NotesOfDocuments9999000000000 implements MigrationInterface {
  name = 'NotesOfDocuments9999000000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table document add column note text');
  }
  async down(): Promise<void> {}
}
const iecre = subgraphs.find(({ name }) => name === 'iecre') as Subgraph;
const next = subgraphs.map(one =>
  one === iecre
    ? { ...one, database: { ...one.database, migrations: [...one.database.migrations, NotesOfDocuments9999000000000] } }
    : one,
);

test('a migration that waits for who uses a table keeps nobody else waiting, and is done when it can be', async () => {
  const url = await freshDatabase();
  await migrate(subgraphs, url);
  const [user, other] = [new Client({ connectionString: url }), new Client({ connectionString: url })];
  await Promise.all([user.connect(), other.connect()]);
  const waiting = async () =>
    (await other.query(`select from pg_locks where not granted and mode = 'AccessExclusiveLock'`)).rowCount;
  await user.query('begin; select from iecre.document');
  const migrated = migrate(next, url);
  for (let times = 0; times < 3; times += 1) {
    while (!(await waiting())) await pause(10);
    // Stands behind the migration, and is answered although the first one goes on.
    await other.query('select from iecre.document');
  }
  await user.query('commit');
  await migrated;
  expect((await other.query('select note from iecre.document')).rows).toEqual([]);
  await Promise.all([user.end(), other.end()]);
});

test('no migration rewrites, reads through or keeps to itself a table in use, or takes away what the version before asks for', async () => {
  const found: { name: string; harm: string }[] = [];
  const watched = (Given: Migration): Migration => {
    const Watched = class extends Given {
      override async up(runner: QueryRunner): Promise<void> {
        const [before] = await runner.query(standing);
        await super.up(runner);
        const [after] = await runner.query(standing);
        const name = this.name ?? Given.name;
        found.push(...harms(before, after, this.transaction !== false).map(harm => ({ name, harm })));
      }
    };
    return Object.defineProperty(Watched, 'name', { value: Given.name });
  };
  await migrate(
    subgraphs.map(
      (one): Subgraph => ({ ...one, database: { ...one.database, migrations: one.database.migrations.map(watched) } }),
    ),
    await freshDatabase(),
  );
  expect(found.filter(({ name }) => isBeside(name))).toEqual([]);
  // It would be seen.
  expect(found.filter(({ name }) => !isBeside(name)).length).toBeGreaterThan(20);
});
