import { startCluster } from '../src';

/** A program that starts the cluster in the folder it is given, prints its process and port, and stops when its input ends; `telling` what it does. */
async function main(): Promise<void> {
  const [dataDir = '', isTelling] = process.argv.slice(2);
  const log = (line: string) => void (isTelling && process.stderr.write(`${line}\n`));
  const cluster = await startCluster({ dataDir, settings: { fsync: 'off' }, log });
  process.stdout.write(`${JSON.stringify({ pid: cluster.pid, port: cluster.port })}\n`);
  process.stdin.resume().once('end', () => cluster.stop());
}

void main();
