import { randomUUID } from 'node:crypto';
import type { Principal } from '@conformity/access';
import { people, startSubgraph, type TestSubgraph } from '@conformity/testkit';
import { DataSource } from 'typeorm';
import { subgraph } from '../src';
import { aTestReport, officeOf } from './builders';

let graph: TestSubgraph;
beforeAll(async () => {
  graph = await startSubgraph(subgraph);
});
afterAll(() => graph.close());

const draft = 'mutation ($product: String) { draftExTestReport(input: { product: $product }) { id number } }';
const send = (key: string, product = 'Lamp', principal: Principal = people.olga, query = draft) =>
  graph.execute(
    { query, variables: { product } },
    {
      principal,
      requestId: 'test',
      now: new Date('2026-06-15T10:00:00Z'),
      idempotencyKey: key,
      deadline: performance.now() + 30_000,
    },
  );
const numberOf = ({ data }: Awaited<ReturnType<typeof send>>) =>
  (data?.draftExTestReport as { number: string } | undefined)?.number;
const documents = async () => (await graph.owner.query<object[]>('select from document')).length;

describe('a first save that is sent again with its key', () => {
  test('answers the number that it took, and takes no second one', async () => {
    const key = randomUUID();
    const first = await send(key);
    const count = await documents();
    expect(numberOf(first)).toBeDefined();
    expect(numberOf(await send(key))).toBe(numberOf(first));
    expect(numberOf(await send(key, 'Lamp', people.olga, draft.replace('id number', 'number')))).toBe(numberOf(first));
    expect(await documents()).toBe(count);
  });

  test('by a twin at the same moment is done once', async () => {
    const key = randomUUID();
    const count = await documents();
    const answers = await Promise.all([send(key), send(key)]);
    expect(new Set(answers.map(numberOf)).size).toBe(1);
    expect(await documents()).toBe(count + 1);
  });

  test('and with something else is refused', async () => {
    const key = randomUUID();
    await send(key);
    const { errors } = await send(key, 'Another lamp');
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['CONFLICT']);
  });

  test('by somebody else is their own', async () => {
    const key = randomUUID();
    expect(numberOf(await send(key, 'Lamp', people.wei))).not.toBe(numberOf(await send(key)));
  });

  test('by the same person after their membership ended is refused, and tells nothing of the draft', async () => {
    const [key, later] = [randomUUID(), randomUUID()];
    const former = { ...people.olga, memberships: [] };
    await send(key, 'Secret lamp');
    const again = await send(key, 'Secret lamp', former);
    expect(again.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    const { id, revision } = await officeOf(graph).draft('ExTestReport', aTestReport());
    const edit = `mutation { editExTestReport(id: "${id}", revision: ${revision}, input: { product: "Secret lamp" }) {
      number content { product } } }`;
    expect((await send(later, '', people.olga, edit)).data?.editExTestReport).toMatchObject({
      content: { product: 'Secret lamp' },
    });
    expect((await send(later, '', former, edit)).data?.editExTestReport ?? null).toBeNull();
  });

  test('after a day is a new one, and the old key is gone', async () => {
    const [key, other] = [randomUUID(), randomUUID()];
    const first = await send(key);
    await send(other);
    await graph.owner.query(`update act_key set at = at - interval '25 hours'`);
    expect(numberOf(await send(key))).not.toBe(numberOf(first));
    expect(await graph.owner.query('select from act_key')).toHaveLength(1);
  });
});

test('an act that was refused is done when it is sent again', async () => {
  const key = randomUUID();
  const office = officeOf(graph);
  const { id, revision } = await office.draft('ExTestReport', aTestReport());
  const suspend = `mutation { suspendExTestReport(id: "${id}", reason: "in doubt") { status } }`;
  expect((await send(key, '', people.sam, suspend)).errors).toHaveLength(1);
  await office.does('issue', 'ExTestReport', { id, revision });
  expect((await send(key, '', people.sam, suspend)).data).toEqual({ suspendExTestReport: { status: 'SUSPENDED' } });
});

test('forty first saves, sent again until they are answered while connections are killed, are forty documents', async () => {
  const killer = await new DataSource({ type: 'postgres', url: graph.url }).initialize();
  const before = await documents();
  let isDone = false;
  let killed = 0;
  const numbers: string[] = [];
  /** Kills whatever runs, and then nothing before an act more is done: or none ever would be. */
  const kill = async () => {
    while (!isDone) {
      if (killed <= 2 * numbers.length) {
        const gone = await killer.query<object[]>(
          `select pg_terminate_backend(pid) from pg_stat_activity
           where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid() and state <> 'idle'
           order by random() limit 1`,
        );
        killed += gone.length;
      }
      await new Promise(resolve => setImmediate(resolve));
    }
  };
  let repeated = 0;
  const save = async (key: string): Promise<void> => {
    const number = numberOf(await send(key));
    if (number) return void numbers.push(number);
    repeated += 1;
    return save(key);
  };
  const killing = kill();
  const keys = Array.from({ length: 40 }, () => randomUUID());
  for (let from = 0; from < keys.length; from += 4) await Promise.all(keys.slice(from, from + 4).map(save));
  isDone = true;
  await killing;
  await killer.destroy();
  expect(new Set(numbers).size).toBe(40);
  expect(await documents()).toBe(before + 40);
  expect(killed).toBeGreaterThan(0);
  expect(repeated).toBeGreaterThan(0);
});
