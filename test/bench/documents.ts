import { startCluster } from '@conformity/postgres';
import { signLocalToken } from '@conformity/program';
import { measureExports } from './exports';
import { measurePreviews } from './previews';
import { Servers } from './processes';
import { filled } from './register';
import { measureRendering } from './rendering';
import { say, table } from './table';
import { measureUnderExport } from './under-export';

/** A line of the table: what was measured, what was measured beside it in the same run, and what it should be. */
export type Line = [name: string, measured: string, beside: string, besideName: string, ratio: string, aim: string];

const headings: Line = ['', 'measured', 'beside it', '', 'ratio', 'aim'];

/** Measures certificates, previews and exports, and what an export does to those who ask meanwhile. */
export async function measureDocuments(dataDir: string): Promise<void> {
  const cluster = await startCluster({ dataDir });
  const processes = new Servers();
  try {
    const lines = [...(await measureRendering()), ...(await measureExports(cluster, dataDir))];
    const databaseUrl = await filled(cluster, dataDir);
    const graph = await processes.start({ role: 'graph', dataDir });
    const asked = { url: `${graph}/graphql`, token: await signLocalToken(dataDir, 'olga'), databaseUrl };
    lines.push(...(await measurePreviews(asked)), ...(await measureUnderExport(asked)));
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
}
