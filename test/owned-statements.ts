import type { Principal } from '@conformity/access';
import { documentTypes } from '@conformity/certification';
import {
  type Database,
  executorOf,
  openAsOwner,
  openDatabase,
  type Subgraph,
  seenSchemaOf,
} from '@conformity/subgraph';
import { everythingOf, people } from '@conformity/testkit';
import { isObjectType, print } from 'graphql';
import type { DataSource, Logger } from 'typeorm';

/** A subgraph on a database with many rows in each of its tables that grow. */
export interface Owned {
  subgraph: Subgraph;
  db: Database;
  owner: DataSource;
  close(): Promise<void>;
}

/** A list of the query with arguments, and who asks for it. */
export interface Asked {
  list: string;
  args: string;
  by: readonly Principal[];
}

export async function openOwned(subgraph: Subgraph, url: string): Promise<Owned> {
  const db = await openDatabase(subgraph, { url, poolSize: 3 });
  const owner = await openAsOwner(subgraph, { url, poolSize: 2 });
  return { subgraph, db, owner, close: async () => void (await Promise.all([db.destroy(), owner.destroy()])) };
}

const rows = 20_000;

/** Tables that grow with documents, acts, people and organisations, with what differs from row to row: a copy is the copied row's with its count `n`. */
const growing: Record<string, Record<string, string>> = {
  document: {
    id: `id || '_' || n`,
    number_key: `number_key || '_' || n`,
    number: `number || '_' || n`,
    issuer_id: `case when n % 50 = 0 then issuer_id else 'bdy_' || n % 50 end`,
  },
  issue: {
    document_id: `document_id || '_' || n`,
    content: `content || jsonb_strip_nulls(jsonb_build_object(
      'validUntil', case when content->>'validUntil' is not null then to_char(date '2010-01-01' + (n * 7919) % 9000, 'YYYY-MM-DD') end,
      'photo', case when content->>'photo' is not null then md5(n::text) || md5(n::text) end,
      'organisationKey', content->>'organisationKey' || n,
      'site', case when jsonb_typeof(content->'site') = 'object' then content->'site' || jsonb_build_object('country', chr(65 + n % 26) || chr(65 + n % 23)) end,
      'doneHere', case when n % 40 = 0 then content->'doneHere' else '[]' end,
      'surveillance', case when jsonb_typeof(content->'surveillance') = 'array' then jsonb_build_array(jsonb_build_object(
        'dueOn', to_char(date '2010-01-01' + (n * 7919) % 9000, 'YYYY-MM-DD'))) end))`,
  },
  audit_entry: { document_id: `document_id || '_' || n` },
  certificate_set: { id: `id || '_' || n` },
  set_member: { document_id: `document_id || '_' || n`, set_id: `set_id || '_' || n` },
  photo: {
    bytes: `convert_to('photo ' || n, 'UTF8')`,
    hash: `encode(sha256(convert_to('photo ' || n, 'UTF8')), 'hex')`,
  },
  organisation: {
    id: `id || '_' || n`,
    kept_id: `id || '_' || n`,
    name: `name || ' ' || n`,
    sort_key: `sort_key || ' ' || n`,
    name_key: `n || name_key`,
    country: `chr(65 + n % 26) || chr(65 + n % 23)`,
    address_keys: `array(select key || n from unnest(address_keys) as key)`,
    identifiers: `'[]'`,
    merged_into: 'null',
    merged_at: 'null',
    merged_by: 'null',
    merge_reason: 'null',
  },
  person: { id: `id || '_' || n`, subject: `subject || '_' || n`, name: `name || ' ' || n`, email: `n || email` },
  membership: {
    person_id: `person_id || '_' || n`,
    body_id: `case when body_id is not null then case when n % 50 = 0 then body_id else 'bdy_' || n % 50 end end`,
  },
  change: { thing_id: `thing_id || '_' || n` },
};

/** Made from nothing, where the demonstration data has none. */
const made: Record<string, string> = {
  organisation_name: `insert into organisation_name select 'N' || n || '|ZZ', o.id, 'N' || n, 'ZZ', 'r', 'x', now()
    from (select id, row_number() over (order by id) as n from organisation) o`,
  act_key: `insert into act_key select 'per_' || n % 50, n::text, 'd', 'null', now() - make_interval(mins => n) from generate_series(1, ${rows}) n`,
  job_run: `insert into job_run (id, job, payload, state, requested_by, keep_days, result, ended_at, expires_at, fault)
    select j || '/' || n, j, '{}', case when n % 500 = 0 then 'FAILED' else 'READY' end, 'per_' || n % 50, 30,
      jsonb_build_object('sha256', md5(n::text) || md5(n::text)), now() - make_interval(mins => n),
      now() + make_interval(mins => n), case when n % 500 = 0 then 'broke' end
    from generate_series(1, ${rows / 2}) n, unnest(array['render-issue', 'export-certificates']) j`,
  rendering: `insert into rendering select encode(sha256(convert_to(n::text, 'UTF8')), 'hex'), 'exc_' || n, 0, 'CERTIFICATE', 'f', 1, null, now()
    from generate_series(1, ${rows}) n`,
  one_time_link: `insert into one_time_link select encode(sha256(convert_to(n::text, 'UTF8')), 'hex'), '/x', now(), 'per_' || n from generate_series(1, ${rows}) n`,
};

const isIn = async ({ owner, subgraph }: Owned, table: string) =>
  (await owner.query('select to_regclass($1) as found', [`${subgraph.database.schema}.${table}`]))[0].found !== null;

/** Fills every table of a subgraph that grows. */
export async function grow(one: Owned): Promise<void> {
  const { owner } = one;
  await owner.transaction(async em => {
    // What is copied refers to copies.
    await em.query('set local session_replication_role = replica');
    for (const [table, differing] of Object.entries(growing))
      if (await isIn(one, table)) await copy(em, one, table, differing);
    for (const [table, statement] of Object.entries(made)) if (await isIn(one, table)) await em.query(statement);
  });
  await owner.query('analyze');
}

async function copy(
  em: Pick<DataSource, 'query'>,
  { subgraph }: Owned,
  table: string,
  differing: Record<string, string>,
) {
  const columns: { name: string }[] = await em.query(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped
       and attgenerated = '' and attidentity = ''`,
    [`${subgraph.database.schema}.${table}`],
  );
  const names = columns.map(({ name }) => name);
  const values = names.map(name => differing[name] ?? name);
  const [{ count }] = await em.query(`select count(*)::int as count from ${table}`);
  if (count === 0) return;
  await em.query(
    `insert into ${table} (${names}) select ${values} from ${table}, generate_series(1, ${Math.ceil(rows / count)}) n`,
  );
}

const tables = new Set([...Object.keys(growing), ...Object.keys(made)]);

interface Sent {
  by: string;
  text: string;
  values: unknown[];
  /** Whether it finds views where there are some of its tables. */
  isSeen: boolean;
}

/** The statements of these lists, of look-ups by id with everything below, and of maintenance; those found to read a large table whole. */
export async function planned(one: Owned, lists: readonly Asked[]): Promise<{ sent: number; found: string[] }> {
  const sent = new Map((await sentBy(one, lists)).map(each => [each.text + JSON.stringify(each.values), each]));
  const found: string[] = [];
  const { schema } = one.subgraph.database;
  for (const { by, text, values, isSeen } of sent.values()) {
    const [{ 'QUERY PLAN': lines }] = await one.owner.transaction(async em => {
      if (isSeen) await em.query(`set local search_path to ${seenSchemaOf(one.subgraph)}, ${schema}, public`);
      return em.query(`explain (format json) ${text}`, values);
    });
    const table = readWhole(lines[0].Plan);
    if (table) found.push(`${by} reads ${table}\n${text}`);
  }
  return { sent: sent.size, found };
}

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Total Cost': number;
  Plans?: Plan[];
}

/** The large table that a plan reads from end to end; null where there is none. A limit that is expected to be full soon ends the reading. */
function readWhole(plan: Plan, most = Number.POSITIVE_INFINITY): string | null {
  const table = plan['Relation Name'] ?? '';
  if (plan['Node Type'] === 'Seq Scan' && tables.has(table) && plan['Total Cost'] < 10 * most) return table;
  const below = plan['Node Type'] === 'Limit' ? Math.min(most, plan['Total Cost']) : most;
  return (plan.Plans ?? []).map(one => readWhole(one, below)).find(Boolean) ?? null;
}

async function sentBy({ subgraph, db, owner }: Owned, lists: readonly Asked[]): Promise<Sent[]> {
  const sent: Sent[] = [];
  let by = '';
  const loggerOf = (isSeen: boolean): Logger => ({
    logQuery: (text: string, values: unknown[] = []) => {
      if (/^\s*(select|with|insert|update|delete)\b/i.test(text)) sent.push({ by, text, values, isSeen });
    },
    logQueryError: () => {},
    logQuerySlow: () => {},
    logSchemaBuild: () => {},
    logMigration: () => {},
    log: () => {},
  });
  db.logger = loggerOf(db.isSeen);
  db.acts.logger = loggerOf(false);
  const faults: unknown[] = [];
  const execute = executorOf(subgraph, db, fault => faults.push(fault));
  const ask = async (what: string, principal: Principal, query: string, variables = {}) => {
    by = `${principal.name}: ${what}`;
    const answer = await execute(
      { query, variables },
      { principal, requestId: 'plans', now: new Date('2026-06-15T10:00:00Z') },
    );
    if (faults.length) throw faults[0];
    return answer;
  };
  for (const { list, args, by: askers } of lists)
    for (const principal of askers) {
      const page = async (more: string) => {
        const asked = [args, more].filter(Boolean).join(', ');
        const { data, errors } = await ask(
          `${list}(${asked})`,
          principal,
          `{ ${list}(${asked}) { edges { cursor } pageInfo { hasNextPage hasPreviousPage } } }`,
        );
        if (errors) throw new Error(JSON.stringify(errors));
        return (data as Record<string, { edges: { cursor: string }[] }>)[list]?.edges ?? [];
      };
      const [first] = await page('first: 20');
      await page('last: 20');
      if (first) for (const more of ['first: 20, after', 'last: 20, before']) await page(`${more}: "${first.cursor}"`);
    }
  for (const type of Object.values(subgraph.schema.getTypeMap())) {
    const from = isObjectType(type) && idsOfTypes[type.name];
    if (!from || !(type.name in subgraph.references)) continue;
    const ids: { id: string }[] = await owner.query(`select id from (${from}) as t order by md5(id) limit 5`);
    const everything = print(everythingOf(subgraph.schema, type)).replace(
      /^_entities/,
      '_entities(representations: $of)',
    );
    const of = ids.map(({ id }) => ({ __typename: type.name, id }));
    for (const principal of [people.guest, people.ivy])
      await ask(`everything of ${type.name}`, principal, `query ($of: [_Any!]!) { ${everything} }`, { of });
  }
  await check(ask, subgraph, owner);
  by = 'maintenance';
  const breaks = subgraph.maintenance?.auditBreaks(db)[Symbol.asyncIterator]();
  for (let found = 0; breaks && found < 300 && !(await breaks.next()).done; ) found += 1;
  return sent;
}

/** Asks for what issuing would find, of drafts of the demonstration body, by its officers: these read what an act would read. */
async function check(
  ask: (what: string, principal: Principal, query: string) => Promise<unknown>,
  { schema }: Subgraph,
  owner: DataSource,
): Promise<void> {
  const checks = Object.keys(schema.getQueryType()?.getFields() ?? {}).filter(name => name.startsWith('check'));
  if (checks.length === 0) return;
  const drafts = `select i.document_id as id from issue i join document d on d.id = i.document_id
    where i.published_at is null and d.issuer_id = 'bdy_demo'`;
  const [{ sets }] = await owner.query(`select to_regclass('set_member') is not null as sets`);
  const ids: { id: string }[] = await owner.query(
    `${drafts} ${sets ? `union select set_id from set_member where document_id in (${drafts})` : ''} order by id limit 40`,
  );
  for (const name of checks)
    for (const { id } of ids)
      for (const officer of [people.olga, people.iris, people.emil, people.rene])
        await ask(`${name} of ${id}`, officer, `{ ${name}(id: "${id}") { __typename } }`);
}

/** Where ids of each type are: of documents by how they begin. */
const idsOfTypes: Record<string, string> = {
  ...Object.fromEntries(
    Object.values(documentTypes).map(({ typename, idPrefix }) => [
      typename,
      `select id from document where starts_with(id, '${idPrefix}_')`,
    ]),
  ),
  IecqSet: 'select id from certificate_set',
  Organisation: 'select id from organisation',
  Person: 'select id from person',
  CertificationBody: 'select id from certification_body',
  Standard: 'select id from standard',
  Certificate: `select id from register.entry where id like 'exc_%'`,
  ExportJob: `select substr(id, 21) as id from job_run where job = 'export-certificates'`,
};
