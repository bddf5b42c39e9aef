import { deepStrictEqual } from 'node:assert';
import { startCluster } from '@conformity/postgres';
import { readConfiguration, signLocalToken, startEmbedded, subgraphs } from '@conformity/program';
import { ask, refusalOf } from './ask';
import { Servers } from './processes';
import { aSet } from './set-input';
import { sizes } from './sizes';
import { ratio, timed } from './stopwatch';
import { median, say, table } from './table';

const shown = 'id revision master { id number status } sites { number status }';
const check = 'query Check($input: IecqSetInput) { checkIecqSet(input: $input) { rule message } }';
const draft = `mutation Draft($input: IecqSetInput!) { draftIecqSet(input: $input) { ${shown} } }`;
const issue = `mutation Issue($id: ID!, $revision: Int!) { issueIecqSet(id: $id, revision: $revision) { ${shown} } }`;

type Act = 'check' | 'refused' | 'draft' | 'issue';
type Costs = Record<Act, number>;
type Measure = <Result>(act: () => Promise<Result>) => Promise<{ cost: number; result: Result }>;

/** Measures the acts on a whole IECQ set beside those on a set with one additional site, and counts their statements. */
export async function measureSets(dataDir: string): Promise<void> {
  const cluster = await startCluster({ dataDir });
  const processes = new Servers();
  try {
    const [large, small] = await statements(dataDir);
    // Without the process that prints what was issued: it would be at it while the next round is measured.
    const url = `${await processes.start({ role: 'graph', dataDir, workers: false })}/graphql`;
    const rounds = await runRounds(url, await signLocalToken(dataDir, 'iris'));
    say(table([headings, ...lines(rounds, { large, small })]));
  } finally {
    await processes.stop();
    await cluster.stop();
  }
}

/** The statements that the acts on the large set take, and those on the small one. */
async function statements(dataDir: string): Promise<[Costs, Costs]> {
  let count = 0;
  const onStatement = () => {
    count += 1;
  };
  const configuration = { ...readConfiguration({ PORT: '0', ALLOWANCES: 'off' }), dataDir, workers: false };
  const graph = await startEmbedded({ configuration, subgraphs, onStatement });
  const counted: Measure = async act => {
    const before = count;
    const result = await act();
    return { cost: count - before, result };
  };
  try {
    const token = await signLocalToken(dataDir, 'iris');
    const costs = (sites: number) => costsOf(`${graph.url}/graphql`, token, sites, counted);
    // Who the caller is is asked again every few seconds: the fewest of three are those without that question.
    const fewest = async (sites: number) => {
      const all = [await costs(sites), await costs(sites), await costs(sites)];
      const of = (act: Act) => Math.min(...all.map(one => one[act]));
      return { check: of('check'), refused: of('refused'), draft: of('draft'), issue: of('issue') };
    };
    return [await fewest(sizes.sites), await fewest(1)];
  } finally {
    await graph.stop();
  }
}

type Rounds = Record<'large' | 'small', Costs[]>;

async function runRounds(url: string, token: string): Promise<Rounds> {
  const inMs: Measure = async act => {
    const { ms, result } = await timed(act);
    return { cost: ms, result };
  };
  const rounds: Rounds = { large: [], small: [] };
  for (let round = 0; round <= sizes.rounds; round++) {
    const large = await costsOf(url, token, sizes.sites, inMs);
    const small = await costsOf(url, token, 1, inMs);
    if (round) rounds.large.push(large);
    if (round) rounds.small.push(small);
  }
  return rounds;
}

/** What each act on a new set costs. @throws where a rule is not met, or the refusal is another one than expected */
async function costsOf(url: string, token: string, sites: number, measure: Measure): Promise<Costs> {
  const input = aSet(sites);
  const ofOtherSystem = { ...input, scheme: 'IECEE_CB' };
  const checks: number[] = [];
  const refusals: number[] = [];
  for (let time = 0; time < sizes.checksARound; time++) {
    const checked = await measure(() => ask(url, token, check, { input }));
    deepStrictEqual(checked.result.checkIecqSet, []);
    const refused = await measure(() => refusalOf(url, token, check, { input: ofOtherSystem }));
    deepStrictEqual(refused.result, 'BAD_INPUT');
    checks.push(checked.cost);
    refusals.push(refused.cost);
  }
  const drafted = await measure(() => ask(url, token, draft, { input }));
  const { id, revision } = masterOf(drafted.result.draftIecqSet);
  const issued = await measure(() => ask(url, token, issue, { id, revision }));
  return { check: median(checks), refused: median(refusals), draft: drafted.cost, issue: issued.cost };
}

function masterOf(set: unknown): { id: string; revision: number } {
  const { revision, master } = set as { revision: number; master: { id: string } };
  return { id: master.id, revision };
}

const headings = [
  '',
  `${sizes.sites} sites`,
  'highest',
  '1 site',
  'per certificate, of 1 site',
  'statements',
  'of 1 site',
  'aim',
];

function lines({ large, small }: Rounds, counted: Record<'large' | 'small', Costs>): string[][] {
  const equal = 'statements equal';
  const line = (name: string, cost: (costs: Costs) => number, countedAs: Act | null, aim: string) => {
    const [own, other] = [large.map(cost), small.map(cost)];
    const perCertificate = (ratio(own, other) * 2) / (sizes.sites + 1);
    return [
      name,
      ...[median(own), Math.max(...own), median(other)].map(value => `${value.toFixed(1)} ms`),
      `${(perCertificate * 100).toFixed(0)} %`,
      ...(countedAs ? [counted.large[countedAs], counted.small[countedAs]].map(String) : ['', '']),
      aim,
    ];
  };
  return [
    line('check', ({ check }) => check, 'check', equal),
    line('the same input refused at once', ({ refused }) => refused, 'refused', ''),
    line('between the two: the check itself', ({ check, refused }) => check - refused, null, 'under 50 ms'),
    line('draft', ({ draft }) => draft, 'draft', equal),
    line('issue', ({ issue }) => issue, 'issue', `under 1000 ms, ${equal}`),
  ];
}
