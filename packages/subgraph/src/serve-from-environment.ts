import type { AddressInfo } from 'node:net';
import { begin } from './begin';
import { readCallerKeys } from './caller-keys';
import type { Subgraph } from './define-subgraph';
import { drain, readNoticeMs } from './drain';
import { isPooled, keepingIn } from './keeping';
import { readBudgets } from './lanes';
import { metricsIn } from './metrics';
import { onStop } from './on-stop';
import { readOpenId, verifierFrom } from './open-id';
import { directoryName } from './principal-reader';
import { type AcceptedTokens, type ServeOptions, serve } from './serve';
import { tracingIn } from './tracing';

/**
 * Runs a subgraph as a process of its own: `DATABASE_URL` and `GATEWAY_JWKS` are needed, `PORT` (0: any free one), `HOST` and
 * `DATABASE_REPLICA_URL`, a copy to read from, may be set; `DATABASE_POOLER=transaction` is for a pooler that shares connections;
 * `READ_BUDGETS` says how long reads may take; `PROJECTION_FROM` and `PROJECTION_MEMORY` are for what is kept in memory;
 * with `DIRECTORY_URL`, and `OIDC_ISSUER` or the public key in `DATA_DIR`, it takes tokens by itself. Tells a parent process the port. Ends with status 1
 * and the reason where it cannot start.
 */
export async function serveFromEnvironment(given: unknown, environment = process.env): Promise<void> {
  const subgraph = given as Subgraph;
  try {
    await begin('subgraph', {}, environment);
    const options = await optionsIn(environment, subgraph);
    const server = await serve(subgraph, options);
    const { port } = server.server.address() as AddressInfo;
    if (process.send) process.send({ port });
    else process.stdout.write(`${subgraph.name} listens on ${options.host}:${port}\n`);
    const noticeMs = readNoticeMs(environment);
    onStop(() => drain(server, noticeMs));
  } catch (error) {
    process.stderr.write(`${subgraph.name} did not start: ${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}

async function optionsIn(environment: NodeJS.ProcessEnv, subgraph: Subgraph): Promise<ServeOptions> {
  const { DATABASE_URL: databaseUrl = '', HOST: host = '127.0.0.1', PORT = '0' } = environment;
  return {
    databaseUrl,
    replicaUrl: environment.DATABASE_REPLICA_URL || null,
    keeping: keepingIn(environment),
    pooled: isPooled(environment),
    budgets: readBudgets(environment.READ_BUDGETS),
    metrics: await metricsIn(environment),
    tracing: await tracingIn(environment, subgraph.name),
    host,
    port: Number(PORT),
    gatewayKeys: readCallerKeys(environment.GATEWAY_JWKS),
    tokens: await tokensIn(environment, subgraph),
  };
}

/** The directory asks itself. */
async function tokensIn(environment: NodeJS.ProcessEnv, { name }: Subgraph): Promise<AcceptedTokens | undefined> {
  const { DIRECTORY_URL, DATA_DIR = '' } = environment;
  const directoryUrl = name === directoryName ? null : DIRECTORY_URL || undefined;
  if ((!DATA_DIR && !readOpenId(environment)) || directoryUrl === undefined) return undefined;
  return { verify: await verifierFrom(DATA_DIR, environment), directoryUrl };
}
