import { get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Circuit, type CircuitBounds, type Outcome } from './circuit';
import { CatalogueError } from './errors';

/** How long a process may be silent before it is asked whether it lives, and how long it may take to say so. */
export interface Patience {
  silentMs: number;
  lifeMs: number;
}

const usualPatience: Patience = { silentMs: 1_000, lifeMs: 3_000 };

/** How the processes of a subgraph are looked after; as usual, if nothing is said. */
export interface ReachedOptions {
  tell?: ((line: string) => void) | undefined;
  patience?: Patience | undefined;
  circuit?: CircuitBounds | undefined;
}

export const codeOf = (fault: unknown) => String((fault as NodeJS.ErrnoException).code);
/** The code of what broke off before it said what it is about. */
export const untold = 'UNTOLD';
/** Nothing of what is asked for has left this process. */
export const wasNotSent = (fault: unknown) =>
  /^(ECONNREFUSED|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT|UNTOLD)$/.test(codeOf(fault));

/** Something that is on its way to a process. */
interface UnderWay {
  since: number;
  /** Ends it where the process turns out to be away; absent for what must not be given up. */
  giveUp: ((reason: Error) => void) | undefined;
}

/** A process that is asked at an address. One that does not answer is asked whether it lives, and where it does not, is away. */
export class Address {
  readonly circuit: Circuit;
  readonly origin: string;
  readonly path: string;
  private readonly underWay = new Set<UnderWay>();
  private isWatched = false;
  private readonly patience: Patience;

  constructor(
    readonly url: string,
    { tell = () => {}, patience = usualPatience, circuit }: ReachedOptions,
  ) {
    this.patience = patience;
    const { origin, pathname, search } = new URL(url);
    this.origin = origin;
    this.path = `${pathname}${search}`;
    this.circuit = new Circuit(
      () => this.lives(),
      wasNotSent,
      line => tell(`${url} ${line}`),
      circuit,
    );
  }

  /** Does something there, and keeps in mind whether it could be reached. */
  async during<Value>(
    work: () => Promise<Value>,
    outcomeOf: (fault: unknown) => Outcome,
    giveUp: UnderWay['giveUp'],
  ): Promise<Value> {
    const one: UnderWay = { since: performance.now(), giveUp };
    this.underWay.add(one);
    void this.watch();
    try {
      const value = await work();
      this.circuit.ended('succeeded');
      return value;
    } catch (fault) {
      this.circuit.ended(outcomeOf(fault), fault instanceof Error ? fault.message : String(fault));
      throw fault;
    } finally {
      this.underWay.delete(one);
    }
  }

  private async watch(): Promise<void> {
    if (this.isWatched) return;
    this.isWatched = true;
    while (this.underWay.size > 0) {
      await pause(this.patience.silentMs, undefined, { ref: false });
      const isSilent = [...this.underWay].some(({ since }) => performance.now() - since >= this.patience.silentMs);
      if (isSilent) await this.lives().catch(fault => this.isAway(fault));
    }
    this.isWatched = false;
  }

  private isAway(fault: Error): void {
    this.circuit.open(fault.message);
    for (const { giveUp } of this.underWay) giveUp?.(fault);
  }

  /** @throws where the process does not answer in time, whatever it would say */
  private lives(): Promise<void> {
    const { lifeMs } = this.patience;
    return new Promise((resolve, reject) => {
      const asked = get(new URL('/health/live', this.url), { agent: false }, response => {
        response.resume();
        clearTimeout(timer);
        resolve();
      });
      const giveUp = () => asked.destroy(new Error(`it does not say within ${lifeMs / 1000} s that it lives`));
      // What has come while this process itself was busy is read first.
      const timer = setTimeout(() => setImmediate(giveUp), lifeMs).unref();
      asked.on('error', fault => {
        clearTimeout(timer);
        reject(fault);
      });
    });
  }
}

/** The processes of a subgraph, each of which answers as the others do. */
export class Reached {
  readonly addresses: readonly Address[];
  private turn = 0;

  constructor(urls: readonly string[], options: ReachedOptions = {}) {
    this.addresses = urls.map(url => new Address(url, options));
  }

  /**
   * The next that can be reached, but not that one, if there is another; else one that says at once whether it can, for it may just have
   * been started again; null where there is none.
   */
  next(notThat: Address | null = null): Address | null {
    const { length } = this.addresses;
    const inTurn = Array.from({ length }, (_, index) => this.addresses[(this.turn + index) % length] as Address);
    const others = length === 1 ? inTurn : inTurn.filter(address => address !== notThat);
    this.turn = (this.turn + 1) % length;
    const closed = others.find(({ circuit }) => circuit.admits());
    return closed ?? others.find(({ circuit }) => circuit.isTriedForNothing) ?? null;
  }
}

const retryAfterSeconds = 2;

/** Whoever asks what cannot be reached is told so; nothing was done. */
export const unreached = () =>
  new CatalogueError(
    'UNAVAILABLE',
    `A part of the graph that this needs is away for the moment. Come back in ${retryAfterSeconds} seconds.`,
    { retryAfterSeconds },
  );
