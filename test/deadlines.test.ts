import { setTimeout as pause } from 'node:timers/promises';
import { signLocalToken } from '@conformity/program';
import { Client } from 'pg';
import * as contents from './contents';
import { startGraphOverHttp } from './over-http';
import { breaksOfTrails } from './owners';
import { codesOf, sql, startGraph, type TestGraph } from './support';

/** A short request, so that the test waits no longer than it must; long enough for a draft on a machine with other work. */
const budgetMs = 4_000;

const draft = 'mutation D($input: ExTestReportInput!) { draftExTestReport(input: $input) { id } }';
const issue = 'mutation I($id: ID!) { issueExTestReport(id: $id, revision: 1) { status } }';

describe.each([
  ['one process', startGraph],
  ['many processes', startGraphOverHttp],
])('an act that waits, in %s,', (_mode, start) => {
  let graph: TestGraph;
  let holder: Client;
  beforeAll(async () => {
    graph = await start({ budgetMs });
    holder = new Client({ connectionString: graph.databaseUrl });
    await holder.connect();
  });
  afterAll(async () => {
    await holder?.end();
    await graph?.stop();
  });

  const drafted = async (): Promise<string> =>
    (await graph.tell('olga', draft, { input: contents.testReport })).draftExTestReport.id;
  const hold = async (id: string) => {
    await holder.query('begin');
    await holder.query('select from iecex_equipment.document where id = $1 for update', [id]);
  };
  const actsOn = async (id: string) => {
    const text = 'select act from iecex_equipment.audit_entry where document_id = $1 order by sequence';
    return (await sql<{ act: string }>(graph.databaseUrl, text, [id])).map(({ act }) => act);
  };
  /** How many acts wait for a lock. */
  const waiting = async () => {
    const text = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    return (await sql(graph.databaseUrl, text)).length;
  };
  const until = async (isSo: () => Promise<boolean>) => {
    while (!(await isSo())) await pause(20);
  };

  test('is answered in time that it was not done, and is not done when the lock goes', async () => {
    const id = await drafted();
    await hold(id);
    const answers = await Promise.all(Array.from({ length: 10 }, () => graph.ask('olga', issue, { id })));
    for (const code of answers.flatMap(codesOf)) expect(['CONFLICT', 'TIMEOUT']).toContain(code);
    for (const { errors } of answers) expect(errors[0]?.message).toMatch(/Nothing was changed: try again/);
    await until(async () => (await waiting()) === 0);
    await holder.query('rollback');
    expect(await actsOn(id)).toEqual(['draft']);
    expect((await graph.tell('olga', issue, { id })).issueExTestReport.status).toBe('CURRENT');
    expect(await actsOn(id)).toEqual(['draft', 'issue']);
    expect(await breaksOfTrails(graph.databaseUrl)).toEqual([]);
  });

  test('and is sent again with its Idempotency-Key answers what the first did', async () => {
    const token = await signLocalToken(graph.dataDir, 'olga');
    const send = (query: string, key: string) =>
      graph.post({ query }, { authorization: `Bearer ${token}`, 'idempotency-key': key });
    const twice =
      'mutation { one: draftExTestReport(input: {}) { number } other: draftExTestReport(input: {}) { number } }';
    const [first, again] = [await send(twice, '"key-1"'), await send(twice, 'key-1')];
    expect(first.errors).toEqual([]);
    expect(first.data.one.number).not.toBe(first.data.other.number);
    expect(again.data).toEqual(first.data);
    const different = 'mutation { one: draftExTestReport(input: { product: "Another" }) { number } }';
    expect(codesOf(await send(different, 'key-1'))).toEqual(['CONFLICT']);
    const wrong = await send(twice, 'a key');
    expect([codesOf(wrong), wrong.status]).toEqual([['BAD_INPUT'], 400]);
  });

  test('and was done, but cannot be read in time, is not told as what was not done', async () => {
    const id = await drafted();
    await hold(id);
    const asked = graph.ask('olga', issue, { id });
    await until(async () => (await waiting()) === 1);
    const keeper = new Client({ connectionString: graph.databaseUrl });
    await keeper.connect();
    try {
      // It stands behind the act, and before whoever reads what became of it.
      const kept = keeper.query('begin; lock table iecex_equipment.document in access exclusive mode');
      await until(async () => (await waiting()) === 2);
      await holder.query('rollback');
      const { data, errors } = await asked;
      await kept;
      expect([data?.issueExTestReport ?? null, errors.map(({ extensions }) => extensions.code)]).toEqual([
        null,
        ['INTERNAL'],
      ]);
      expect(errors[0]?.message).toMatch(/^This was done, but what became of it could not be read/);
      expect(await actsOn(id)).toEqual(['draft', 'issue']);
    } finally {
      await keeper.end();
    }
  });

  test('ends when its caller goes, and is not done when the lock goes', async () => {
    const id = await drafted();
    const token = await signLocalToken(graph.dataDir, 'olga');
    await hold(id);
    const leaving = new AbortController();
    const asked = fetch(`${graph.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: issue, variables: { id } }),
      signal: leaving.signal,
    }).then(
      () => 'answered',
      () => 'gone',
    );
    await until(async () => (await waiting()) === 1);
    leaving.abort();
    expect(await asked).toBe('gone');
    await until(async () => (await waiting()) === 0);
    await holder.query('rollback');
    expect(await actsOn(id)).toEqual(['draft']);
  });

  test('holds up no reader: while more acts wait than there are connections, other documents are read', async () => {
    const [id, other] = [await drafted(), await drafted()];
    await hold(id);
    let answered = 0;
    const acts = Array.from({ length: 20 }, async () => {
      await graph.ask('olga', issue, { id });
      answered += 1;
    });
    await until(async () => (await waiting()) > 0);
    const query =
      'query Q($id: ID) { exTestReport(id: $id) { status auditTrail { act } } checkExTestReport(id: $id) { rule } }';
    const read = await Promise.all(Array.from({ length: 20 }, () => graph.tell('olga', query, { id: other })));
    expect(answered).toBe(0);
    expect(read.every(({ exTestReport }) => exTestReport.status === 'DRAFT')).toBe(true);
    await Promise.all(acts);
    await holder.query('rollback');
  });
});
