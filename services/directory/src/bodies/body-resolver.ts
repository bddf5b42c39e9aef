import { System } from '@conformity/certification';
import { type Context, lookUp, MaxLength, type Page, PageArgs } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { countryCode } from '../country-code';
import type { Loaders } from '../loaders';
import { pageOf } from '../paging';
import { containing, longestPart } from '../search-key';
import {
  AcceptanceStatus,
  BodyAcceptance,
  BodyCode,
  bodyColumns,
  CertificationBody,
  CertificationBodyConnection,
} from './body';
import { bodyWithCode } from './body-with-code';
import { BodyLogo } from './logo';
import { SetAcceptanceArgs, setAcceptance } from './set-acceptance';
import { SetTimeZoneArgs, setTimeZone } from './time-zone';

type Asking = Context<Loaders>;

@ArgsType()
class BodiesArgs extends PageArgs {
  @Field(() => System, { nullable: true, description: 'Bodies with an acceptance in the system, whatever its status.' })
  system?: System | null;
  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2, such as `DE`.' }) country?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Part of the name or of a code, also of an old code. At most 200 characters.',
  })
  @IsOptional()
  @MaxLength(longestPart)
  query?: string | null;
}

@Resolver(() => CertificationBody)
export class BodyResolver {
  @Directive('@cacheControl(maxAge: 60)')
  @Query(() => CertificationBodyConnection, { description: 'Certification bodies by name.' })
  certificationBodies(
    @Args(() => BodiesArgs) { system, country, query, ...page }: BodiesArgs,
    @Ctx() { db }: Asking,
  ): Promise<Page<CertificationBody>> {
    const where = `($1::text is null or t.country = $1)
      and ($2::text is null or exists (select from acceptance a where a.body_id = t.id and a.system = $2))
      and ($3::text[] is null or t.sort_key like any($3)
           or exists (select from body_code c where c.body_id = t.id and lower(c.code) like any($3)))`;
    const params = [countryCode(country), system ?? null, containing(query)];
    return pageOf(db, { table: 'certification_body', columns: bodyColumns, where, params }, page);
  }

  @Directive('@cacheControl(maxAge: 60)')
  @Query(() => CertificationBody, {
    nullable: true,
    description:
      'The body with this id, or that has or had this code, in capitals or not. Null where there is none. Name the system where a code is one of different bodies in different systems.',
  })
  certificationBody(
    @Arg('id', () => ID, { nullable: true, description: 'Such as `bdy_demo`. Give it or the code.' }) id: string | null,
    @Arg('code', () => String, { nullable: true, description: 'Such as `BAS`, also one that is not in use any more.' })
    code: string | null,
    @Arg('system', () => System, { nullable: true, description: 'In whose numbers the code stands.' })
    system: System | null,
    @Ctx() { loaders }: Asking,
  ): Promise<CertificationBody | null> {
    return lookUp(
      { id, code },
      { id: wanted => loaders.body.load(wanted), code: typed => bodyWithCode(loaders, typed, system) },
    );
  }

  @Mutation(() => CertificationBody, {
    description: 'Sets what a body is accepted for. It blocks or allows issuing at once, in every scheme. Secretariat.',
  })
  async setAcceptance(@Args(() => SetAcceptanceArgs) args: SetAcceptanceArgs, @Ctx() ctx: Asking) {
    await setAcceptance(ctx, args);
    return ctx.loaders.body.load(args.body);
  }

  @Mutation(() => CertificationBody, {
    description:
      'Records the time zone by which a body dates its acts. No day that stands on a document changes. Secretariat.',
  })
  async setTimeZone(@Args(() => SetTimeZoneArgs) args: SetTimeZoneArgs, @Ctx() ctx: Asking) {
    await setTimeZone(ctx, args);
    return ctx.loaders.body.load(args.body);
  }

  @FieldResolver(() => [BodyCode], {
    description: 'Those of IECEx first; of a system the newest first. Empty where no code is known.',
  })
  codes(@Root() { id }: CertificationBody, @Ctx() { loaders }: Asking): Promise<BodyCode[]> {
    return loaders.codesOf.load(id);
  }

  @FieldResolver(() => BodyLogo, {
    nullable: true,
    description: 'As an administrator of the body uploaded it at `POST /logos`. Null where there is none.',
  })
  logo(@Root() { id }: CertificationBody, @Ctx() { loaders }: Asking): Promise<BodyLogo | null> {
    return loaders.logoOf.load(id);
  }

  @FieldResolver(() => [BodyAcceptance], { description: 'What it is accepted for, scheme by scheme.' })
  acceptances(@Root() { id }: CertificationBody, @Ctx() { loaders }: Asking): Promise<BodyAcceptance[]> {
    return loaders.acceptancesOf.load(id);
  }
  @FieldResolver(() => [System], { description: 'The systems in which it has an acceptance, whatever its status.' })
  async systems(@Root() { id }: CertificationBody, @Ctx() { loaders }: Asking): Promise<System[]> {
    const acceptances = await loaders.acceptancesOf.load(id);
    return Object.values(System).filter(system => acceptances.some(acceptance => acceptance.system === system));
  }
}

@Resolver(() => BodyAcceptance)
export class AcceptanceResolver {
  @FieldResolver(() => AcceptanceStatus, {
    description: 'Whether it may issue there today; WITHDRAWN also where the last day has gone by.',
  })
  status(@Root() { status, until }: BodyAcceptance, @Ctx() { today }: Asking): AcceptanceStatus {
    return until && until < today ? 'WITHDRAWN' : status;
  }
}
