import { parentPort, workerData } from 'node:worker_threads';
import { dayOf } from '@conformity/certification';
import { serve } from '@conformity/projection';
import type { ClientConfig } from 'pg';
import { readingOfLines } from './facts';
import { registerSource } from './source';

/** What a thread is given that serves the public part of a register. */
export interface ThreadGiven {
  config: ClientConfig;
  mostBytes: number;
}

if (parentPort) {
  const { config, mostBytes }: ThreadGiven = workerData.given;
  void serve(parentPort, {
    source: registerSource(config),
    reading: readingOfLines,
    today: dayOf(new Date()),
    mostBytes,
  });
}
