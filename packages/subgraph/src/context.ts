import type { Principal } from '@conformity/access';
import type { CalendarDate } from '@conformity/certification';
import type { DataSource } from 'typeorm';

/** What a resolver is given: the only injection there is. Made anew for each fetch. */
export interface Context<Loaders = unknown> {
  principal: Principal;
  /** The subgraph's own database role and schema. */
  db: DataSource;
  loaders: Loaders;
  now: Date;
  /** The UTC day of `now`. */
  today: CalendarDate;
  requestId: string;
}

/** The part of a context that comes with the request. */
export interface Caller {
  principal: Principal;
  requestId: string;
  now: Date;
}
