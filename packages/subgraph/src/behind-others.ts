import { constants, getPriority, setPriority } from 'node:os';

/** Lets who asks the graph come before this process where both want the same processor; its threads are as the one that starts them. */
export const standBehindOthers = (): void =>
  setPriority(Math.max(getPriority(), constants.priority.PRIORITY_BELOW_NORMAL));
