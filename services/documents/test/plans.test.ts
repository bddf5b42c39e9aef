import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { calendarDate } from '@conformity/certification';
import { enqueue } from '@conformity/jobs';
import { writeTasks } from '@conformity/register';
import { people } from '@conformity/testkit';
import type { Logger } from 'typeorm';
import { exportCertificates, removeExpired } from '../src/jobs';
import { aDocument, clear, enter } from './builders';
import { startDocuments, type TestDocuments } from './graph';

let graph: TestDocuments;
beforeAll(async () => {
  graph = await startDocuments();
});
afterAll(() => graph.close());

const { olga, ivy, guest } = people;

/** So many runs that ended, of which a few are dead and a few have expired, and what they made. */
const runs = `
  insert into job_run (id, job, payload, state, requested_by, keep_days, result, created_at, ended_at, expires_at, fault)
  select 'render-issue/' || n, 'render-issue', '{}', case when n % 500 = 0 then 'FAILED' else 'READY' end, null, 30,
    jsonb_build_object('sha256', encode(sha256(convert_to(n::text, 'UTF8')), 'hex')), now() - make_interval(mins => n),
    now() - make_interval(mins => n), now() + make_interval(mins => n - 50), case when n % 500 = 0 then 'broke' end
  from generate_series(1, 20000) n;
  insert into rendering select encode(sha256(convert_to(n::text, 'UTF8')), 'hex'), 'exc_' || n, 0, 'CERTIFICATE', 'f', 1, null, now()
  from generate_series(1, 20000) n;
  insert into one_time_link select encode(sha256(convert_to(n::text, 'UTF8')), 'hex'), '/x', now() + make_interval(mins => n - 50), 'per_' || n
  from generate_series(1, 20000) n;
  analyze job_run, rendering, one_time_link`;

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Join Filter'?: number;
  Plans?: Plan[];
}
const within = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(within)];

/** What is asked of the database from now on. */
function listened(): [string, unknown[]][] {
  const sent: [string, unknown[]][] = [];
  const nothing = () => {};
  graph.db.logger = {
    logQuery: (text: string, values: unknown[] = []) => void sent.push([text, values]),
    logQueryError: nothing,
    logQuerySlow: nothing,
    logSchemaBuild: nothing,
    logMigration: nothing,
    log: nothing,
  } satisfies Logger;
  return sent;
}

test('neither who asks for files and runs nor who removes what has expired reads a whole table', async () => {
  await graph.owner.query(runs);
  const sent = listened();
  const folder = path.join(graph.dataDir, 'files', 'ab');
  mkdirSync(folder, { recursive: true });
  for (const end of ['1', '2', '3']) writeFileSync(path.join(folder, `ab${'0'.repeat(61)}${end}`), 'x');
  await graph.ask(ivy, '{ deadJobs { id } }');
  const { data } = await graph.ask(olga, 'mutation { exportCertificates(format: CSV) { id } }');
  await graph.ask(guest, 'mutation { exportCertificates(format: CSV) { id } }');
  await graph.ask(olga, 'query ($id: ID!) { exportJob(id: $id) { state } }', data.exportCertificates);
  await enqueue(graph.db, removeExpired, { day: '2026-06-15' });
  await graph.work();
  const found: string[] = [];
  const large = ['job_run', 'rendering', 'one_time_link'];
  for (const [text, values] of sent.filter(([text]) => /^\s*(select|with|insert|update|delete)\b/i.test(text))) {
    const [{ 'QUERY PLAN': lines }] = await graph.owner.query(`explain (format json) ${text}`, values);
    for (const node of within(lines[0].Plan))
      if (node['Node Type'] === 'Seq Scan' && large.includes(node['Relation Name'] ?? '')) found.push(text);
  }
  expect(sent.some(([text]) => text.includes('sha256') && text.includes('job_run'))).toBe(true);
  expect(sent.some(([, values]) => values.includes(exportCertificates.name))).toBe(true);
  expect(found).toEqual([]);
});

test('an export reads each document once, also where PostgreSQL takes the register for empty', async () => {
  const lamps = () => Array.from({ length: 100 }, () => aDocument({ validUntil: '2030-01-01' }));
  await enter(graph, ...lamps());
  await clear(graph);
  await graph.owner.query('analyze register.entry, register.printed_issue');
  const documents = lamps();
  const report = aDocument({ number: 'ZZ/DEMO/QAR24.0001/00', validUntil: '2027-05-01' });
  await enter(graph, ...documents, report);
  const based = [{ kind: 'BASED_ON_QUALITY_REPORT', number: report.number, key: report.entry.numberKey }];
  await graph.owner.query(`update register.entry set relations = $1 where id <> $2`, [
    JSON.stringify(based),
    report.id,
  ]);
  const task = { issuerId: 'bdy_demo', draftSince: null, draftNumber: null, dueOn: null, restsOnOthers: false };
  const carriedUntil = calendarDate('2027-05-31');
  await graph.owner.transaction(em =>
    writeTasks(
      em,
      documents.map(({ id }) => ({ id, ...task, carriedUntil })),
    ),
  );
  const sent = listened();
  await graph.ask(olga, 'mutation { exportCertificates(format: CSV) { id } }');
  await graph.work();
  const [text = '', values = []] = sent.find(([text]) => text.startsWith('declare')) ?? [];
  const [{ 'QUERY PLAN': lines }] = await graph.owner.query(
    `explain (analyze, timing off, format json) ${text.replace(/^declare listed no scroll cursor for/, '')}`,
    values,
  );
  const looked = within(lines[0].Plan).map(
    node =>
      node['Actual Loops'] *
      (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Join Filter'] ?? 0)),
  );
  expect(lines[0].Plan['Actual Rows']).toBe(101);
  expect(Math.max(...looked)).toBeLessThanOrEqual(202);
});
