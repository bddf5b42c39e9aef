import type { Question } from './questions';

/** What the thread is asked. */
export interface Asked {
  number: number;
  question: Question;
  /** The answer has all changes up to here. */
  atLeast: bigint;
  /** Until when somebody waits for it, by `Date.now()`. */
  until: number;
}

/** How things stand in the thread. */
export interface State {
  /** Up to which change it has read; null while it is being filled. */
  sequence: bigint | null;
  documents: number;
  /** What its arrays take. */
  bytes: number;
}

/** What the thread says. */
export type Said =
  | { state: State }
  | { number: number; answer: string }
  | { number: number; fault: string }
  /** Something that whoever runs it should know. */
  | { note: string }
  /** It cannot go on, and why. */
  | { end: string };
