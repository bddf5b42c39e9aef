import { signLocalToken } from '@conformity/program';
import { draftAndIssue } from './cycle';
import { type Measuring, numbersTyped, onFilledRegister } from './measuring';
import { processorMs, withChildren } from './processor';
import { list, lookup } from './questions';
import { sizes } from './sizes';
import { say, table } from './table';

const search = '{ certificates(query: "hand lamp", first: 20) { totalCount edges { node { number title } } } }';

/** What one request takes of the processors, in the process of the graph and in PostgreSQL: what docs/capacity.md reckons with. */
export const measureCosts = (dataDir: string): Promise<void> => onFilledRegister(dataDir, measure);

async function measure({ dataDir, cluster, databaseUrl, servers, client }: Measuring): Promise<void> {
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
  const taken = () => [servers.pids(), withChildren([cluster.pid])].map(processorMs);
  const rows = [['milliseconds of a processor', 'graph', 'PostgreSQL']];
  for (const [what, ask] of kinds) {
    await ask();
    const before = taken();
    const count = await ask();
    rows.push([what, ...taken().map((ms, at) => ((ms - (before[at] ?? 0)) / count).toFixed(2))]);
  }
  say(`\n${table(rows)}`);
  say(`\nThe process of the graph has ${servers.memoryMb().toFixed(0)} MB.`);
}

async function questions(databaseUrl: string) {
  const asBody = (text: string, variables = {}) => JSON.stringify({ query: text, variables });
  return {
    list: [asBody(list)],
    lookup: (await numbersTyped(databaseUrl, 500)).map(number => asBody(lookup, { number })),
    search: [asBody(search)],
  };
}
