import type { Caller } from './context';
import { type Limit, limitOf } from './limit';

/** The request that reads: when it is over, and whether its caller has gone. */
export type Reading = Pick<Caller, 'deadline' | 'departure'>;

/** Most reads are over before anybody has to look whether they still may go on. */
const firstLookMs = 100;

/** Looks whether a request is over while something is done for it that may take long. To be ended. */
export class Watch {
  private limit: Limit | null = null;
  private unwatch: (() => void) | null = null;
  private stop: ((reason: Error) => void) | null = null;
  private readonly timer: NodeJS.Timeout;

  /** @throws TIMEOUT where the request is over already */
  constructor(reading: Reading) {
    const remainingMs = (reading.deadline ?? Number.POSITIVE_INFINITY) - performance.now();
    if (remainingMs <= 0) throw limitOf(reading).refusal();
    this.timer = setTimeout(() => this.look(reading), Math.min(firstLookMs, remainingMs));
  }

  /** Calls `stop` with what is answered when the request is over; before it ends, or another one is given. */
  onOver = (stop: ((reason: Error) => void) | null): void => {
    this.stop = stop;
    const refusal = this.refusal();
    if (refusal) stop?.(refusal);
  };

  /** What is answered where the request is over; null where it is not, as far as was looked. */
  refusal = (): Error | null => this.limit?.refusal() ?? null;

  end(): void {
    clearTimeout(this.timer);
    this.unwatch?.();
  }

  private look(reading: Reading): void {
    const limit = limitOf(reading);
    this.limit = limit;
    this.unwatch = limit.whenOver(() => {
      const refusal = limit.refusal();
      if (refusal) this.stop?.(refusal);
    });
  }
}
