import { can, whoMay } from '@conformity/access';
import { Scheme, systemOf } from '@conformity/certification';
import { act, type Context, conflict, forbidden, notFound } from '@conformity/subgraph';
import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { Entity, type EntityManager, PrimaryColumn } from 'typeorm';
import { recordChange } from '../change';
import { publishBodies } from '../publish';
import { ReasonArgs } from '../reason';
import { BodyAcceptance } from './body';

/** A scheme that asks for four eyes of all its bodies. */
@Entity('four_eyes_scheme')
export class FourEyesScheme {
  @PrimaryColumn('text') scheme!: Scheme;
}

@ArgsType()
export class AskFourEyesArgs extends ReasonArgs {
  @Field(() => Scheme, { description: 'In which.' }) scheme!: Scheme;
  @Field(() => ID, { nullable: true, description: 'Of which body; left out: of every body, as the Secretariat may.' })
  body?: string | null;
  @Field(() => Boolean, { description: 'True: who changed a draft last does not issue it. False: they may.' })
  asked!: boolean;
}

@ObjectType({ description: 'That who changed a draft last does not issue it, or may.' })
export class FourEyes {
  @Field(() => Scheme, { description: 'Where.' }) scheme!: Scheme;
  @Field(() => Boolean, { description: 'True where a second person is asked for.' }) asked!: boolean;
}

/** The schemes that ask for four eyes whatever the body says. */
export const schemesWithFourEyes = async (em: Pick<EntityManager, 'getRepository'>): Promise<ReadonlySet<string>> =>
  new Set((await em.getRepository(FourEyesScheme).find()).map(({ scheme }) => scheme));

/** Asks for four eyes, or no longer, and tells every scheme, in one transaction. @throws FORBIDDEN, NOT_FOUND, CONFLICT where it is so already */
export async function askFourEyes(ctx: Context, given: AskFourEyesArgs): Promise<FourEyes> {
  const { scheme, body = null, asked, reason } = given;
  const system = systemOf(scheme);
  const power = body ? 'body:tell' : 'body:edit';
  if (!can(ctx.principal, power, { system, bodyId: body }))
    throw forbidden(`Only ${whoMay(power, { system })} may ask for four eyes ${body ? 'of a body' : 'of every body'}.`);
  await act(ctx, async em => {
    const acceptances = em.getRepository(BodyAcceptance);
    const theirs = await acceptances.findBy(body ? { bodyId: body, scheme } : { scheme });
    if (body && !theirs.length) throw notFound(`An acceptance of ${body} for ${scheme}`);
    const schemes = await schemesWithFourEyes(em);
    const before = body ? (theirs[0] as BodyAcceptance).fourEyes : schemes.has(scheme);
    if (before === asked) throw conflict(`Four eyes are ${asked ? '' : 'not '}asked for there already.`);
    if (body) await acceptances.update({ bodyId: body, scheme }, { fourEyes: asked });
    else if (asked) await em.getRepository(FourEyesScheme).insert({ scheme });
    else await em.getRepository(FourEyesScheme).delete({ scheme });
    const trace = { before: { scheme, asked: before }, after: { scheme, asked } };
    await recordChange(em, ctx, { thingId: body ?? scheme, act: 'ask-four-eyes', reason, ...trace });
    await publishBodies(
      em,
      theirs.map(({ bodyId }) => bodyId),
    );
  });
  return { scheme, asked };
}
