import { subgraphs } from '@conformity/program';
import { readerRoleOf, roleOf, seenSchemaOf } from '@conformity/subgraph';
import { owners } from './owners';
import { migratedDatabase, sql } from './support';

interface Right {
  schema: string;
  table: string;
  /** Such as `SELECT, INSERT`; with the columns where it is not for all of them. */
  may: string;
}

/** What each subgraph's database role may do with the tables of every subgraph, by the schema of the role. */
const rightsOf = new Map<string, Right[]>();
beforeAll(async () => {
  const url = await migratedDatabase();
  const rights = await sql<Right & { role: string }>(
    url,
    `with held as (
       select r.rolname as role, n.nspname as schema, c.relname as table, kind, place,
         has_table_privilege(r.oid, c.oid, kind) as is_whole,
         (select string_agg(a.attname, ' ' order by a.attnum) from pg_attribute a
          where a.attrelid = c.oid and a.attnum > 0 and kind <> 'DELETE' and kind <> 'TRUNCATE'
            and has_column_privilege(r.oid, c.oid, a.attnum, kind)) as columns
       from pg_roles r, pg_class c join pg_namespace n on n.oid = c.relnamespace,
         unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) with ordinality as kinds(kind, place)
       where r.rolname = any($1) and n.nspname = any($2) and c.relkind in ('r', 'v') and has_schema_privilege(r.oid, n.oid, 'usage')
     )
     select substr(role, length('conformity_') + 1) as role, schema, "table",
       string_agg(kind || case when is_whole then '' else ' of ' || columns end, ', ' order by place) as may
     from held where is_whole or columns is not null group by 1, 2, 3 order by 1, 2, 3`,
    [
      subgraphs.flatMap(subgraph => [roleOf(subgraph), readerRoleOf(subgraph)]),
      subgraphs.flatMap(subgraph => [subgraph.database.schema, seenSchemaOf(subgraph)]),
    ],
  );
  for (const { role, ...right } of rights) rightsOf.set(role, [...(rightsOf.get(role) ?? []), right]);
});
const reads = 'SELECT';
const adds = 'SELECT, INSERT';
const writes = 'SELECT, INSERT, UPDATE, DELETE';
const knownToAll = {
  carried_entry: reads,
  visible_entry: reads,
  known_word: reads,
  organisation_alias: reads,
  reference: reads,
};
const ofAct = 'SELECT of id document_id sequence act at by_id request_id issue_number';
const schemes = owners.map(({ database }) => database.schema);

/** The rights of a role in one schema, by table. */
const within = (role: string, schema: string) =>
  Object.fromEntries(
    (rightsOf.get(role) ?? []).filter(right => right.schema === schema).map(({ table, may }) => [table, may]),
  );
/** The schemas of others, save the register, of which a role may see anything. */
const strangersOf = (role: string) => [
  ...new Set(
    (rightsOf.get(role) ?? []).map(({ schema }) => schema).filter(schema => ![role, 'register'].includes(schema)),
  ),
];

test('the register is read by its own subgraph, which writes there only what it keeps a copy of; of others it reads who may know of their things', () => {
  expect(within('register', 'register')).toEqual({
    ...knownToAll,
    visible_annex: reads,
    visible_printed_issue: reads,
    row_change: reads,
    visible_task: reads,
    kept_copy: writes,
  });
  expect(strangersOf('register').sort()).toEqual(['directory', 'documents', 'iecq']);
  for (const owner of strangersOf('register')) expect(within('register', owner)).toEqual({ known_thing: reads });
});

test.each(schemes)('%s writes entries and printed issues, and adds to its audit trail', scheme => {
  expect(within(scheme, 'register')).toEqual({
    ...knownToAll,
    annex_use: writes,
    entry: writes,
    known_word: adds,
    printed_issue: writes,
    task: writes,
    visible_annex: reads,
    visible_entry: 'SELECT, UPDATE of held',
  });
  expect(within(scheme, scheme)).toMatchObject({ document: writes, issue: writes, audit_entry: adds });
  expect(strangersOf(scheme)).toEqual([`${scheme}_seen`]);
});

test.each(schemes)(
  '%s reads outside acts by a log-in that writes nothing, and has no right on tables of documents',
  scheme => {
    const reader = `${scheme}_reader`;
    const { visible_annex, ...others } = within(reader, 'register');
    expect([visible_annex, others]).toEqual([reads, knownToAll]);
    const own = within(reader, scheme);
    const views = within(reader, `${scheme}_seen`);
    expect(Object.keys(views)).toEqual(expect.arrayContaining(['document', 'issue', 'audit_entry', 'number_conflict']));
    expect(Object.keys(views).filter(view => view in own)).toEqual([]);
    expect([...new Set([...Object.values(own), ...Object.values(views)])]).toEqual([reads]);
    expect(strangersOf(reader).filter(schema => schema !== scheme)).toEqual([`${scheme}_seen`]);
  },
);

test('the directory writes what schemes must know of it, and which organisation a name is; of others it reads who did what, and what they hold of people', () => {
  expect(within('directory', 'register')).toEqual({
    ...knownToAll,
    organisation_alias: writes,
    reference: writes,
    visible_printed_issue: reads,
  });
  expect(strangersOf('directory').sort()).toEqual([...schemes, 'oversight'].sort());
  expect(within('directory', 'oversight')).toEqual({ personal_notice: reads });
  const acts = 'SELECT of id document_id act at by_id issue_number';
  const photos = (scheme: string) => (scheme === 'iecex_persons' ? { personal_photo: reads } : {});
  for (const scheme of schemes) expect(within('directory', scheme)).toEqual({ audit_entry: acts, ...photos(scheme) });
});

test('documents reads how issues are printed, and of every scheme who did what when, but not what was changed; public pictures, and what people are', () => {
  const annexes = { annex: writes, annex_upload: writes, annex_use: reads };
  expect(within('documents', 'register')).toEqual({ ...knownToAll, ...annexes, visible_printed_issue: reads });
  expect(strangersOf('documents').sort()).toEqual([...schemes, 'directory'].sort());
  const ofOwner = { public_picture: reads, unused_picture: 'SELECT, DELETE' };
  expect(within('documents', 'directory')).toEqual({ principal: reads, ...ofOwner });
  const pictures = (scheme: string) => (scheme === 'iecex_persons' ? ofOwner : {});
  for (const scheme of schemes)
    expect(within('documents', scheme)).toEqual({ audit_entry: ofAct, ...pictures(scheme) });
});

test('oversight reads the register and in which order it changed, and what people are; what a review went it only adds', () => {
  expect(within('oversight', 'register')).toEqual({ ...knownToAll, row_change: reads });
  expect(strangersOf('oversight')).toEqual(['directory']);
  expect(within('oversight', 'directory')).toEqual({ principal: reads, erased_person: reads });
  expect(within('oversight', 'oversight')).toMatchObject({ finding: writes, review: writes, review_step: adds });
});

test('every subgraph is spoken of here', () => {
  const readers = schemes.map(scheme => `${scheme}_reader`);
  expect([...rightsOf.keys()].sort()).toEqual(
    [...schemes, ...readers, 'register', 'directory', 'documents', 'oversight'].sort(),
  );
});
