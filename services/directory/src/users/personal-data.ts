import { can, type Principal, whoMay } from '@conformity/access';
import type { System } from '@conformity/certification';
import { act, type Context, conflict, DateTimeScalar, forbidden, notFound, read } from '@conformity/subgraph';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Column, Entity, IsNull, PrimaryColumn } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { recordChange } from '../change';
import type { Loaders } from '../loaders';
import { actOnUsers } from './act-on-users';
import { actsOnDocuments } from './acts-on-documents';
import { competenceOf, noticesOf } from './held-elsewhere';
import type { Membership } from './person';
import { forgetSignatures } from './signature';

type Asking = Context<Loaders>;

@ObjectType({ description: 'That a person agreed to what the register keeps of who works with it.' })
@Entity('consent')
export class Consent {
  @PrimaryColumn('text', { name: 'person_id' }) personId!: string;
  @Field(() => String, { description: 'Of the text that was agreed to, such as `2026-11`.' })
  @PrimaryColumn('text')
  version!: string;
  @Field(() => DateTimeScalar, { description: 'When.' }) @Column('timestamptz') at!: Date;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was taken back; null while it counts.' })
  @Column('timestamptz', { name: 'withdrawn_at', nullable: true })
  withdrawnAt!: Date | null;
}

export const ErasureState = { OPEN: 'OPEN', ERASED: 'ERASED', REFUSED: 'REFUSED' } as const;
export type ErasureState = keyof typeof ErasureState;
registerEnumType(ErasureState, {
  name: 'ErasureState',
  description: 'What became of a request to be forgotten.',
  valuesConfig: {
    OPEN: { description: 'Nobody has answered yet.' },
    ERASED: {
      description:
        'Name, e-mail addresses, log-ins, views, watches and pictures of the signature are gone; `kept` says what stays.',
    },
    REFUSED: { description: 'It was not done; `answer` says why.' },
  },
});

@ObjectType({ description: 'That a person asks to be forgotten.' })
@Entity('erasure_request')
export class ErasureRequest {
  @Field(() => ID, { description: 'Such as `ers_...`.' }) @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'person_id' }) personId!: string;
  @Field(() => String, { description: 'What the person says of it.' }) @Column('text') note!: string;
  @Field(() => ErasureState, { description: 'What became of it.' }) @Column('text') state!: ErasureState;
  @Field(() => DateTimeScalar, { description: 'When it was asked.' })
  @Column('timestamptz', { name: 'asked_at' })
  askedAt!: Date;
  @Field(() => String, { nullable: true, description: 'What was answered.' })
  @Column('text', { nullable: true })
  answer!: string | null;
  @Field(() => String, { nullable: true, description: 'Who answered.' })
  @Column('text', { name: 'answered_by', nullable: true })
  answeredBy!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered.' })
  @Column('timestamptz', { name: 'answered_at', nullable: true })
  answeredAt!: Date | null;
}

/** What the register keeps for good: our reading of what a register of certificates is for. */
export const kept =
  'What you issued and every entry of the audit trails stays, with your name and signature as they were: a certificate has to be proved for as long as products carry it. So does a certificate of competence in your name, whose body answers for it.';

type Held = readonly Pick<Membership, 'system' | 'bodyId'>[];

/** The systems of which the principal answers for what is held of a person with these roles, now or once; null: all that there is. */
export function partsKept(principal: Principal, roles: Held): System[] | null {
  if (can(principal, 'personal-data:keep', { system: '', bodyId: null })) return null;
  const kept = roles.flatMap(({ system, bodyId }) =>
    system && can(principal, 'personal-data:keep', { system, bodyId }) ? [system] : [],
  );
  return [...new Set(kept)];
}

/** Whether the principal answers for any of it. */
export const keepsDataOf = (principal: Principal, roles: Held): boolean => partsKept(principal, roles)?.length !== 0;

/** Whether they answer for all of it: who works or worked in another system too is not theirs alone. */
async function isKeeperOfAll({ principal, loaders }: Asking, personId: string): Promise<boolean> {
  const roles = await loaders.rolesOf.load(personId);
  const parts = partsKept(principal, roles);
  return parts === null || (parts.length > 0 && roles.every(({ system }) => system !== null && parts.includes(system)));
}

/** That somebody looked at personal data of others. */
@Entity('personal_access')
export class PersonalAccess {
  @PrimaryColumn('text', { name: 'subject_id' }) subjectId!: string;
  @PrimaryColumn('text') kind!: 'PEOPLE' | 'EXPORT';
  @PrimaryColumn('text', { name: 'by_id' }) byId!: string;
  @PrimaryColumn('date', { name: 'on_day' }) onDay!: string;
  @Column('timestamptz') at!: Date;
  @Column('text', { name: 'by_name' }) byName!: string;
}

/** Notes who looked at personal data of others, once a day: of a person, or of the people of a body. */
export const noteAccess = (
  { database, principal, now, today }: Asking,
  kind: 'PEOPLE' | 'EXPORT',
  subjectId: string,
): Promise<unknown> =>
  database.acts.query(
    `insert into personal_access (by_id, kind, subject_id, on_day, at, by_name) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing`,
    [principal.id, kind, subjectId, today, now, principal.name],
  );

/** Of each list the latest so many are exported. */
const mostExported = 10_000;

/**
 * What is held of a person: all of it for the person and for the IT administrator; for a Secretariat what is of its system.
 * @throws FORBIDDEN, NOT_FOUND
 */
export async function personalDataOf(ctx: Asking, id: string): Promise<object> {
  const isOwn = id === ctx.principal.id;
  const parts = isOwn ? null : partsKept(ctx.principal, await ctx.loaders.rolesOf.load(id));
  if (parts?.length === 0) throw forbidden(`Only ${whoMay('personal-data:keep', { system: 'the system' })} may.`);
  if (!isOwn) await noteAccess(ctx, 'EXPORT', id);
  const latest = (columns: string, from: string) =>
    `coalesce((select json_agg(row) from (select ${columns} from ${from} limit ${mostExported}) row), '[]')`;
  const trail = 'act, at, reason, by_name as "byName", thing_id as "thing", before, after';
  const ofPart = (system: string) => `($2::text[] is null or ${system} = any($2))`;
  const [found] = await read<{ person: { name: string } }>(
    ctx.db,
    `select json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'active', p.active) as person,
       ${latest('role, system, body_id as body, may_issue as "mayIssue", since, until, ended_at as "endedAt"', `membership where person_id = p.id and ${ofPart('system')} order by since desc`)} as roles,
       ${latest('version, at, withdrawn_at as "withdrawnAt"', 'consent where person_id = p.id order by at desc')} as consents,
       ${latest(trail, `change where thing_id = p.id and ${ofPart(`after->>'system'`)} order by id desc`)} as "trailAbout",
       ${latest(trail, `change where by_id = p.id and ${ofPart(`after->>'system'`)} order by id desc`)} as "trailBy",
       ${latest('issuer, subject, since', 'login where person_id = p.id and $2::text[] is null order by since desc')} as logins,
       ${latest('name, list, filter', 'saved_view where person_id = p.id and $2::text[] is null order by name')} as views,
       ${latest(`body_id as body, '/signatures/' || hash as picture`, 'signature where person_id = p.id and $2::text[] is null order by body_id')} as signatures,
       ${latest('id, note, state, asked_at as "askedAt", answer, answered_at as "answeredAt"', 'erasure_request where person_id = p.id and $2::text[] is null order by id desc')} as "erasureRequests",
       ${latest('kind, on_day as "on", by_name as "byName"', 'personal_access where subject_id = p.id and $2::text[] is null order by on_day desc')} as "seenBy"
     from person p where p.id = $1`,
    [id, parts],
  );
  if (!found) throw notFound(`The person ${id}`);
  const trailOfDocuments = await actsOnDocuments(ctx.db, id, { parts, most: mostExported });
  const competence = !parts || parts.includes('IECEx') ? await competenceOf(ctx.db, { id, ...found.person }) : null;
  const notices = parts ? [] : await noticesOf(ctx.db, id);
  return { ...found, parts, trailOfDocuments, ...competence, notices, kept };
}

/** Records that the caller agreed to a text; once a text, and again where they took it back. */
export const giveConsent = (ctx: Asking, version: string): Promise<string> =>
  act(ctx, async em => {
    const personId = ctx.principal.id;
    if (!(await em.query('select from person where id = $1 and active', [personId])).length)
      throw forbidden('Only a person who works with the register agrees to what it keeps. Sign in.');
    const given = { version: version.trim() };
    const fresh = await em.query(
      `insert into consent (person_id, version, at) values ($1, $2, $3)
       on conflict (person_id, version) do update set at = excluded.at, withdrawn_at = null where consent.withdrawn_at is not null
       returning version`,
      [personId, given.version, ctx.now],
    );
    if (fresh.length)
      await recordChange(em, ctx, { thingId: personId, act: 'give-consent', before: null, after: given });
    return personId;
  });

/** Takes such an agreement back. What was done meanwhile stays done. @throws NOT_FOUND where there is none that counts */
export const withdrawConsent = (ctx: Asking, version: string): Promise<string> =>
  act(ctx, async em => {
    const personId = ctx.principal.id;
    const given = { version: version.trim() };
    const { affected } = await em
      .getRepository(Consent)
      .update({ personId, ...given, withdrawnAt: IsNull() }, { withdrawnAt: ctx.now });
    if (!affected) throw notFound(`An agreement of yours to ${given.version}`);
    const trace = { before: given, after: { ...given, withdrawn: true } };
    await recordChange(em, ctx, { thingId: personId, act: 'withdraw-consent', ...trace });
    return personId;
  });

/** Asks to be forgotten. @returns the id of the request. @throws FORBIDDEN, CONFLICT where one is open */
export const requestErasure = (ctx: Asking, note: string): Promise<string> =>
  act(ctx, async em => {
    const personId = ctx.principal.id;
    if (!(await em.query('select from person where id = $1 and active for update', [personId])).length)
      throw forbidden('Only a person who works with the register can ask to be forgotten. Sign in.');
    if (await em.getRepository(ErasureRequest).existsBy({ personId, state: 'OPEN' }))
      throw conflict('You have asked for it already. The Secretariat answers.');
    const request = { id: `ers_${uuid()}`, personId, note, state: 'OPEN' as const, askedAt: ctx.now };
    await em.getRepository(ErasureRequest).insert(request);
    await recordChange(em, ctx, { thingId: personId, act: 'request-erasure', before: null, after: { id: request.id } });
    return request.id;
  });

/**
 * Answers a request: takes name, e-mail address and log-ins off, or says why not. What `kept` tells stays.
 * @throws FORBIDDEN, also to who asked; NOT_FOUND; CONFLICT where it is answered, or the person has a role
 */
export const answerErasure = (
  ctx: Asking,
  { id, erase, reason }: { id: string; erase: boolean; reason: string },
): Promise<string> =>
  actOnUsers(ctx, async em => {
    const requests = em.getRepository(ErasureRequest);
    const request = await requests.findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (request?.personId === ctx.principal.id) throw forbidden('Nobody answers their own request.');
    if (!request || !(await isKeeperOfAll(ctx, request.personId))) throw notFound(`The request ${id}`);
    const { personId } = request;
    if (request.state !== 'OPEN') throw conflict('It is answered already.');
    if (erase) {
      const held = await em.query(
        'select from held_membership where person_id = $1 and coalesce(until, $2::date) >= $2::date limit 1',
        [personId, ctx.today],
      );
      if (held.length) throw conflict('The person has a role still. End it first.');
      await em.query(
        `delete from session s using login l where l.person_id = $1 and s.issuer = l.issuer and s.subject = l.subject`,
        [personId],
      );
      await em.query('delete from login where person_id = $1', [personId]);
      await em.query('delete from saved_view where person_id = $1', [personId]);
      await forgetSignatures(em, ctx, personId);
      await em.query(
        `update person set name = 'Erased person', email = null, subject = null, active = false where id = $1`,
        [personId],
      );
    }
    const state = erase ? ('ERASED' as const) : ('REFUSED' as const);
    const answer = { state, answer: reason.trim(), answeredBy: ctx.principal.name, answeredAt: ctx.now };
    await requests.update({ id }, answer);
    const trace = { before: { id, state: 'OPEN' }, after: { id, state } };
    await recordChange(em, ctx, { thingId: personId, act: 'answer-erasure', reason, ...trace });
    return id;
  });
