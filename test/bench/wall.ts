import { readConfiguration, readyDatabase, subgraphs } from '@conformity/program';
import { type Database, loginOf, openDatabase, read } from '@conformity/subgraph';
import { people } from '@conformity/testkit';
import type { DataSource } from 'typeorm';
import { copyDocuments } from '../copies';
import { owners } from '../owners';
import { ratio, timed } from './stopwatch';
import { median, say, table } from './table';

const rounds = 300;

/** What a subgraph reads outside acts, of the documents of which `$1` are the ids. */
const reads = {
  'documents with their issues': `select d.*, i.content from document d
    join issue i on i.document_id = d.id and i.number = coalesce(d.issue_number, 0) where d.id = any($1) and d.deleted_at is null`,
  'their trails': 'select * from audit_entry where document_id = any($1)',
  'a page of a list': `select d.id from issue i join document d on d.id = i.document_id and i.number = d.issue_number
    where i.published_at is not null and d.deleted_at is null and $1::text[] is not null order by d.number_key limit 20`,
};

/** Measures what reading by views takes, beside the same statements on the tables: the second wall of a scheme. */
export async function measureWall(dataDir: string): Promise<void> {
  const { url, stop } = await readyDatabase({ ...readConfiguration({}), dataDir }, subgraphs, () => {});
  try {
    await copyDocuments(url);
    const equipment = owners.find(({ name }) => name === 'iecex-equipment') as (typeof owners)[number];
    const db = await openDatabase(equipment, { url: loginOf(equipment, url), poolSize: 2 });
    try {
      const rows = await read<{ id: string }>(db.acts, 'select id from document order by id limit 20', []);
      const ids = rows.map(({ id }) => id);
      const lines: string[][] = [];
      for (const [what, text] of Object.entries(reads))
        for (const who of ['guest', 'olga'] as const)
          lines.push([`${what}, ${who}`, ...(await compared(db, who, text, ids))]);
      say(table([['median of one read', 'on the tables', 'by the views', 'ratio'], ...lines]));
    } finally {
      await db.destroy();
    }
  } finally {
    await stop();
  }
}

/** The same statement alternately on both. */
async function compared(db: Database, who: 'guest' | 'olga', text: string, ids: readonly string[]): Promise<string[]> {
  const seen = db.for({ principal: people[who] });
  const once = async (from: DataSource) => (await timed(() => read(from, text, [ids]))).ms;
  const [onTables, byViews]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    onTables.push(await once(db.acts));
    byViews.push(await once(seen));
  }
  const ms = (values: readonly number[]) => `${median(values).toFixed(2)} ms`;
  return [ms(onTables), ms(byViews), ratio(byViews, onTables).toFixed(2)];
}
