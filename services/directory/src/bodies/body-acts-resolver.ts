import { type CalendarDate, System } from '@conformity/certification';
import { ArrayMaxSize, type Context, DateScalar, IsCountry, Length, MaxLength } from '@conformity/subgraph';
import { IsOptional, Matches, ValidateNested } from 'class-validator';
import { Args, ArgsType, Ctx, Field, ID, Mutation, Resolver } from 'type-graphql';
import type { Loaders } from '../loaders';
import { ReasonArgs } from '../reason';
import { CertificationBody, DocumentLanguage } from './body';
import { addBody, keepContacts, setCode } from './body-acts';
import { AskFourEyesArgs, askFourEyes, FourEyes } from './four-eyes';
import { BodyContact } from './profile';

type Asking = Context<Loaders>;

@ArgsType()
class AddBodyArgs extends ReasonArgs {
  @Field(() => String, { description: 'As it calls itself.' }) @Length(2, 300) name!: string;
  @Field(() => String, { description: 'Several lines.' }) @Length(2, 1000) address!: string;
  @Field(() => String, { description: 'ISO 3166-1 alpha-2, such as `DE`.' }) @IsCountry() country!: string;
}

@ArgsType()
class SetBodyCodeArgs extends ReasonArgs {
  @Field(() => ID, { description: 'The certification body, such as `bdy_demo`.' }) body!: string;
  @Field(() => System, { description: 'In whose numbers it stands.' }) system!: System;
  @Field(() => String, { description: 'Such as `BAS`; a code that a body has or had is never given again.' })
  @MaxLength(20)
  code!: string;
  @Field(() => DateScalar, { description: 'First day, today at the earliest; the code before ends the day before.' })
  from!: CalendarDate;
}

@ArgsType()
class KeepBodyContactsArgs {
  @Field(() => ID, { description: 'The certification body, such as `bdy_demo`.' }) body!: string;
  @Field(() => String, { nullable: true, description: 'Its address in the web, with `https://`.' })
  @IsOptional()
  @MaxLength(300)
  @Matches(/^https:\/\/[^\s/]+\.[^\s]+$/, { message: 'is no address. Write it with https:// in front.' })
  website?: string | null;
  @Field(() => [BodyContact], { description: 'All of them.' })
  @ArrayMaxSize(20)
  @ValidateNested()
  contacts!: BodyContact[];
  @Field(() => DocumentLanguage, {
    nullable: true,
    description: 'In which its documents are printed from the next issue on; without it, as before.',
  })
  @IsOptional()
  documentLanguage?: DocumentLanguage | null;
}

/** Certification bodies as they come and change. */
@Resolver()
export class BodyActsResolver {
  @Mutation(() => CertificationBody, {
    description: 'Adds a body; `setAcceptance` and `setBodyCode` let it issue. Secretariat.',
  })
  async addCertificationBody(@Args(() => AddBodyArgs) args: AddBodyArgs, @Ctx() ctx: Asking) {
    return ctx.loaders.body.load(await addBody(ctx, args));
  }

  @Mutation(() => CertificationBody, {
    description:
      'Gives a body a code from a day on. What was numbered with the code before stays as it is, and is found by it. Secretariat.',
  })
  async setBodyCode(@Args(() => SetBodyCodeArgs) args: SetBodyCodeArgs, @Ctx() ctx: Asking) {
    return ctx.loaders.body.load(await setCode(ctx, args));
  }

  @Mutation(() => CertificationBody, {
    description:
      'Keeps how the public reaches a body, and in which language its documents are printed. Administrators of the body, Secretariat.',
  })
  async keepBodyContacts(@Args(() => KeepBodyContactsArgs) args: KeepBodyContactsArgs, @Ctx() ctx: Asking) {
    return ctx.loaders.body.load(await keepContacts(ctx, { ...args, website: args.website ?? null }));
  }

  @Mutation(() => FourEyes, {
    description:
      'Asks, or no longer, that who changed a draft last does not issue it. Administrators of the body for their body, the Secretariat for the whole scheme.',
  })
  askFourEyes(@Args(() => AskFourEyesArgs) args: AskFourEyesArgs, @Ctx() ctx: Asking): Promise<FourEyes> {
    return askFourEyes(ctx, args);
  }
}
