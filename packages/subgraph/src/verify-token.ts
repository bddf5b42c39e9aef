import { errors, type JWTPayload, type JWTVerifyOptions, jwtVerify } from 'jose';
import { CatalogueError } from './errors';
import { localTokens, readLocalKey } from './local-identity';

/** Who a token was given to, as its issuer tells it. */
export interface Shown {
  issuer: string;
  /** What the issuer calls them; means nothing without the issuer. */
  subject: string;
  /** Null where the issuer has not verified that it is theirs. */
  email: string | null;
  /** The program that was given the token; null where that is not told. */
  clientId: string | null;
  /** When they last proved who they are, in seconds since 1970; null where that is not told, as good as long ago. */
  signedInAt: number | null;
  /** In milliseconds since 1970. */
  expiresAt: number;
}

/** Says whose token it is. @throws where the token is expired, forged or not meant for the graph. */
export type TokenVerifier = (token: string) => Promise<Shown>;

/** Accepts tokens of the local signer of this data folder, and no other. */
export async function localVerifier(dataDir: string): Promise<TokenVerifier> {
  const key = await readLocalKey(dataDir, 'public');
  const { algorithm, issuer, audience } = localTokens;
  return async token => {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [algorithm],
      issuer,
      audience,
      requiredClaims: ['sub', 'exp'],
    });
    // Whoever has the token signed, signs in by that.
    return shownBy({ ...payload, auth_time: payload.iat });
  };
}

/** Takes a token to the verifier of the issuer that it names. @throws where it names none of them */
export const verifierOf =
  (byIssuer: ReadonlyMap<string, TokenVerifier>): TokenVerifier =>
  async token => {
    const [, said = ''] = token.split('.');
    const { iss } = JSON.parse(Buffer.from(said, 'base64url').toString()) as { iss?: unknown };
    const verify = byIssuer.get(String(iss));
    if (!verify) throw new Error('The issuer of the token is none of those that are accepted.');
    return verify(token);
  };

/** Printable, and no longer than OpenID Connect Core (2) allows; so that it can be asked for and stand in an audit trail. */
const sensible = /^[\x21-\x7e]{1,255}$/;

/** @throws for a subject that is none, such as a list, which jose lets through */
export function shownBy({ iss, sub, exp, email, email_verified, client_id, azp, auth_time }: JWTPayload): Shown {
  if (typeof sub !== 'string' || !sensible.test(sub)) throw new Error('The token names no subject.');
  const clientId = client_id ?? azp;
  return {
    issuer: String(iss),
    subject: sub,
    email: typeof email === 'string' && email_verified === true ? email.toLowerCase().slice(0, 320) : null,
    clientId: typeof clientId === 'string' && sensible.test(clientId) ? clientId : null,
    signedInAt: typeof auth_time === 'number' && auth_time > 0 ? auth_time : null,
    expiresAt: (exp ?? 0) * 1000,
  };
}

/** Verifies a token that is signed by whom it says, as these say. @throws UNAVAILABLE where the keys cannot be had */
export const verifiedBy = (token: string, keys: Parameters<typeof jwtVerify>[1], said: JWTVerifyOptions) =>
  jwtVerify(token, keys as never, said).catch(fault => {
    const isOfToken = fault instanceof errors.JOSEError && !(fault instanceof errors.JWKSTimeout);
    throw isOfToken ? fault : providerAway();
  });

/** The provider of identities cannot be asked: nobody is told that their token is bad. */
export const providerAway = () =>
  new CatalogueError(
    'UNAVAILABLE',
    'The provider that signs people in is away for the moment. Come back in 5 seconds.',
    {
      retryAfterSeconds: 5,
      http: { status: 503 },
    },
  );
