import type { Principal } from '@conformity/access';
import type { CalendarDate } from '@conformity/certification';
import type { DataSource } from 'typeorm';

/** What a resolver is given: the only injection there is. Made anew for each fetch. */
export interface Context<Loaders = unknown> extends Caller {
  /** The subgraph's own database role and schema, for reading. */
  db: DataSource;
  loaders: Loaders;
  /** The UTC day of `now`. */
  today: CalendarDate;
  /** Drops everything that was read: the same `loaders` object loads anew from here on. Every act does so, and every mutation. */
  forget(): void;
}

/** The part of a context that comes with the request. */
export interface Caller {
  principal: Principal;
  requestId: string;
  /** When the request came. */
  now: Date;
}
