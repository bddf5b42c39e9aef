import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { graphItself, type Principal } from '@conformity/access';
import type { CallerKeys, Jwks } from './caller-keys';
import type { Caller } from './context';
import { CatalogueError } from './errors';
import { directoryName } from './principal-reader';

/** The HTTP header in which the gateway tells a subgraph who asks, signed. */
export const callerHeader = 'x-conformity-caller';
/** The one in which it tells what is another in each request: id, moment, time left. */
export const requestHeader = 'x-conformity-request';

const lifetimeMs = 30_000;
const usedAgainMs = 10_000;
const clocksDifferMs = 5_000;
const mostKept = 1_000;
/** Our decision: less than a gateway waits beyond the deadline. */
const latenessUnseenMs = 2_000;

/** What is signed: who asks which subgraph, and from which moment on. */
interface Claims {
  /** Absent where the gateway itself asks. */
  principal?: Principal;
  aud: string;
  /** The moment of the request for which it was signed, which a clock of tests may tell. */
  at: number;
  exp: number;
}

/** The only one who can say who asks. */
export interface CallerSigner {
  /** What a request to the subgraph of this name carries. */
  headersFor(caller: Caller, audience: string): Record<string, string>;
  /** The public key. */
  jwks: Jwks;
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const decoded = (text: string) => JSON.parse(Buffer.from(text, 'base64url').toString());

/** The protected header of a token, as a whole: one that is anything else is refused unread. */
export const protectedHeader = (kid: string) => encoded({ alg: 'EdDSA', typ: 'caller+jwt', kid });

/** Signs with the key, a PKCS #8 PEM of Ed25519; with one that is made anew where none is given. @throws where it is another kind of key */
export function callerSigner(pem?: string): CallerSigner {
  const privateKey = pem ? createPrivateKey(pem) : generateKeyPairSync('ed25519').privateKey;
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error('The key of the gateway must be an Ed25519 key.');
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  const kid = createHash('sha256').update(x).digest('base64url').slice(0, 16);
  const kept = new Map<string, { token: string; at: number; until: number }>();
  const tokenFor = ({ principal, now }: Caller, audience: string): string => {
    const isGraph = principal === graphItself;
    const key = `${audience} ${isGraph ? '' : JSON.stringify(principal)}`;
    const at = now.getTime();
    const known = kept.get(key);
    if (known && known.until > Date.now() && at >= known.at && at < known.at + usedAgainMs) return known.token;
    const claims: Claims = { ...(!isGraph && { principal }), aud: audience, at, exp: Date.now() + lifetimeMs };
    const token = signed(claims, kid, privateKey);
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, { token, at, until: Date.now() + usedAgainMs });
    return token;
  };
  return {
    headersFor: (caller, audience) => ({
      [callerHeader]: tokenFor(caller, audience),
      [requestHeader]: encoded(requestOf(caller)),
      'x-request-id': caller.requestId,
      ...(caller.traced && { traceparent: caller.traced.parent }),
    }),
    jwks: { keys: [{ kty: 'OKP', crv: 'Ed25519', kid, x, use: 'sig' }] },
  };
}

function signed(claims: Claims, kid: string, key: KeyObject): string {
  const said = `${protectedHeader(kid)}.${encoded(claims)}`;
  return `${said}.${sign(null, Buffer.from(said), key).toString('base64url')}`;
}

/**
 * What is left, not when it ends: the clocks of two machines differ. When it was sent says whether it lay anywhere meanwhile, in a
 * process that stood still or a proxy: by more than clocks differ.
 */
const requestOf = ({ requestId, now, deadline, idempotencyKey, acts }: Caller) => ({
  requestId,
  now: now.toISOString(),
  sentAt: Date.now(),
  remainingMs: deadline === undefined ? undefined : Math.max(0, deadline - performance.now()),
  idempotencyKey,
  acts,
});

/**
 * Reads who asks the subgraph of this name, as the gateway signed it; a token that was seen is not verified again while it lives.
 * @throws UNAUTHENTICATED for one that is forged, of another subgraph, or too old
 */
export function callerVerifier(
  audience: string,
  keyFor: CallerKeys,
): (headers: IncomingHttpHeaders) => Promise<Caller> {
  const seen = new Map<string, Claims>();
  const claimsOf = async (token: string): Promise<Claims> => {
    const claims = seen.get(token) ?? (await verified(token, keyFor));
    const leftMs = claims.exp - Date.now();
    if (claims.aud !== audience || !(leftMs >= -clocksDifferMs && leftMs <= lifetimeMs + clocksDifferMs))
      throw new Error('of another subgraph, or another time');
    if (seen.size >= mostKept) seen.clear();
    seen.set(token, claims);
    return claims;
  };
  return async headers => {
    try {
      const claims = await claimsOf(String(headers[callerHeader]));
      return callerIn(claims, decoded(String(headers[requestHeader])));
    } catch {
      throw new CatalogueError('UNAUTHENTICATED', `The ${callerHeader} header was not signed by the gateway.`);
    }
  };
}

async function verified(token: string, keyFor: CallerKeys): Promise<Claims> {
  const [header = '', payload = '', signature = '', ...more] = token.split('.');
  const key = more.length === 0 && (await keyFor(header));
  if (!key || !verify(null, Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url')))
    throw new Error('forged');
  return decoded(payload);
}

function callerIn({ principal, aud, at }: Claims, told: ReturnType<typeof requestOf>): Caller {
  const now = new Date(told.now);
  // The moment dates acts: no request moves it out of the life of its token.
  if (!(now.getTime() >= at && now.getTime() <= at + lifetimeMs)) throw new Error('at another moment');
  // The gateway asks for itself whose a token is, and nothing else of anybody else.
  if (principal ? principal.id === graphItself.id : aud !== directoryName) throw new Error('nobody');
  return {
    principal: principal ?? graphItself,
    requestId: String(told.requestId),
    now,
    deadline: deadlineOf(told),
    idempotencyKey: told.idempotencyKey,
    acts: told.acts,
  };
}

function deadlineOf({ remainingMs, sentAt }: ReturnType<typeof requestOf>): number | undefined {
  if (typeof remainingMs !== 'number') return undefined;
  const lateMs = typeof sentAt === 'number' ? Date.now() - sentAt - latenessUnseenMs : 0;
  return performance.now() + remainingMs - Math.max(0, lateMs);
}
