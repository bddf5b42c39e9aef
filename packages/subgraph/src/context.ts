import type { Principal } from '@conformity/access';
import type { CalendarDate } from '@conformity/certification';
import type { DataSource } from 'typeorm';
import type { Database } from './database';
import type { AskedMutation } from './once';
import type { Traced } from './tracing';

/** What a resolver is given: the only injection there is. Made anew for each fetch. */
export interface Context<Loaders = unknown> extends Omit<Caller, 'clock'> {
  /** Tells the time of the graph, to which acts are dated. */
  clock: () => Date;
  /** The subgraph's own database role and schema, for reading; never behind what the request did. */
  db: DataSource;
  /** What acts are done on. */
  database: Database;
  loaders: Loaders;
  /** The UTC day of `now`. */
  today: CalendarDate;
  /** The mutation that is being done. */
  mutation?: AskedMutation;
  /** Those of the request up to that one, by the names of their answers. */
  mutations?: Map<string, AskedMutation>;
  /** Drops everything that was read: the same `loaders` object loads anew from here on. Every act does so, and every mutation. */
  forget(): void;
}

/** How long a request may take, where nothing else is said: what an act has not done by then, it does not do. */
export const usualBudgetMs = 25_000;

/** The part of a context that comes with the request. */
export interface Caller {
  principal: Principal;
  requestId: string;
  /** When the request came. */
  now: Date;
  /** Tells the time of the graph, to which acts are dated; without it, time goes on from `now`. */
  clock?: (() => Date) | undefined;
  /** When an act of the request must be done, by `performance.now()` of this process; without it, acts take their time. */
  deadline?: number | undefined;
  /** A signal, one and the same at each call, that is aborted when the caller goes before the answer. */
  departure?: (() => AbortSignal) | undefined;
  /** By which the caller knows an act again that is sent twice. */
  idempotencyKey?: string | undefined;
  /** True where the request acts or has acted: what it reads is then never behind. */
  acts?: boolean | undefined;
  /** What is done for the request is told as a part of this; nothing is told of most. */
  traced?: Traced | undefined;
}

/** What an act and a dry run need of a context. */
export type Asking = Omit<Context, 'loaders'>;
