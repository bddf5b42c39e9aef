import { subgraphs } from '@conformity/program';
import { startSubgraph, type TestSubgraph } from '@conformity/testkit';
import type { DataSource } from 'typeorm';
import { fillRegister } from './bench/generated/fill';
import { type Known, type Sent, sentStatements } from './sent-statements';

jest.setTimeout(300_000);

const registerSubgraph = subgraphs.find(({ name }) => name === 'register');
let graph: TestSubgraph;
let sent: Sent[];
let there: Known;

beforeAll(async () => {
  graph = await startSubgraph(registerSubgraph as object);
  await fillRegister(graph.url, 30_000, () => {});
  await tellWork(graph.owner);
  there = await known(graph.owner);
  sent = await sentStatements(graph.db, graph.owner, there);
});
afterAll(() => graph?.close());

/** What a twentieth of the documents have beside: traits as few kinds of documents do, and something to be done about them. */
async function tellWork(owner: DataSource): Promise<void> {
  await owner.query(`
    update register.entry e set traits = array['epls:Gb', 'kinds:NORMAL', 'typesOfProtection:d', 'equipmentGroups:IIC', 'temperatureClasses:T4',
      'suffixes:X', 'siteRoles:MANUFACTURING', 'holderCountries:GR', 'manufacturerCountries:GR', 'siteCountries:GR', 'relations:SITE_OF',
      'unitsOfCompetence:Ex 001']
    where hashtext(id) % 40 = 0;
    insert into register.task (id, issuer_id, draft_since, draft_number, due_on, carried_until, rests_on_others)
    select id, issuer_id, sorted_on, 1, sorted_on + 700, sorted_on + 900, hashtext(id) % 3 = 0 from register.entry where hashtext(id) % 20 = 0;
    analyze register.task`);
  await owner.query('vacuum (analyze) register.entry');
}

async function known(owner: DataSource): Promise<Known> {
  const [one] = await owner.query(`
    select e.id, e.number, e.number_key as key, e.issuer_id as issuer, e.trademark, e.sorted_on::text as day,
      a.organisation_id as organisation, e.face->'holder'->>'name' as holder, e.face->'manufacturers'->0->>'name' as manufacturer, a.key as "partyKey", e.standard_ids[1] as standard, split_part(e.face->'holder'->>'name', ' ', 1) as word
    from register.entry e join register.organisation_alias a on a.key = e.party_keys[1]
    where e.system = 'IECEE' and e.status = 'CURRENT' and not e.is_private and e.trademark is not null order by md5(e.id) limit 1`);
  return one;
}

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  Schema?: string;
  Plans?: Plan[];
}

const within = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(within)];

/** Whether a plan reads all entries: the table from end to end. */
const readsAll = (plan: Plan) =>
  within(plan).some(node => node['Node Type'] === 'Seq Scan' && node['Relation Name'] === 'entry');

async function planOf(text: string, values: unknown[], options = 'format json'): Promise<Plan> {
  const [{ 'QUERY PLAN': lines }] = await graph.owner.query(`explain (${options}) ${text}`, values);
  return lines[0].Plan;
}

const isPlanned = ({ text }: Sent) =>
  /^\s*(select|with|insert|update|delete|declare)\b/i.test(text) && /\b(visible_)?entry\b/.test(text);

test('the statements of every list, sort, filter and look-up are there', () => {
  expect(sent.filter(isPlanned).length).toBeGreaterThan(600);
  expect(new Set(sent.filter(isPlanned).map(({ text }) => text)).size).toBeGreaterThan(100);
});

test('none of them reads the whole register', async () => {
  const found: string[] = [];
  for (const { by, text, values } of sent.filter(isPlanned))
    if (readsAll(await planOf(text, values))) found.push(`${by}\n${text}`);
  expect(found).toEqual([]);
});

test('nor do those that are kept, when PostgreSQL plans them whatever their values', async () => {
  const kept = new Map(sent.filter(one => one.isKept && isPlanned(one)).map(one => [one.text, one]));
  expect(kept.size).toBeGreaterThan(20);
  const found: string[] = [];
  for (const { by, text } of kept.values())
    if (readsAll(await planOf(text, [], 'generic_plan, format json'))) found.push(`${by}\n${text}`);
  expect(found).toEqual([]);
});

test('a plan that does is found out', async () => {
  const text = 'select face from register.visible_entry e order by e.number limit 20';
  expect(readsAll(await planOf(text, []))).toBe(true);
});

test('what very many documents name is found by reading no more of them than are sorted', async () => {
  await graph.owner.query(
    `update register.entry set party_keys = party_keys || array['EVERYWHERE|ZZ'],
       relations = relations || jsonb_build_array(jsonb_build_object('kind', 'MODIFIES', 'number', $1::text, 'key', $2::text))
     where id in (select id from register.entry where system = 'IECEE' and status = 'CURRENT' order by id limit 5000)`,
    [there.number, there.key],
  );
  const asked: [string, unknown][] = [
    ['guest: printed parties', ['EVERYWHERE|ZZ']],
    ['guest: named by', [there.id]],
  ];
  for (const [by, of] of asked) {
    const { text, values } = sent.find(one => one.by === by && isPlanned(one)) as Sent;
    const plan = await planOf(text, [of, ...values.slice(1)], 'analyze, format json');
    const read = within(plan)
      .filter(node => node['Relation Name'] === 'entry')
      .map(node => (node['Actual Rows'] ?? 0) * (node['Actual Loops'] ?? 0));
    expect(Math.max(...read)).toBeGreaterThan(100);
    expect(Math.max(...read)).toBeLessThanOrEqual(2_000);
  }
});
