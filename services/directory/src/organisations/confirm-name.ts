import { partyKey } from '@conformity/certification';
import { act, badInput, type Context, conflict, forbidden, IsCountry, Length, notFound } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import { ArgsType, Field, ID } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { recordChange } from '../change';
import { ReasonArgs } from '../reason';
import { holdIdentities, publishAliases } from './aliases';
import { ConfirmedName, confirmedNamesOf, Organisation } from './organisation';
import { editable, mayEdit } from './save-organisation';

@ArgsType()
export class OrganisationNameArgs extends ReasonArgs {
  @Field(() => ID, { description: 'The organisation, such as `org_...`.' }) id!: string;
  @Field(() => String, { description: 'As documents print it. Case, blanks and punctuation do not count.' })
  @Length(1, 300)
  name!: string;
  @Field(() => String, {
    nullable: true,
    description: 'ISO 3166-1 alpha-2, such as `DE`, as documents print it. Left out where they print none.',
  })
  @IsOptional()
  @IsCountry()
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
    const by = { by: ctx.principal.name, at: ctx.now };
    const confirmed = { key, organisationId: holder, name: name.trim(), country, reason: reason.trim(), ...by };
    await em.getRepository(ConfirmedName).insert(confirmed);
    return { act: 'confirm-organisation-name', before: null, after: { name: name.trim(), country } };
  });
}

/** Takes a confirmation back. @throws FORBIDDEN, NOT_FOUND for the organisation or where the name was not confirmed for it, CONFLICT */
export async function withdrawName(ctx: Context, args: OrganisationNameArgs): Promise<string> {
  const key = keyOf(args);
  return onOrganisation(ctx, args, async (em, { id }) => {
    const confirmed = (await confirmedNamesOf(em, [id])).find(name => name.key === key);
    if (!confirmed) throw notFound(`${args.name}, as a confirmed name of ${id},`);
    await em.getRepository(ConfirmedName).delete({ key });
    const { name, country, reason, by, at } = confirmed;
    return { act: 'withdraw-organisation-name', before: { name, country, reason, by, at }, after: {} };
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

type Owner = Pick<Organisation, 'id' | 'keptId' | 'name' | 'recordedById'>;

/** The records whose own name it is, those that stand for themselves first. */
const ownersOf = (em: EntityManager, key: string): Promise<Owner[]> =>
  em
    .getRepository(Organisation)
    .createQueryBuilder('o')
    .select(['o.id', 'o.keptId', 'o.name', 'o.recordedById'])
    .where({ nameKey: key })
    .orderBy('o.mergedInto is not null')
    .addOrderBy('o.id')
    .getMany();

/** The organisation for which somebody confirmed the name, under whatever record. */
const confirmedFor = (em: EntityManager, key: string): Promise<Organisation | null> =>
  em
    .getRepository(Organisation)
    .createQueryBuilder('kept')
    .innerJoin(Organisation, 'o', 'o.keptId = kept.id')
    .innerJoin(ConfirmedName, 'n', 'n.organisationId = o.id')
    .where('n.key = :key', { key })
    .getOne();

async function requireFree(
  em: EntityManager,
  { principal }: Pick<Context, 'principal'>,
  { key, organisation, owners }: { key: string; organisation: Organisation; owners: readonly Owner[] },
): Promise<void> {
  const confirmed = await confirmedFor(em, key);
  const others = owners.filter(({ keptId }) => keptId !== organisation.id);
  const isOwn = others.length < owners.length;
  if (confirmed?.id === organisation.id || (isOwn && !others.length && !confirmed))
    throw conflict(`Documents with this name belong to ${organisation.name} (${organisation.id}) already.`);
  if (confirmed)
    throw conflict(
      `Somebody confirmed this name for ${confirmed.name} (${confirmed.id}). Have it withdrawn there first.`,
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
