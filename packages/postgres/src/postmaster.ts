import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { codeOf } from './fault';

/** What PostgreSQL writes about its server in postmaster.pid. */
export interface Postmaster {
  pid: number;
  port: number;
  /** True once it takes connections. */
  isReady: boolean;
}

/** What postmaster.pid in `data` says; null where there is none. The process may be dead: see `serves`. */
export function postmasterOf(data: string): Postmaster | null {
  const lines = contentOf(path.join(data, 'postmaster.pid')).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 ? { pid, port, isReady: lines[7]?.trim() === 'ready' } : null;
}

/** Whether the process `pid` lives (is no zombie, no other program under a reused number) and is the server of `data`. */
export function serves(pid: number, data: string): boolean {
  const command = process.platform === 'linux' ? contentOf(`/proc/${pid}/cmdline`).split('\0') : commandOf(pid);
  return path.basename(command[0] ?? '') === 'postgres' && command.includes(data);
}

function commandOf(pid: number): string[] {
  try {
    const line = execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
    const [, program = '', data = ''] = /^(.*?) -D (.*?) -c /.exec(line) ?? [];
    return [program, data];
  } catch {
    return []; // ps fails when there is no such process
  }
}

/** Shuts the server of `data` down and resolves when it is gone: politely for 20 s, then without ceremony (it recovers at the next start). */
export async function shutDown(pid: number, data: string): Promise<void> {
  for (const [signal, patienceMs] of [
    ['SIGINT', 20_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    if (serves(pid, data)) process.kill(pid, signal);
    for (const until = Date.now() + patienceMs; Date.now() < until; await sleep(10)) if (!serves(pid, data)) return;
  }
  throw new Error(`PostgreSQL (process ${pid}) does not end. End it by hand: kill -QUIT ${pid}`);
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH', 'EACCES', 'EPERM'].includes(codeOf(error) ?? '')) return '';
    throw error;
  }
}
