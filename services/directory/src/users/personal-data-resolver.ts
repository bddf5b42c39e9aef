import { placesOf } from '@conformity/access';
import {
  type Context,
  columnsOf,
  connectionOf,
  JsonScalar,
  keysetPage,
  Length,
  type Page,
  PageArgs,
} from '@conformity/subgraph';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Loaders } from '../loaders';
import { ReasonArgs } from '../reason';
import { Person } from './person';
import {
  answerErasure,
  Consent,
  ErasureRequest,
  giveConsent,
  keepsDataOf,
  kept,
  personalDataOf,
  requestErasure,
  withdrawConsent,
} from './personal-data';

type Asking = Context<Loaders>;

const ErasureRequestConnection = connectionOf('ErasureRequest', ErasureRequest);

@ArgsType()
class ConsentArgs {
  @Field(() => String, { description: 'Of the text that is meant, such as `2026-11`.' })
  @Length(1, 40)
  version!: string;
}

@ArgsType()
class ErasureArgs {
  @Field(() => String, { description: 'What the Secretariat should know of it.' }) @Length(3, 2000) note!: string;
}

@ArgsType()
class AnswerErasureArgs extends ReasonArgs {
  @Field(() => ID, { description: 'The request, such as `ers_...`.' }) id!: string;
  @Field(() => Boolean, { description: 'True: it is done. False: it is refused, and the reason says why.' })
  erase!: boolean;
}

const keepers = 'Secretariat of the only system in which the person works or worked, IT administrator';

/** What the directory holds of who works with the register, and what they may ask of it. */
@Resolver(() => Person)
export class PersonalDataResolver {
  @Query(() => JsonScalar, {
    description:
      'What is held of a person: row, roles, log-ins, consents, requests, what the trail of the directory says about and by them, what they did to which document, who looked at it, the public certificates of competence in their name, photos that they brought or saw, pictures of their signature, where notices of theirs go and what they watch. Of each list the latest 10,000. Yourself, and the IT administrator; a Secretariat what is of its system, if the person works or worked there, and `parts` says so. Who reads that of others is recorded.',
  })
  personalData(
    @Arg('person', () => ID, { nullable: true, description: 'Such as `per_...`; yourself, if none is given.' })
    person: string | null,
    @Ctx() ctx: Asking,
  ): Promise<object> {
    return personalDataOf(ctx, person ?? ctx.principal.id);
  }

  @Mutation(() => Person, { description: 'Records that you agree to a text on what the register keeps of you.' })
  async giveConsent(@Args(() => ConsentArgs) { version }: ConsentArgs, @Ctx() ctx: Asking) {
    return ctx.loaders.person.load(await giveConsent(ctx, version));
  }

  @Mutation(() => Person, { description: 'Takes such an agreement back; what was done meanwhile stays done.' })
  async withdrawConsent(@Args(() => ConsentArgs) { version }: ConsentArgs, @Ctx() ctx: Asking) {
    return ctx.loaders.person.load(await withdrawConsent(ctx, version));
  }

  @Mutation(() => ErasureRequest, { description: 'Asks to be forgotten; the Secretariat answers.' })
  async requestErasure(@Args(() => ErasureArgs) { note }: ErasureArgs, @Ctx() ctx: Asking) {
    return ctx.db.getRepository(ErasureRequest).findOneByOrFail({ id: await requestErasure(ctx, note) });
  }

  @Mutation(() => ErasureRequest, {
    description: `Answers such a request. Erased are name, e-mail address, log-ins, views, watches, letters and pictures of the signature; what \`kept\` says stays. Refused while the person has a role. ${keepers}.`,
  })
  async answerErasure(@Args(() => AnswerErasureArgs) args: AnswerErasureArgs, @Ctx() ctx: Asking) {
    return ctx.db.getRepository(ErasureRequest).findOneByOrFail({ id: await answerErasure(ctx, args) });
  }

  @Query(() => ErasureRequestConnection, { description: `Requests to be forgotten: your own; ${keepers}.` })
  erasureRequests(@Args(() => PageArgs) page: PageArgs, @Ctx() ctx: Asking): Promise<Page<ErasureRequest>> {
    const { all, systems } = placesOf(ctx.principal, 'personal-data:keep');
    return keysetPage<ErasureRequest>(
      ctx.db,
      {
        list: 'erasure-requests',
        columns: columnsOf(ErasureRequest, 't'),
        from: `from erasure_request t where ($1 or t.person_id = $2
          or exists (select from membership m where m.person_id = t.person_id)
            and not exists (select from membership m where m.person_id = t.person_id and (m.system = any($3)) is not true))`,
        order: ['t.id'],
        params: [all, ctx.principal.id, systems],
      },
      page,
    );
  }

  @FieldResolver(() => [Consent], {
    description: 'To what the person agreed, the earliest first. Empty where you do not answer for their data.',
  })
  async consents(@Root() { id }: Person, @Ctx() { loaders, principal }: Asking): Promise<Consent[]> {
    // Both of everybody, so that those of many are read at once.
    const [roles, consents] = await Promise.all([loaders.rolesOf.load(id), loaders.consentsOf.load(id)]);
    return id === principal.id || keepsDataOf(principal, roles) ? consents : [];
  }
}

@Resolver(() => ErasureRequest)
export class ErasureRequestResolver {
  @FieldResolver(() => String, { description: 'What the register keeps whatever is answered.' })
  kept(): string {
    return kept;
  }

  @FieldResolver(() => ID, { description: 'Who asks, such as `per_...`.' })
  person(@Root() { personId }: ErasureRequest): string {
    return personId;
  }
}
