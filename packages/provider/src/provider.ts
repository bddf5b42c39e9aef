import type { JWK } from 'jose';
import type { Configuration, errors, KoaContextWithOIDC, default as Provider } from 'oidc-provider';
import { codePage, confirmCodePage, logoutPage, overPage, pageHeaders, toldPage } from './page';
import type { Store } from './store';

/** Somebody who can be signed in as. */
export interface DemonstrationPerson {
  subject: string;
  name: string;
  email: string;
  /** What they are, for the reader of the page. */
  about: string;
  /** Under what they are listed. */
  group: string;
}

/** The programs that the provider knows. */
export const demonstrationClients = {
  /** The pages of the graph. */
  browser: 'conformity-graph',
  commandLine: 'conformity-command-line',
  /** A program of a body that proves itself by its key. */
  machine: 'demonstration-machine',
} as const;

/** What a provider is made of. */
export interface Parts {
  /** The address of the graph, without a slash at its end. */
  url: string;
  audience: string;
  people(): readonly DemonstrationPerson[];
  /** Ed25519, private. */
  signingKey: JWK;
  /** By which the machine proves itself; public, Ed25519. */
  machineKey: JWK;
  store: Store;
}

/** Where the provider is, below the address of the graph. */
export const providerPath = '/oidc';

const hours = 3_600;
const scope = 'openid email profile offline_access';

/** A certified provider with the demonstration people and no passwords. It is read when it is needed: starts need not wait for it. */
export async function makeProvider(parts: Parts): Promise<Provider> {
  const { default: Made, errors } = await import('oidc-provider');
  const { url } = parts;
  const provider = new Made(`${url}${providerPath}`, configurationOf(parts, errors));
  // Behind a proxy that ends TLS cookies are secure only where it is believed.
  provider.proxy = url.startsWith('https:');
  // A form that is sent without its page has no session that oidc-provider (9.13.3) could keep.
  provider.use(async (ctx, next) => {
    try {
      await next();
    } catch (fault) {
      if (!(fault instanceof TypeError && /previously persisted/.test(fault.message))) throw fault;
      ctx.status = 400;
      show(ctx, overPage);
    }
  });
  return provider;
}

function configurationOf(
  { url, audience, people, signingKey, machineKey, store }: Parts,
  { InvalidTarget }: typeof errors,
): Configuration {
  const { browser, commandLine, machine } = demonstrationClients;
  const resource = `${url}/graphql`;
  const personOf = (subject: string | undefined) => people().find(person => person.subject === subject);
  return {
    adapter: class {
      constructor(kind: string) {
        // biome-ignore lint/correctness/noConstructorReturn: oidc-provider makes its adapters by `new`
        return store.adapter(kind);
      }
    } as never,
    jwks: { keys: [{ ...signingKey, use: 'sig', alg: 'EdDSA' }] },
    clients: [
      {
        client_id: browser,
        token_endpoint_auth_method: 'none',
        redirect_uris: [`${url}/auth/callback`],
        post_logout_redirect_uris: [`${url}/auth/signed-out`],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        id_token_signed_response_alg: 'EdDSA',
        require_auth_time: true,
        backchannel_logout_uri: `${url}/auth/backchannel`,
        backchannel_logout_session_required: true,
      },
      {
        client_id: commandLine,
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        redirect_uris: [],
        response_types: [],
        grant_types: ['urn:ietf:params:oauth:grant-type:device_code', 'refresh_token'],
        id_token_signed_response_alg: 'EdDSA',
      },
      {
        client_id: machine,
        token_endpoint_auth_method: 'private_key_jwt',
        token_endpoint_auth_signing_alg: 'Ed25519',
        jwks: { keys: [machineKey] },
        redirect_uris: [],
        response_types: [],
        grant_types: ['client_credentials'],
        id_token_signed_response_alg: 'EdDSA',
      },
    ] as never,
    pkce: { required: () => true },
    scopes: scope.split(' '),
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name'],
      acr: null,
      auth_time: null,
      sid: null,
    } as never,
    acrValues: ['urn:conformity:demonstration'],
    clientAuthMethods: ['none', 'private_key_jwt'],
    enabledJWA: {
      idTokenSigningAlgValues: ['EdDSA'],
      clientAuthSigningAlgValues: ['Ed25519', 'EdDSA'],
    } as never,
    features: {
      // Without it an essential `acr` is left out in silence.
      claimsParameter: { enabled: true },
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      revocation: { enabled: true },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => show(ctx, logoutPage(form)),
        postLogoutSuccessSource: ctx =>
          show(ctx, toldPage('Signed out', 'You are signed out. You can close this page.')),
      },
      deviceFlow: {
        enabled: true,
        userCodeInputSource: (ctx, form, _out, error) =>
          show(ctx, codePage(form, error ? reasonOf(error) : null, codeIn(ctx))),
        userCodeConfirmSource: (ctx, form, _client, _device, code) => show(ctx, confirmCodePage(form, code)),
        successSource: ctx =>
          show(ctx, toldPage('Signed in', 'Your command line goes on by itself. You can close this page.')),
      },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, asked) => {
          if (asked !== resource) throw new InvalidTarget();
          return {
            audience,
            scope,
            accessTokenFormat: 'jwt',
            accessTokenTTL: 300,
            jwt: { sign: { alg: 'EdDSA' } },
          } as never;
        },
      },
    },
    // By which people are known at their first log-in also where the token is all that the graph is shown.
    extraTokenClaims: (ctx, token) => {
      const email = personOf((token as { accountId?: string }).accountId)?.email;
      const { AuthorizationCode, DeviceCode, RefreshToken } = ctx.oidc.entities;
      const auth_time = (AuthorizationCode ?? DeviceCode ?? RefreshToken)?.authTime;
      return email ? { email, email_verified: true, ...(auth_time && { auth_time }) } : undefined;
    },
    findAccount: (_ctx, subject) => {
      const person = personOf(subject);
      if (!person) return undefined;
      const { name, email } = person;
      return { accountId: subject, claims: () => ({ sub: subject, name, email, email_verified: true }) };
    },
    interactions: { url: (_ctx, { uid }) => `${providerPath}/login/${uid}` },
    // Nobody is asked whether the graph may know who they are: they came to tell it.
    loadExistingGrant: async ctx => {
      const { client, session, result } = ctx.oidc;
      if (!client || !session) return undefined;
      const known = result?.consent?.grantId ?? session.grantIdFor(client.clientId);
      if (known) return ctx.oidc.provider.Grant.find(known);
      return ctx.oidc.provider.Grant.find(
        await grantTo(ctx.oidc.provider, client.clientId, session.accountId ?? '', resource),
      );
    },
    issueRefreshToken: async (_ctx, client) => client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    cookies: {
      keys: [store.cookieKey],
      long: { signed: true, httpOnly: true, sameSite: 'lax' },
      short: { signed: true, httpOnly: true, sameSite: 'lax' },
    },
    // Its own guard lets no request go to this machine, where the graph is that it has to tell of who signed out.
    fetch: (asked, options) => {
      if (new URL(String(asked)).origin === new URL(url).origin)
        delete (options as { dispatcher?: unknown }).dispatcher;
      return fetch(asked, options as RequestInit) as never;
    },
    renderError: (ctx, { error, error_description }) =>
      show(ctx, toldPage('This did not work', `${error_description ?? error}. Begin again where you came from.`)),
    ttl: {
      Session: 8 * hours,
      Interaction: 600,
      Grant: 8 * hours,
      IdToken: 300,
      RefreshToken: 8 * hours,
      DeviceCode: 600,
      ClientCredentials: 300,
      AccessToken: 300,
    },
  };
}

/** Lets a client know who the person is; answers the id of the grant. */
export async function grantTo(
  provider: Provider,
  clientId: string,
  accountId: string,
  resource: string,
): Promise<string> {
  const grant = new provider.Grant({ clientId, accountId });
  grant.addOIDCScope(scope);
  grant.addResourceScope(resource, scope);
  return grant.save();
}

function show(ctx: Pick<KoaContextWithOIDC, 'set' | 'body'>, html: string): void {
  ctx.set(pageHeaders);
  ctx.body = html;
}

/** The code in the address that was opened: it is typed already, and nothing is sent by a script. */
const codeIn = ({ req }: KoaContextWithOIDC): string | null =>
  new URL((req as { originalUrl?: string }).originalUrl ?? '', 'http://here').searchParams.get('user_code');

const reasonOf = (error: Error) =>
  /NoCodeError/.test(error.constructor.name + error.message)
    ? 'Type the code that your command line shows.'
    : 'This code is not known, or not any more. Type the one that your command line shows.';
