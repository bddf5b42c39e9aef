import { addDays, type CalendarDate } from '@conformity/certification';
import { badInput, below, type Context, conflict, forbidden, notFound } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { BodyAcceptance, CertificationBody } from '../bodies/body';
import { recordChange } from '../change';
import type { Loaders } from '../loaders';
import { actOnUsers } from './act-on-users';
import { type MembershipInput, membershipOf } from './membership-input';
import { knownPerson } from './people';
import { Membership, Person } from './person';
import { requireManager } from './power';

type Asking = Context<Loaders>;

/**
 * Gives a role to whoever has this address: to the person whom the directory knows by it, else to a new one, who is known at the
 * first log-in by the verified address. @returns the id of the person. @throws FORBIDDEN, BAD_INPUT, CONFLICT
 */
export async function invite(
  ctx: Asking,
  given: { email: string; name: string; membership: MembershipInput; reason: string },
): Promise<string> {
  const [email, name] = [given.email.trim().toLowerCase(), given.name.trim()];
  const membership = await wanted(ctx, given.membership);
  return actOnUsers(ctx, async em => {
    const known = await em.getRepository(Person).findOneBy({ email });
    const person = known ?? { id: `per_${uuid()}`, subject: null, email, name, active: true };
    if (!known) {
      await em.getRepository(Person).insert(person);
      const after = { email, name, ...membership };
      await recordChange(em, ctx, {
        thingId: person.id,
        act: 'invite-person',
        reason: given.reason,
        before: null,
        after,
      });
    }
    return give(em, ctx, person, membership, given.reason);
  });
}

/** Gives a role to a person. @returns the id of the person. @throws FORBIDDEN, NOT_FOUND, BAD_INPUT, CONFLICT */
export async function grant(
  ctx: Asking,
  given: { person: string; membership: MembershipInput; reason: string },
): Promise<string> {
  const membership = await wanted(ctx, given.membership);
  const person = await knownPerson(ctx, given.person);
  if (!person) throw notFound(`The person ${given.person}`);
  return actOnUsers(ctx, em => give(em, ctx, person, membership, given.reason));
}

/** The role that is to be given, by who may give it, at a body that works in the system. */
async function wanted(ctx: Asking, input: MembershipInput) {
  const membership = await below('membership', () => membershipOf(input, ctx.today));
  requireManager(ctx.principal, membership);
  const { bodyId, system } = membership;
  if (bodyId === null) return membership;
  if (!(await ctx.db.getRepository(CertificationBody).existsBy({ id: bodyId })))
    throw badInput('membership.body', `${bodyId} is not a certification body of the directory.`);
  if (!(await ctx.db.getRepository(BodyAcceptance).existsBy({ bodyId, system: system as never })))
    throw badInput('membership.system', `${bodyId} was never accepted for a scheme of ${system}.`);
  return membership;
}

async function give(
  em: EntityManager,
  ctx: Asking,
  person: Person | Pick<Person, 'id' | 'name' | 'active'>,
  membership: ReturnType<typeof membershipOf>,
  reason: string,
): Promise<string> {
  // Our decision: a second person stands behind every power that somebody has.
  if (person.id === ctx.principal.id)
    throw forbidden('Nobody gives a role to themselves. Ask another who may give it.');
  if (!person.active) throw conflict(`${person.name} is locked. Unlock the person first.`);
  await add(em, { ...membership, personId: person.id, standsInFor: null });
  await recordChange(em, ctx, { thingId: person.id, act: 'grant-membership', reason, before: null, after: membership });
  return person.id;
}

async function add(em: EntityManager, membership: Omit<Membership, 'id' | 'endedAt' | 'person'>): Promise<string> {
  const { personId, role, system, bodyId, mayIssue, since, until, standsInFor } = membership;
  const same = await em.query(
    `select from membership where ended_at is null and person_id = $1 and role = $2 and system is not distinct from $3
       and body_id is not distinct from $4 and stands_in_for is not distinct from $5
       and (since = $7::date or may_issue = $6 and since <= coalesce($8::date, since) and coalesce(until, $7::date) >= $7::date)`,
    [personId, role, system, bodyId, standsInFor, mayIssue, since, until],
  );
  if (same.length) throw conflict('The person has this role in these days already. End that one first.');
  const { identifiers } = await em.getRepository(Membership).insert(membership);
  return identifiers[0]?.id;
}

/**
 * Ends a role, at once or with a day. Who stands in for its holder ends with it. @returns the id of the person.
 * @throws FORBIDDEN, NOT_FOUND, CONFLICT for the last administrator of a body and of the graph
 */
export function end(
  ctx: Asking,
  { id, until, reason }: { id: string; until: CalendarDate | null; reason: string },
): Promise<string> {
  return actOnUsers(ctx, async em => {
    const membership = await held(em, ctx, id);
    if (membership.personId !== ctx.principal.id) requireManager(ctx.principal, membership);
    if (until && until < ctx.today)
      throw badInput('until', `${until} has gone by. Leave it out to end the role at once.`);
    if (until && (until < membership.since || (membership.until && until > membership.until)))
      throw badInput(
        'until',
        `is not among the days of the role, ${membership.since} to ${membership.until ?? 'open'}.`,
      );
    const change = until ? { until } : { endedAt: ctx.now };
    await em.getRepository(Membership).update({ id }, change);
    await requireOneLeft(em, membership);
    const { personId } = membership;
    const [before, after] = [told(membership), told({ ...membership, ...change })];
    await recordChange(em, ctx, { thingId: personId, act: 'end-membership', reason, before, after });
    return personId;
  });
}

/** Our decision: an absence of more than half a year is a change of officer. */
const longestAbsenceDays = 184;

/**
 * Lets somebody of the same body, or of the same staff, stand in for the holder of a role for some days. @returns the id of the membership.
 * @throws FORBIDDEN, NOT_FOUND, BAD_INPUT, CONFLICT
 */
export function standIn(
  ctx: Asking,
  given: { id: string; person: string; since: CalendarDate; until: CalendarDate; reason: string },
): Promise<string> {
  const { since, until } = given;
  if (since < ctx.today) throw badInput('since', `${since} has gone by.`);
  if (until < since) throw badInput('until', `${until} is before ${since}, the first day.`);
  if (until > addDays(since, longestAbsenceDays))
    throw badInput(
      'until',
      `is more than ${longestAbsenceDays} days after ${since}. Give the role itself for so long.`,
    );
  return actOnUsers(ctx, async em => {
    const membership = await held(em, ctx, given.id);
    if (membership.personId !== ctx.principal.id) requireManager(ctx.principal, membership);
    if (membership.standsInFor) throw conflict('Who stands in for somebody does not hand that on.');
    const person = await colleague(em, membership, given.person, ctx.today);
    const { role, system, bodyId, mayIssue, documentTypes } = membership;
    const post = { role, system, bodyId, mayIssue, documentTypes, since, until };
    const id = await add(em, { ...post, personId: person.id, standsInFor: membership.id });
    const after = { ...post, standsInFor: membership.personId };
    await recordChange(em, ctx, { thingId: person.id, act: 'stand-in', reason: given.reason, before: null, after });
    return id;
  });
}

/** Somebody else who works at the same place. @throws NOT_FOUND */
async function colleague(em: EntityManager, { system, bodyId, personId }: Membership, id: string, today: CalendarDate) {
  const [person] = await em.query<{ id: string }[]>(
    `select p.id from person p where p.id = $1 and p.active and p.id <> $2 and exists (
       select from held_membership h where h.person_id = p.id and h.body_id is not distinct from $3
         and (h.system = $4 or $4::text is null and h.system is null) and coalesce(h.until, $5::date) >= $5::date)`,
    [id, personId, bodyId, system, today],
  );
  if (!person) throw notFound(`Another person ${id} with a role in the same place`);
  return person;
}

/** Lets a person sign in no more, or again; for the IT administrator. @returns the id of the person. @throws NOT_FOUND, CONFLICT */
export function setActive(
  ctx: Asking,
  { person: id, active, reason }: { person: string; active: boolean; reason: string },
): Promise<string> {
  return actOnUsers(ctx, async em => {
    const person = await em.getRepository(Person).findOneBy({ id });
    if (!person) throw notFound(`The person ${id}`);
    if (person.active === active) throw conflict(`${person.name} is ${active ? 'not ' : ''}locked already.`);
    await em.getRepository(Person).update({ id }, { active });
    for (const membership of await em.getRepository(Membership).findBy({ personId: id }))
      if (!active && !isOver(membership, ctx.today)) await requireOneLeft(em, membership);
    const trace = { before: { active: !active }, after: { active } };
    await recordChange(em, ctx, { thingId: id, act: active ? 'unlock-person' : 'lock-person', reason, ...trace });
    return id;
  });
}

/** A role that is not over, and that the caller may know of. @throws NOT_FOUND */
async function held(em: EntityManager, ctx: Asking, id: string): Promise<Membership> {
  const found = /^[1-9]\d{0,17}$/.test(id) ? await em.getRepository(Membership).findOneBy({ id }) : null;
  if (
    !found ||
    isOver(found, ctx.today) ||
    !(found.personId === ctx.principal.id || (await knownPerson(ctx, found.personId)))
  )
    throw notFound(`The role ${id}`);
  return found;
}

const isOver = ({ endedAt, until }: Membership, today: CalendarDate) =>
  endedAt !== null || (until !== null && until < today);

/**
 * Who keeps the users of a body, or of the graph, cannot be let go before there is another, for good and today.
 * @throws CONFLICT
 */
async function requireOneLeft(em: EntityManager, { role, system, bodyId }: Membership): Promise<void> {
  if (role !== 'CB_ADMIN' && role !== 'IT_ADMIN') return;
  const left = await em.query(
    `select from held_membership h join person p on p.id = h.person_id
     where p.active and h.role = $1 and h.system is not distinct from $2 and h.body_id is not distinct from $3 and h.until is null limit 1`,
    [role, system, bodyId],
  );
  if (left.length) return;
  const what = role === 'IT_ADMIN' ? 'The graph' : `${bodyId} in ${system}`;
  throw conflict(`${what} would have no administrator. Give the role to another first, without an end.`);
}

const told = ({ id, role, system, bodyId, since, until, endedAt }: Membership) => ({
  id,
  role,
  system,
  bodyId,
  since,
  until,
  endedAt,
});
