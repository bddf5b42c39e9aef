import { startCluster } from '@conformity/postgres';
import { signLocalToken } from '@conformity/program';
import { measureBehindList } from './behind-list';
import { measureExports } from './exports';
import { measurePreviews } from './previews';
import { Servers } from './processes';
import { filled } from './register';
import { measureRendering } from './rendering';
import { sizes } from './sizes';
import { say, table } from './table';
import { measureUnderExport } from './under-export';

/** A line of the table: what was measured, what was measured beside it in the same run, and what it should be. */
export type Line = [name: string, measured: string, beside: string, besideName: string, ratio: string, aim: string];

const headings: Line = ['', 'measured', 'beside it', '', 'ratio', 'aim'];

const alone = { rendering: measureRendering, exports: measureExports };
const ofGraph = { previews: measurePreviews, 'behind-list': measureBehindList, 'under-export': measureUnderExport };

/** Measures certificates, previews and exports, and what an export does to those who ask meanwhile; of these only what `BENCH_ONLY` names. */
export async function measureDocuments(dataDir: string): Promise<void> {
  const cluster = await startCluster({ dataDir });
  const processes = new Servers();
  const asked = <Part extends object>(parts: Part) =>
    Object.entries(parts).filter(([name]) => !sizes.only || sizes.only.split(',').includes(name));
  try {
    const lines: Line[] = [];
    for (const [, measure] of asked(alone)) lines.push(...(await measure(cluster, dataDir)));
    if (asked(ofGraph).length > 0) {
      const databaseUrl = await filled(cluster, dataDir);
      const graph = await processes.start({ role: 'graph', dataDir });
      const token = await signLocalToken(dataDir, 'olga');
      for (const [, measure] of asked(ofGraph))
        lines.push(...(await measure({ url: `${graph}/graphql`, token, databaseUrl, pids: processes.pids })));
    }
    say(table([headings, ...lines]));
  } finally {
    await processes.stop();
    await cluster.stop();
  }
}

/** A running graph, and who asks it. */
export interface Asked {
  url: string;
  token: string;
  databaseUrl: string;
  /** Of the process of the graph. */
  pids(): number[];
}
