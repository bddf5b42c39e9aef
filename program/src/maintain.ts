import { openDatabase, type ReindexProgress, readSecretFiles, type Subgraph } from '@conformity/subgraph';
import type { DataSource } from 'typeorm';
import { readConfiguration } from './configuration';
import { readyDatabase } from './database';
import { subgraphs } from './subgraphs';

type Task = (subgraph: Subgraph, db: DataSource) => Promise<string | null>;

/** What can be done to the documents of every subgraph; each says in a line what came of it, or null where there are none. */
const tasks: Record<string, Task> = {
  reindex: async ({ maintenance }, db) => {
    if (!maintenance) return null;
    const afresh = process.argv.includes('afresh');
    const inWords = ({ documents, mended, removed }: ReindexProgress) =>
      `entries of ${documents} documents are right, ${mended} of them mended; ${removed} of no document taken out`;
    const onBatch = tellingNowAndThen((progress: ReindexProgress) => `so far ${inWords(progress)}`);
    return inWords(await maintenance.reindex(db, { afresh, onBatch }));
  },
  'audit-trail': async ({ maintenance, auditBreaks = maintenance?.auditBreaks }, db) => {
    if (!auditBreaks) return null;
    let breaks = 0;
    for await (const { number, sequence, message } of auditBreaks(db)) {
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

async function run(task: Task, subgraph: Subgraph, db: DataSource) {
  const told = await task(subgraph, db);
  if (told) process.stdout.write(`${subgraph.name}: ${told}\n`);
}

/** What one subgraph can have done to itself. */
const commandOf =
  (name: string): Task =>
  async ({ commands }, db) =>
    (await commands?.[name]?.(db)) ?? null;

/** `npm run reindex`, `npm run audit-trail`, `npm run rotate-seal-key`: for the database of the configuration, also while the graph runs on it. */
async function main() {
  readSecretFiles(process.env);
  const name = process.argv[2] ?? '';
  const owns = ({ commands }: Subgraph) => commands?.[name] !== undefined;
  const task = tasks[name] ?? (subgraphs.some(owns) ? commandOf(name) : null);
  if (!task) {
    const commands = subgraphs.flatMap(({ commands = {} }) => Object.keys(commands));
    throw new Error(`say what to do: ${[...Object.keys(tasks), ...commands].join(' or ')}`);
  }
  const database = await readyDatabase(readConfiguration(), subgraphs, () => {});
  try {
    for (const subgraph of subgraphs) {
      const db = await openDatabase(subgraph, { url: database.loginOf(subgraph), poolSize: 2 });
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
