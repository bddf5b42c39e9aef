import { can } from '@conformity/access';
import { type CalendarDate, calendarDate } from '@conformity/certification';
import { act, badInput, type Context, type DataLoad, DateScalar, forbidden } from '@conformity/subgraph';
import { Length, Matches, Max, Min } from 'class-validator';
import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { type ValidityPolicy, yearsOn } from './validity';

@ObjectType({ description: 'From a day on, for how many years a Certificate of Personnel Competence is valid.' })
export class PersonValidityPolicy implements ValidityPolicy {
  @Field(() => DateScalar, { description: 'First day of issue to which it applies, inclusive.' })
  validFrom!: CalendarDate;
  @Field(() => Int) years!: number;
  @Field(() => String, { description: 'Where it is known from, or why it was recorded.' }) evidence!: string;
}

@ArgsType()
export class SetPersonValidityPolicyArgs {
  @Field(() => DateScalar, { description: 'First day of issue to which it applies, inclusive.' })
  validFrom!: CalendarDate;
  @Field(() => Int, { description: '1 to 20.' })
  @Min(1, { message: 'must be at least 1.' })
  @Max(20, { message: 'must be at most 20.' })
  years!: number;
  @Field(() => String, { description: 'Which decision it follows; kept for good.' })
  @Length(10, 2000)
  @Matches(/\p{L}{2}/u, { message: 'has no word in it. Say which decision it follows.' })
  reason!: string;
}

type Reader = Pick<EntityManager, 'query'>;

/** Every policy, the earliest first. */
export const validityPolicies = (db: Reader): Promise<PersonValidityPolicy[]> =>
  db.query(`select valid_from as "validFrom", years, evidence from validity_policy order by valid_from`);

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
    await em.query(
      `insert into validity_policy (valid_from, years, evidence) values ($1, $2, $3)
       on conflict (valid_from) do update set years = excluded.years, evidence = excluded.evidence`,
      [validFrom, years, evidence],
    );
    await em.query(
      `insert into validity_policy_change (valid_from, years, years_before, reason, by_id, by_name, request_id, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [validFrom, years, before?.years ?? null, reason, principal.id, principal.name, requestId, now],
    );
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
  for (const { validFrom, years, evidence } of known)
    await db.query('insert into validity_policy values ($1, $2, $3) on conflict do nothing', [
      validFrom,
      years,
      evidence,
    ]);
};
