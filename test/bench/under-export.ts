import { setTimeout as pause } from 'node:timers/promises';
import { ask } from './ask';
import type { Asked, Line } from './documents';
import { startClient } from './processes';
import { list } from './questions';
import { query } from './register';
import { sizes } from './sizes';
import { ratio } from './stopwatch';
import { median, say } from './table';

const start = 'mutation { exportCertificates(format: XLSX) { id } }';
const progress = 'query Progress($id: ID!) { exportJob(id: $id) { state percent message } }';
const cancel = 'mutation Cancel($id: ID!) { cancelExport(id: $id) { id } }';

interface Job {
  id: string;
  state: string;
  percent: number;
  message: string | null;
}

const paces = { rate: `${sizes.requestsPerSecond} requests/s`, full: `${sizes.connections} at full speed` } as const;
type Pace = keyof typeof paces;
type Latencies = Record<Pace, number[]>;

/** What an export of every document, in the worker process, does to the slowest of those who ask for a list meanwhile. */
export async function measureUnderExport(asked: Asked): Promise<Line[]> {
  await settled(asked.databaseUrl);
  const client = startClient();
  const load = { url: asked.url, bodies: [JSON.stringify({ query: list })], connections: sizes.connections };
  const p99 = async (pace: Pace) => {
    const requestsPerSecond = pace === 'rate' ? sizes.requestsPerSecond : undefined;
    const { p99Ms, failures } = await client.measure({ ...load, seconds: sizes.seconds, requestsPerSecond });
    if (failures) throw new Error(`${failures} requests failed.`);
    return p99Ms;
  };
  const without: Latencies = { rate: [], full: [] };
  const during: Latencies = { rate: [], full: [] };
  const written: Record<Pace, number> = { rate: 0, full: 0 };
  await p99('full');
  for (let round = 1; round <= sizes.rounds; round++) {
    for (const pace of ['rate', 'full'] as const) {
      without[pace].push(await p99(pace));
      const { result, exports } = await whileExporting(asked, () => p99(pace));
      during[pace].push(result);
      written[pace] += exports;
    }
    say(`List during an export, round ${round} of ${sizes.rounds}.`);
  }
  client.stop();
  const paced = ['rate', 'full'] as const;
  const exports: Line[] = paced.map(pace => {
    const perMinute = (written[pace] / (sizes.rounds * sizes.seconds)) * 60;
    return [`exports written meanwhile, ${paces[pace]}`, `${perMinute.toFixed(0)}/min`, '', '', '', ''];
  });
  return [...paced.map(pace => lineOf(pace, during[pace], without[pace])), ...exports];
}

const lineOf = (pace: Pace, during: number[], without: number[]): Line => [
  `list during an export, ${paces[pace]}: p99`,
  `${median(during).toFixed(0)} ms`,
  `${median(without).toFixed(0)} ms`,
  'without',
  ratio(during, without).toFixed(2),
  'at most 2',
];

/** Waits until the worker has nothing left to follow and to do from before. */
async function settled(databaseUrl: string) {
  const busy = `select exists (select from documents.job_run where state in ('QUEUED', 'RUNNING'))
    or coalesce((select max(id) from iecex_equipment.audit_entry), 0)
      > coalesce((select settled_id from documents.outbox_cursor where source = 'iecex_equipment.audit_entry'), 0) as busy`;
  while ((await query<{ busy: boolean }>(databaseUrl, busy))[0]?.busy) await pause(1_000);
}

/** What an act gives while one export after the other is being written, and how many were. @throws where an export fails */
async function whileExporting<Result>(asked: Asked, act: () => Promise<Result>) {
  const over = new AbortController();
  let exports = Promise.resolve(0);
  await new Promise<void>((begun, failed) => {
    exports = exportUntil(asked, over.signal, begun);
    exports.catch(failed);
  });
  try {
    const result = await act();
    over.abort();
    return { result, exports: await exports };
  } finally {
    over.abort();
  }
}

async function exportUntil(asked: Asked, over: AbortSignal, hasBegun: () => void): Promise<number> {
  const { url, token } = asked;
  let written = 0;
  for (; !over.aborted; written++) {
    const { id } = (await ask(url, token, start)).exportCertificates as Job;
    for (let job = await jobOf(asked, id); job.state !== 'READY'; job = await jobOf(asked, id)) {
      if (job.state === 'FAILED') throw new Error(`The export failed: ${job.message}`);
      if (job.percent > 0) hasBegun();
      if (over.aborted) {
        await ask(url, token, cancel, { id });
        return written;
      }
      await pause(200);
    }
  }
  return written;
}

const jobOf = async ({ url, token }: Asked, id: string) => (await ask(url, token, progress, { id })).exportJob as Job;
