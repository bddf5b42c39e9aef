import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { signLocalToken } from '@conformity/program';
import { breaksOfTrails, differencesFromOwners } from './owners';
import { embeddedDatabase, endPrograms, gone, launch, type Program, startProgram } from './program';
import { inParallel, sql, temporaryFolder } from './support';

/** That all gateways have. */
const GATEWAY_KEY = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
/** So many acts are sent again with their keys: `RETRIES=2000` for as many as are promised. */
const retried = Number(process.env.RETRIES ?? 90);

/** In which one graph after the other runs: the first one fills a register. */
const dataDir = temporaryFolder();
let graph: Program;

afterAll(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 10 }));

interface Readiness {
  status: number;
  ready: boolean;
  unready: string[];
  degraded: string[];
}

async function readiness(): Promise<Readiness | null> {
  try {
    const response = await fetch(`${graph.url}/health/ready`);
    return { status: response.status, ...((await response.json()) as Omit<Readiness, 'status'>) };
  } catch {
    return null;
  }
}

/** Resolves when the graph says this of itself. */
async function says(wanted: (said: Readiness) => boolean): Promise<Readiness> {
  for (;;) {
    const said = await readiness();
    if (said && wanted(said)) return said;
    await sleep(50);
  }
}
const isWhole = ({ ready, degraded }: Readiness) => ready && degraded.length === 0;

const draft = async () =>
  (await graph.tell('olga', 'mutation { draftExTestReport(input: {}) { id } }')).draftExTestReport.id as string;
const read = async (id: string) =>
  (await graph.ask('olga', 'query($id: ID) { exTestReport(id: $id) { id } }', { id })).data?.exTestReport?.id ?? null;

/** The processes that the graph has started, by the end of the file that they run. */
function processesOf(file: string): number[] {
  const lines = execFileSync('ps', ['-ww', '-o', 'pid=,args=', '--ppid', String(graph.pid)], { encoding: 'utf8' });
  return lines.split('\n').flatMap(line => (line.endsWith(file) ? Number.parseInt(line, 10) : []));
}

/** Kills the one process that runs the file; resolves with its successor. */
async function kill(file: string): Promise<number> {
  const [killed] = processesOf(file);
  if (!killed) throw new Error(`Nobody runs ${file}`);
  process.kill(killed, 'SIGKILL');
  for (;;) {
    const pid: number = processesOf(file)[0] ?? killed;
    if (pid !== killed) return pid;
    await sleep(100);
  }
}

/** Whether another database stands where the one that was killed did; the file that says so is away for a moment. */
function hasSuccessor(killed: number): boolean {
  try {
    return embeddedDatabase(dataDir).pid !== killed;
  } catch {
    return false;
  }
}

/** Another gateway before the subgraphs of the graph, which is started again where it was when it is killed. */
async function anotherGateway() {
  const listening = [...graph.output().matchAll(/(\S+) listens on (127\.0\.0\.1:\d+)/g)];
  const SUBGRAPH_URLS = listening.map(([, name, at]) => `${name}=http://${at}/graphql`).join(' ');
  let port = '0';
  let child: ChildProcess;
  const start = async () => {
    child = spawn(process.execPath, ['-r', './swc.js', 'gateway/src/main.ts'], {
      cwd: path.join(__dirname, '..'),
      env: { ...process.env, HOST: '127.0.0.1', PORT: port, DATA_DIR: dataDir, SUBGRAPH_URLS, GATEWAY_KEY },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const said of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
      port = /listens on \S+:(\d+)/.exec(String(said))?.[1] ?? port;
      if (port !== '0') break;
    }
  };
  await start();
  const kill = async () => {
    child.kill('SIGKILL');
    await start();
  };
  return { url: `http://127.0.0.1:${port}`, kill, stop: () => child.kill('SIGKILL') };
}

/** What says that nothing was done. */
const notDone = /^(UNAVAILABLE|TIMEOUT|LIMIT_EXCEEDED|CONFLICT)$/;

/** One graph for all of these: each ends with it whole. */
describe.each([
  ['one process', { PAGES: 'off' }, []],
  ['many processes', {}, ['--services']],
])('in %s', (mode, environment, flags) => {
  beforeAll(async () => {
    graph = await startProgram({ DATA_DIR: dataDir, GATEWAY_KEY, ALLOWANCES: 'off', ...environment }, ...flags);
    await says(isWhole);
  });
  afterAll(endPrograms);

  test('a database that is killed comes back by itself, at its place, with its data', async () => {
    const id = await draft();
    const { pid, url } = embeddedDatabase(dataDir);
    process.kill(pid, 'SIGKILL');
    await graph.says(/postgresql ended: the connection to it was lost\. It is started again\./);
    while ((await read(id)) !== id) await sleep(50);
    await says(isWhole);
    expect(embeddedDatabase(dataDir).url).toBe(url);
    expect(embeddedDatabase(dataDir).pid).not.toBe(pid);
    expect(await read(await draft())).not.toBeNull();
  });

  test('while it comes back, of 50 reads and 5 acts a second no act is lost, and all that fail are told that it is away', async () => {
    const told: { tag: string; codes: string[]; refusal: string; sent: number; answered: number }[] = [];
    let isOn = true;
    /** Somebody who asks five times a second, but not before they are answered. */
    const ask = async (who: string, textOf: (tag: string) => string) => {
      for (let turn = 0; isOn; turn++) {
        const tag = `away-${who}-${mode}-${turn}`;
        const sent = performance.now();
        const { errors } = await graph.ask('olga', textOf(tag));
        const answered = performance.now();
        const codes = errors.map(({ extensions }) => extensions.code);
        told.push({ tag, codes, refusal: errors[0]?.message ?? '', sent, answered });
        await sleep(Math.max(0, 200 - (answered - sent)));
      }
    };
    const asking = Array.from({ length: 10 }, (_, at) =>
      ask(`read-${at}`, tag => `{ certificates(first: 1, query: "${tag}") { edges { node { number } } } }`),
    );
    asking.push(ask('act', tag => `mutation { draftExTestReport(input: { product: "${tag}" }) { id } }`));
    await sleep(1_000);
    const gone = performance.now();
    const { pid } = embeddedDatabase(dataDir);
    process.kill(pid, 'SIGKILL');
    while (!hasSuccessor(pid)) await sleep(20);
    // An answer is believed for a second: it may be back before it is said to be away.
    await sleep(1_000);
    await says(isWhole);
    const isBack = performance.now();
    await sleep(1_000);
    isOn = false;
    await Promise.all(asking);
    const failed = told.filter(({ codes }) => codes.length);
    expect(failed.filter(({ sent, answered }) => answered < gone || sent > isBack)).toEqual([]);
    const acts = told.filter(({ tag }) => tag.startsWith('away-act'));
    // What an act did whose commit was not answered, nobody knows.
    const isTold = (one: (typeof told)[number]) =>
      one.codes.every(code => code === 'UNAVAILABLE' || (code === 'INTERNAL' && acts.includes(one)));
    expect(failed.filter(one => !isTold(one))).toEqual([]);
    expect(failed.length).toBeGreaterThan(0);
    const rows = await sql<{ tag: string }>(
      embeddedDatabase(dataDir).url,
      `select content->>'product' as tag from iecex_equipment.issue where content->>'product' like 'away-act%'`,
    );
    const kept = rows.map(({ tag }) => tag);
    for (const { tag, codes } of acts.filter(({ codes }) => codes[0] !== 'INTERNAL'))
      expect([tag, kept.filter(one => one === tag).length]).toEqual([tag, codes.length ? 0 : 1]);
  });

  test('a worker that is killed comes back, and the graph answers meanwhile', async () => {
    const successor = kill('documents/src/worker.ts');
    expect(await says(({ degraded }) => degraded.length > 0)).toMatchObject({
      status: 200,
      ready: true,
      degraded: ['documents-worker'],
    });
    await successor;
    await says(isWhole);
  });

  if (mode === 'many processes')
    describe('of which each is one that can fail,', () => {
      test('each process comes back where it was', async () => {
        const id = await draft();
        for (const name of ['iecex-equipment', 'directory', 'gateway']) await kill(`${name}/src/main.ts`);
        await says(isWhole);
        expect(await read(id)).toBe(id);
        expect(graph.output()).toContain('iecex-equipment ended: killed by SIGKILL. It is started again.');
      });

      test('an act that is sent again with its key, whatever is killed meanwhile, is done once, and what was not done as it was told never is', async () => {
        const other = await anotherGateway();
        const authorization = `Bearer ${await signLocalToken(dataDir, 'olga')}`;
        let turn = 0;
        /** As through a balancer: to either of the gateways. */
        const send = async (tag: string, headers: object): Promise<{ id?: string; code?: string }> => {
          const url = [graph.url, other.url][turn++ % 2];
          const query = `mutation { draftExTestReport(input: { product: "${tag}" }) { id } }`;
          const answer = await fetch(`${url}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', authorization, ...headers },
            body: JSON.stringify({ query }),
          });
          const { data, errors = [] } = await answer.json();
          return { id: data?.draftExTestReport?.id, code: errors[0]?.extensions.code };
        };
        const standStill = async () => {
          const [pid = 0] = processesOf('iecex-equipment/src/main.ts');
          process.kill(pid, 'SIGSTOP');
          // With many, for longer than a request may take.
          await sleep(retried < 1_000 ? 3_000 : 30_000);
          process.kill(pid, 'SIGCONT');
        };
        const strikes: (() => Promise<unknown>)[] = [
          () => kill('iecex-equipment/src/main.ts'),
          () => other.kill(),
          async () => process.kill(embeddedDatabase(dataDir).pid, 'SIGKILL'),
          () => kill('directory/src/main.ts'),
          standStill,
          () => kill('gateway/src/main.ts'),
          () => kill('iecex-equipment/src/main.ts'),
        ];
        const every = Math.min(150, Math.ceil((2 * retried) / (strikes.length + 1)));
        let struck = 0;
        let striking: Promise<unknown> = Promise.resolve();
        const told = await inParallel(Array.from({ length: 2 * retried }), 6, async (_, index) => {
          if (index % every === 20) {
            const strike = strikes[struck++ % strikes.length];
            striking = striking.then(strike);
          }
          const [tag, isRetried] = [`retry-${index}`, index % 2 === 0];
          for (;;) {
            const answer = await send(tag, isRetried ? { 'idempotency-key': tag } : {}).catch(() => ({}));
            if (!isRetried || ('id' in answer && answer.id)) return { tag, isRetried, ...answer };
            await sleep(100);
          }
        });
        await striking;
        other.stop();
        await says(isWhole);
        const { url } = embeddedDatabase(dataDir);
        const rows = await sql<{ tag: string; ids: string[] }>(
          url,
          `select content->>'product' as tag, array_agg(document_id) as ids from iecex_equipment.issue
           where content->>'product' like 'retry-%' group by 1`,
        );
        const idsOf = new Map(rows.map(({ tag, ids }) => [tag, ids]));
        for (const { tag, isRetried, id, code } of told as {
          tag: string;
          isRetried: boolean;
          id?: string;
          code?: string;
        }[]) {
          const ids = idsOf.get(tag) ?? [];
          if (id) expect([tag, ids]).toEqual([tag, [id]]);
          else expect([tag, isRetried, ids.length <= (notDone.test(code ?? '') ? 0 : 1)]).toEqual([tag, false, true]);
        }
        expect(struck).toBeGreaterThanOrEqual(strikes.length);
        expect([await breaksOfTrails(url), await differencesFromOwners(url)]).toEqual([[], []]);
      });

      test('a subgraph that stands still is named, and nobody waits for it', async () => {
        const [pid] = processesOf('iecq/src/main.ts');
        if (!pid) throw new Error('Nobody runs iecq');
        process.kill(pid, 'SIGSTOP');
        expect(await says(({ degraded }) => degraded.length > 0)).toMatchObject({
          status: 200,
          ready: true,
          unready: [],
          degraded: ['iecq'],
        });
        const since = performance.now();
        const asked = Array.from({ length: 150 }, (_, at) =>
          graph.ask(null, `{ iecqCertificate(number: "IECQ-H DEMO 26.${1000 + at}") { id } }`),
        );
        for (const { errors } of await Promise.all(asked))
          expect(errors[0]?.extensions).toMatchObject({ code: expect.stringMatching(/UNAVAILABLE|LIMIT_EXCEEDED/) });
        expect(performance.now() - since).toBeLessThan(20_000);
        process.kill(pid, 'SIGCONT');
        await says(isWhole);
      });
    });

  if (mode === 'one process')
    test('a database that hangs is not ready, within the time, however many ask', async () => {
      const { pid } = embeddedDatabase(dataDir);
      const backends = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
      const all = [pid, ...backends.trim().split(/\s+/).map(Number)];
      for (const process_ of all) process.kill(process_, 'SIGSTOP');
      // An answer is believed for a second.
      await says(({ ready }) => !ready);
      const asked = await Promise.all(Array.from({ length: 100 }, readiness));
      for (const said of asked) expect(said).toMatchObject({ status: 503, unready: ['postgresql'] });
      for (const process_ of all) process.kill(process_, 'SIGCONT');
      await says(isWhole);
    });

  test('what was started again ends with the graph', async () => {
    const parts = [embeddedDatabase(dataDir).pid, ...processesOf('.ts')];
    expect(parts.length).toBeGreaterThan(mode === 'one process' ? 1 : 12);
    expect(await (mode === 'one process' ? graph.end('SIGTERM') : graph.pressCtrlC())).toBe(0);
    for (const pid of parts) await gone(pid);
  });
});

test('a part that cannot start at all fails the start, with its reason', async () => {
  const failing = launch({ DATA_DIR: dataDir, GATEWAY_JWKS: '{}', PAGES: 'off' }, '--services');
  await failing.says(/The graph did not start: \S+ ended \(status 1\)/);
  expect(failing.output()).toContain('GATEWAY_JWKS has no keys');
  expect(failing.output()).not.toContain('is started again');
  await endPrograms();
});
