import { can } from '@conformity/access';
import { type CalendarDate, calendarDate } from '@conformity/certification';
import {
  act,
  badInput,
  type Context,
  type DataLoad,
  DateScalar,
  forbidden,
  Length,
  Max,
  Min,
} from '@conformity/subgraph';
import { Matches } from 'class-validator';
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, type EntityManager, PrimaryColumn } from 'typeorm';
import { type ValidityPolicy, yearsOn } from './validity';
import { ValidityPolicyChange } from './validity-policy-change';

@ObjectType({ description: 'From a day on, for how many years a Certificate of Personnel Competence is valid.' })
@Entity('validity_policy')
export class PersonValidityPolicy implements ValidityPolicy {
  @Field(() => DateScalar, { description: 'First day of issue to which it applies, inclusive.' })
  @PrimaryColumn('date', { name: 'valid_from' })
  validFrom!: CalendarDate;
  @Field(() => Int, { description: 'For how many years a certificate is valid from its day of issue.' })
  @Column('int')
  years!: number;
  @Field(() => String, { description: 'Where it is known from, or why it was recorded.' })
  @Column('text')
  evidence!: string;
}

@ArgsType()
export class SetPersonValidityPolicyArgs {
  @Field(() => DateScalar, { description: 'First day of issue to which it applies, inclusive.' })
  validFrom!: CalendarDate;
  @Field(() => Int, { description: 'For how many years from the day of issue, 1 to 20.' })
  @Min(1)
  @Max(20)
  years!: number;
  @Field(() => String, { description: 'Which decision it follows; kept for good.' })
  @Length(10, 2000)
  @Matches(/\p{L}{2}/u, { message: 'has no word in it. Say which decision it follows.' })
  reason!: string;
}

type Reader = Pick<EntityManager, 'getRepository'>;

/** Every policy, the earliest first. */
export const validityPolicies = (db: Reader): Promise<PersonValidityPolicy[]> =>
  db.getRepository(PersonValidityPolicy).find({ order: { validFrom: 'ASC' } });

/** The years for which a certificate of a day is valid; null before the first policy. */
export const validityYears = async (db: Reader, on: CalendarDate): Promise<number | null> =>
  yearsOn(await validityPolicies(db), on);

/**
 * Sets how long certificates issued from a day on are valid; what was issued before keeps its end. Leaves a trace.
 * @throws FORBIDDEN, BAD_INPUT
 */
export async function setValidityPolicy(ctx: Context, args: SetPersonValidityPolicyArgs): Promise<void> {
  const { principal, today, now, requestId } = ctx;
  if (!can(principal, 'standard:edit', { system: 'IECEx', bodyId: null }))
    throw forbidden(
      'Only the Secretariat of IECEx or the IT administrator may set for how long certificates are valid.',
    );
  const { validFrom, years } = args;
  const reason = args.reason.trim();
  if (validFrom < firstPolicy)
    throw badInput('validFrom', `${validFrom} is before ${firstPolicy}, when the scheme began.`);
  const evidence = `Recorded on ${today}: ${reason}`;
  await act(ctx, async em => {
    await em.query('select pg_advisory_xact_lock(hashtext($1))', ['iecex_persons/validity_policy']);
    const before = (await validityPolicies(em)).find(policy => policy.validFrom === validFrom);
    await em.getRepository(PersonValidityPolicy).upsert({ validFrom, years, evidence }, ['validFrom']);
    const by = { byId: principal.id, byName: principal.name, requestId, at: now };
    const yearsBefore = before?.years ?? null;
    await em.getRepository(ValidityPolicyChange).insert({ validFrom, years, yearsBefore, reason, ...by });
  });
}

const firstPolicy = calendarDate('2010-01-01');

const known: PersonValidityPolicy[] = [
  {
    validFrom: firstPolicy,
    years: 3,
    evidence: 'Verified: IECEx update, March 2012 ("Certificates have a 3 year life"); the scheme began in 2010.',
  },
  {
    validFrom: calendarDate('2016-01-01'),
    years: 5,
    evidence:
      'Five years: Exert Certification, assessment process. The day of the change stands in no document that we know: 2016-01-01 is our decision, to be set by the Secretariat.',
  },
];

/** The policies that every register starts with. Loading twice changes nothing, and what the Secretariat set stays. */
export const referenceData: DataLoad = async db => {
  await db.acts.getRepository(PersonValidityPolicy).createQueryBuilder().insert().values(known).orIgnore().execute();
};
