import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { startCluster } from '@conformity/postgres';
import { signLocalToken } from '@conformity/program';
import { draftAndIssue } from './cycle';
import { Servers, startClient } from './processes';
import { badlyTyped, list, lookup } from './questions';
import { filled, query } from './register';
import { sizes } from './sizes';
import { say, table } from './table';

const search = '{ certificates(query: "hand lamp", first: 20) { totalCount edges { node { number title } } } }';
/** Of /proc, on Linux. */
const ticksPerSecond = 100;

/** What one request takes of the processors, in the process of the graph and in PostgreSQL: what docs/capacity.md reckons with. */
export async function measureCosts(dataDir: string): Promise<void> {
  const cluster = await startCluster({ dataDir });
  const servers = new Servers();
  const client = startClient();
  try {
    const databaseUrl = await filled(cluster, dataDir);
    const url = `${await servers.start({ role: 'graph', dataDir, workers: false })}/graphql`;
    const bodies = await questions(databaseUrl);
    const reads = (of: string[], areNew: boolean) => async () => {
      const { perSecond } = await client.measure({ url, bodies: of, connections: 4, seconds: sizes.seconds, areNew });
      return perSecond * sizes.seconds;
    };
    const token = await signLocalToken(dataDir, 'olga');
    const acts = async () => {
      for (let act = 0; act < 3 * sizes.cyclesARound; act++) await draftAndIssue(url, token);
      return 3 * sizes.cyclesARound;
    };
    const kinds: [string, () => Promise<number>][] = [
      ['a list of 20 over three subgraphs', reads(bodies.list, true)],
      ['a number looked up', reads(bodies.lookup, true)],
      ['a search by words, with its count', reads(bodies.search, true)],
      ['a question that was answered before', reads(bodies.list, false)],
      ['a certificate drafted and issued', acts],
    ];
    const rows = [['milliseconds of a processor', 'graph', 'PostgreSQL']];
    for (const [what, ask] of kinds) {
      await ask();
      const before = [processorMs(servers.pids()), processorMs(processesOf(cluster.pid))];
      const count = await ask();
      const after = [processorMs(servers.pids()), processorMs(processesOf(cluster.pid))];
      rows.push([what, ...after.map((ms, at) => ((ms - (before[at] ?? 0)) / count).toFixed(2))]);
    }
    say(`\n${table(rows)}`);
    say(`\nThe process of the graph has ${servers.memoryMb().toFixed(0)} MB.`);
  } finally {
    client.stop();
    await servers.stop();
    await cluster.stop();
  }
}

async function questions(databaseUrl: string) {
  const numbers = await query<{ number: string }>(
    databaseUrl,
    `select number from register.entry where document_type = 'EX_COC' and status <> 'DRAFT' order by md5(id) limit 500`,
  );
  const asBody = (text: string, variables = {}) => JSON.stringify({ query: text, variables });
  return {
    list: [asBody(list)],
    lookup: badlyTyped(numbers.map(({ number }) => number)).map(number => asBody(lookup, { number })),
    search: [asBody(search)],
  };
}

/** A server and those that it has started. */
const processesOf = (pid: number): number[] => {
  const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  return [pid, ...children.trim().split(/\s+/).map(Number)];
};

/** With what children have taken that have ended. */
function processorMs(pids: readonly number[]): number {
  const ticks = pids.map(pid => {
    const fields = statOf(pid)
      .replace(/^.*\) /, '')
      .split(' ');
    return fields.slice(11, 15).reduce((sum, one) => sum + Number(one), 0);
  });
  return (ticks.reduce((sum, one) => sum + one, 0) * 1000) / ticksPerSecond;
}

function statOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}
