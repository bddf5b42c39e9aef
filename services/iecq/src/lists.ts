import { type CalendarDate, Scheme, type Scheme as SchemeCode, systemOf } from '@conformity/certification';
import { countryCode, effectiveStatusFrom, requireBodies, requireOrder, visibleTo } from '@conformity/register';
import { type DocumentView, documentPage } from '@conformity/scheme';
import { badInput, type Context, connectionOf, DateScalar, Length, type Page, PageArgs } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import { Args, ArgsType, Ctx, Field, ID, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { IecqCertificate } from './certificate-type';
import type { Loaders } from './loaders';
import { pairOf } from './scope/parse';
import { vocabularyFor } from './scope/scheme-vocabulary';
import { fold } from './scope/vocabulary';

type Asking = Context<Loaders>;

/** A page of certificates, by number. */
export const IecqCertificateConnection = connectionOf('IecqCertificate', IecqCertificate);

@ArgsType()
export class CertifiedArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'What is done, in any of its words: Manufacture, manufacturing, production.',
  })
  @IsOptional()
  @Length(1, 200)
  activity?: string | null;
  @Field(() => String, { nullable: true, description: 'What it is done to, singular or plural: lens, LED Frames.' })
  @IsOptional()
  @Length(1, 200)
  object?: string | null;
  @Field(() => String, { nullable: true, description: 'Where the site is. ISO 3166-1 alpha-2, such as `DE`.' })
  country?: string | null;
  @Field(() => Scheme, { nullable: true, description: 'Of IECQ, such as IECQ_HSPM; all, if it is left out.' })
  scheme?: SchemeCode | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The certification body, such as `bdy_demo`; all, if it is left out.',
  })
  body?: string | null;
  @Field(() => Boolean, {
    defaultValue: true,
    description: 'False also lists what is suspended, expired or cancelled today.',
  })
  inForce!: boolean;
}

/** What is due for a certificate. */
export const Due = { EXPIRY: 'EXPIRY', SURVEILLANCE: 'SURVEILLANCE' } as const;
export type Due = keyof typeof Due;
registerEnumType(Due, {
  name: 'IecqDue',
  description: 'What is due for a certificate.',
  valuesConfig: {
    EXPIRY: { description: 'Its validity ends.' },
    SURVEILLANCE: { description: 'A surveillance audit that is not done yet.' },
  },
});

@ArgsType()
export class DueArgs extends PageArgs {
  @Field(() => DateScalar, { description: 'First day, inclusive.' }) from!: CalendarDate;
  @Field(() => DateScalar, { description: 'Last day, inclusive.' }) to!: CalendarDate;
  @Field(() => [Due], { nullable: true, description: 'Both, if it is left out.' }) kinds?: Due[] | null;
  @Field(() => ID, {
    nullable: true,
    description: 'The certification body, such as `bdy_demo`; all, if it is left out.',
  })
  body?: string | null;
}

@ObjectType('IecqDueEvent', { description: 'Something that is due for a certificate on a day.' })
export class DueEvent {
  @Field(() => DateScalar, { description: 'The day on which it is due.' }) on!: CalendarDate;
  @Field(() => Due, { description: 'What is due.' }) kind!: Due;
  @Field(() => IecqCertificate, { description: 'For which it is due; surveillance of a set stands with its master.' })
  certificate!: DocumentView<object>;
}

export const IecqDueConnection = connectionOf('IecqDue', DueEvent);

@Resolver()
export class ListQueries {
  @Query(() => IecqCertificateConnection, {
    description:
      'Who is certified for an activity, an object, in a country: certificates of single sites, masters and additional sites, by what is done at the site itself.',
  })
  iecqCertified(@Args(() => CertifiedArgs) args: CertifiedArgs, @Ctx() ctx: Asking) {
    return certifiedPage(ctx, args);
  }

  @Query(() => IecqDueConnection, {
    description:
      'What expires or is due for surveillance within the days, the earliest first. Surveillance is listed with the master of a set.',
  })
  iecqDue(@Args(() => DueArgs) args: DueArgs, @Ctx() ctx: Asking) {
    return duePage(ctx, args);
  }
}

/** Certificates by what is done at their site. @throws BAD_INPUT for a cursor, a country, a scheme or a body that is none */
export async function certifiedPage(ctx: Asking, args: CertifiedArgs): Promise<Page<DocumentView<object>>> {
  const { principal, today } = ctx;
  if (args.scheme && systemOf(args.scheme) !== 'IECQ')
    throw badInput('scheme', `${args.scheme} is no scheme of IECQ. Ask iecqSchemes for those that there are.`);
  if (args.body != null) await requireBodies(ctx.db, [args.body], () => 'body');
  const params: unknown[] = [];
  const say = (value: unknown) => `$${params.push(value)}`;
  const done = activityOf(args);
  const where = [
    `d.document_type = 'IECQ_COC' and d.status <> 'DRAFT' and d.deleted_at is null and i.published_at is not null`,
    visibleTo(principal, 'd', params),
    ...(done ? [`i.content->'doneHere' @> ${say(JSON.stringify([done]))}::jsonb`] : []),
    ...(args.country != null ? [`i.content->'site'->>'country' = ${say(countryCode(args.country, 'country'))}`] : []),
    ...(args.scheme ? [`i.content->>'scheme' = ${say(args.scheme)}`] : []),
    ...(args.body != null ? [`d.issuer_id = ${say(args.body)}`] : []),
    // Mostly so; of a comparison PostgreSQL would expect that hardly any is.
    ...(args.inForce ? [`case when ${effective(say(today))} = 'CURRENT' then true else false end`] : []),
  ];
  const list = {
    list: 'certified',
    columns: 'd.id',
    from: `from document d join issue i on i.document_id = d.id and i.number = d.issue_number where ${where.join(' and ')}`,
    order: ['d.number_key', 'd.id'],
    params,
  };
  return documentPage(ctx, args, list, certificate => certificate);
}

/** The status that counts, of the document `d` with its issue `i`. */
const effective = (today: string) =>
  effectiveStatusFrom(
    {
      status: 'd.status',
      validUntil: `(i.content->>'validUntil')::date`,
      imposedStatus: `d.master->'statusHistory'->-1->>'status'`,
      imposedUntil: `(d.master->>'validUntil')::date`,
    },
    today,
  );

function activityOf({
  activity,
  object,
  scheme,
}: CertifiedArgs): Partial<Record<'activity' | 'object', string>> | null {
  if (!activity && !object) return null;
  const vocabulary = vocabularyFor(scheme ?? 'IECQ_AP');
  const [done = '', to = ''] = pairOf({ activity: activity ?? '', object: object ?? '' }, vocabulary).key.split('\n');
  return { ...(activity && { activity: done || fold(activity) }), ...(object && { object: to }) };
}

/** What is due within the days. @throws BAD_INPUT for days, kinds, a body or a cursor that cannot be */
export async function duePage(ctx: Asking, args: DueArgs): Promise<Page<DueEvent>> {
  const { from, to, body, kinds } = args;
  requireOrder('from', from, to);
  if (kinds?.length === 0) throw badInput('kinds', 'is empty. Leave it out for both, or give at least one.');
  if (body != null) await requireBodies(ctx.db, [body], () => 'body');
  const params: unknown[] = [from, to, kinds ?? Object.keys(Due), body ?? null];
  const visible = visibleTo(ctx.principal, 'd', params);
  const events = `
    select d.id, i.content->>'validUntil' as on_day, 'EXPIRY' as kind
    from document d join issue i on i.document_id = d.id and i.number = d.issue_number
    where i.published_at is not null and i.content->>'validUntil' between $1 and $2 and d.document_type = 'IECQ_COC' and ${open}
      and 'EXPIRY' = any($3) and ($4::text is null or d.issuer_id = $4) and ${visible}
    union all
    select d.id, audit->>'dueOn', 'SURVEILLANCE'
    from document d join issue i on i.document_id = d.id and i.number = d.issue_number
    cross join lateral jsonb_array_elements(coalesce(nullif(i.content->'surveillance', 'null'), '[]')) as audit
    where i.published_at is not null and open_surveillance(i.content) && daterange($1::date, $2::date, '[]')
      and audit->>'dueOn' between $1 and $2 and audit->>'doneOn' is null
      and coalesce(audit->>'dueOn' >= (d.recorded->'surveillance'->-1->>'nextDueOn'), true)
      and d.document_type = 'IECQ_COC' and i.content->>'siteRole' <> 'ADDITIONAL' and ${open}
      and 'SURVEILLANCE' = any($3) and ($4::text is null or d.issuer_id = $4) and ${visible}`;
  const list = {
    list: 'due',
    columns: 'd.id',
    from: `from (${events}) as d where true`,
    order: ['d.on_day', 'd.kind', 'd.id'],
    params,
  };
  return documentPage(ctx, args, list, (certificate, { place }) => ({
    on: place[0] as CalendarDate,
    kind: place[1] as Due,
    certificate,
  }));
}

/** Cancelled certificates do not end any more, and nobody surveys them. */
const open = `d.status in ('CURRENT', 'SUSPENDED') and d.deleted_at is null`;
