import { type Maintenance, openDatabase, type ReindexProgress, type Subgraph } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { readConfiguration } from './configuration';
import { readyDatabase } from './database';
import { subgraphs } from './subgraphs';

type Task = (maintenance: Maintenance, db: DataSource) => Promise<string>;

/** What can be done to the documents of every subgraph; each says in a line what came of it. */
const tasks: Record<string, Task> = {
  reindex: async (maintenance, db) => {
    const afresh = process.argv.includes('afresh');
    const inWords = ({ documents, mended, removed }: ReindexProgress) =>
      `entries of ${documents} documents are right, ${mended} of them mended; ${removed} of no document taken out`;
    const onBatch = tellingNowAndThen((progress: ReindexProgress) => `so far ${inWords(progress)}`);
    return inWords(await maintenance.reindex(db, { afresh, onBatch }));
  },
  'audit-trail': async (maintenance, db) => {
    let breaks = 0;
    for await (const { number, sequence, message } of maintenance.auditBreaks(db)) {
      breaks += 1;
      process.stdout.write(`${number}, entry ${sequence ?? '-'}: ${message}\n`);
    }
    if (breaks > 0) process.exitCode = 1;
    return breaks === 0 ? 'every audit trail is whole' : `${breaks} breaks in the audit trails`;
  },
};

/** Tells how far it is when something was told some seconds ago: batches are many. */
function tellingNowAndThen<Progress>(inWords: (progress: Progress) => string): (progress: Progress) => void {
  const everyMs = 5_000;
  let told = performance.now();
  return progress => {
    if (performance.now() - told < everyMs) return;
    told = performance.now();
    process.stdout.write(`${inWords(progress)}\n`);
  };
}

async function run(task: Task, { name, maintenance }: Subgraph, db: DataSource) {
  if (maintenance) process.stdout.write(`${name}: ${await task(maintenance, db)}\n`);
}

/** `npm run reindex`, `npm run audit-trail`: for the database of the configuration, also while the graph runs on it. */
async function main() {
  const task = tasks[process.argv[2] ?? ''];
  if (!task) throw new Error(`say what to do: ${Object.keys(tasks).join(' or ')}`);
  const database = await readyDatabase(readConfiguration(), subgraphs, () => {});
  try {
    for (const subgraph of subgraphs) {
      const db = await openDatabase(subgraph, { url: database.url, poolSize: 2 });
      await run(task, subgraph, db);
      await db.destroy();
    }
  } finally {
    await database.stop();
  }
}

main().catch(error => {
  process.stderr.write(`It was not done: ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
