import { availableParallelism } from 'node:os';
import { Pool, type PoolConfig } from 'pg';
import { Queue } from './queue';

/** What reads take, and so what budget they have and on which connections they are done. */
export const ReadingClass = { LOOK_UP: 'LOOK_UP', LIST: 'LIST', COUNT: 'COUNT', STATISTICS: 'STATISTICS' } as const;
export type ReadingClass = keyof typeof ReadingClass;

/** The most milliseconds of one statement of each class. */
export type Budgets = Readonly<Record<ReadingClass, number>>;

/** What a look-up, a page, a count with its facets, and statistics may take where strangers ask: our decision. */
export const usualBudgets: Budgets = { LOOK_UP: 5_000, LIST: 5_000, COUNT: 10_000, STATISTICS: 10_000 };

/**
 * `READ_BUDGETS`: classes with milliseconds, such as `LIST=3000 STATISTICS=20000`, between blanks; the usual ones for those that it does
 * not name. @throws where it is none
 */
export function readBudgets(text = ''): Budgets {
  const said = text
    .split(/\s+/)
    .filter(Boolean)
    .map(one => {
      const [, name = '', ms = ''] = /^(\w+)=(\d+)$/.exec(one) ?? [];
      if (!(name in usualBudgets) || Number(ms) < 1)
        throw new Error(
          `READ_BUDGETS has "${one}"; write milliseconds as LIST=3000, of ${Object.keys(usualBudgets).join(', ')}.`,
        );
      return [name, Number(ms)];
    });
  return { ...usualBudgets, ...Object.fromEntries(said) };
}

/** Connections of a purpose: of acts, and of each lane of reading. */
export interface Shares {
  acts: number;
  lookUps: number;
  lists: number;
  heavy: number;
}

/** How so many connections are shared out among acts and look-ups, and how many lists, counts and statistics have beside them. */
export function sharesOf(poolSize: number, acts = Math.ceil(poolSize / 3)): Shares {
  const lookUps = Math.max(1, poolSize - acts);
  // A count keeps a core busy from its beginning to its end: half of them stay for what others ask.
  const heavy = Math.max(1, Math.min(Math.floor(lookUps / 2), Math.floor(availableParallelism() / 2)));
  return { acts, lookUps, lists: Math.ceil((lookUps * 3) / 4), heavy };
}

/** Connections for reads of one kind, and the queue in front of them. */
export interface Lane {
  pool: Pick<Pool, 'connect'>;
  queue: Queue;
  /** How long a statement may take, where its connection does not say so itself. */
  budgetMs?: number | undefined;
}

/** By class. Counts and statistics share theirs, which run side by side on no more than so many cores. */
export type Lanes = Readonly<Record<ReadingClass, Lane>> & { end(): Promise<void> };

/** As many as wait at the most before a connection of a lane. */
const mostWaitingEach = 50;

/** What the lanes are made of: connections of `lookUps` are there, those of others are opened when they are needed. */
export interface LanesMade {
  lookUps: Pick<Pool, 'connect'>;
  shares: Shares;
  patienceMs: number;
  /** The settings of a pool of so many connections, whose statements have so much time, and further options of the server. */
  settings(size: number, budgetMs: number | undefined, options?: string): PoolConfig;
  budgets: Budgets | undefined;
  /** Whether connections are shared by a pooler, and so are not given budgets of their own. */
  pooled?: boolean | undefined;
}

export function lanesOf({ lookUps, shares, patienceMs, settings, budgets, pooled = false }: LanesMade): Lanes {
  const budgetMs = (kind: ReadingClass) => (pooled ? budgets?.[kind] : undefined);
  const queueOf = (what: string, size: number) =>
    new Queue(what, { size, patienceMs, mostWaiting: size * mostWaitingEach });
  const opened: Pool[] = [];
  const open = (...asked: Parameters<LanesMade['settings']>) => {
    const pool = new Pool(settings(...asked));
    // The next statement says so.
    pool.on('error', () => {});
    opened.push(pool);
    return pool;
  };
  const heavyQueue = queueOf('counts and statistics', shares.heavy);
  // One read takes one core: it does not take those of others by workers of its own.
  const heavy = (kind: 'COUNT' | 'STATISTICS'): Lane => ({
    pool: open(shares.heavy, budgets?.[kind], '-c max_parallel_workers_per_gather=0'),
    queue: heavyQueue,
    budgetMs: budgetMs(kind),
  });
  return {
    LOOK_UP: { pool: lookUps, queue: queueOf('single documents', shares.lookUps), budgetMs: budgetMs('LOOK_UP') },
    LIST: {
      pool: open(shares.lists, budgets?.LIST),
      queue: queueOf('lists', shares.lists),
      budgetMs: budgetMs('LIST'),
    },
    COUNT: heavy('COUNT'),
    STATISTICS: heavy('STATISTICS'),
    end: async () => void (await Promise.all(opened.map(pool => pool.end()))),
  };
}
