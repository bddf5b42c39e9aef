import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Of /proc, on Linux. */
const ticksPerSecond = 100;

/** These processes, with those that they have started, and so on. */
export function withChildren(pids: readonly number[]): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const pairs = lines.map(line => line.trim().split(/\s+/).map(Number));
  const below = (pid: number): number[] => [
    pid,
    ...pairs.flatMap(([child = 0, parent]) => (parent === pid ? below(child) : [])),
  ];
  return pids.flatMap(below);
}

/** Milliseconds of a processor that these have taken, with what children have taken that have ended. */
export function processorMs(pids: readonly number[]): number {
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

/** How a process was started; nothing where it is no more. */
export function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
