import type { Cell, Column } from '@conformity/rendering';
import type { Client } from 'pg';

type ListColumn = Column & { sql: string };

const text = (header: string, width: number, sql: string): ListColumn => ({ header, width, type: 'text', sql });
const date = (header: string, sql: string): ListColumn => ({ header, width: 12, type: 'date', sql: `(${sql})::text` });

/** The 20 columns of the list that is exported: texts of usual lengths, some of them to be quoted, days, numbers, an address. */
export const columns: readonly ListColumn[] = [
  text('Number', 28, `'IECEx DEMO 25.' || lpad(id::text, 6, '0')`),
  text('System', 8, `'IECEx'`),
  text('Scheme', 14, `'EX_EQUIPMENT'`),
  text('Document type', 20, `'EX_COC'`),
  text('Status', 12, `(array['CURRENT', 'SUSPENDED', 'CANCELLED'])[1 + id % 3]`),
  text('Status reason', 30, `case when id % 3 > 0 then 'Surveillance audit overdue' end`),
  { header: 'Issue', width: 7, type: 'integer', sql: 'id % 7' },
  date('Issued on', `date '2005-01-01' + id % 7000`),
  date('First issued on', `date '2004-01-01' + id % 7000`),
  date('Valid until', `date '2026-01-01' + id % 900`),
  text('Certification body', 34, `'Demonstration Certification Body (not a real body)'`),
  text('Holder', 34, `'Generated Works No. ' || id % 400 || ' (not a real company)'`),
  text('Holder country', 8, `(array['DE', 'CN', 'US', 'JP'])[1 + id % 4]`),
  text('Manufacturers', 34, `'Generated Works No. ' || id % 400 || ' | Generated Works No. ' || id % 399`),
  text('Title', 50, `'Generated pressure transmitter, type G' || id || ', with "display"'`),
  text('Standards', 34, `'IEC 60079-0:7.0 | IEC 60079-1:7.0 | IEC 60079-31:2.0'`),
  text('Marking', 30, `'Ex db IIC T6 Gb, Ex tb IIIC T85°C Db'`),
  text('Test reports', 30, `'ZZ/DEMO/ExTR25.' || lpad((id % 9999)::text, 4, '0') || '/00'`),
  { header: 'Power', width: 10, type: 'number', sql: '(id % 4000)::float8 / 8' },
  { header: 'Page', width: 40, type: 'link', sql: `'https://register.example.org/c/IECEx%20DEMO%2025.' || id` },
];

/** Makes the list of so many rows where there is none as long. */
export async function makeList(client: Client, rows: number): Promise<void> {
  const named = columns.map(({ sql }, index) => `${sql} as c${index}`).join(', ');
  const { rows: found } = await client.query(`select to_regclass('line') as line`);
  if (found[0].line && (await client.query('select count(*)::int as count from line')).rows[0].count >= rows) return;
  await client.query('drop table if exists line');
  await client.query(`create unlogged table line as select id, ${named} from generate_series(1, ${rows}) as id`);
  await client.query('alter table line add primary key (id)');
  await client.query('vacuum analyze line');
}

/** The statement that reads the first rows of the list in their order. */
export const listOf = (rows: number): string =>
  `select ${columns.map((_, index) => `c${index}`).join(', ')} from line where id <= ${rows} order by id`;

/** The first rows of the list by a cursor on the server, as an export reads them. */
export async function* batchesOf(client: Client, rows: number): AsyncGenerator<Cell[][]> {
  await client.query(`begin; declare listed no scroll cursor for ${listOf(rows)}`);
  const fetch = () => client.query<Cell[]>({ text: 'fetch 1000 from listed', rowMode: 'array' });
  for (let next = fetch(); ; ) {
    const { rows: batch } = await next;
    if (batch.length === 0) break;
    next = fetch();
    yield batch;
  }
  await client.query('commit');
}
