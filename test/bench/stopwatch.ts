import { performance } from 'node:perf_hooks';
import { median } from './table';

/** What an act gives, with the milliseconds that it took. */
export async function timed<Result>(act: () => Promise<Result> | Result): Promise<{ ms: number; result: Result }> {
  const started = performance.now();
  const result = await act();
  return { ms: performance.now() - started, result };
}

/** The value below which that part of the values is, 0 to 1. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * part)] ?? Number.NaN;
}

/** The median of the ratios within each round. */
export const ratio = (own: readonly number[], other: readonly number[]): number =>
  median(own.map((value, round) => value / (other[round] ?? Number.NaN)));
