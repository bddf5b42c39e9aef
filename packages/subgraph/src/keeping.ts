import { wholeNumber } from './forms';

/** What a subgraph that can may keep of its documents in memory. */
export interface Keeping {
  /** From so many documents on. */
  from: number;
  /** The most that it takes, in bytes. */
  mostBytes: number;
  /** Where it is kept for the next start; nowhere, if null. */
  folder: string | null;
}

/** What is kept in memory. */
export interface KeptInMemory {
  /** Whether it answers nothing for now, since it is being filled or filled again. */
  isBeingFilled(): boolean;
  close(): Promise<void>;
}

const usualFrom = '20000';
const usualMegabytes = '4000';

/**
 * What the environment says: `PROJECTION_FROM`, a number of documents, or `off`; `PROJECTION_MEMORY`, megabytes; `DATA_DIR`. Null: nothing is kept.
 * @throws where one of them is neither
 */
export function keepingIn(environment: NodeJS.ProcessEnv): Keeping | null {
  const { PROJECTION_FROM, PROJECTION_MEMORY, DATA_DIR } = environment;
  // What changes is told to who listens on a connection, which a pooler lends to others.
  if (PROJECTION_FROM === 'off' || isPooled(environment)) return null;
  const from = wholeNumber(PROJECTION_FROM || usualFrom, 'PROJECTION_FROM');
  const megabytes = wholeNumber(PROJECTION_MEMORY || usualMegabytes, 'PROJECTION_MEMORY');
  return { from, mostBytes: megabytes * 1024 * 1024, folder: DATA_DIR || null };
}

/** `DATABASE_POOLER`: `transaction` where a pooler shares connections between transactions. */
export const isPooled = ({ DATABASE_POOLER: said }: NodeJS.ProcessEnv): boolean => said === 'transaction';
