import { Client } from 'pg';
import { owners } from './owners';

/** So many copies of every document of the demonstration data. */
const copies = 100;

/** For what follows: a table's rows again, once for each copy `n`, with some columns given in SQL over the row `t`. */
async function copy(client: Client, table: string, given: Record<string, string>, where = 'true') {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity = ''`,
    [table],
  );
  const columns = rows.map(({ name }) => name);
  const values = columns.map(name => given[name] ?? `t."${name}"`);
  await client.query(
    `insert into ${table} ("${columns.join('", "')}") select ${values.join(', ')} from ${table} t, generate_series(1, ${copies}) n where ${where}`,
  );
}

const idOf = (column: string) => `t.${column} || 'c' || n`;

/** Copies every document, with what its owner and the register have of it, under ids and numbers of its own. */
export async function copyDocuments(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const { database } of owners) {
      const { schema } = database;
      await copy(client, `${schema}.document`, {
        id: idOf('id'),
        number: idOf('number'),
        number_key: idOf('number_key'),
      });
      await copy(client, `${schema}.issue`, { document_id: idOf('document_id') });
      await copy(client, `${schema}.audit_entry`, { document_id: idOf('document_id') });
    }
    await copy(client, 'iecq.certificate_set', { id: idOf('id') });
    await copy(client, 'iecq.set_member', { document_id: idOf('document_id'), set_id: idOf('set_id') });
    await copy(client, 'register.entry', {
      id: idOf('id'),
      number: idOf('number'),
      number_key: idOf('number_key'),
      face: `t.face || jsonb_build_object('id', ${idOf('id')}, 'number', ${idOf('number')})`,
    });
    await copy(client, 'register.printed_issue', { document_id: idOf('document_id') });
    await client.query('analyze');
  } finally {
    await client.end();
  }
}
