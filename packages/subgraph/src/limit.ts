import type { Caller } from './context';
import { CatalogueError } from './errors';

/** How long an act may go on: until its deadline, and while somebody waits for the answer. */
export interface Limit {
  /** Infinity where there is no deadline; never negative. */
  remainingMs(): number;
  /** What is answered where the act must not go on; null while it may. */
  refusal(): CatalogueError | null;
  /** Calls `stop` at the moment when the act must not go on; what is returned takes that back. */
  whenOver(stop: () => void): () => void;
}

/** The limit that a request brings. */
export function limitOf({
  deadline = Number.POSITIVE_INFINITY,
  departure,
}: Pick<Caller, 'deadline' | 'departure'>): Limit {
  const signal = departure?.();
  let isOver = false;
  const remainingMs = () => Math.max(0, deadline - performance.now());
  return {
    remainingMs,
    refusal: () => (isOver || signal?.aborted || remainingMs() === 0 ? outOfTime() : null),
    whenOver(stop) {
      const end = () => {
        isOver = true;
        stop();
      };
      if (signal?.aborted) end();
      signal?.addEventListener('abort', end);
      const timer = Number.isFinite(deadline) ? setTimeout(end, remainingMs()) : undefined;
      return () => {
        signal?.removeEventListener('abort', end);
        clearTimeout(timer);
      };
    },
  };
}

const outOfTime = () =>
  new CatalogueError(
    'TIMEOUT',
    'This was not done within the time that the request had. Nothing was changed: try again.',
  );
