import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { dayOf } from '@conformity/certification';
import { serve } from '@conformity/projection';
import type { ClientConfig } from 'pg';
import { readingOfLines } from './facts';
import { snapshotPlace } from './snapshot-place';
import { registerSource } from './source';

/** What a thread is given that serves the public part of a register. */
export interface ThreadGiven {
  config: ClientConfig;
  mostBytes: number;
  /** Where it is kept for the next start; nowhere, if null. */
  folder: string | null;
}

async function main({ config, mostBytes, folder }: ThreadGiven) {
  const snapshot = folder && (await snapshotPlace(config, path.join(folder, 'register.snapshot')));
  if (!parentPort) return;
  await serve(parentPort, {
    source: registerSource(config),
    reading: readingOfLines,
    today: dayOf(new Date()),
    mostBytes,
    snapshot: snapshot || null,
  });
}

void main(workerData.given);
