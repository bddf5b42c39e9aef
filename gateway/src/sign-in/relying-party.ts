import {
  acceptedAlgorithms,
  clockSkewSeconds,
  discovery,
  isSafe,
  keysOf,
  providerAway,
  verifiedBy,
} from '@conformity/subgraph';
import { importJWK, type JWTPayload } from 'jose';
import * as openid from 'openid-client';
import { newSecret, type Tokens } from './sealed';
import type { SignInSettings } from './settings';

/** What a browser keeps of a sign-in that it has begun: nobody else can end it. */
export interface Begun {
  state: string;
  nonce: string;
  verifier: string;
  /** Where the browser goes afterwards. */
  to: string;
  /** Whether somebody who is signed in already must prove who they are. */
  fresh: boolean;
}

/** Who was signed in, and until when the provider need not be asked again. */
export interface Granted {
  issuer: string;
  subject: string;
  email: string | null;
  name: string;
  sid: string | null;
  signedInAt: number | null;
  tokens: Tokens;
  checkedUntil: Date;
}

/** The sign-in failed for a reason that the person may be told. */
export class SignInRefused extends Error {}

/** The graph as a client of the provider. */
export type RelyingParty = ReturnType<typeof relyingParty>;

/** Asks the provider about itself when somebody first signs in. */
export function relyingParty(settingsOf: () => SignInSettings) {
  let configured: Promise<openid.Configuration> | null = null;
  let keys: ReturnType<typeof keysOf> | null = null;
  const configuration = () => {
    configured ??= configure(settingsOf()).catch(() => {
      configured = null;
      throw providerAway();
    });
    return configured;
  };
  const callback = () => `${settingsOf().publicUrl}/auth/callback`;
  const resource = () => {
    const { resource: asked } = settingsOf();
    return asked ? { resource: asked } : {};
  };

  return {
    /** Where the browser is sent to sign in, and what it keeps meanwhile. */
    async begin(to: string, fresh: boolean): Promise<{ address: string; begun: Begun }> {
      const { scope, acr } = settingsOf();
      const begun = { state: openid.randomState(), nonce: openid.randomNonce(), verifier: newSecret(), to, fresh };
      const again = { max_age: '0', prompt: 'login', ...(acr && { claims: demanding(acr) }) };
      const address = openid.buildAuthorizationUrl(await configuration(), {
        redirect_uri: callback(),
        scope,
        ...resource(),
        code_challenge: await openid.calculatePKCECodeChallenge(begun.verifier),
        code_challenge_method: 'S256',
        state: begun.state,
        nonce: begun.nonce,
        ...(fresh && again),
      });
      return { address: address.href, begun };
    },

    /** Ends it with what the provider answered. @throws SignInRefused, UNAVAILABLE */
    async end(path: string, { state, nonce, verifier, fresh }: Begun): Promise<Granted> {
      const { publicUrl, acr } = settingsOf();
      const asked = {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        ...(fresh && { maxAge: 0 }),
      };
      const given = await openid
        .authorizationCodeGrant(await configuration(), new URL(path, publicUrl), asked, resource())
        .catch(fault => {
          throw refusalOf(fault);
        });
      const claims = given.claims();
      if (!claims) throw new SignInRefused('The provider did not say who was signed in.');
      // A provider that cannot give what was demanded may leave it out.
      const counts = !acr || claims.acr === acr;
      return {
        ...grantedBy(given, settingsOf().issuer),
        subject: claims.sub,
        email: claims.email_verified === true && typeof claims.email === 'string' ? claims.email.toLowerCase() : null,
        name: String(claims.name ?? claims.sub),
        sid: typeof claims.sid === 'string' ? claims.sid : null,
        signedInAt: counts && typeof claims.auth_time === 'number' && claims.auth_time > 0 ? claims.auth_time : null,
        tokens: { refreshToken: given.refresh_token ?? null, idToken: given.id_token ?? '' },
      };
    },

    /** Asks the provider whether the session still stands. Null where it does not. @throws UNAVAILABLE */
    async refresh({ refreshToken, idToken }: Tokens): Promise<Pick<Granted, 'tokens' | 'checkedUntil'> | null> {
      if (!refreshToken) return null;
      const config = await configuration();
      try {
        const given = await openid.refreshTokenGrant(config, refreshToken, resource());
        const tokens = { refreshToken: given.refresh_token ?? refreshToken, idToken: given.id_token ?? idToken };
        return { ...grantedBy(given, settingsOf().issuer), tokens };
      } catch (fault) {
        if (fault instanceof openid.ResponseBodyError) return null;
        throw providerAway();
      }
    },

    /** Where a browser is signed out at the provider too; our own page where the provider has no such place. */
    async signOutAt({ idToken }: Tokens): Promise<string> {
      const back = `${settingsOf().publicUrl}/auth/signed-out`;
      const config = await configuration();
      if (!config.serverMetadata().end_session_endpoint) return back;
      return openid.buildEndSessionUrl(config, { id_token_hint: idToken, post_logout_redirect_uri: back }).href;
    },

    /** Whose sessions a provider ends by a log-out token (OpenID Connect Back-Channel Logout). @throws for a token that is none */
    async endedBy(token: string): Promise<{ issuer: string; sid: string } | { issuer: string; subject: string }> {
      const { issuer, clientId } = settingsOf();
      keys ??= keysOf(discovery(issuer));
      const { payload } = await verifiedBy(token, await keys(), {
        issuer,
        audience: clientId,
        algorithms: acceptedAlgorithms,
        typ: 'logout+jwt',
        clockTolerance: clockSkewSeconds,
        maxTokenAge: '2 min',
        requiredClaims: ['iat', 'jti'],
      });
      return endingIn(payload, issuer);
    },
  };
}

async function configure({ issuer, clientId, clientSecret, clientKey }: SignInSettings): Promise<openid.Configuration> {
  const proof = clientKey
    ? openid.PrivateKeyJwt({
        key: (await importJWK(clientKey)) as CryptoKey,
        ...(clientKey.kid && { kid: clientKey.kid }),
      })
    : clientSecret
      ? undefined
      : openid.None();
  // Only on this machine: whatever is elsewhere was refused at the start.
  const plain = new URL(issuer).protocol === 'http:' && isSafe(new URL(issuer));
  const discovered = await discovery(issuer)();
  const config = new openid.Configuration(
    discovered as never,
    clientId,
    { id_token_signed_response_alg: algorithmOf(discovered), ...(clientSecret && { client_secret: clientSecret }) },
    proof,
  );
  config.timeout = 10;
  if (plain) openid.allowInsecureRequests(config);
  return config;
}

/** The best that the provider signs ID tokens with, of those that are accepted. */
function algorithmOf({ id_token_signing_alg_values_supported: offered }: { [said: string]: unknown }): string {
  const algorithms = Array.isArray(offered) ? offered : [];
  return acceptedAlgorithms.find(algorithm => algorithms.includes(algorithm)) ?? 'RS256';
}

const demanding = (acr: string) => JSON.stringify({ id_token: { acr: { essential: true, value: acr } } });

/** Where nothing is said of how long a token lasts, and where there is one that lasts long, the provider is asked again after five minutes. */
const usualSeconds = 300;

const grantedBy = ({ expires_in = usualSeconds }: { expires_in?: number | undefined }, issuer: string) => ({
  issuer,
  checkedUntil: new Date(Date.now() + Math.min(expires_in, usualSeconds) * 1_000),
});

function refusalOf(fault: unknown): Error {
  if (fault instanceof openid.AuthorizationResponseError && fault.error === 'access_denied')
    return new SignInRefused('You have not signed in.');
  if (fault instanceof openid.AuthorizationResponseError || fault instanceof openid.ResponseBodyError)
    return new SignInRefused(`The provider refused it (${fault.error.slice(0, 100)}).`);
  if (fault instanceof openid.ClientError && fault.code !== 'OAUTH_TIMEOUT' && !(fault.cause instanceof TypeError))
    return new SignInRefused('What the provider answered does not belong to the sign-in that this browser began.');
  return providerAway();
}

const backChannelEvent = 'http://schemas.openid.net/event/backchannel-logout';

function endingIn({ sub, sid, nonce, events }: JWTPayload, issuer: string) {
  if (nonce !== undefined || !(events as Record<string, unknown> | undefined)?.[backChannelEvent])
    throw new Error('It is no log-out token.');
  if (typeof sid === 'string') return { issuer, sid };
  if (typeof sub !== 'string') throw new Error('It says not whose sessions end.');
  return { issuer, subject: sub };
}
