import { System } from '@conformity/certification';
import {
  type Context,
  columnsOf,
  connectionOf,
  DateTimeScalar,
  keysetPage,
  Length,
  MaxLength,
  type Page,
  PageArgs,
} from '@conformity/subgraph';
import { IsOptional } from 'class-validator';
import { Arg, Args, ArgsType, Ctx, Directive, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import type { Loaders } from '../loaders';
import { requirePower } from '../reviews/acts';
import { answerConcern, reportConcern } from './acts';
import { Concern, ConcernState } from './concern';

type Asking = Context<Loaders>;

@ArgsType()
class ReportArgs {
  @Field(() => ID, { description: 'About which public document.' }) @MaxLength(100) document!: string;
  @Field(() => String, { description: 'What is not right: 10 to 2,000 characters.' })
  @Length(10, 2000)
  message!: string;
  @Field(() => String, {
    nullable: true,
    description:
      'An e-mail address or telephone number, for the Secretariat to ask back; told to it alone, forgotten when it has answered.',
  })
  @IsOptional()
  @MaxLength(200)
  contact?: string | null;
}

@ObjectType({ description: 'What became of a concern, for whoever has its id.' })
export class ReportedConcern {
  @Field(() => ID, { description: 'Which, such as `cnc_...`. Whoever has it reads the answer: keep it.' })
  concern!: string;
  @Field(() => String, { description: 'About which document it is, such as `IECEx DEMO 26.0001`.' }) number!: string;
  @Field(() => ConcernState, { description: 'How far it is.' }) state!: ConcernState;
  @Field(() => DateTimeScalar, { description: 'When it was told.' }) toldAt!: Date;
  @Field(() => String, { nullable: true, description: 'What the Secretariat answered; null while it has not.' })
  answer!: string | null;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When.' }) answeredAt!: Date | null;
}

@ArgsType()
class ConcernsArgs extends PageArgs {
  @Field(() => System, { description: 'Of which system.' }) system!: System;
  @Field(() => [ConcernState], { nullable: true, description: 'OPEN, if nothing is said.' })
  states?: ConcernState[] | null;
}

@ArgsType()
class AnswerConcernArgs {
  @Field(() => ID, { description: 'Which, such as `cnc_...`.' }) @MaxLength(100) id!: string;
  @Field(() => String, { description: 'What the Secretariat says to whoever told it: 3 to 2,000 characters.' })
  @Length(3, 2000)
  answer!: string;
}

export const ConcernConnection = connectionOf('Concern', Concern);

/** What the public tells Secretariats of documents. */
@Resolver(() => Concern)
export class Concerns {
  @Directive('@cost(weight: 5000)')
  @Mutation(() => ReportedConcern, {
    description:
      'Tells the Secretariat that something is not right with a public document or with what is sold under it. Everybody, without an account.',
  })
  async reportConcern(
    @Args(() => ReportArgs) { document, message, contact }: ReportArgs,
    @Ctx() ctx: Asking,
  ): Promise<ReportedConcern> {
    const said = { document, message: message.trim(), contact: contact?.trim() || null };
    return asReported(await concernOf(ctx, await reportConcern(ctx, said)));
  }

  @Query(() => ReportedConcern, {
    nullable: true,
    description: 'What became of a concern, for whoever was told its id; null where there is none.',
  })
  async reportedConcern(
    @Arg('id', () => ID, { description: 'Such as `cnc_...`.' }) id: string,
    @Ctx() { db }: Asking,
  ): Promise<ReportedConcern | null> {
    const found = await db.getRepository(Concern).findOneBy({ id });
    return found && asReported(found);
  }

  @Query(() => ConcernConnection, { description: 'What the public told, the oldest first. Secretariat.' })
  concerns(
    @Args(() => ConcernsArgs) { system, states, ...page }: ConcernsArgs,
    @Ctx() ctx: Asking,
  ): Promise<Page<Concern>> {
    requirePower(ctx, 'concern:keep', { system, issuerId: null }, `read the concerns of ${system}`);
    const params = [system, states ?? ['OPEN']];
    const from = 'from concern c where c.system = $1 and c.state = any($2)';
    return keysetPage<Concern>(
      ctx.db,
      { list: 'concerns', columns: columnsOf(Concern, 'c'), from, order: ['c.id'], params },
      page,
    );
  }

  @Mutation(() => Concern, { description: 'Answers a concern, which closes it. Secretariat.' })
  async answerConcern(@Args(() => AnswerConcernArgs) { id, answer }: AnswerConcernArgs, @Ctx() ctx: Asking) {
    return concernOf(ctx, await answerConcern(ctx, id, answer.trim()));
  }
}

const concernOf = ({ db }: Asking, id: string) => db.getRepository(Concern).findOneByOrFail({ id });

const asReported = ({ id: concern, number, state, toldAt, answer, answeredAt }: Concern): ReportedConcern => ({
  concern,
  number,
  state,
  toldAt,
  answer,
  answeredAt,
});
