import { sql, type TestGraph } from './support';

/** Questions of analysts, asked by one query and by plain SQL. */
export const today = new Date().toISOString().slice(0, 10);
export const year = today.slice(0, 4);
/** What everybody sees, as plain SQL on the faces of documents. */
export const open = `register.entry e where e.status <> 'DRAFT' and not e.is_private`;
export const inForce = `${open} and e.status = 'CURRENT' and (e.valid_until is null or e.valid_until >= '${today}')
  and coalesce(e.imposed_status, 'CURRENT') = 'CURRENT' and (e.imposed_status is null or e.imposed_until is null or e.imposed_until >= '${today}')`;
export const isCertificate = `e.document_type not like '%REPORT' and e.document_type not in ('EX_MARK_LICENCE', 'IECQ_VS')`;
/** The values in a list of a face, or none where it is empty. */
export const each = (as: string, list: string) => `left join lateral (select distinct ${list}) as ${as}(value) on true`;
export const countries = (list: string) =>
  `one->>'country' from jsonb_array_elements(e.face->'${list}') as one where one->>'country' is not null`;
export const from = (joins: string, where: string) =>
  `from register.entry e ${joins} ${where.replace('register.entry e', '')}`;

export interface Question {
  asks: string;
  query: string;
  /** What of the answer is compared: rows of it in any order. */
  of: (data: Data) => unknown[][];
  plainly: string;
}
// biome-ignore lint/suspicious/noExplicitAny: the shape is that of each query
export type Data = any;
export const rows =
  (...fields: string[]) =>
  ({ statistics }: Data) =>
    statistics.map((row: Data) => [...fields.map(field => row[field]?.id ?? row[field]), row.count]);

const inAnyOrder = (found: unknown[][]) => found.map(row => JSON.stringify(row)).sort();

/** Expects that the graph tells everybody what SQL says, and that there is something to tell. */
export async function expectAsPlainly(graph: TestGraph, { query, of, plainly }: Question): Promise<void> {
  const plain = (await sql(graph.databaseUrl, plainly)) as object[];
  expect(plain.length).toBeGreaterThan(0);
  expect(inAnyOrder(of(await graph.tell(null, query)))).toEqual(inAnyOrder(plain.map(row => Object.values(row))));
}
