import { guest, type Principal } from '@conformity/access';
import { type Authenticate, directoryAway, unauthenticated } from './authenticate';
import { CatalogueError } from './errors';

/** Where the directory says what the bearer of a token is. */
export const principalPath = '/principal';

const believedMs = 5_000;
const remembered = 10_000;
const patienceMs = 5_000;

/**
 * Lets the directory tell, and verify, whose token it is: no subgraph can speak to it as anybody but whose token it was shown.
 * @throws UNAUTHENTICATED where a token was given that is not good, UNAVAILABLE where the directory is away
 */
export function askingDirectory(directoryUrl: string): Authenticate {
  const people = new Map<string, { principal: Promise<Principal>; until: number }>();
  const address = new URL(principalPath, directoryUrl);
  return header => {
    if (!header) return Promise.resolve(guest);
    const known = people.get(header);
    if (known && known.until > Date.now()) return known.principal;
    const principal = ask(address, header);
    principal.catch(() => people.delete(header));
    if (people.size >= remembered) people.clear();
    people.set(header, { principal, until: Date.now() + believedMs });
    return principal;
  };
}

async function ask(address: URL, authorization: string): Promise<Principal> {
  const answer = await fetch(address, { headers: { authorization }, signal: AbortSignal.timeout(patienceMs) }).catch(
    () => null,
  );
  if (answer?.status === 401) throw unauthenticated('The directory knows no active person with this token.');
  if (!answer || answer.status === 503) throw directoryAway();
  if (!answer.ok) throw new CatalogueError('INTERNAL', 'The directory could not say who you are. Try again.');
  return (await answer.json()) as Principal;
}
