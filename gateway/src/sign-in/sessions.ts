import type { Principal } from '@conformity/access';
import { CatalogueError, type Shown, unauthenticated } from '@conformity/subgraph';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Cookie, clearCookie, readCookie, setCookie } from './cookie';
import type { Granted, RelyingParty } from './relying-party';
import { hashOf, newSecret, seal, unseal } from './sealed';
import type { Ending, Session, SessionTable } from './session-table';

/** For how long a session is believed that was found: one that is ended, ends everywhere within this time. */
const believedMs = 2_000;
const remembered = 10_000;
/** After so long everybody signs in anew. */
const lastsMs = 8 * 3_600_000;
/** For how long a session goes on that the provider cannot be asked about. */
const patienceMs = 3_600_000;

/** What sessions of browsers need. */
export interface SessionsOptions {
  table: SessionTable;
  provider: RelyingParty;
  /** Says what somebody is. @throws UNAUTHENTICATED for nobody */
  personOf(shown: Shown): Promise<Principal>;
  publicUrl(): string;
}

/** Who is signed in with a browser: it keeps a secret in a cookie, of which we keep the hash alone. */
export class Sessions {
  private readonly known = new Map<string, { session: Promise<Session | null>; until: number }>();
  private readonly refreshing = new Map<string, Promise<void>>();

  constructor(private readonly options: SessionsOptions) {}

  /** Who asks by a cookie; null for whoever has none, or has one that does not count any more and only reads. @throws FORBIDDEN, UNAUTHENTICATED */
  async principalOf(request: FastifyRequest): Promise<Principal | null> {
    const secret = this.secretOf(request);
    if (!secret) return null;
    const acts = request.method !== 'GET' && request.method !== 'HEAD';
    if (acts) this.requireOwnPage(request);
    const session = await this.find(secret);
    if (session) return this.options.personOf(shownBy(session));
    if (acts) throw unauthenticated('You are signed out.');
    return null;
  }

  /** Opens one for whom the provider has signed in, in place of the one that this browser had. */
  async open(request: FastifyRequest, reply: FastifyReply, granted: Granted): Promise<void> {
    await this.end(request, reply);
    const { issuer, subject, email, sid, signedInAt, tokens, checkedUntil } = granted;
    const secret = newSecret();
    const opened = { hash: hashOf(secret), issuer, subject, email, sid, signedInAt, sealed: seal(tokens, secret) };
    const endsAt = new Date(Date.now() + lastsMs).toISOString();
    await this.options.table.open({ ...opened, checkedUntil: checkedUntil.toISOString(), endsAt });
    setCookie(reply, this.cookie, secret);
  }

  /** Ends the session of this browser, and `everywhere` those of the same person in other browsers; answers it as it was. */
  async end(request: FastifyRequest, reply: FastifyReply, everywhere = false): Promise<Session | null> {
    const secret = this.secretOf(request);
    if (!secret) return null;
    const session = await this.options.table.find(hashOf(secret));
    if (session) await this.endAll(everywhere ? { issuer: session.issuer, subject: session.subject } : session);
    clearCookie(reply, this.cookie);
    return session;
  }

  async endAll(which: Ending): Promise<void> {
    this.known.clear();
    await this.options.table.end('hash' in which ? { hash: which.hash } : which);
    this.known.clear();
  }

  /** @throws FORBIDDEN for what a page of another site makes the browser send: it sends the cookie whoever asks */
  requireOwnPage({ headers }: FastifyRequest): void {
    const { 'sec-fetch-site': site = 'same-origin', origin = this.origin, 'x-csrf': marked } = headers;
    if (marked !== undefined && site === 'same-origin' && origin === this.origin) return;
    const message =
      'Who is signed in by a cookie acts from the pages of the graph alone, with the header x-csrf. Elsewhere, send a token.';
    throw new CatalogueError('FORBIDDEN', message, { http: { status: 403 } });
  }

  /** The secret of the browser. */
  secretOf(request: FastifyRequest): string | null {
    const given = readCookie(request, this.cookie);
    return given?.length === 43 ? given : null;
  }

  /** What the provider gave for the session, where the browser's secret opens it. */
  tokensOf = (session: Session, secret: string) => unseal(session.sealed, secret);

  private async find(secret: string): Promise<Session | null> {
    const hash = hashOf(secret);
    const known = this.known.get(hash);
    const found = known && known.until > Date.now() ? await known.session : await this.look(hash);
    if (!found || Date.parse(found.checkedUntil) > Date.now()) return found;
    await this.check(found, secret);
    return this.look(hash);
  }

  private look(hash: string): Promise<Session | null> {
    const session = this.options.table.find(hash);
    if (this.known.size >= remembered) this.known.clear();
    this.known.set(hash, { session, until: Date.now() + believedMs });
    session.catch(() => this.known.delete(hash));
    return session;
  }

  /** Asks the provider, once for all who wait: a token that is shown twice ends the grant. */
  private check(session: Session, secret: string): Promise<void> {
    const running = this.refreshing.get(session.hash);
    if (running) return running;
    const checking = this.ask(session, secret).finally(() => this.refreshing.delete(session.hash));
    this.refreshing.set(session.hash, checking);
    return checking;
  }

  private async ask({ hash }: Session, secret: string): Promise<void> {
    const { table, provider } = this.options;
    if (!(await table.claim(hash))) return;
    // As it is after the claim: another gateway may just have asked.
    const session = await table.find(hash);
    if (!session || Date.parse(session.checkedUntil) > Date.now()) return;
    const { sealed, checkedUntil } = session;
    const tokens = unseal(sealed, secret);
    try {
      const granted = await provider.refresh(tokens);
      if (granted) await table.keep(hash, seal(granted.tokens, secret), granted.checkedUntil.toISOString());
      else await table.end({ hash });
    } catch (fault) {
      if (Date.now() - Date.parse(checkedUntil) > patienceMs) throw fault;
    }
  }

  private get origin(): string {
    return new URL(this.options.publicUrl()).origin;
  }

  /** No other host can set it, where there is TLS. */
  private get cookie(): Cookie {
    const secure = this.origin.startsWith('https:');
    return { name: secure ? '__Host-session' : 'session', path: '/', secure };
  }
}

const shownBy = ({ issuer, subject, email, signedInAt, endsAt }: Session): Shown => ({
  issuer,
  subject,
  email,
  signedInAt,
  // Who has a browser is a person.
  clientId: null,
  expiresAt: Date.parse(endsAt),
});
