import { subgraphs } from '@conformity/program';
import { cursorOf, executorOf, openDatabase, type Subgraph } from '@conformity/subgraph';
import { people } from '@conformity/testkit';
import { copyDocuments } from './copies';
import { demonstrationDatabase, sql } from './support';
import { fieldsUnderLists, type UnderList } from './under-lists';

jest.setTimeout(300_000);

/** What shows that a page is asked whether anything stands before it: that is looked for only then. */
const after = cursorOf('NEWEST', ['2100-01-01', 'exc_z']);
const given = { 'Organisation.certificates': `(first: 1, after: "${after}")` };

const things = `
  select face->>'__typename' as typename, id,
    jsonb_array_length(relations) + case when draft_number is null then 0 else 1000 end as links
    from register.entry left join register.task using (id)
  union all select 'CertificationBody', id, 0 from directory.certification_body
  union all select 'Organisation', id, 0 from directory.organisation
  union all select 'Standard', id, 0 from directory.standard
  union all select 'StandardEdition', id, 0 from directory.edition
  union all select 'Person', id, 0 from directory.person
  union all select 'IecqSet', id, 0 from iecq.certificate_set`;
/** Those that are being drafted and name most first, so that the first ten have all that a parent can have; the copies at the end. */
const parentsOf = `select typename, array_agg(id order by length(id), links desc, id) as ids
  from (${things} union all select 'Certificate', id, (scheme = 'EX_PERSONS')::int from register.entry) as t group by 1`;

let url: string;
let idsOf: ReadonlyMap<string, string[]>;

beforeAll(async () => {
  url = await demonstrationDatabase();
  await copyDocuments(url);
  const rows = await sql<{ typename: string; ids: string[] }>(url, parentsOf);
  idsOf = new Map(rows.map(({ typename, ids }) => [typename, ids]));
});

interface Counted {
  field: string;
  /** Statements for one parent, the most that one of ten took; for ten; and for a hundred. */
  one: number;
  ten: number;
  hundred: number;
}

async function countStatements(subgraph: Subgraph): Promise<Counted[]> {
  const sent: string[] = [];
  const faults: unknown[] = [];
  const db = await openDatabase(subgraph, { url, poolSize: 3, onStatement: text => sent.push(text) });
  const execute = executorOf(subgraph, db, fault => faults.push(fault));
  const count = async ({ query, entity }: UnderList, ids: readonly string[], size: number) => {
    sent.length = 0;
    const parents = ids.map(id => ({ __typename: entity, id }));
    const now = new Date();
    const caller = { principal: people.ivy, requestId: 'test', now };
    const { errors } = await execute({ query, variables: entity ? { parents } : { count: size } }, caller);
    if (errors || faults.length) throw new Error(`${query}: ${errors?.[0]?.message} ${faults[0] ?? ''}`);
    return sent.length;
  };
  try {
    const counted: Counted[] = [];
    for (const field of fieldsUnderLists(subgraph.schema, given)) {
      const ids = field.entity ? (idsOf.get(field.entity) ?? []) : [''];
      const first = ids.slice(0, 10);
      const alone: number[] = [];
      for (const id of first) alone.push(await count(field, [id], 1));
      const [ten, hundred] = [await count(field, first, 10), await count(field, ids.slice(0, 100), 100)];
      counted.push({ field: field.name, one: Math.max(0, ...alone), ten, hundred });
    }
    return counted;
  } finally {
    await db.destroy();
  }
}

describe.each(subgraphs)('$name', subgraph => {
  test('takes as many statements for a hundred parents as for one, whatever is asked of them', async () => {
    const counted = await countStatements(subgraph);
    expect(counted.length).toBeGreaterThan(1);
    expect(counted.filter(({ one, ten, hundred }) => Math.max(ten, hundred) > one)).toEqual([]);
  });
});
