import { type JobFault, openQueue, sandbox, startRelay, startWorkers } from '@conformity/jobs';
import { trailsFollowed } from '@conformity/scheme';
import {
  begin,
  logFault,
  loginOf,
  logOf,
  openDatabase,
  rightsIn,
  standBehindOthers,
  tracingIn,
} from '@conformity/subgraph';
import { type Drawing, type Drawn, drawers } from './draw';
import { followActs } from './follow-acts';
import { publicPictures } from './pictures';
import { sealing } from './seal-keys';
import { settings } from './settings';
import { subgraph } from './subgraph';
import { worksOf } from './works';

const lines = logOf('documents worker');
const say = (fault: unknown) => logFault(lines, fault);
const sayOfJob = ({ fault, ...about }: JobFault) => logFault(lines, fault, about);

/** Renders and exports in a process of its own, until it is told to end; then it finishes or gives back what it is at. */
async function main() {
  standBehindOthers();
  await begin('worker');
  const databaseUrl = loginOf(subgraph, process.env.DATABASE_URL ?? '');
  const { redisUrl, lockMs } = settings();
  // Its loaders, which its type names, are not asked for here.
  const db = await openDatabase(subgraph as never, { url: databaseUrl, poolSize: 6 });
  // Rather no worker than files that nobody could trust.
  await sealing(db);
  const tracing = await tracingIn(process.env, 'documents-worker');
  const queue = await openQueue({ databaseUrl, redisUrl: redisUrl ?? undefined });
  const drawing = sandbox<Drawing, Drawn>(require.resolve('./draw.ts'), { threads: drawers });
  const works = worksOf({
    db,
    drawing,
    picture: await publicPictures(db),
    rightsOn: await rightsIn(db),
    now: () => new Date(),
  });
  const workers = await startWorkers({ db, queue, works, lockMs, tracing, onJobFault: sayOfJob, onFault: say });
  const relay = startRelay({ db, sources: await trailsFollowed(db), follow: followActs, onFault: say });
  process.send?.({ ready: true });
  const end = once(async () => {
    await relay.close();
    await workers.close();
    await drawing.close();
    await queue.close();
    await db.destroy();
    await tracing?.close();
    process.exit(0);
  });
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  process.once('disconnect', end);
}

/** The same function, of which only the first call counts. */
function once(act: () => Promise<void>): () => void {
  let isCalled = false;
  return () => {
    if (!isCalled) void act();
    isCalled = true;
  };
}

main().catch(error => {
  process.stderr.write(`The documents worker did not start: ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
