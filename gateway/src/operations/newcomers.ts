import { limitOf, Queue } from '@conformity/subgraph';

/** What is new is parsed, validated and planned at once for as long, then for half of the time only. Our decision. */
const burstMs = 500;
const share = 0.5;
const longestPauseMs = 200;

/**
 * Lets in one operation at a time that was not met before. Parsing, validating and planning take the thread on which everybody is
 * answered, some a tenth of a second: whoever brings one new operation after the other leaves half of the time to others.
 */
export class Newcomers {
  private readonly queue = new Queue('operations that are new', { size: 1, patienceMs: 5_000, mostWaiting: 100 });
  private spentMs = 0;
  private at = performance.now();

  /**
   * Resolves when it may begin; what is returned says that it has begun, and may be called again. Whose caller has gone waits no more.
   * @throws LIMIT_EXCEEDED, and TIMEOUT where the caller has gone
   */
  async enter(departure: () => AbortSignal): Promise<() => void> {
    await this.queue.enter(leave => {
      const limit = limitOf({ departure });
      limit.whenOver(() => leave(limit.refusal() as Error));
    });
    const since = performance.now();
    let isIn = true;
    return () => {
      if (!isIn) return;
      isIn = false;
      this.leave(performance.now() - since);
    };
  }

  private leave(tookMs: number): void {
    const now = performance.now();
    this.spentMs = Math.max(0, this.spentMs - (now - this.at) * share) + tookMs;
    this.at = now;
    const leave = () => this.queue.leave(tookMs);
    // Not at once: who waits is let in before anybody else is heard.
    if (this.spentMs < burstMs) setImmediate(leave);
    else setTimeout(leave, Math.min(tookMs, longestPauseMs)).unref();
  }
}
