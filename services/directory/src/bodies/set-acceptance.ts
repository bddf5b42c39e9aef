import { can } from '@conformity/access';
import { type CalendarDate, Scheme, systemOf } from '@conformity/certification';
import { byPublisher, standardsMeant, unknownStandard } from '@conformity/register';
import { ArrayMaxSize, act, badInput, type Context, DateScalar, forbidden } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import { ArgsType, Field, ID } from 'type-graphql';
import { type EntityManager, In } from 'typeorm';
import { recordChange } from '../change';
import { publishBodies } from '../publish';
import { ReasonArgs } from '../reason';
import { Standard } from '../standards/standard';
import { AcceptanceStatus, BodyAcceptance, heldBody } from './body';

@ArgsType()
export class SetAcceptanceArgs extends ReasonArgs {
  @Field(() => ID, { description: 'The certification body, such as `bdy_demo`.' }) body!: string;
  @Field(() => Scheme, { description: 'In which it is accepted, suspended or withdrawn.' }) scheme!: Scheme;
  @Field(() => AcceptanceStatus, { description: 'Whether it may issue there from now on.' }) status!: AcceptanceStatus;
  @Field(() => [String], {
    nullable: true,
    description:
      'The whole scope, such as `["IEC 60079-0"]`. Left out: as it stands. Null: not recorded, and then not limited.',
  })
  @IsOptional()
  @ArrayMaxSize(500)
  standards?: string[] | null;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day of the acceptance, whatever its status. Left out: as it stands, while it has not gone by. Null: no end is set.',
  })
  @IsOptional()
  until?: CalendarDate | null;
}

/**
 * Sets what a body is accepted for, and tells every scheme, in one transaction. What the body issued is not touched.
 * @throws FORBIDDEN, NOT_FOUND for the body, BAD_INPUT for a standard that the directory does not know and for an end before the beginning.
 */
export async function setAcceptance(ctx: Context, args: SetAcceptanceArgs): Promise<void> {
  const { body: bodyId, scheme, status, reason } = args;
  const system = systemOf(scheme);
  if (!can(ctx.principal, 'body:edit', { system, bodyId }))
    throw forbidden(
      `Only the Secretariat of ${system} or the IT administrator may change what a body is accepted for.`,
    );
  await act(ctx, async em => {
    await heldBody(em, bodyId);
    const standards = args.standards && (await scopeOf(em, args.standards));
    const acceptances = em.getRepository(BodyAcceptance);
    const before = await acceptances.findOneBy({ bodyId, scheme });
    const since = before?.status === status ? before.since : ctx.today;
    const until = args.until === undefined ? stillToCome(before, ctx.today) : args.until;
    if (until && since && until < since) throw badInput('until', `${until} is before ${since}, the first day.`);
    const after: BodyAcceptance = {
      bodyId,
      scheme,
      system,
      status,
      since,
      until,
      standards: standards === undefined ? (before?.standards ?? null) : standards,
      fourEyes: before?.fourEyes ?? false,
      confidence: 'RECORDED',
    };
    await acceptances.upsert(after, ['bodyId', 'scheme']);
    const trace = { before: before && told(before), after: told(after) };
    await recordChange(em, ctx, { thingId: bodyId, act: 'set-acceptance', reason, ...trace });
    await publishBodies(em, [bodyId]);
  });
}

const stillToCome = (acceptance: BodyAcceptance | null, today: CalendarDate) =>
  acceptance?.until && acceptance.until >= today ? acceptance.until : null;

/** What the trace keeps of an acceptance, beside the body that it is of. */
const told = ({ scheme, status, since, until, standards, confidence }: BodyAcceptance) => ({
  scheme,
  status,
  since,
  until,
  standards,
  confidence,
});

/** The standards as the directory writes them, each once. @throws BAD_INPUT for the first that it does not know */
async function scopeOf(em: EntityManager, typed: readonly string[]): Promise<string[]> {
  const placeOf = (index: number) => `standards[${index}]`;
  const names = (await byPublisher(em, typed.map(standardsMeant), placeOf)).map(([meant]) => meant?.standard ?? '');
  const rows = await em.getRepository(Standard).find({ select: { id: true }, where: { id: In(names) } });
  const known = new Set(rows.map(({ id }) => id));
  const unknown = names.findIndex(name => !known.has(name));
  if (unknown >= 0) throw await unknownStandard(em, placeOf(unknown), typed[unknown] ?? '');
  return [...new Set(names)].sort();
}
