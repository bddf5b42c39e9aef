import { graphItself, guest, type Principal } from '@conformity/access';
import { CatalogueError } from './errors';
import type { Shown, TokenVerifier } from './verify-token';

/** Turns an `authorization` header into who asks. @throws UNAUTHENTICATED where a token was given that is not good. */
export type Authenticate = (header: string | undefined) => Promise<Principal>;

/** Says what somebody is; null where the directory knows nobody active who was shown so. */
export type PrincipalOf = (shown: Shown) => Promise<Principal | null>;

/** For how long what the directory said of a person is believed: a membership that ends, ends everywhere within this time. */
const believedMs = 5_000;
/** For how long it is still believed of who only reads, while the directory cannot be asked. Our decision. */
const believedAwayMs = 60_000;
const remembered = 10_000;

/** For how long a token is believed before it is verified again: a key that its issuer withdrew counts no longer. */
const verifiedMs = 60_000;

interface Remembered {
  principal: Promise<Principal | null>;
  until: number;
  /** What was known last, and since when. */
  last?: { principal: Principal; at: number } | undefined;
}

const knownBefore = new WeakSet<Principal>();

/** @throws UNAVAILABLE where all that is known of somebody is what the directory said a while ago: enough to read, not to act */
export function requireKnownNow(principal: Principal): void {
  if (knownBefore.has(principal)) throw directoryAway();
}

/** Nobody can say at the moment who somebody is. */
export const directoryAway = () =>
  new CatalogueError(
    'UNAVAILABLE',
    'Who you are cannot be looked up at the moment. Nothing was done: come back in 5 seconds.',
    { retryAfterSeconds: 5, http: { status: 503, headers: new Map([['retry-after', '5']]) } },
  );

const isUnavailable = (fault: unknown) => fault instanceof CatalogueError && fault.extensions.code === 'UNAVAILABLE';

/** Says what somebody is, and believes it for a while. @throws UNAUTHENTICATED for nobody */
export function peopleOf(principalOf: PrincipalOf): (shown: Shown) => Promise<Principal> {
  const people = new Map<string, Remembered>();

  function personOf(shown: Shown): Promise<Principal | null> {
    const key = JSON.stringify([shown.issuer, shown.subject, shown.clientId]);
    const known = people.get(key);
    if (known && known.until > Date.now()) return known.principal;
    const entry: Remembered = { principal: principalOf(shown), until: Date.now() + believedMs, last: known?.last };
    keep(people, key, entry);
    entry.principal = entry.principal.then(
      principal => {
        entry.last = principal ? { principal, at: Date.now() } : undefined;
        return principal;
      },
      fault => {
        // Asked again by the next one.
        entry.until = 0;
        const { last } = entry;
        if (!isUnavailable(fault) || !last || last.at + believedAwayMs < Date.now()) throw fault;
        const principal = { ...last.principal };
        knownBefore.add(principal);
        return principal;
      },
    );
    return entry.principal;
  }

  return async shown => {
    const principal = await personOf(shown);
    if (!principal || principal.id === graphItself.id)
      throw unauthenticated('The directory knows no active person with this token.');
    const person = { ...principal, signedInAt: shown.signedInAt };
    if (knownBefore.has(principal)) knownBefore.add(person);
    return person;
  };
}

/**
 * Turns an `authorization` header into a principal; without one, a guest.
 * @throws UNAUTHENTICATED where a token was given that is not good.
 */
export function authenticator(verify: TokenVerifier, principalOf: PrincipalOf): Authenticate {
  const tokens = new Map<string, Shown & { until: number }>();
  const personOf = peopleOf(principalOf);

  async function shownBy(token: string): Promise<Shown> {
    const known = tokens.get(token);
    if (known && known.until > Date.now()) return known;
    const shown = await verify(token).catch(fault => {
      throw fault instanceof CatalogueError
        ? fault
        : unauthenticated('The token is expired, or was not signed for this graph.');
    });
    keep(tokens, token, { ...shown, until: Math.min(shown.expiresAt, Date.now() + verifiedMs) });
    return shown;
  }

  return async header => {
    if (!header) return guest;
    const token = /^Bearer (\S+)$/i.exec(header)?.[1];
    if (!token) throw unauthenticated('The authorization header is not "Bearer TOKEN".');
    return personOf(await shownBy(token));
  };
}

function keep<Value>(memory: Map<string, Value>, key: string, value: Value) {
  if (memory.size >= remembered) memory.clear();
  memory.set(key, value);
}

/** Answered with status 401: the token is looked at before the operation, so there are never data beside it. */
export const unauthenticated = (message: string) =>
  new CatalogueError('UNAUTHENTICATED', `${message} Sign in again.`, { http: { status: 401 } });
