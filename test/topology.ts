import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { hasRedis } from '@conformity/testkit';
import { parse } from 'yaml';

const root = path.join(__dirname, '..');
const host = '127.0.0.1';
/** Of a part that ends before it is healthy, where its container is started again. */
const mostRestarts = 5;
/** A look is a process of its own, of each part. */
const lookEveryMs = 2_000;

/** A container, as docker-compose.yml defines it. */
export interface Container {
  image: string;
  build?: object;
  command?: string[];
  environment?: Record<string, string | number | null>;
  healthcheck?: { test?: string[]; disable?: boolean };
  profiles?: string[];
  read_only?: boolean;
  cap_drop?: string[];
  restart?: string;
  secrets?: string[];
  depends_on?: Record<string, { condition: string }>;
}

/** What docker-compose.yml defines, and the files of its secrets. */
const { services, secrets } = parse(readFileSync(path.join(root, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
  services: Record<string, Container>;
  secrets: Record<string, { file: string }>;
};
export const containers = services;

/** `${NAME:-default}` as compose reads it. */
const interpolated = (text: string, told: NodeJS.ProcessEnv) =>
  text.replace(/\$\{(\w+)(?::-([^}]*))?\}/g, (_, name: string, usual = '') => told[name] || usual);

/** The newest PostgreSQL that Debian has installed here; null where there is none. @throws where checks of the kind are required */
export function installedPostgres(): string | null {
  const folder = '/usr/lib/postgresql';
  const versions = existsSync(folder)
    ? readdirSync(folder).filter(one => existsSync(`${folder}/${one}/bin/initdb`))
    : [];
  const newest = versions.map(Number).sort((one, other) => other - one)[0];
  if (!newest && process.env.OUTSIDE_CHECKS === 'required') throw new Error('postgresql is missing, and required');
  return newest ? `${folder}/${newest}/bin` : null;
}

/** Whether what the definition needs beside Node is installed here. @throws where it is required and missing */
export const canRunTopology = () => hasRedis() && installedPostgres() !== null;

/** What docker-compose.yml defines, run as processes of this machine. */
export interface Topology {
  url: string;
  /** The folder that is a volume there. */
  dataDir: string;
  /** The port that stands in the place of a container's 4000 or 9464. */
  portOf(name: string, inside?: 4000 | 9464): number;
  /** Of the superuser. */
  databaseUrl: string;
  /** What a part has written. */
  saidBy(name: string): string;
  /** Ends a part as a container is ended, and answers how it ended. */
  end(name: string): Promise<number | null>;
  /** Starts a part that was ended; resolves when it is healthy. */
  start(name: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Runs every container that is built from our image, by its own command, environment, order and health check, with the PostgreSQL and Redis
 * of the machine. Only what a network and a volume would do is done otherwise: names and ports of containers become ports of this machine.
 */
export async function startTopology(
  told: NodeJS.ProcessEnv = {},
  log: (line: string) => void = () => {},
): Promise<Topology> {
  const own = Object.entries(containers).filter(([, { build, profiles }]) => build && !profiles);
  const folder = mkdtempSync(path.join(tmpdir(), 'topology-'));
  const dataDir = path.join(folder, 'data');
  mkdirSync(dataDir);
  const ports = new Map<string, number>();
  const names = [...own.flatMap(([name]) => [`${name}:4000`, `${name}:9464`]), 'postgres', 'redis'];
  for (const [index, port] of (await portsFor(names.length)).entries()) ports.set(names[index] ?? '', port);
  const portOf: Topology['portOf'] = (name, inside = 4000) => ports.get(`${name}:${inside}`) as number;
  const here = (text: string) =>
    interpolated(text, told)
      .replace(/(?<=@)postgres:5432/g, `${host}:${ports.get('postgres')}`)
      .replace(/(?<=\/\/)redis:6379/g, `${host}:${ports.get('redis')}`)
      .replace(/^\/run\/secrets(?=\/)/, secretsDir)
      .replace(/(?<=\/\/)([a-z-]+):4000/g, (_, name: string) => `${host}:${portOf(name)}`);
  const secretsDir = path.join(folder, 'secrets');
  mkdirSync(secretsDir);
  for (const [name, { file }] of Object.entries(secrets))
    writeFileSync(
      path.join(secretsDir, name),
      here(readFileSync(path.resolve(root, interpolated(file, told)), 'utf8')),
    );
  const secret = (name: string) => readFileSync(path.join(secretsDir, name), 'utf8').trim();
  const running = new Map<string, ChildProcess>();
  const said = new Map<string, string>();

  function environmentOf(name: string, { environment = {} }: Container): NodeJS.ProcessEnv {
    const given = Object.entries(environment).flatMap(([variable, value]) => {
      const text = value === null ? told[variable] : String(value);
      return text === undefined ? [] : [[variable, here(text)] as const];
    });
    const moved = {
      HOST: host,
      PORT: String(portOf(name)),
      METRICS_PORT: String(portOf(name, 9464)),
      DATA_DIR: dataDir,
    };
    const base = { PATH: process.env.PATH, HOME: folder, TMPDIR: folder, NODE_ENV: 'production' };
    // The address that is printed is of the machine.
    return { ...base, PUBLIC_URL: `http://${host}:${portOf('gateway')}`, ...Object.fromEntries(given), ...moved };
  }

  function launch(name: string, container: Container): ChildProcess {
    const [program = '', ...args] = container.command ?? [];
    const child = spawn(program === 'node' ? process.execPath : program, args, {
      cwd: root,
      env: environmentOf(name, container),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.set(name, child);
    const hear = (chunk: Buffer) => said.set(name, (said.get(name) ?? '') + chunk);
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    return child;
  }

  async function healthy(name: string, container: Container): Promise<void> {
    const { healthcheck, restart } = container;
    if (healthcheck?.disable || !healthcheck?.test) return;
    const [, program = '', ...args] = healthcheck.test;
    const asked = args.map(arg => arg.replaceAll(':4000/', `:${portOf(name)}/`));
    for (let restarts = 0; ; ) {
      if (running.get(name)?.exitCode !== null) {
        if (!restart || restarts === mostRestarts) throw new Error(`${name} ended: ${said.get(name)}`);
        restarts += 1;
        launch(name, container);
      }
      await pause(lookEveryMs);
      const check = spawn(program === 'node' ? process.execPath : program, asked, { stdio: 'ignore' });
      const [status] = await once(check, 'exit');
      if (status === 0) return;
    }
  }

  const start: Topology['start'] = async name => {
    const container = containers[name];
    if (!container) throw new Error(`docker-compose.yml has no ${name}`);
    launch(name, container);
    await healthy(name, container);
    log(`${name} is healthy`);
  };
  const end: Topology['end'] = async name => {
    const child = running.get(name);
    running.delete(name);
    if (!child || child.exitCode !== null) return child?.exitCode ?? null;
    child.kill('SIGTERM');
    const [status] = await once(child, 'exit');
    return status;
  };
  // As the image does.
  if (!existsSync(path.join(root, 'web', 'build', 'server')))
    execFileSync('npm', ['run', '-s', 'build', '-w', 'web'], { cwd: root, stdio: 'pipe' });
  const servers = [startPostgres(ports.get('postgres') as number), startRedis(folder, ports.get('redis') as number)];
  const stop = async () => {
    await Promise.all([...running.keys()].map(end));
    for (const server of servers) await server.then(one => one.stop()).catch(() => {});
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
  try {
    await Promise.all(servers);
    log('PostgreSQL and Redis run');
    // What the others wait for.
    const prepare = launch('prepare', containers.prepare as Container);
    const [status] = await once(prepare, 'exit');
    running.delete('prepare');
    log(`prepare ended with ${status}`);
    if (status !== 0) throw new Error(`prepare ended with ${status}: ${said.get('prepare')}`);
    await Promise.all(own.map(([name]) => (name === 'prepare' ? null : start(name))));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: `http://${host}:${portOf('gateway')}`,
    dataDir,
    portOf,
    databaseUrl: secret('preparation'),
    saidBy: name => said.get(name) ?? '',
    end,
    start,
    stop,
  };

  async function startPostgres(port: number): Promise<{ stop(): Promise<void> }> {
    const bin = installedPostgres();
    const environment = containers.postgres?.environment ?? {};
    // PostgreSQL does not run as root; Debian makes a user for it.
    const isRoot = process.getuid?.() === 0;
    const as = (program: string, ...args: string[]): [string, string[]] =>
      isRoot
        ? ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', '--', `${bin}/${program}`, ...args]]
        : [`${bin}/${program}`, args];
    const lies = mkdtempSync(path.join(tmpdir(), 'topology-postgres-'));
    const pwfile = path.join(lies, 'password');
    writeFileSync(pwfile, secret('postgres'));
    if (isRoot) {
      const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
      for (const file of [lies, pwfile]) chownSync(file, id('-u'), id('-g'));
    }
    const data = path.join(lies, 'data');
    const version = Number(/(\d+)\/bin$/.exec(String(bin))?.[1]);
    // The locales of its own PostgreSQL has from version 17 on.
    const args = String(environment.POSTGRES_INITDB_ARGS)
      .split(' ')
      .flatMap(arg => (version >= 17 || !/builtin/.test(arg) ? [arg] : []));
    if (version < 17) args.push('--lc-collate=C');
    const [initdb, given] = as(
      'initdb',
      '-D',
      data,
      '-U',
      'postgres',
      '--auth=scram-sha-256',
      `--pwfile=${pwfile}`,
      '--no-sync',
      ...args,
    );
    execFileSync(initdb, given, { cwd: '/', stdio: 'pipe' });
    const settings = {
      port,
      listen_addresses: host,
      unix_socket_directories: lies,
      fsync: 'off',
      max_connections: 300,
    };
    const [postgres, more] = as(
      'postgres',
      '-D',
      data,
      ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    );
    const server = spawn(postgres, more, { cwd: '/', stdio: 'ignore' });
    const client = { env: { ...process.env, PGPASSWORD: secret('postgres') } };
    const address = ['-h', host, '-p', String(port), '-U', 'postgres'];
    while (spawnSync(`${bin}/pg_isready`, address).status !== 0) await pause(100);
    execFileSync(`${bin}/createdb`, [...address, String(environment.POSTGRES_DB)], client);
    return {
      stop: async () => {
        // At once, whoever is connected.
        server.kill('SIGINT');
        await once(server, 'exit');
        rmSync(lies, { recursive: true, force: true, maxRetries: 10 });
      },
    };
  }

  async function startRedis(parent: string, port: number): Promise<{ stop(): Promise<void> }> {
    const [program = '', ...args] = containers.redis?.command ?? [];
    const server = spawn(program, [...args, '--port', String(port), '--bind', host, '--dir', parent], {
      stdio: 'ignore',
    });
    while (!execFileOk('redis-cli', ['-p', String(port), 'ping'])) await pause(100);
    return {
      stop: async () => {
        // What it keeps is not wanted any more.
        server.kill('SIGKILL');
        await once(server, 'exit');
      },
    };
  }
}

/** Free ports in a row, below those that Linux gives to whoever asks for any: nobody takes them before they are used. */
async function portsFor(many: number): Promise<number[]> {
  const first = 20_000 + 50 * Math.floor(Math.random() * 240);
  const ports = Array.from({ length: many }, (_, index) => first + index);
  const free = await Promise.all(
    ports.map(
      port =>
        new Promise<boolean>(resolve => {
          const server = createServer().once('error', () => resolve(false));
          server.listen(port, host, () => server.close(() => resolve(true)));
        }),
    ),
  );
  return free.every(Boolean) ? ports : portsFor(many);
}

const execFileOk = (program: string, args: string[]) => spawnSync(program, args).status === 0;

/** `npm run topology`: until Ctrl-C. */
async function main() {
  const topology = await startTopology(process.env, line => process.stdout.write(`${line}\n`));
  process.stdout.write(`All that docker-compose.yml defines runs; the graph is at ${topology.url}.\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void topology.stop().then(() => process.exit(0)));
}
if (require.main === module)
  main().catch(error => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  });
