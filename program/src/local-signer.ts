import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { localKeyFile, localTokens, readLocalKey } from '@conformity/subgraph/local-identity';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

const { algorithm, audience, issuer } = localTokens;
const lifetime = '8h';

/**
 * Makes the key pair of the local signer where there is none. The private key is readable by its owner only. Of two processes
 * that start at once, both get the pair of the one that is faster.
 */
export async function makeLocalKeys(dataDir: string): Promise<void> {
  await makeSignerKeys(dataDir);
  await makeMachineKey(dataDir);
}

/** By which the machine of the demonstration proves itself to the provider of the embedded mode; private. */
export const machineKeyFile = (dataDir: string) => path.join(dataDir, 'identity', 'machine.jwk.json');

async function makeMachineKey(dataDir: string): Promise<void> {
  if (existsSync(machineKeyFile(dataDir))) return;
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const { kty, crv, x, d } = await exportJWK(privateKey);
  const fresh = `${machineKeyFile(dataDir)}.${process.pid}`;
  writeFileSync(fresh, JSON.stringify({ kty, crv, x, d }), { mode: 0o600 });
  renameSync(fresh, machineKeyFile(dataDir));
}

async function makeSignerKeys(dataDir: string): Promise<void> {
  const folder = path.dirname(localKeyFile(dataDir, 'public'));
  if (existsSync(folder)) return;
  const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true, crv: 'Ed25519' });
  mkdirSync(dataDir, { recursive: true });
  const fresh = mkdtempSync(`${folder}.new-`);
  const inFresh = (which: 'private' | 'public') => path.join(fresh, path.basename(localKeyFile(dataDir, which)));
  writeFileSync(inFresh('private'), JSON.stringify(await exportJWK(privateKey)), { mode: 0o600 });
  writeFileSync(inFresh('public'), JSON.stringify(await exportJWK(publicKey)));
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}

/** A token of the local signer for a person. @throws where no graph was ever started with this data folder. */
export async function signLocalToken(dataDir: string, subject: string, expires: string = lifetime): Promise<string> {
  const key = await readLocalKey(dataDir, 'private');
  return new SignJWT({})
    .setProtectedHeader({ alg: algorithm })
    .setIssuer(issuer)
    .setAudience(audience)
    .setSubject(subject)
    .setIssuedAt()
    .setExpirationTime(expires)
    .sign(key);
}

/** A person for whom the local signer signs. */
export interface DemonstrationPerson {
  subject: string;
  name: string;
  email: string | null;
  /** Each role with where it is held. */
  roles: readonly string[];
  /** The same for the reader of a page. */
  about: string;
  /** Which kind of people it is. */
  group: string;
}

const peopleFile = (dataDir: string) => path.join(dataDir, 'identity', 'people.json');

/** Keeps who the demonstration people are, for `npm run token`. */
export function keepDemonstrationPeople(dataDir: string, people: readonly DemonstrationPerson[]): void {
  writeFileSync(peopleFile(dataDir), JSON.stringify(people, null, 2));
}

/** Who the demonstration people are. @throws where no graph was ever started with this data folder. */
export function demonstrationPeople(dataDir: string): DemonstrationPerson[] {
  if (!existsSync(peopleFile(dataDir)))
    throw new Error(`There is no graph in ${dataDir} yet. Start it with npm start.`);
  return JSON.parse(readFileSync(peopleFile(dataDir), 'utf8'));
}
