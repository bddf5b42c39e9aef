import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readListening } from '@conformity/gateway/listening';
import { startCluster } from '@conformity/postgres';

/** `npm run database -- COMMAND`: does it with the embedded PostgreSQL of the data folder running, as its superuser, such as pg_dump. */
async function main([command, ...args]: readonly string[]) {
  if (!command) throw new Error('Say what is to be done: npm run -s database -- psql conformity');
  const cluster = await startCluster({ dataDir: readListening().dataDir });
  const { hostname, port, username, password } = new URL(cluster.url);
  const env = { ...process.env, PGHOST: hostname, PGPORT: port, PGUSER: username, PGPASSWORD: password };
  try {
    const [status] = await once(spawn(command, args, { stdio: 'inherit', env }), 'exit');
    process.exitCode = status ?? 1;
  } finally {
    await cluster.stop();
  }
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`It was not done: ${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
});
