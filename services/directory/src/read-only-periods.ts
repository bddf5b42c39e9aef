import { can } from '@conformity/access';
import { System } from '@conformity/certification';
import { publishReferences } from '@conformity/register';
import {
  act,
  badInput,
  type Context,
  conflict,
  DateTimeScalar,
  forbidden,
  Length,
  notFound,
} from '@conformity/subgraph';
import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import { Column, type DataSource, Entity, type EntityManager, MoreThan, PrimaryColumn } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { recordChange } from './change';
import { ReasonArgs } from './reason';

@ObjectType({
  description:
    'A time in which acts are refused with READ_ONLY, as for the change of the registers of 27 to 30 September 2019; reading goes on, and Secretariats may still act.',
})
@Entity('read_only_period')
export class ReadOnlyPeriod {
  @Field(() => ID, { description: 'Such as `rop_...`.' }) @PrimaryColumn('text') id!: string;
  @Field(() => System, { nullable: true, description: 'Which takes no acts; null: none of them.' })
  @Column('text', { nullable: true })
  system!: System | null;
  @Field(() => DateTimeScalar, { description: 'The first instant in it.' })
  @Column('timestamptz', { name: 'starts_at' })
  from!: Date;
  @Field(() => DateTimeScalar, { description: 'The first instant after it.' })
  @Column('timestamptz', { name: 'ends_at' })
  until!: Date;
  @Field(() => String, { description: 'Why, for those whose acts are refused.' }) @Column('text') reason!: string;
  @Column('text', { name: 'announced_by' }) announcedBy!: string;
  @Column('timestamptz', { name: 'announced_at' }) announcedAt!: Date;
}

@ArgsType()
export class AnnounceReadOnlyArgs {
  @Field(() => System, { nullable: true, description: 'Left out: every system, as the IT administrator may.' })
  system?: System | null;
  @Field(() => DateTimeScalar, { description: 'Not before now.' }) from!: Date;
  @Field(() => DateTimeScalar, { description: 'At most 31 days later.' }) until!: Date;
  @Field(() => String, { description: 'Why, for those whose acts will be refused.' }) @Length(3, 500) reason!: string;
}

@ArgsType()
export class EndReadOnlyArgs extends ReasonArgs {
  @Field(() => ID, { description: 'Such as `rop_...`.' }) id!: string;
}

/** Our decision: a register that takes no acts for longer is not a register. */
const longestDays = 31;

/** Those that go on or are to come, the earliest first. */
export const periodsFrom = (db: DataSource, now: Date): Promise<ReadOnlyPeriod[]> =>
  db
    .getRepository(ReadOnlyPeriod)
    .find({ where: { until: MoreThan(now) }, order: { from: 'ASC', id: 'ASC' }, take: 100 });

function requirePower(ctx: Context, system: System | null): void {
  if (can(ctx.principal, 'system:freeze', { system: system ?? '', bodyId: null })) return;
  throw forbidden(
    system
      ? `Only the Secretariat of ${system} or the IT administrator may let ${system} take no acts.`
      : 'Only the IT administrator may let every system take no acts.',
  );
}

/** Announces a read-only period to everybody. @returns its id. @throws FORBIDDEN, BAD_INPUT */
export function announce(ctx: Context, { system = null, from, until, reason }: AnnounceReadOnlyArgs): Promise<string> {
  requirePower(ctx, system);
  if (from < ctx.now) throw badInput('from', 'has gone by. Acts are refused from now on at the earliest.');
  if (until <= from) throw badInput('until', 'is not after `from`.');
  if (until.getTime() - from.getTime() > longestDays * 86_400_000)
    throw badInput('until', `is more than ${longestDays} days after \`from\`.`);
  return act(ctx, async em => {
    const period = { id: `rop_${uuid()}`, system, from, until, reason: reason.trim() };
    const by = { announcedBy: ctx.principal.name, announcedAt: ctx.now };
    await em.getRepository(ReadOnlyPeriod).insert({ ...period, ...by });
    await publish(em, period);
    const { id, ...after } = period;
    await recordChange(em, ctx, { thingId: id, act: 'announce-read-only', reason, before: null, after });
    return id;
  });
}

/** Ends a period now, or takes it back where it has not begun. @returns its id. @throws FORBIDDEN, NOT_FOUND, CONFLICT */
export function endPeriod(ctx: Context, { id, reason }: EndReadOnlyArgs): Promise<string> {
  return act(ctx, async em => {
    const lock = { mode: 'pessimistic_write' } as const;
    const period = await em.getRepository(ReadOnlyPeriod).findOne({ where: { id }, lock });
    if (!period) throw notFound(`The read-only period ${id}`);
    requirePower(ctx, period.system);
    if (period.until <= ctx.now) throw conflict('The read-only period has ended already.');
    const hasBegun = period.from <= ctx.now;
    const ended = { from: hasBegun ? period.from : ctx.now, until: ctx.now };
    await em.getRepository(ReadOnlyPeriod).update({ id }, ended);
    await publish(em, { ...period, ...ended });
    const before = { from: period.from, until: period.until };
    await recordChange(em, ctx, { thingId: id, act: 'end-read-only', reason, before, after: ended });
    return id;
  });
}

const publish = (
  em: EntityManager,
  { id, system, from, until, reason }: Pick<ReadOnlyPeriod, 'id' | 'system' | 'from' | 'until' | 'reason'>,
) => publishReferences(em, 'READ_ONLY', [{ id, system, from: from.toISOString(), until: until.toISOString(), reason }]);
