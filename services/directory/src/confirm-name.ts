import { partyKey } from '@conformity/certification';
import { act, badInput, type Context, conflict, forbidden, notFound } from '@conformity/subgraph';
import { IsOptional, Length, Matches } from 'class-validator';
import { ArgsType, Field, ID } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { holdIdentities, publishAliases } from './aliases';
import { recordChange } from './change';
import type { Organisation } from './organisation';
import { ReasonArgs } from './reason';
import { editable, mayEdit } from './save-organisation';

@ArgsType()
export class OrganisationNameArgs extends ReasonArgs {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'As documents print it. Case, blanks and punctuation do not count.' })
  @Length(1, 300)
  name!: string;
  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166-1 alpha-2, as documents print it. Left out where they print none.',
  })
  @IsOptional()
  @Matches(/^[A-Z]{2}$/, {
    message: 'is not a country code. Write the two capital letters of ISO 3166-1, such as DE.',
  })
  country?: string | null;
}

/**
 * Has documents that print this name in this country belong to the organisation.
 * @throws FORBIDDEN, NOT_FOUND, BAD_INPUT for a name without letter or digit, CONFLICT where the name means the organisation already,
 *   or somebody confirmed it for another, or it is the own name of others only
 */
export async function confirmName(ctx: Context, args: OrganisationNameArgs): Promise<string> {
  const key = keyOf(args);
  return onOrganisation(ctx, args, async (em, organisation) => {
    const owners = await ownersOf(em, key);
    await requireFree(em, ctx, { key, organisation, owners });
    // Where the name is that of a record that was merged into this one, it goes with that record if the merge is undone.
    const holder = owners.find(({ keptId }) => keptId === organisation.id)?.id ?? organisation.id;
    const { name, country = null, reason } = args;
    await em.query(
      `insert into organisation_name (key, organisation_id, name, country, reason, confirmed_by, confirmed_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [key, holder, name.trim(), country, reason.trim(), ctx.principal.name, ctx.now],
    );
    return { act: 'confirm-organisation-name', before: null, after: { name: name.trim(), country } };
  });
}

/** Takes a confirmation back. @throws FORBIDDEN, NOT_FOUND for the organisation or where the name was not confirmed for it, CONFLICT */
export async function withdrawName(ctx: Context, args: OrganisationNameArgs): Promise<string> {
  const key = keyOf(args);
  return onOrganisation(ctx, args, async (em, { id }) => {
    const [confirmed] = await em.query<object[]>(
      `select n.name, n.country, n.reason, n.confirmed_by as by, n.confirmed_at as at
       from organisation_name n join organisation o on o.id = n.organisation_id where n.key = $1 and o.kept_id = $2`,
      [key, id],
    );
    if (!confirmed) throw notFound(`${args.name}, as a confirmed name of ${id},`);
    await em.query('delete from organisation_name where key = $1', [key]);
    return { act: 'withdraw-organisation-name', before: confirmed, after: {} };
  });
}

type Done = { act: 'confirm-organisation-name' | 'withdraw-organisation-name'; before: object | null; after: object };

async function onOrganisation(
  ctx: Context,
  args: OrganisationNameArgs,
  work: (em: EntityManager, organisation: Organisation) => Promise<Done>,
): Promise<string> {
  return act(ctx, async em => {
    await holdIdentities(em);
    const organisation = await editable(em, ctx.principal, args.id);
    const done = await work(em, organisation);
    await recordChange(em, ctx, { thingId: args.id, reason: args.reason.trim(), ...done });
    await publishAliases(em, [keyOf(args)]);
    return args.id;
  });
}

interface Owner {
  id: string;
  keptId: string;
  name: string;
  recordedById: string | null;
}

/** The records whose own name it is, those that stand for themselves first. */
const ownersOf = (em: EntityManager, key: string): Promise<Owner[]> =>
  em.query<Owner[]>(
    `select id, kept_id as "keptId", name, recorded_by as "recordedById" from organisation
     where name_key = $1 order by merged_into is not null, id`,
    [key],
  );

async function requireFree(
  em: EntityManager,
  { principal }: Pick<Context, 'principal'>,
  { key, organisation, owners }: { key: string; organisation: Organisation; owners: readonly Owner[] },
): Promise<void> {
  const [confirmed] = await em.query<{ keptId: string; name: string }[]>(
    `select kept.id as "keptId", kept.name from organisation_name n
     join organisation o on o.id = n.organisation_id join organisation kept on kept.id = o.kept_id where n.key = $1`,
    [key],
  );
  const others = owners.filter(({ keptId }) => keptId !== organisation.id);
  const isOwn = others.length < owners.length;
  if (confirmed?.keptId === organisation.id || (isOwn && !others.length && !confirmed))
    throw conflict(`Documents with this name belong to ${organisation.name} (${organisation.id}) already.`);
  if (confirmed)
    throw conflict(
      `Somebody confirmed this name for ${confirmed.name} (${confirmed.keptId}). Have it withdrawn there first.`,
    );
  const [other] = others;
  if (other && !isOwn)
    throw conflict(`This is the name of ${other.name} (${other.keptId}). Merge the two if they are one organisation.`);
  if (others.some(({ recordedById }) => !mayEdit(principal, recordedById)))
    throw forbidden('Several organisations have this name. Only who may edit all of them may say whose it is.');
}

/** @throws BAD_INPUT for a name without letter or digit, which would be like any other such name. */
function keyOf({ name, country }: OrganisationNameArgs): string {
  const key = partyKey(name, country);
  if (key.startsWith('|')) throw badInput('name', 'has neither letter nor digit.');
  return key;
}
