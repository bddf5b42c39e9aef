export type { Asking } from '@conformity/subgraph';
