import { startCluster } from '../src';

/** A program that starts the cluster in the folder it is given, prints its process and port, and stops when its input ends. */
async function main(): Promise<void> {
  const cluster = await startCluster({ dataDir: process.argv[2] ?? '', settings: { fsync: 'off' } });
  process.stdout.write(`${JSON.stringify({ pid: cluster.pid, port: cluster.port })}\n`);
  process.stdin.resume().once('end', () => cluster.stop());
}

void main();
