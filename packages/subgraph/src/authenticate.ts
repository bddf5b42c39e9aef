import { graphItself, guest, type Principal } from '@conformity/access';
import { CatalogueError } from './errors';
import type { TokenVerifier } from './verify-token';

/** Turns an `authorization` header into who asks. @throws UNAUTHENTICATED where a token was given that is not good. */
export type Authenticate = (header: string | undefined) => Promise<Principal>;

/** Says what a person is; null where the directory knows no such active person. */
export type PrincipalOf = (subject: string) => Promise<Principal | null>;

/** For how long what the directory said of a person is believed: a membership that ends, ends everywhere within this time. */
const believedMs = 5_000;
const remembered = 10_000;

interface Remembered {
  principal: Promise<Principal | null>;
  until: number;
}

/**
 * Turns an `authorization` header into a principal; without one, a guest.
 * @throws UNAUTHENTICATED where a token was given that is not good.
 */
export function authenticator(verify: TokenVerifier, principalOf: PrincipalOf): Authenticate {
  const tokens = new Map<string, { subject: string; expiresAt: number }>();
  const people = new Map<string, Remembered>();

  async function subjectOf(token: string): Promise<string> {
    const known = tokens.get(token);
    if (known && known.expiresAt > Date.now()) return known.subject;
    const verified = await verify(token).catch(() => {
      throw unauthenticated('The token is expired, or was not signed for this graph.');
    });
    keep(tokens, token, verified);
    return verified.subject;
  }

  function personOf(subject: string): Promise<Principal | null> {
    const known = people.get(subject);
    if (known && known.until > Date.now()) return known.principal;
    const principal = principalOf(subject);
    principal.catch(() => people.delete(subject));
    keep(people, subject, { principal, until: Date.now() + believedMs });
    return principal;
  }

  return async header => {
    if (!header) return guest;
    const token = /^Bearer (\S+)$/i.exec(header)?.[1];
    if (!token) throw unauthenticated('The authorization header is not "Bearer TOKEN".');
    const principal = await personOf(await subjectOf(token));
    if (!principal || principal.id === graphItself.id)
      throw unauthenticated('The directory knows no active person with this token.');
    return principal;
  };
}

function keep<Value>(memory: Map<string, Value>, key: string, value: Value) {
  if (memory.size >= remembered) memory.clear();
  memory.set(key, value);
}

/** Answered with status 401: the token is looked at before the operation, so there are never data beside it. */
const unauthenticated = (message: string) =>
  new CatalogueError('UNAUTHENTICATED', `${message} Sign in again.`, { http: { status: 401 } });
