import type { Processor } from '@conformity/jobs';
import { inspectSeal, type SealInspection, type TrustedKey } from '@conformity/rendering/inspect-seal';

/** A file that somebody holds, and the seals that are ours. */
export interface Inspecting {
  file: Uint8Array;
  trusted: readonly TrustedKey[];
}

/** Looks at a seal in a thread of its own. */
export const processor: Processor<Inspecting, SealInspection> = ({ file, trusted }) => inspectSeal(file, trusted);
