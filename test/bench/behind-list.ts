import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { ask } from './ask';
import type { Asked, Line } from './documents';
import { printedCertificate } from './printed';
import { timed } from './stopwatch';
import { say } from './table';

const listed = 100;
const list = `{ certificates(first: ${listed}, filter: { documentTypes: [EX_COC] }) { edges { node { id pdf { state } } } } }`;
const next = `{ certificates(first: 1, filter: { documentTypes: [EX_COC] }, sort: OLDEST) { edges { node { id pdf { state } } } } }`;

/** How long an officer waits for one PDF behind a list of them that a guest asked for, and how fast those are made. */
export async function measureBehindList({ url, token, databaseUrl, pids }: Asked): Promise<Line[]> {
  await lengthen(databaseUrl);
  await made(url, token, next.replace('first: 1,', 'first: 8,')); // starts the threads that draw
  await lengthen(databaseUrl);
  const before = cpuMsOf(childrenOf(pids()));
  const whole = timed(() => made(url, null, list));
  await pause(500);
  const officer = await timed(() => made(url, token, next));
  const { ms } = await whole;
  const cpuMs = (cpuMsOf(childrenOf(pids())) - before) / (listed + 1);
  say(`A list of ${listed} PDFs, and one of an officer behind it.`);
  return [
    [
      `PDFs of 3 and 4 pages through the graph`,
      `${((listed + 1) / (ms / 1000)).toFixed(1)}/s`,
      `${cpuMs.toFixed(0)} ms`,
      'of a processor for each',
      '',
      '25/s',
    ],
    [
      `an officer's PDF behind a guest's list of ${listed}`,
      `${(officer.ms / 1000).toFixed(1)} s`,
      `${(ms / 1000).toFixed(1)} s`,
      'the list',
      (officer.ms / ms).toFixed(2),
      'a few seconds',
    ],
  ];
}

/** Asks until every PDF is there. @throws where one fails */
async function made(url: string, token: string | null, query: string): Promise<void> {
  for (;;) {
    const { edges } = (await ask(url, token, query)).certificates as { edges: { node: { pdf: { state: string } } }[] };
    const states = edges.map(({ node }) => node.pdf.state);
    if (states.includes('FAILED')) throw new Error('A PDF failed.');
    if (states.every(state => state === 'READY')) return;
    await pause(100);
  }
}

let serial = 0;

/** Has the certificates say so much that they take three and four pages, and other things than before. */
async function lengthen(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  for (const order of ['desc', 'asc']) {
    const { rows } = await client.query<{ id: string }>(
      `select e.id from register.entry e where document_type = 'EX_COC' order by sorted_on ${order}, id ${order} limit ${listed}`,
    );
    for (const { id } of rows) {
      serial += 1;
      const printed = printedCertificate(serial, serial % 2 ? 30 : 90);
      await client.query('update register.printed_issue set printed = $2 where document_id = $1', [id, printed]);
    }
  }
  await client.end();
}

const childrenOf = (pids: readonly number[]): number[] =>
  readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .filter(pid => pids.includes(Number(statOf(pid)[1])));

/** What stands in `/proc` of a process after its name. */
const statOf = (pid: number): string[] => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
  } catch {
    return []; // it has ended
  }
};

/** User and system time, of which the system counts 100 a second. */
const cpuMsOf = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => sum + 10 * (Number(statOf(pid)[11]) + Number(statOf(pid)[12])), 0);
