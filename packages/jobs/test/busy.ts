import type { Processor } from '../src';
import { Refusal } from '../src/refusal';

/** Keeps its thread busy for some time, or fails in the way that it is told. */
export const processor: Processor<{ busyMs?: number; fail?: string }, { thread: string; sum: number }> = (
  { busyMs = 0, fail },
  { progress },
) => {
  progress(10, 'counting');
  let sum = 0;
  for (const until = Date.now() + busyMs; Date.now() < until; ) sum += 1;
  if (fail === 'refusal') throw new Refusal('Cannot be drawn: shorten the title');
  if (fail === 'fault') throw new RangeError('no such glyph');
  if (fail === 'exit') process.exit(3);
  if (fail === 'memory') for (const kept: object[][] = []; ; ) kept.push(Array.from({ length: 1e5 }, () => ({})));
  return { thread: String(process.env.UNUSED ?? require('node:worker_threads').threadId), sum };
};
