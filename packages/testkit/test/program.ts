import { Client } from 'pg';
import { databaseLike } from '../src';

const [model = '', illness] = process.argv.slice(2);

/** A table with a row, made as slowly as the test wants. */
async function fill(url: string): Promise<void> {
  process.send?.({ fills: true });
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query('create table kept (text text)');
  if (illness === 'hangs') await new Promise(() => {});
  await client.query('insert into kept values ($1)', [model]);
  await client.end();
}

databaseLike(model, fill).then(url => process.send?.({ url }, () => process.exit()));
