import { CatalogueError } from '@conformity/subgraph';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Cookie, clearCookie, readCookie, setCookie } from './cookie';
import { type Begun, type RelyingParty, SignInRefused } from './relying-party';
import type { Sessions } from './sessions';

/** The sign-in that a browser has begun, in a cookie of its own for ten minutes: the graph keeps nothing of what anybody may begin. */
const begunCookie = 'sign-in';
const begunSeconds = 600;

/** Where a browser goes that the provider has signed out, in a cookie: a provider knows one address of ours, and leads to no other. */
const leavingCookie = 'sign-out';

/** A path of ours; never another site, to which an answer could lead. */
const ownPath = (given: unknown, otherwise = '/graphiql'): string =>
  typeof given === 'string' && /^\/(?![/\\])[\x21-\x7e]{0,500}$/.test(given) ? given : otherwise;

/** What the addresses below `/auth` need. */
export interface SignIn {
  sessions: Sessions;
  provider: RelyingParty;
  publicUrl(): string;
}

/** `/auth/login`, `/auth/callback`, `/auth/session`, `/auth/logout`, `/auth/signed-out`, and where the provider tells who has signed out. */
export async function mountSignIn(server: FastifyInstance, { sessions, provider, publicUrl }: SignIn): Promise<void> {
  const cookie = (name = begunCookie): Cookie => ({ name, path: '/auth', secure: publicUrl().startsWith('https:') });

  server.addHook('onRequest', async (_request, reply) => void reply.headers(uncached));
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: 20_000 },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );

  server.get('/auth/login', async (request, reply) => {
    const { to, fresh } = request.query as Record<string, unknown>;
    // The cookies of one address are not sent to another one of the same machine.
    if (request.host !== new URL(publicUrl()).host && request.headers.host !== new URL(publicUrl()).host)
      return reply.redirect(new URL(request.url, publicUrl()).href, 303);
    const { address, begun } = await provider.begin(ownPath(to), fresh !== undefined);
    setCookie(reply, cookie(), Buffer.from(JSON.stringify(begun)).toString('base64url'), begunSeconds);
    return reply.redirect(address, 303);
  });

  server.get('/auth/callback', async (request, reply) => {
    const begun = begunBy(request);
    clearCookie(reply, cookie());
    if (!begun) return tell(reply, 'This sign-in was begun in another browser, or too long ago.');
    try {
      await sessions.open(request, reply, await provider.end(request.url, begun));
    } catch (fault) {
      if (fault instanceof SignInRefused) return tell(reply, fault.message);
      throw fault;
    }
    return reply.redirect(ownPath(begun.to), 303);
  });

  server.get('/auth/session', async request => {
    const principal = await sessions.principalOf(request).catch(fault => {
      if (fault instanceof CatalogueError && fault.extensions.code === 'UNAUTHENTICATED') return 'unknown' as const;
      throw fault;
    });
    if (!principal) return { signedIn: false };
    if (principal === 'unknown') return { signedIn: true, known: false };
    const { id, name, signedInAt = null } = principal;
    return { signedIn: true, known: true, id, name, signedInAt };
  });

  server.post('/auth/logout', async (request, reply) => {
    sessions.requireOwnPage(request);
    const secret = sessions.secretOf(request);
    const { everywhere, to } = request.query as Record<string, unknown>;
    const session = await sessions.end(request, reply, everywhere !== undefined);
    if (!session || !secret) return { to: ownPath(to) };
    setCookie(reply, cookie(leavingCookie), Buffer.from(ownPath(to)).toString('base64url'), begunSeconds);
    return { to: await provider.signOutAt(sessions.tokensOf(session, secret)) };
  });

  server.get('/auth/signed-out', async (request, reply) => {
    const to = Buffer.from(readCookie(request, { name: leavingCookie }) ?? '', 'base64url').toString();
    clearCookie(reply, cookie(leavingCookie));
    return reply.redirect(ownPath(to, '/'), 303);
  });

  server.post('/auth/backchannel', async (request, reply) => {
    const { logout_token: token } = (request.body ?? {}) as { logout_token?: unknown };
    try {
      await sessions.endAll(await provider.endedBy(String(token)));
    } catch (fault) {
      if (fault instanceof CatalogueError) throw fault;
      throw new CatalogueError('BAD_INPUT', 'logout_token: is none that the provider has signed for this graph.', {
        field: 'logout_token',
      });
    }
    return reply.status(200).send();
  });
}

const uncached = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };

function begunBy(request: FastifyRequest): Begun | null {
  try {
    const begun = JSON.parse(Buffer.from(readCookie(request, { name: begunCookie }) ?? '', 'base64url').toString());
    const isWhole = ['state', 'nonce', 'verifier', 'to'].every(name => typeof begun[name] === 'string' && begun[name]);
    return isWhole ? begun : null;
  } catch {
    return null;
  }
}

/** A person reads it: the provider sent the browser here. */
const tell = (reply: FastifyReply, reason: string) =>
  reply
    .status(400)
    .headers({
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    })
    .type('text/html; charset=utf-8')
    .send(
      `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>Not signed in</title>
<h1>You are not signed in</h1><p>${reason.replace(/[<>&"']/g, '')}</p><p><a href="/auth/login">Sign in again</a> or <a href="/graphiql">go on as a guest</a></p></html>\n`,
    );
