import { editionOf, standardId, standardName } from '@conformity/register';
import { act, badInput, type Context, forbidden, Length, MaxLength } from '@conformity/subgraph';
import { IsOptional, Matches } from 'class-validator';
import { ArgsType, Field } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { recordedOn } from '../bodies/body';
import { recordChange } from '../change';
import { publishStandards } from '../publish';
import { standardSortKey } from '../search-key';
import { canSomewhere } from '../somewhere';
import { Edition, Standard } from './standard';

const dayOfPublisher = /^(19|2\d)\d\d(-(0[1-9]|1[0-2]))?$/;
const yearOrMonth = { message: 'is no year or year and month. Write 2017 or 2017-12.' };

@ArgsType()
export class RecordEditionArgs {
  @Field(() => String, { description: 'Publisher and number, such as `IEC 60079-0`.' })
  @Length(3, 60)
  standard!: string;
  @Field(() => String, {
    description:
      'Such as `7.0` (or `7`); the year where the publisher gives no edition number; with an amendment `2005/AMD1:2012`.',
  })
  @Length(1, 20)
  edition!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Year or year and month: `2017`, `2007-10`. Left out: as it stands.',
  })
  @IsOptional()
  @Matches(dayOfPublisher, yearOrMonth)
  published?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Year or year and month since when it is out of force. Left out: as it stands.',
  })
  @IsOptional()
  @Matches(dayOfPublisher, yearOrMonth)
  withdrawn?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The edition that took its place, such as `IEC 60079-0/7.0`. Left out: as it stands.',
  })
  @IsOptional()
  @Length(3, 80)
  replacedBy?: string | null;
  @Field(() => String, { nullable: true, description: 'The title of the standard. Left out: as it stands.' })
  @IsOptional()
  @MaxLength(500)
  title?: string | null;
}

/**
 * Makes the directory know an edition, or more of one that it knows, and tells every scheme, in one transaction.
 * @returns the id of the standard. @throws FORBIDDEN, BAD_INPUT
 */
export async function recordEdition(ctx: Context, args: RecordEditionArgs): Promise<string> {
  if (!canSomewhere(ctx.principal, 'standard:edit', null))
    throw forbidden('Only a Secretariat or the IT administrator may record editions of standards.');
  const { standard, edition } = named(args);
  const title = args.title?.trim() || null;
  const id = standardId(standard, edition);
  await act(ctx, async em => {
    const [standards, editions] = [em.getRepository(Standard), em.getRepository(Edition)];
    const before = await told(em, id);
    // What is left out stays as it stands: an upsert replaces the columns that it names.
    await standards.upsert({ id: standard, sortKey: standardSortKey(standard), ...(title && { title }) }, ['id']);
    const { published, withdrawn } = args;
    const replacedById = args.replacedBy ? (await editions.findOneBy({ id: args.replacedBy.trim() }))?.id : null;
    if (replacedById === undefined) throw badInput('replacedBy', `${args.replacedBy} is no edition that is recorded.`);
    if (replacedById === id) throw badInput('replacedBy', `${id} cannot replace itself.`);
    const since = published ?? (await editions.findOneBy({ id }))?.published;
    if (withdrawn && since && withdrawn < since.slice(0, withdrawn.length))
      throw badInput('withdrawn', `${withdrawn} is before ${since}, when it was published.`);
    const life = {
      ...(published && { published }),
      ...(withdrawn && { withdrawn, state: 'WITHDRAWN' as const }),
      ...(replacedById && { replacedById, state: 'REPLACED' as const }),
    };
    await editions.upsert({ id, standard, edition, ...life, ...recordedOn(ctx.today) }, ['id']);
    const after = { ...(await told(em, id)) };
    await recordChange(em, ctx, { thingId: standard, act: 'record-edition', before, after });
    await publishStandards(em, [standard]);
  });
  return standard;
}

/** What the trace keeps of an edition; null where the directory does not know it. */
async function told(em: EntityManager, id: string): Promise<object | null> {
  const edition = await em.getRepository(Edition).findOneBy({ id });
  if (!edition) return null;
  const { published, state, withdrawn, replacedById, confidence, source } = edition;
  const { title } = await em.getRepository(Standard).findOneByOrFail({ id: edition.standard });
  return { id, title, published, state, withdrawn, replacedBy: replacedById, confidence, source };
}

function named(args: RecordEditionArgs) {
  const [standard, edition] = [standardName(args.standard), editionOf(withCapitals(args.edition))];
  if (!/^[A-Z][A-Z/]* [A-Z0-9][A-Z0-9 .-]*$/.test(standard))
    throw badInput(
      'standard',
      `${args.standard} is no name of a standard. Write publisher and number, such as IEC 60079-0.`,
    );
  if (!/^([1-9]\d?\.\d{1,2}|(19|2\d)\d\d)(\/(AMD|COR)[1-9]\d?:(19|2\d)\d\d)?$/.test(edition))
    throw badInput(
      'edition',
      `${args.edition} is no edition. Write it as 7.0, or the year where there is no edition number; with an amendment as 2005/AMD1:2012.`,
    );
  return { standard, edition };
}

/** An amendment as it is kept: `2005 / Amd 1 : 2012` is `2005/AMD1:2012`. */
const withCapitals = (typed: string) => typed.normalize('NFKC').toUpperCase().replace(/\s+/g, '');
