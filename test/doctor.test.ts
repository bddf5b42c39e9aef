import { generateKeyPairSync } from 'node:crypto';
import { databaseAsItIs, examine, subgraphs } from '@conformity/program';
import { callerSigner } from '@conformity/subgraph';
import { demonstrationDatabase, keepFilesIn, sql, temporaryFolder } from './support';

let url: string;
const dataDir = temporaryFolder();
beforeAll(async () => {
  keepFilesIn(dataDir);
  url = await demonstrationDatabase();
});

/** What the doctor finds wrong, by what it looked at. */
async function found(environment: NodeJS.ProcessEnv = {}): Promise<Record<string, string[]>> {
  const database = await databaseAsItIs({ dataDir, databaseUrl: url });
  const all: Record<string, string[]> = {};
  for await (const { what, faults } of examine({ ...database, subgraphs, environment }))
    if (faults.length) all[what] = faults;
  await database.stop();
  return all;
}

test('of a deployment that was just prepared nothing is wrong', async () => {
  expect(await found()).toEqual({});
});

test('each thing that is wrong is named with where it is', async () => {
  const [{ number = '' } = {}] = await sql<{ number: string }>(
    url,
    `select number from iecq.document where status = 'CURRENT' order by number limit 1`,
  );
  await sql(
    url,
    `grant select on directory.person to conformity_iecq;
     revoke insert on register.entry from conformity_iecq;
     delete from iecre.migration where name = (select max(name) from iecre.migration);
     set session_replication_role = replica;
     update register.entry set status = 'CANCELLED' where number = '${number}';
     update iecee.audit_entry set act = 'reinstate' where sequence = 1 and document_id = (select min(document_id) from iecee.audit_entry);
     insert into documents.rendering (sha256, document_id, issue_number, kind, file_name, bytes, digest, made_at)
       values (repeat('a', 64), 'exc_x', 0, 'CERTIFICATE', 'lost.pdf', 1, 'x', now())`,
  );
  const pem = () => generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const told = await found({ GATEWAY_KEY: pem(), GATEWAY_JWKS: JSON.stringify(callerSigner(pem()).jwks) });
  expect(told).toEqual({
    versions: [expect.stringMatching(/^the tables of iecre lack \w+: run the preparation$/)],
    rights: [
      'conformity_iecq has no right to insert on table register.entry: run the preparation',
      'conformity_iecq has a right to select on table directory.person too many: run the preparation',
    ],
    'audit trails': expect.arrayContaining([expect.stringMatching(/^iecee: .*entry 1: /)]),
    'entries of the register': [`iecq: the entry of ${number} is missing, or not what its document says`],
    'keys of the gateway': [expect.stringContaining('was not signed by the gateway')],
    files: [`documents: ${'a'.repeat(64)} is not there: lost.pdf`],
  });
});
