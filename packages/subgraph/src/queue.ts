import { CatalogueError } from './errors';

/** How many may be in at once, and how long and in how great a number others wait outside. */
export interface QueueBounds {
  size: number;
  /** Nobody waits for longer, and nobody begins to wait who would have to. */
  patienceMs: number;
  mostWaiting: number;
}

interface Waiter {
  since: number;
  letIn(): void;
  refuse(reason: Error): void;
}

/**
 * Lets in so many at once, the others in the order in which they came. Who would wait too long, by how long those before them
 * have taken, is refused at once and told when to come back.
 */
export class Queue {
  private inside = 0;
  private readonly waiting: Waiter[] = [];
  /** How long those who were in have taken, the latest most. */
  private usualMs = 0;

  /** `what` is in the queue, for whoever is refused, such as "counts". */
  constructor(
    readonly what: string,
    readonly bounds: QueueBounds,
  ) {}

  /** How many wait outside. */
  get waitingCount(): number {
    return this.waiting.length;
  }

  /** For how long the first of those outside has been waiting; 0 where nobody does. */
  longestWaitMs(): number {
    const [first] = this.waiting;
    return first ? performance.now() - first.since : 0;
  }

  /**
   * Resolves when one is in; undefined where that is at once. `leaving` is given what ends the waiting with an error.
   * @throws LIMIT_EXCEEDED with `retryAfterSeconds`
   */
  enter(leaving?: (leave: (reason: Error) => void) => void): Promise<void> | undefined {
    if (this.inside < this.bounds.size) {
      this.inside++;
      return undefined;
    }
    const expectedMs = this.expectedMs();
    if (this.waiting.length >= this.bounds.mostWaiting || expectedMs > this.bounds.patienceMs)
      throw this.tooMany(expectedMs);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => waiter.refuse(this.tooMany(this.expectedMs())), this.bounds.patienceMs).unref();
      const waiter: Waiter = {
        since: performance.now(),
        letIn: () => {
          clearTimeout(timer);
          resolve();
        },
        refuse: reason => {
          clearTimeout(timer);
          const at = this.waiting.indexOf(waiter);
          if (at < 0) return;
          this.waiting.splice(at, 1);
          reject(reason);
        },
      };
      this.waiting.push(waiter);
      leaving?.(waiter.refuse);
    });
  }

  /** One that was in for so long goes out, and the next one in. */
  leave(tookMs: number): void {
    this.usualMs += (tookMs - this.usualMs) / 5;
    const next = this.waiting.shift();
    if (next) next.letIn();
    else this.inside--;
  }

  private expectedMs = () => ((this.waiting.length + 1) * this.usualMs) / this.bounds.size;

  private tooMany(expectedMs: number): CatalogueError {
    const retryAfterSeconds = Math.min(30, Math.max(1, Math.ceil(expectedMs / 1_000)));
    const message = `Too many ask for ${this.what} at this moment. Nothing was done: come back in ${retryAfterSeconds} s.`;
    return new CatalogueError('LIMIT_EXCEEDED', message, { retryAfterSeconds });
  }
}
