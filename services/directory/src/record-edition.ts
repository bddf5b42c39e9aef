import { can } from '@conformity/access';
import { System } from '@conformity/certification';
import { editionOf, standardId, standardName } from '@conformity/register';
import { act, badInput, type Context, forbidden, Length, MaxLength } from '@conformity/subgraph';
import { IsOptional, Matches } from 'class-validator';
import { ArgsType, Field } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { recordChange } from './change';
import { publishStandards } from './publish';
import { standardSortKey } from './search-key';
import { Edition, Standard } from './standard';

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
  @Matches(/^(19|2\d)\d\d(-(0[1-9]|1[0-2]))?$/, { message: 'is no year or year and month. Write 2017 or 2017-12.' })
  published?: string | null;
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
  const mayEdit = Object.values(System).some(system => can(ctx.principal, 'standard:edit', { system, bodyId: null }));
  if (!mayEdit) throw forbidden('Only a Secretariat or the IT administrator may record editions of standards.');
  const { standard, edition } = named(args);
  const title = args.title?.trim() || null;
  const id = standardId(standard, edition);
  await act(ctx, async em => {
    const [standards, editions] = [em.getRepository(Standard), em.getRepository(Edition)];
    const before = await told(em, id);
    // What is left out stays as it stands: an upsert replaces the columns that it names.
    await standards.upsert({ id: standard, sortKey: standardSortKey(standard), ...(title && { title }) }, ['id']);
    const recorded = { confidence: 'RECORDED', source: `recorded on ${ctx.today}` } as const;
    const { published } = args;
    await editions.upsert({ id, standard, edition, ...(published && { published }), ...recorded }, ['id']);
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
  const { published, confidence, source } = edition;
  const { title } = await em.getRepository(Standard).findOneByOrFail({ id: edition.standard });
  return { id, title, published, confidence, source };
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
