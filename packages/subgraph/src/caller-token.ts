import type { Principal } from '@conformity/access';
import { jwtVerify, SignJWT } from 'jose';
import type { Caller } from './context';
import { CatalogueError } from './errors';

/** The HTTP header in which the gateway tells a subgraph who asks. */
export const callerHeader = 'x-conformity-caller';

const algorithm = 'HS256';
const audience = 'conformity-subgraph';
const lifetime = '60s';

/** The secret that the gateway and the subgraphs share. @throws where it is shorter than 32 characters. */
export function sharedSecret(text: string | undefined): Uint8Array {
  if (!text || text.length < 32)
    throw new Error('GRAPH_SECRET must be set to at least 32 characters, the same for the gateway and every service.');
  return new TextEncoder().encode(text);
}

/** The caller, signed, so that only the gateway can say who asks. */
export function signCaller(caller: Caller, secret: Uint8Array): Promise<string> {
  const { principal, requestId, now, deadline, idempotencyKey, acts } = caller;
  // What is left, not when it ends: the clocks of two machines differ.
  const remainingMs = deadline === undefined ? undefined : Math.max(0, deadline - performance.now());
  return new SignJWT({ principal, requestId, now: now.toISOString(), remainingMs, idempotencyKey, acts })
    .setProtectedHeader({ alg: algorithm })
    .setAudience(audience)
    .setExpirationTime(lifetime)
    .sign(secret);
}

/** Who asks, as the gateway signed it. @throws UNAUTHENTICATED on a forged or old signature. */
export async function verifyCaller(token: string, secret: Uint8Array): Promise<Caller> {
  try {
    const { payload } = await jwtVerify(token, secret, { algorithms: [algorithm], audience });
    return {
      principal: payload.principal as Principal,
      requestId: String(payload.requestId),
      now: new Date(String(payload.now)),
      deadline: typeof payload.remainingMs === 'number' ? performance.now() + payload.remainingMs : undefined,
      idempotencyKey: payload.idempotencyKey as string | undefined,
      acts: payload.acts as boolean | undefined,
    };
  } catch {
    throw new CatalogueError('UNAUTHENTICATED', `The ${callerHeader} header was not signed by the gateway.`);
  }
}
