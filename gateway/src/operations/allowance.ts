import { once } from 'node:events';
import { isIPv6 } from 'node:net';
import { guest, type Principal } from '@conformity/access';
import { CatalogueError } from '@conformity/subgraph';
import Redis from 'ioredis';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

/** What callers of each kind may spend within a minute, by the cost of what they ask for. */
export interface Allowances {
  /** Whoever shows no token, by network address. */
  guest: number;
  /** Who is signed in. */
  person: number;
  /** Who is an officer of a body, of a Secretariat, or the IT administrator; machine clients too. */
  member: number;
}

const kinds = ['guest', 'person', 'member'] as const;
type Kind = (typeof kinds)[number];
const seconds = 60;

/** Our decision: a guest reads a thousand pages of a list a minute, or asks for the dearest operation ten times. */
export const usualAllowances: Allowances = { guest: 100_000, person: 200_000, member: 600_000 };

/** What is asked beside an operation whose cost is estimated. Our decision, by what each takes of the thread that answers everybody. */
export const priceOf = {
  /** What was answered before. */
  kept: 1,
  /** An operation that was not met before is parsed, validated and planned. */
  newcomer: 20,
  /** A page or a file. */
  read: 5,
  /** A photo, or a PDF whose seal is looked at. */
  upload: 200,
  /** A token that is not good. */
  badToken: 50,
} as const;

/** Who pays. */
export interface Payer {
  kind: Kind;
  key: string;
}

/** A guest pays by the address; of IPv6 by the network of 64 bits that one customer is given. */
export const payerAt = (address: string): Payer => ({ kind: 'guest', key: networkOf(address) });

/** Whoever asks, by who they are. */
export function payerOf({ id, memberships }: Principal, address: string): Payer {
  if (id === guest.id) return payerAt(address);
  return { kind: memberships.length ? 'member' : 'person', key: id };
}

function networkOf(address: string): string {
  const [, inside] = /^::ffff:([\d.]+)$/i.exec(address) ?? [];
  if (inside || !isIPv6(address)) return inside ?? address;
  const [head = '', tail] = address.toLowerCase().split('::');
  const [groups, last] = [head, tail ?? ''].map(part => (part ? part.split(':') : []));
  const all = [...(groups ?? []), ...Array(tail === undefined ? 0 : 8).fill('0'), ...(last ?? [])];
  return all
    .slice(0, 4)
    .map(group => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

/** What is left of an allowance. */
export interface Balance {
  kind: Kind;
  allowance: number;
  left: number;
  /** Until all of it is there again. */
  resetSeconds: number;
}

/** Keeps what callers have spent, in memory or for many gateways in Redis. */
export class Spending {
  private readonly limiters: Record<Kind, RateLimiterAbstract>;
  private readonly redis: Redis | null;

  /** With `redisUrl`, all gateways on that Redis count together; while it is away each counts for itself. */
  constructor(
    private readonly allowances: Allowances,
    redisUrl: string | null = null,
  ) {
    this.redis = redisUrl ? redisAt(redisUrl) : null;
    const limiters = kinds.map(kind => [kind, this.limiterOf(kind)]);
    this.limiters = Object.fromEntries(limiters);
  }

  /** Takes so much from an allowance. @throws LIMIT_EXCEEDED with `retryAfterSeconds` where it is not there; nothing is taken then */
  async spend(payer: Payer, cost: number, tell: (balance: Balance) => void): Promise<void> {
    const { kind, key } = payer;
    const points = Math.max(1, Math.ceil(cost));
    const limiter = this.limiters[kind];
    try {
      tell(this.balance(kind, await limiter.consume(key, points)));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      // What is refused was counted.
      await limiter.reward(key, points);
      const left = Math.max(0, this.allowances[kind] - refusal.consumedPoints + points);
      const balance = { ...this.balance(kind, refusal), left };
      tell(balance);
      throw spent(balance, points);
    }
  }

  /** Waits until Redis answers, where there is one: before, each gateway counts for itself. */
  async ready(): Promise<void> {
    if (this.redis && this.redis.status !== 'ready') await once(this.redis, 'ready');
  }

  close(): void {
    this.redis?.disconnect();
  }

  private balance(kind: Kind, { remainingPoints, msBeforeNext }: RateLimiterRes): Balance {
    const resetSeconds = Math.max(1, Math.ceil(msBeforeNext / 1_000));
    return { kind, allowance: this.allowances[kind], left: Math.max(0, remainingPoints), resetSeconds };
  }

  private limiterOf(kind: Kind): RateLimiterAbstract {
    const usual = { keyPrefix: `spent/${kind}`, points: this.allowances[kind], duration: seconds };
    const memory = new RateLimiterMemory(usual);
    if (!this.redis) return memory;
    return new RateLimiterRedis({
      ...usual,
      storeClient: this.redis,
      rejectIfRedisNotReady: true,
      insuranceLimiter: memory,
    });
  }
}

/** One that was silent once is asked again when it answers a new connection: nobody waits for it meanwhile. */
class Impatient extends Redis {
  override sendCommand(...given: Parameters<Redis['sendCommand']>): unknown {
    const answer = super.sendCommand(...given);
    if (answer instanceof Promise)
      answer.catch(({ message }: Error) => {
        if (message === 'Command timed out' && this.status === 'ready') this.stream.destroy();
      });
    return answer;
  }
}

function redisAt(url: string): Redis {
  const redis = new Impatient(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1, commandTimeout: 500 });
  // Whoever asks is counted in memory meanwhile.
  redis.on('error', () => {});
  return redis;
}

function spent({ kind, allowance, left, resetSeconds: retryAfterSeconds }: Balance, cost: number): CatalogueError {
  const whose = kind === 'guest' ? 'guests at one address' : 'one caller';
  const message = `Of the ${allowance} that ${whose} may spend in a minute, ${left} are left; this costs ${cost}. Nothing was done: come back in ${retryAfterSeconds} s.`;
  return new CatalogueError('LIMIT_EXCEEDED', message, {
    cost,
    limit: allowance,
    retryAfterSeconds,
    http: { status: 429 },
  });
}

/** The fields of the IETF's draft (draft-ietf-httpapi-ratelimit-headers): what may be spent, what is left, and until when. */
export const headersOf = ({ kind, allowance, left, resetSeconds }: Balance) => ({
  'ratelimit-policy': `"${kind}";q=${allowance};w=${seconds}`,
  ratelimit: `"${kind}";r=${left};t=${resetSeconds}`,
});

/**
 * `ALLOWANCES`: such as `guest=50000 member=1000000`, what is not named as usual; `off` for none.
 * @throws where one is none, or the dearest operation could never be asked for
 */
export function readAllowances(text = '', costLimit = 0): Allowances | undefined {
  if (text === 'off') return undefined;
  const said = text
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(each => /^(\w+)=([1-9]\d{0,11})$/.exec(each) ?? []);
  if (said.some(([, kind]) => !kinds.includes(kind as Kind)))
    throw new Error(`ALLOWANCES is "${text}"; write such as guest=${usualAllowances.guest} member=600000, or off.`);
  const allowances = { ...usualAllowances, ...Object.fromEntries(said.map(([, kind, most]) => [kind, Number(most)])) };
  const least = kinds.find(kind => allowances[kind] < costLimit);
  if (least)
    throw new Error(`ALLOWANCES gives ${least} less than OPERATION_COST lets one operation cost, ${costLimit}.`);
  return allowances;
}
