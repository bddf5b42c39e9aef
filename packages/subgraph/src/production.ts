import { existsSync } from 'node:fs';
import { Client } from 'pg';

/** What is started: a check concerns some of these. */
export type StartedPart = 'gateway' | 'subgraph' | 'worker' | 'watcher' | 'preparation' | 'program' | 'pages';

interface Check {
  parts: readonly StartedPart[];
  /** What is wrong, for whoever starts it; null where nothing is. */
  fault(environment: NodeJS.ProcessEnv): string | null;
}

const ownerRole = 'conformity_owner';
const firstLook = /only-for-a-first-look|:conformity@|=conformity(\s|$)/;
const isHttps = (text: string | undefined) => URL.canParse(text ?? '') && new URL(text ?? '').protocol === 'https:';
const userIn = (url: string | undefined) => (URL.canParse(url ?? '') ? new URL(url ?? '').username : '');
const needs =
  (variable: string, isGood: (value: string | undefined) => boolean, what: string): Check['fault'] =>
  environment =>
    isGood(environment[variable]) ? null : `${variable} ${what}`;

/** What a graph in production may not do without: our decision, from what demonstrations and first looks have. */
const checks: readonly Check[] = [
  {
    parts: ['gateway', 'program', 'subgraph', 'worker'],
    fault: needs('PUBLIC_URL', isHttps, 'must be the https address of the graph'),
  },
  {
    parts: ['gateway', 'program', 'subgraph'],
    fault: needs(
      'OIDC_ISSUER',
      isHttps,
      'must be the https address of who signs people in; without it anybody is a demonstration person',
    ),
  },
  {
    parts: ['program'],
    fault: needs('DATABASE_URL', Boolean, 'must be set; the embedded database is for demonstrations'),
  },
  {
    parts: ['program', 'subgraph', 'worker', 'watcher', 'preparation'],
    fault: ({ DATABASE_URL = '' }) =>
      firstLook.test(DATABASE_URL) ? 'DATABASE_URL has the password of a first look' : null,
  },
  {
    parts: ['preparation', 'program', 'watcher'],
    fault: ({ DATABASE_PASSWORDS = '' }) =>
      firstLook.test(DATABASE_PASSWORDS) ? 'DATABASE_PASSWORDS has passwords of a first look' : null,
  },
  {
    parts: ['subgraph', 'worker', 'watcher'],
    fault: ({ DATABASE_URL }) =>
      userIn(DATABASE_URL) === ownerRole ? "DATABASE_URL is the owner's; it must be the log-in of the subgraph" : null,
  },
  {
    parts: ['subgraph'],
    fault: ({ GATEWAY_JWKS = '' }) =>
      GATEWAY_JWKS.startsWith('http:')
        ? 'GATEWAY_JWKS must be a key set, a file or an https address: who answers there can be anybody'
        : null,
  },
  {
    parts: ['program', 'worker'],
    fault: needs(
      'SEAL_KEY_FILE',
      file => existsSync(file ?? ''),
      'must name the file with the key that seals documents; one that is generated proves nothing',
    ),
  },
];

/** Whether `PRODUCTION` says that the graph is no demonstration. */
export const isProduction = ({ PRODUCTION }: NodeJS.ProcessEnv = process.env): boolean =>
  /^(1|on|true)$/.test(PRODUCTION ?? '');

/** All that a part has in production that is for demonstrations, or lacks. Without `PRODUCTION` nothing is looked at. */
export async function productionFaults(part: StartedPart, environment: NodeJS.ProcessEnv): Promise<string[]> {
  if (!isProduction(environment)) return [];
  const faults = checks.flatMap(({ parts, fault }) => (parts.includes(part) ? (fault(environment) ?? []) : []));
  // The preparation may be a superuser's: it makes the owner, hands everything over, and ends.
  if (part !== 'preparation' && part !== 'gateway' && (await isSuperuser(environment.DATABASE_URL)))
    faults.push('DATABASE_URL is that of a superuser of the database');
  return faults.map(fault => `In production ${fault}`);
}

/** False too where it cannot be asked: the start says why by itself. */
async function isSuperuser(url: string | undefined): Promise<boolean> {
  if (!url || !URL.canParse(url)) return false;
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    return (
      (await client.query('select rolsuper from pg_roles where rolname = current_user')).rows[0]?.rolsuper === true
    );
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
