import type { DataSource, EntityManager } from 'typeorm';

/** Where the entities of the directory are read and written: in a transaction or outside of any. */
export type Repositories = Pick<DataSource | EntityManager, 'getRepository'>;
