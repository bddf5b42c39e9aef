import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readRequestShare } from '@conformity/subgraph';
import { type CrossOrigin, readOrigins } from './http/cross-origin';
import { readTrustProxy, type TrustProxy } from './http/trust-proxy';
import { type Allowances, readAllowances } from './operations/allowance';
import { readCostLimit } from './operations/budget';
import { readTrusted, type Trusted } from './operations/trusted';

/** What the environment says of an edge; read once, at start. */
export interface EdgeConfiguration {
  host: string;
  port: number;
  /** Absolute; where the keys of the local signer are kept. */
  dataDir: string;
  /** Whose pages may read answers in a browser; nobody's but ours, if nothing is said. */
  origins?: CrossOrigin | undefined;
  /** The only operations that are run; all, if nothing is said. */
  trusted?: Trusted | undefined;
  /** What an operation may cost. */
  costLimit?: number | undefined;
  /** What callers may spend within a minute; anything, if nothing is said. */
  allowances?: Allowances | undefined;
  /** Where many gateways count together what was spent. */
  redisUrl?: string | null | undefined;
  /** The share of requests of which a line is logged. */
  requestShare?: number | undefined;
  /** Whose word on the address of a client is taken; nobody's, if nothing is said. */
  trustProxy?: TrustProxy | undefined;
}

/** @throws where a variable cannot be what it should be. */
export function readEdgeConfiguration(environment: NodeJS.ProcessEnv = process.env): EdgeConfiguration {
  const port = Number(environment.PORT ?? 4000);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`PORT is ${environment.PORT}; give a number from 0 (any free port) to 65535.`);
  const costLimit = readCostLimit(environment.OPERATION_COST);
  return {
    host: environment.HOST ?? '127.0.0.1',
    port,
    origins: readOrigins(environment.CORS_ORIGINS),
    trusted: environment.TRUSTED_DOCUMENTS ? readTrusted(environment.TRUSTED_DOCUMENTS) : undefined,
    costLimit,
    allowances: readAllowances(environment.ALLOWANCES, costLimit),
    redisUrl: environment.REDIS_URL || null,
    requestShare: readRequestShare(environment),
    trustProxy: readTrustProxy(environment.TRUST_PROXY),
    dataDir: path.resolve(environment.DATA_DIR ?? path.join(__dirname, '..', '..', '.data')),
  };
}

/** `GATEWAY_KEY`: a private key of Ed25519 as PEM, or the file that has it; without it one is made that nobody else ever has. */
export const readGatewayKey = ({ GATEWAY_KEY: key }: NodeJS.ProcessEnv = process.env): string | undefined =>
  key && !key.startsWith('-----') ? readFileSync(key, 'utf8') : key || undefined;
