import { can } from '@conformity/access';
import { System } from '@conformity/certification';
import { badInput, CatalogueError, type Context, type Route } from '@conformity/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { Entity, type EntityManager, In, PrimaryColumn } from 'typeorm';
import { requireOfBody } from '../bodies/body-acts';
import { noPicture, type PicturePlace, removePicture, setPicture } from '../bodies/keep-picture';
import { isHash, Picture, PrintedPicture, served, uploaded } from '../bodies/picture';
import { pictureLimits } from '../bodies/picture-limits';
import type { Loaders } from '../loaders';
import { publishBodies } from '../publish';
import { rolesOf } from './people';

type Asking = Context<Loaders>;

@ObjectType({
  description:
    'The picture of a signature. It is printed on what the person issues or corrects for the body while it is there, where the document names them as who approved it.',
})
@Entity('signature')
export class Signature extends Picture {
  @PrimaryColumn('text', { name: 'body_id' }) bodyId!: string;
  @PrimaryColumn('text', { name: 'person_id' }) personId!: string;

  @Field(() => String, {
    description: 'Where it is, at the address of the graph, for whoever may see it. A PNG picture.',
  })
  url(): string {
    return `/signatures/${this.hash}`;
  }
}

/** Those of a person's signatures that the caller may see: all of their own, of others those at bodies whose people they may see. */
async function visible(ctx: Asking, personId: string, signatures: Signature[]): Promise<Signature[]> {
  if (personId === ctx.principal.id || !signatures.length) return signatures;
  const bodies = (await rolesOf(ctx, personId)).map(({ bodyId }) => bodyId);
  return signatures.filter(({ bodyId }) => bodies.includes(bodyId));
}

/** The signatures of a person that the caller may see. */
export const signaturesOf = async (ctx: Asking, personId: string): Promise<Signature[]> =>
  visible(ctx, personId, await ctx.loaders.signaturesOf.load(personId));

/** Somebody who issues for the body today, in a system where the caller keeps it. @throws BAD_INPUT */
async function requireIssuer(em: EntityManager, { principal, today }: Asking, bodyId: string, personId: string) {
  const kept = Object.values(System).filter(system => can(principal, 'body:tell', { system, bodyId }));
  const held = await em.query(
    `select from held_membership where person_id = $1 and body_id = $2 and may_issue and system = any($3)
       and since <= $4::date and coalesce(until, $4::date) >= $4::date limit 1`,
    [personId, bodyId, kept, today],
  );
  if (!held.length) throw badInput('person', 'may issue nothing for the body today. Give them that role first.');
}

/** Who keeps the people of the body, for somebody who issues for it. */
const allowing = (ctx: Asking, bodyId: string, personId: string) => async (em: EntityManager) => {
  await requireOfBody(em, ctx, bodyId, ['body:tell']);
  await requireIssuer(em, ctx, bodyId, personId);
};

const signatureOf = (ctx: Asking, bodyId: string, personId: string): PicturePlace => ({
  kind: 'signature',
  Kept: Signature,
  key: { bodyId, personId },
  named: `the person ${personId} for ${bodyId}`,
  traced: { thingId: personId, of: { bodyId } },
  publish: em => publishBodies(em, [bodyId]),
  release: (em, before) => release(em, ctx, before),
});

/** What no issue bears of these is removed from now on. */
const release = (em: EntityManager, { now }: Pick<Asking, 'now'>, signatures: readonly Picture[]) =>
  em.getRepository(PrintedPicture).update({ hash: In(signatures.map(({ hash }) => hash)) }, { releasedAt: now });

/** Removes a signature: an administrator of the body, or whose it is. What bears it goes on bearing it. @throws NOT_FOUND, FORBIDDEN */
export function removeSignature(ctx: Asking, bodyId: string, personId: string): Promise<void> {
  const place = signatureOf(ctx, bodyId, personId);
  return removePicture(ctx, place, async em => {
    const seen = await visible(ctx, personId, await em.getRepository(Signature).findBy({ bodyId, personId }));
    if (seen.length === 0) throw noPicture(place);
    if (personId !== ctx.principal.id) await requireOfBody(em, ctx, bodyId, ['body:tell']);
  });
}

/** Removes all signatures of a person who is forgotten, within the act that does so. */
export async function forgetSignatures(em: EntityManager, ctx: Asking, personId: string): Promise<void> {
  const signatures = await em.getRepository(Signature).findBy({ personId });
  await em.getRepository(Signature).delete({ personId });
  await release(em, ctx, signatures);
  await publishBodies(
    em,
    signatures.map(({ bodyId }) => bodyId),
  );
}

/** The signature with this hash, where the caller may see it. */
async function visibleSignature(ctx: Asking, hash: string | undefined): Promise<Signature | null> {
  if (!isHash(hash)) return null;
  const same = await ctx.db.query<Signature[]>(
    'select hash, bytes, body_id as "bodyId", person_id as "personId" from signature where hash = $1',
    [hash],
  );
  for (const signature of same) if ((await visible(ctx, signature.personId, [signature])).length) return signature;
  return null;
}

/**
 * `POST /signatures?body=bdy_...&person=per_...` takes a PNG or SVG of an administrator of the body; `GET /signatures/HASH` serves it as PNG to
 * the person and to who may see the people of the body.
 */
export const signatureRoutes: Route[] = [
  {
    method: 'POST',
    path: '/signatures',
    bodyLimit: pictureLimits.rawBytes,
    async handle({ body, query }, context) {
      const { body: bodyId = '', person = '' } = query;
      if (!/^bdy_[\w-]{1,80}$/.test(bodyId) || !/^per_[\w-]{1,80}$/.test(person))
        throw badInput('person', 'says not whose it is: give it as `?body=bdy_...&person=per_...`.');
      const ctx = context as Asking;
      const kept = await setPicture(ctx, signatureOf(ctx, bodyId, person), allowing(ctx, bodyId, person), body);
      return uploaded(kept, `/signatures/${kept.hash}`);
    },
  },
  {
    method: 'GET',
    path: '/signatures/:hash',
    async handle(request, context) {
      const signature = await visibleSignature(context as Asking, request.params.hash);
      if (!signature) throw new CatalogueError('NOT_FOUND', 'There is no such signature, or you may not see it.');
      return served(request, signature, 'private, no-cache');
    },
  },
];
