import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, mkdirSync, openSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import * as contents from './contents';
import { startGraphOverHttp } from './over-http';
import { codesOf, keepFilesIn, sql, startGraph, type TestGraph } from './support';

/** That it was not done, or not read, and may be tried again. */
const heldUp = /^(UNAVAILABLE|LIMIT_EXCEEDED|TIMEOUT|CONFLICT)$/;

describe.each([
  ['one process', startGraph],
  ['many processes', startGraphOverHttp],
])('in %s,', (_mode, start) => {
  let graph: TestGraph;
  let holder: Client;
  beforeAll(async () => {
    graph = await start();
    holder = new Client({ connectionString: graph.databaseUrl });
    await holder.connect();
    keepFilesIn(graph.dataDir);
  });
  afterAll(async () => {
    await holder?.end();
    await graph?.stop();
  });

  /** @throws where anything is refused that needs neither the owner of IECEx equipment nor files */
  async function everythingElseIsAnswered() {
    const list =
      '{ certificates(first: 20) { totalCount edges { node { number issuer { name } } } } standards { totalCount } }';
    const lookUp = '{ certificate(number: "IECEx DEMO 26.0001") { number status } }';
    const draft =
      'mutation($input: IecqVerificationStatementInput!) { draftIecqVerificationStatement(input: $input) { id } }';
    const people = [null, 'olga', 'iris', 'ivy', 'emil'] as const;
    await Promise.all([
      ...people.flatMap(person => [list, lookUp, '{ me { name } }'].map(query => graph.tell(person, query))),
      graph.tell('iris', draft, { input: contents.verificationStatement() }),
    ]);
  }

  test('a subgraph of which all connections wait holds up only what needs it, which is told so', async () => {
    const content = '... on ExCertificate { content { marking } auditTrail { act } }';
    const all = [
      `{ certificates(first: 20, filter: { documentTypes: [EX_COC] }) { edges { node { ${content} } } } }`,
      `{ certificate(number: "IECEx DEMO 26.0001") { ${content} } }`,
      'mutation { draftExTestReport(input: {}) { id } }',
    ];
    await holder.query('begin; lock table iecex_equipment.document, iecex_equipment.issue in access exclusive mode');
    const waiting = async () => {
      const text = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
      return (await sql(graph.databaseUrl, text)).length;
    };
    try {
      const asked = all.flatMap(query => Array.from({ length: 40 }, () => graph.ask('olga', query)));
      while ((await waiting()) < 4) await pause(20);
      for (let time = 0; time < 3; time++) await everythingElseIsAnswered();
      for (const { errors } of await Promise.all(asked)) expect(codesOf({ errors })[0]).toMatch(heldUp);
    } finally {
      await holder.query('rollback');
    }
    for (const query of all) await graph.tell('olga', query);
  });

  /** The address of a file that was made, with the hash of its bytes. */
  async function madeFile(sha256: string): Promise<string> {
    const row = `insert into documents.rendering (sha256, document_id, issue_number, kind, file_name, bytes, made_at)
      select $1, document_id, issue_number, 'CERTIFICATE', 'slow.pdf', 4, now() from register.printed_issue p
      join register.entry e on e.id = document_id where e.status = 'CURRENT' and not is_private and is_public limit 1`;
    await sql(graph.databaseUrl, row, [sha256]);
    return `/documents/${sha256}`;
  }

  test('a disk that hangs holds up only what reads files', async () => {
    const sha256 = 'f'.repeat(64);
    const address = await madeFile(sha256);
    const folder = path.join(graph.dataDir, 'files', 'ff');
    mkdirSync(folder, { recursive: true });
    // Whoever opens it waits until somebody writes.
    const file = path.join(folder, sha256);
    execFileSync('mkfifo', [file]);
    const downloads = Array.from({ length: 12 }, () => graph.visit(null, address));
    await pause(500);
    await everythingElseIsAnswered();
    const disk = openSync(file, constants.O_RDWR);
    rmSync(file);
    closeSync(disk);
    expect((await Promise.all(downloads)).map(({ status }) => status)).toContain(200);
  });

  test('a store of files that never answers holds up only what reads files, which is told so', async () => {
    const address = await madeFile('e'.repeat(64));
    jest.spyOn(process.stderr, 'write').mockReturnValue(true);
    const asked = new Set<Socket>();
    const silent = createServer(socket => asked.add(socket)).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    const store = {
      FILES_URL: `s3://files?endpoint=http://127.0.0.1:${port}`,
      AWS_ACCESS_KEY_ID: 'S',
      AWS_SECRET_ACCESS_KEY: 'S',
    };
    Object.assign(process.env, store);
    try {
      const downloads = Array.from({ length: 60 }, () => graph.visit(null, address));
      while (asked.size === 0) await pause(20);
      await everythingElseIsAnswered();
      const codes = (await Promise.all(downloads)).map(({ text }) => JSON.parse(text).errors[0].extensions.code);
      for (const code of codes) expect(code).toMatch(heldUp);
      expect(codes).toContain('UNAVAILABLE');
    } finally {
      for (const name of Object.keys(store)) delete process.env[name];
      for (const socket of asked) socket.destroy();
      silent.close();
      jest.restoreAllMocks();
    }
  });
});
