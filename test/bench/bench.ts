import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { measureCosts } from './costs';
import { measureDocuments } from './documents';
import { measureGraph } from './graph';
import { measureOversight } from './oversight';
import { measureProjection } from './projection';
import { measureRelevance } from './relevance';
import { measureScale } from './scale';
import { measureSets } from './sets';
import { measureSoak } from './soak';
import { measureStall } from './stall';
import { say } from './table';
import { measureTelemetry } from './telemetry';
import { measureWall } from './wall';

const parts = {
  graph: measureGraph,
  sets: measureSets,
  documents: measureDocuments,
  scale: measureScale,
  stall: measureStall,
  relevance: measureRelevance,
  projection: measureProjection,
  wall: measureWall,
  oversight: measureOversight,
  costs: measureCosts,
  telemetry: measureTelemetry,
  soak: measureSoak,
};
type Part = keyof typeof parts;
const isPart = (name: string): name is Part => name in parts;

/** The parts that were asked for; all of them where none was. @throws naming those that there are */
function partsAsked(): Part[] {
  const asked = process.argv.slice(2);
  const known = asked.filter(isPart);
  if (known.length < asked.length) throw new Error(`The parts are ${Object.keys(parts).join(', ')}.`);
  return known.length ? known : Object.keys(parts).filter(isPart);
}

/** Measures the parts one after the other, on a folder that it removes. */
async function main() {
  const asked = partsAsked();
  const dataDir = process.env.BENCH_DATA ?? (await mkdtemp(path.join(os.tmpdir(), 'conformity-bench-')));
  try {
    for (const part of asked) {
      say(`\n${part}`);
      await parts[part](dataDir);
    }
  } finally {
    if (!process.env.BENCH_DATA) await rm(dataDir, { recursive: true });
  }
}

main().catch(error => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exit(1);
});
