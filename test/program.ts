import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { loginAt, ownerRole } from '@conformity/postgres';
import { type Asking, askingAt } from './support';

const root = path.join(__dirname, '..');

/** The graph as `npm start` runs it: a process of its own, which a test can end as it likes. */
export interface Launched {
  pid: number;
  /** What it has printed. */
  output(): string;
  /** Resolves when it has printed something like this. @throws with what it printed where it ends before that. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Sends the signal to this process alone; resolves with the exit status when it is gone, null where the signal ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  /** Presses Ctrl-C: a terminal sends the signal to the whole group. */
  pressCtrlC(): Promise<number | null>;
}

/** A launched graph that is ready. */
export interface Program extends Launched, Asking {
  url: string;
}

const running = new Set<ChildProcess>();
const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

/** Launches the graph with these variables over the environment; it need not get ready. */
export function launch(environment: Record<string, string>, ...flags: string[]): Launched {
  const child = spawn(process.execPath, ['-r', './swc.js', 'program/src/start.ts', ...flags], {
    cwd: root,
    env: { ...process.env, HOST: '127.0.0.1', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  running.add(child);
  const { pid = 0 } = child;
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', text => {
      printed += text;
    });
  const ended = once(child, 'close').then(([status]) => {
    running.delete(child);
    return status as number | null;
  });
  const says = async (pattern: RegExp) => {
    for (;;) {
      const found = pattern.exec(printed);
      if (found) return found;
      if (hasEnded(child)) throw new Error(`It ended and never said ${pattern}:\n${printed}`);
      await sleep(5);
    }
  };
  const end = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  const pressCtrlC = () => {
    process.kill(-pid, 'SIGINT');
    return ended;
  };
  return { pid, output: () => printed, says, end, pressCtrlC };
}

/** Launches the graph and resolves when it is ready. */
export async function startProgram(environment: Record<string, string>, ...flags: string[]): Promise<Program> {
  const launched = launch(environment, ...flags);
  const [, url = ''] = await launched.says(/(http:\S+)\/graphql\b/);
  return { ...launched, url, ...askingAt(url, environment.DATA_DIR ?? '') };
}

/** Ends every program that a test has left running. */
export async function endPrograms(): Promise<void> {
  for (const child of running) {
    child.kill('SIGTERM');
    if (!hasEnded(child)) await once(child, 'exit');
  }
}

/** The PostgreSQL server that runs in a data folder, and the graph's database on it, for its owner. */
export function embeddedDatabase(dataDir: string): { pid: number; url: string } {
  const read = (...names: string[]) => readFileSync(path.join(dataDir, 'postgres', ...names), 'utf8');
  const [pid, , , port] = read('data', 'postmaster.pid').split('\n');
  const url = `postgres://postgres:${read('password')}@127.0.0.1:${port}/conformity`;
  return { pid: Number(pid), url: loginAt(url, ownerRole) };
}

/** Resolves when no process has this number any more. */
export async function gone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0);
    } catch {
      return;
    }
    await sleep(10);
  }
}
