import { createHash, randomBytes } from 'node:crypto';
import { guest, type Principal } from '@conformity/access';
import type { Route } from '@conformity/subgraph';
import { asSeenBy, CatalogueError, rightsIn } from '@conformity/subgraph';
import { Column, type DataSource, Entity, PrimaryColumn } from 'typeorm';

/** How long a ticket can be used: long enough to begin a download, too short to be passed around. Our decision. */
const ticketSeconds = 60;

/** A ticket as it is told, once, to whoever asked for it. */
export interface Ticket {
  ticket: string;
  expiresAt: Date;
}

/** A ticket as it is kept: whoever reads the table cannot open a link. */
@Entity('one_time_link')
export class OneTimeLink {
  @PrimaryColumn('text', { name: 'ticket_sha256' }) ticketSha256!: string;
  @Column('text') path!: string;
  @Column('text', { name: 'person_id' }) personId!: string;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}

const hashOf = (ticket: string) => createHash('sha256').update(ticket).digest('hex');

/** A ticket with which anybody opens the path once, as this person with what they may do then; by the clock of the database, for 60 s. */
export async function giveTicket(db: DataSource, { id }: Principal, path: string): Promise<Ticket> {
  const ticket = randomBytes(32).toString('base64url');
  const [row] = await db.query<{ expires_at: Date }[]>(
    `insert into one_time_link (ticket_sha256, path, person_id, expires_at)
     values ($1, $2, $3, now() + make_interval(secs => $4)) returning expires_at`,
    [hashOf(ticket), path, id, ticketSeconds],
  );
  if (!row) throw new Error('A ticket was not kept');
  return { ticket, expiresAt: row.expires_at };
}

/** Whose ticket it is, and from now on nobody's; null where it is none for this path, or of somebody else than who is signed in. */
async function takeTicket(db: DataSource, ticket: string, path: string, caller: Principal): Promise<string | null> {
  const [used] = await db.query<{ person_id: string }[]>(
    `with used as (
       delete from one_time_link
       where ticket_sha256 = $1 and path = $2 and expires_at > now() and ($3 = $4 or person_id = $3)
       returning person_id)
     select person_id from used`,
    [hashOf(ticket), path, caller.id, guest.id],
  );
  return used?.person_id ?? null;
}

/** Removes tickets that nobody used in time. */
export const removeExpiredTickets = (db: DataSource) => db.query('delete from one_time_link where expires_at < now()');

const unusable = 'The link was opened before, or is older than a minute. Ask for a new one.';

const ofNobody = 'Whoever asked for the link may not sign in any more.';

/** What answers to a ticket must not be kept, and the address must not be passed on to whatever the page opens next. */
const discreet = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' };

/** The same address, open to a ticket in place of a token too: `?ticket=`. */
export const openToTickets = (route: Route): Route => ({
  ...route,
  headers: { ...route.headers, ...discreet },
  async handle(request, context) {
    const { ticket } = request.query;
    if (ticket === undefined) return route.handle(request, context);
    // Whoever only looks at an address, as a mail program does, must not use it up; nobody has what is behind it yet.
    if (request.method === 'HEAD') return { status: 405, headers: { allow: 'GET' }, body: null };
    const { 'if-none-match': _, ...headers } = request.headers;
    const path = route.path.replace(/:(\w+)/g, (_, name) => request.params[name] ?? '');
    const personId = await takeTicket(context.db, ticket, path, context.principal);
    if (!personId) throw new CatalogueError('UNAUTHENTICATED', unusable);
    const principal = await (await rightsIn(context.db))(personId, context.today);
    if (!principal) throw new CatalogueError('UNAUTHENTICATED', ofNobody);
    const reply = await route.handle(
      { ...request, headers },
      {
        ...context,
        principal,
        db: asSeenBy(context.db, principal),
      },
    );
    return { ...reply, headers: { ...reply.headers, ...discreet } };
  },
});
