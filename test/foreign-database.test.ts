import { readyDatabase, subgraphs } from '@conformity/program';
import { asAdministrator } from '@conformity/testkit';
import { demonstrationDatabase, temporaryFolder } from './support';

jest.setTimeout(120_000);

test('a start on a database of somebody else says what is slow where it sees no letter beyond ASCII, and how to make another', async () => {
  const databaseUrl = await demonstrationDatabase();
  const said = async () => {
    const told: string[] = [];
    const configuration = { host: '127.0.0.1', port: 0, dataDir: temporaryFolder(), databaseUrl };
    const database = await readyDatabase(configuration, subgraphs, line => told.push(line));
    await database.stop();
    return told;
  };
  expect(await said()).toEqual([]);
  const name = new URL(databaseUrl).pathname.slice(1);
  await asAdministrator(client => client.query(`update pg_database set datctype = 'C' where datname = $1`, [name]));
  expect(await said()).toEqual([
    expect.stringMatching(/LC_CTYPE C, .*search.*read the whole register.*createdb .*pg_restore/),
  ]);
});
