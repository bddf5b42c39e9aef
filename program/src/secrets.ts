import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { callerSigner, roleOf, type Subgraph } from '@conformity/subgraph';

/** What is written into the files of secrets, by the name of the file. What is empty is not set. */
export type Secrets = Readonly<Record<string, string>>;

/** Where each part logs in, and what else containers are told that nobody else may know. */
function secretsOf(subgraphs: readonly Subgraph[], password: (of: string) => string, gatewayKey = ''): Secrets {
  const url = (role: string, of: string) => `postgres://${role}:${password(of)}@postgres:5432/conformity`;
  return {
    postgres: password('postgres'),
    // Of a superuser, by whom the role `conformity_owner` is made that owns everything; or of that role.
    preparation: url('postgres', 'postgres'),
    'database-passwords': subgraphs.map(({ name }) => `${name}=${password(name)}`).join('\n'),
    ...Object.fromEntries(subgraphs.map(subgraph => [subgraph.name, url(roleOf(subgraph), subgraph.name)])),
    'gateway-key': gatewayKey,
    'gateway-keys': gatewayKey && JSON.stringify(callerSigner(gatewayKey).jwks),
    'seal-key': '',
    'oidc-client-secret': 'only-for-a-first-look',
    'smtp-url': '',
    'files-key-id': '',
    'files-key': '',
    'sign-in': password('sign-in'),
    grafana: password('grafana'),
  };
}

/** What everybody knows; refused in production. */
export const firstLookSecrets = (subgraphs: readonly Subgraph[]): Secrets =>
  secretsOf(subgraphs, of => `only-for-a-first-look-${of}`);

/** What nobody knows. The gateway's key is made with them. */
export function freshSecrets(subgraphs: readonly Subgraph[]): Secrets {
  const passwords = new Map<string, string>();
  const password = (of: string) => {
    const known = passwords.get(of) ?? randomBytes(24).toString('base64url');
    passwords.set(of, known);
    return known;
  };
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { ...secretsOf(subgraphs, password, pem), 'oidc-client-secret': '' };
}

/** Writes them into a folder that nobody else enters; containers, which run as another user, read the files. @throws where it has something */
export function writeSecrets(folder: string, secrets: Secrets): void {
  if (existsSync(folder) && readdirSync(folder).length) throw new Error(`${folder} has something in it; name another.`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const [name, text] of Object.entries(secrets)) writeFileSync(path.join(folder, name), text, { mode: 0o444 });
}
