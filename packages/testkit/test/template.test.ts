import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { Client } from 'pg';
import { databaseLike } from '../src';
import { asAdministrator } from '../src/database';
import { templateOf } from '../src/template';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** A process that wants a database like the model; it says when it begins to fill one, and which it has got. */
function startProgram(model: string, illness = ''): ChildProcess {
  const child = fork(path.join(__dirname, 'program.ts'), [model, illness], {
    execArgv: ['-r', path.resolve(__dirname, '../../../swc.js')],
  });
  children.push(child);
  return child;
}

/** All that a process says until it ends. */
async function saidBy(child: ChildProcess): Promise<{ fills?: true; url?: string }[]> {
  const said: object[] = [];
  child.on('message', message => said.push(message as object));
  await once(child, 'exit');
  return said;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
}

test('several processes that want the same at once fill one, and each gets a copy of its own', async () => {
  const model = randomUUID();
  const said = (await Promise.all([1, 2, 3].map(() => saidBy(startProgram(model))))).flat();
  expect(said.filter(({ fills }) => fills)).toHaveLength(1);
  const urls = said.flatMap(({ url }) => url ?? []);
  expect(new Set(urls).size).toBe(3);
  const [first = '', second = ''] = urls;
  await query(first, 'delete from kept');
  expect(await query(second, 'select * from kept')).toEqual([{ text: model }]);
});

test('what a process was filling when it was killed is given to nobody, and filled anew', async () => {
  const model = randomUUID();
  const killed = startProgram(model, 'hangs');
  expect((await once(killed, 'message'))[0]).toEqual({ fills: true });
  killed.kill('SIGKILL');
  const [filling, got] = await saidBy(startProgram(model));
  expect(filling).toEqual({ fills: true });
  expect(await query(got?.url ?? '', 'select * from kept')).toEqual([{ text: model }]);
});

test('where filling fails, it says so, and fills again the next time', async () => {
  const model = randomUUID();
  const fault = async () => Promise.reject(new Error('no table'));
  await expect(databaseLike(model, fault)).rejects.toThrow('no table');
  await expect(databaseLike(model, async () => {})).resolves.toMatch(/^postgres:/);
});

test('a template of yesterday goes when another is made; those of today stay', async () => {
  const models = [randomUUID(), randomUUID()];
  for (const model of models) await databaseLike(model, async () => {});
  const [old, today] = models.map(templateOf);
  const yesterday = new Date(Date.now() - 25 * 3_600_000).toISOString();
  await asAdministrator(client => client.query(`comment on database ${old} is '${yesterday}'`));
  await databaseLike(randomUUID(), async () => {});
  const left = 'select datname from pg_database where datname = any($1)';
  const { rows } = await asAdministrator(client => client.query(left, [[old, today]]));
  expect(rows).toEqual([{ datname: today }]);
});
