/** How a circuit behaves: our decision. */
export interface CircuitBounds {
  /** So many failures after each other open it. */
  failures: number;
  /** Before it is looked after for the first time; twice as long each time, but for a random part. */
  leastMs: number;
  mostMs: number;
}

const usual: CircuitBounds = { failures: 3, leastMs: 200, mostMs: 5_000 };

/** What came of something that went through; `refused` where it failed at once, `undecided` where it was given up by who asked. */
export type Outcome = 'succeeded' | 'failed' | 'refused' | 'undecided';

/**
 * Remembers whether something can be reached, so that nobody waits for what is known to be away. Where it failed several times it is
 * open: nothing goes through, and `probe` looks after it. When that succeeds, one goes through on trial, and decides.
 */
export class Circuit {
  private state: 'closed' | 'open' | 'half open' | 'on trial' = 'closed';
  private failures = 0;
  private waitMs: number;
  private isRefusing = false;

  constructor(
    private readonly probe: () => Promise<unknown>,
    /** Whether a probe failed at once. */
    private readonly isRefusal: (fault: unknown) => boolean,
    private readonly tell: (line: string) => void = () => {},
    private readonly bounds: CircuitBounds = usual,
  ) {
    this.waitMs = bounds.leastMs;
  }

  /** Whether something may go through now; if so, `ended` is to be told what came of it. */
  admits(): boolean {
    if (this.state !== 'half open') return this.state === 'closed';
    this.state = 'on trial';
    return true;
  }

  /** Whether trying costs nobody time, though nothing is expected: it was refused at once when it was tried last. */
  get isTriedForNothing(): boolean {
    return this.isRefusing && this.state !== 'on trial';
  }

  ended(outcome: Outcome, reason = ''): void {
    if (outcome !== 'undecided') this.isRefusing = outcome === 'refused';
    if (outcome === 'succeeded') this.close();
    else if (outcome === 'undecided') this.state = this.state === 'on trial' ? 'half open' : this.state;
    else this.fail(reason);
  }

  /** Lets nothing through from here on, until it answers. */
  open(reason: string): void {
    if (this.state === 'open') return;
    if (this.state === 'closed') this.tell(`is away (${reason}); it is not asked until it answers`);
    this.state = 'open';
    this.look();
  }

  private fail(reason: string): void {
    this.failures += 1;
    if (this.state === 'on trial' || this.failures >= this.bounds.failures) this.open(reason);
    else if (this.state === 'closed') this.tell(`failed (${reason})`);
  }

  private close(): void {
    this.failures = 0;
    this.waitMs = this.bounds.leastMs;
    if (this.state !== 'closed') this.tell('answers again');
    this.state = 'closed';
  }

  private look(): void {
    const waitMs = this.waitMs * (0.5 + Math.random());
    this.waitMs = Math.min(this.bounds.mostMs, 2 * this.waitMs);
    const answered = (does: boolean) => {
      // Something that went through before may have closed it.
      if (this.state !== 'open') return;
      if (does) this.state = 'half open';
      else this.look();
    };
    const ask = () =>
      this.probe().then(
        () => answered(true),
        fault => {
          this.isRefusing = this.isRefusal(fault);
          answered(false);
        },
      );
    setTimeout(ask, waitMs).unref();
  }
}
