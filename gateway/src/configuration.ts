import { readFileSync } from 'node:fs';
import { type Forms, readRequestShare } from '@conformity/subgraph';
import { type CrossOrigin, readOrigins } from './http/cross-origin';
import { readTrustProxy, type TrustProxy } from './http/trust-proxy';
import { type Listening, readListening } from './listening';
import { type Allowances, readAllowances } from './operations/allowance';
import { readCostLimit } from './operations/budget';
import { readTrusted, type Trusted } from './operations/trusted';
import { readSubgraphUrls } from './subgraph-urls';

/** What the environment says of an edge; read once, at start. */
export interface EdgeConfiguration extends Listening {
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

/** How an edge reads what only it knows the form of. */
export const edgeForms: Forms = {
  ALLOWANCES: text => readAllowances(text),
  CORS_ORIGINS: readOrigins,
  OPERATION_COST: readCostLimit,
  SUBGRAPH_URLS: readSubgraphUrls,
  TRUSTED_DOCUMENTS: readTrusted,
  TRUST_PROXY: readTrustProxy,
};

/** @throws where a variable cannot be what it should be. */
export function readEdgeConfiguration(environment: NodeJS.ProcessEnv = process.env): EdgeConfiguration {
  const listening = readListening(environment);
  const costLimit = readCostLimit(environment.OPERATION_COST);
  return {
    ...listening,
    origins: readOrigins(environment.CORS_ORIGINS),
    trusted: environment.TRUSTED_DOCUMENTS ? readTrusted(environment.TRUSTED_DOCUMENTS) : undefined,
    costLimit,
    allowances: readAllowances(environment.ALLOWANCES, costLimit),
    redisUrl: environment.REDIS_URL || null,
    requestShare: readRequestShare(environment),
    trustProxy: readTrustProxy(environment.TRUST_PROXY),
  };
}

/** `GATEWAY_KEY`: a private key of Ed25519 as PEM, or the file that has it; without it one is made that nobody else ever has. */
export const readGatewayKey = ({ GATEWAY_KEY: key }: NodeJS.ProcessEnv = process.env): string | undefined =>
  key && !key.startsWith('-----') ? readFileSync(key, 'utf8') : key || undefined;
