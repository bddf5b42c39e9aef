import { act, type Context, DateTimeScalar, MaxLength } from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  Float,
  ID,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Loaders } from '../loaders';
import { isGraph } from '../users/person-resolver';

type Asking = Context<Loaders>;

@ObjectType('Session', { description: 'That somebody is signed in with a browser.' })
@Directive('@inaccessible')
@ArgsType()
@Entity('session')
export class Session {
  @Field(() => ID, { description: 'Of the secret that the browser keeps. At most 100 characters.' })
  @MaxLength(100)
  @PrimaryColumn('text')
  hash!: string;
  @Field(() => String, { description: 'Who signed them in. At most 1,000 characters.' })
  @MaxLength(1_000)
  @Column('text')
  issuer!: string;
  @Field(() => ID, { description: 'What the issuer calls them. At most 255 characters.' })
  @MaxLength(255)
  @Column('text')
  subject!: string;
  @Field(() => String, { nullable: true, description: 'That the issuer has verified. At most 320 characters.' })
  @IsOptional()
  @MaxLength(320)
  @Column('text', { nullable: true })
  email!: string | null;
  @Field(() => String, { nullable: true, description: 'The session at the issuer. At most 255 characters.' })
  @IsOptional()
  @MaxLength(255)
  @Column('text', { nullable: true })
  sid!: string | null;
  @Field(() => Float, { nullable: true, description: 'When they proved who they are, in seconds since 1970.' })
  @Column('float8', { name: 'signed_in_at', nullable: true })
  signedInAt!: number | null;
  @Field(() => String, { description: 'What only the browser can open. At most 20,000 characters.' })
  @MaxLength(20_000)
  @Column('text')
  sealed!: string;
  @Field(() => DateTimeScalar, { description: 'When the issuer is asked again whether it still stands.' })
  @Column('timestamptz', { name: 'checked_until' })
  checkedUntil!: Date;
  @Field(() => DateTimeScalar, { description: 'When it ends by itself.' })
  @Column('timestamptz', { name: 'ends_at' })
  endsAt!: Date;
  /** Until when somebody is asking the issuer. */
  @Column('timestamptz', { name: 'claimed_until', nullable: true })
  claimedUntil!: Date | null;
}

@ArgsType()
class EndingArgs {
  @Field(() => ID, { nullable: true, description: 'The one. At most 100 characters.' })
  @IsOptional()
  @MaxLength(100)
  hash?: string | null;
  @Field(() => String, { nullable: true, description: 'Of whose people. At most 1,000 characters.' })
  @IsOptional()
  @MaxLength(1_000)
  issuer?: string | null;
  @Field(() => String, { nullable: true, description: 'Those of a session there. At most 255 characters.' })
  @IsOptional()
  @MaxLength(255)
  sid?: string | null;
  @Field(() => ID, { nullable: true, description: 'All of somebody. At most 255 characters.' })
  @IsOptional()
  @MaxLength(255)
  subject?: string | null;
}

/** So many browsers at once; the oldest session ends first. */
const mostOfOne = 20;

/** The sessions of browsers, for the gateways alone: nobody else is answered anything. */
@Resolver()
export class SessionResolver {
  @Query(() => Session, { nullable: true, description: 'One that has not ended: for the gateway alone.' })
  @Directive('@inaccessible')
  session(@Arg('hash', () => ID) hash: string, @Ctx() ctx: Asking): Promise<Session | null> | null {
    if (!isGraph(ctx)) return null;
    return ctx.db
      .getRepository(Session)
      .createQueryBuilder('s')
      .where('s.hash = :hash and s.endsAt > :now', { hash, now: ctx.now })
      .getOne();
  }

  @Mutation(() => Boolean, { description: 'Keeps a new one: for the gateway alone.' })
  @Directive('@inaccessible')
  async openSession(@Args(() => Session) session: Session, @Ctx() ctx: Asking): Promise<boolean> {
    if (!isGraph(ctx)) return false;
    await act(ctx, async em => {
      const { issuer, subject } = session;
      await em.query(forgetEnded, [ctx.now]);
      await em.query(endOldest, [issuer, subject, mostOfOne - 1]);
      await em.getRepository(Session).insert({ ...session, claimedUntil: null });
    });
    return true;
  }

  @Mutation(() => Boolean, { description: 'True for one caller at a time, for half a minute: for the gateway alone.' })
  @Directive('@inaccessible')
  async claimSession(@Arg('hash', () => ID) hash: string, @Ctx() ctx: Asking): Promise<boolean> {
    if (!isGraph(ctx)) return false;
    return act(ctx, async em => (await em.query<unknown[][]>(claim, [hash, ctx.now]))[0]?.length === 1);
  }

  @Mutation(() => Boolean, { description: 'Keeps what the issuer said anew: for the gateway alone.' })
  @Directive('@inaccessible')
  async keepSession(
    @Arg('hash', () => ID) hash: string,
    @Arg('sealed', () => String) sealed: string,
    @Arg('checkedUntil', () => DateTimeScalar) checkedUntil: Date,
    @Ctx() ctx: Asking,
  ): Promise<boolean> {
    if (!isGraph(ctx)) return false;
    await act(ctx, async em => {
      await em.getRepository(Session).update({ hash }, { sealed, checkedUntil, claimedUntil: null });
    });
    return true;
  }

  @Mutation(() => Boolean, { description: 'Ends one or several: for the gateway alone.' })
  @Directive('@inaccessible')
  async endSessions(@Args(() => EndingArgs) ending: EndingArgs, @Ctx() ctx: Asking): Promise<boolean> {
    const { hash = null, issuer = null, sid = null, subject = null } = ending;
    if (!isGraph(ctx)) return false;
    await act(ctx, async em => void (await em.query(end, [hash, issuer, sid, subject])));
    return true;
  }
}

const forgetEnded = `delete from session where hash in (
  select hash from session where ends_at <= $1 order by ends_at limit 20 for update skip locked)`;
const endOldest = `delete from session where hash in (
  select hash from session where issuer = $1 and subject = $2 order by ends_at desc offset $3)`;
const claim = `update session set claimed_until = $2::timestamptz + interval '30 seconds'
  where hash = $1 and coalesce(claimed_until, '-infinity') <= $2 returning hash`;
const end = `delete from session where hash = $1
  or issuer = $2 and sid = $3 or issuer = $2 and $3::text is null and subject = $4`;
