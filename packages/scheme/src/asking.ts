import type { Context } from '@conformity/subgraph';

/** The part of a context that an act needs. */
export type Asking = Pick<Context, 'principal' | 'db' | 'now' | 'today' | 'requestId'>;
