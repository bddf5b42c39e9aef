import { loop } from '@conformity/jobs';
import {
  begin,
  logFault,
  logOf,
  type Owner,
  onStop,
  openDatabase,
  type Subgraph,
  standBehindOthers,
} from '@conformity/subgraph';
import { readConfiguration } from './configuration';
import { loginsOf } from './database';
import { subgraphs } from './subgraphs';

/** How often is looked whether there is anything to do. */
const everyMs = 1_000;

const lines = logOf(`${process.env.WATCHER} watcher`);
const say = (line: string) => lines.warn(line);

function watcherNamed(text: string) {
  const watchers = subgraphs.flatMap(one => (one.watch ? [{ ...one, watch: one.watch }] : []));
  const watcher = watchers.find(({ name }) => name === text);
  if (watcher) return watcher;
  throw new Error(
    `WATCHER is "${text}"; write a subgraph that watches: ${watchers.map(({ name }) => name).join(', ')}.`,
  );
}

/** Watches over the documents of all owners in a process of its own, until it is told to end; then it finishes its step. */
async function main() {
  standBehindOthers();
  await begin('watcher', { WATCHER: watcherNamed });
  const { databaseUrl, passwords } = readConfiguration();
  const watcher = watcherNamed(process.env.WATCHER ?? '');
  const login = loginsOf(databaseUrl ?? '', passwords);
  const open = (subgraph: Subgraph) => openDatabase(subgraph, { url: login(subgraph), poolSize: 3 });
  const db = await open(watcher);
  const owners = await Promise.all(
    subgraphs.flatMap(subgraph =>
      subgraph.maintenance
        ? [
            open(subgraph).then(
              (db): Owner => ({ name: subgraph.name, maintenance: subgraph.maintenance as Owner['maintenance'], db }),
            ),
          ]
        : [],
    ),
  );
  const steps = watcher.watch(db, owners, say);
  const watching = steps.map(step =>
    loop(
      everyMs,
      () => step(new Date()),
      fault => logFault(lines, fault),
    ),
  );
  process.send?.({ ready: true });
  onStop(async () => {
    await Promise.all(watching.map(one => one.end()));
    await Promise.all(steps.map(step => step.finish?.()));
    await Promise.all([db.destroy(), ...owners.map(owner => owner.db.destroy())]);
  });
}

main().catch(error => {
  process.stderr.write(`The watcher did not start: ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
