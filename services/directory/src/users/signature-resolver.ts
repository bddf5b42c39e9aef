import type { Context } from '@conformity/subgraph';
import { Args, ArgsType, Ctx, Field, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { CertificationBody } from '../bodies/body';
import type { Loaders } from '../loaders';
import { Person } from './person';
import { removeSignature, Signature, signaturesOf } from './signature';

type Asking = Context<Loaders>;

@ArgsType()
class RemoveSignatureArgs {
  @Field(() => ID, { description: 'The certification body, such as `bdy_demo`.' }) body!: string;
  @Field(() => ID, { description: 'Whose signature it is, such as `per_...`.' }) person!: string;
}

@Resolver(() => Person)
export class SignaturesOfPerson {
  @FieldResolver(() => [Signature], {
    description:
      'Pictures of their signature, one a body, as an administrator of the body uploaded them at `POST /signatures`: all of your own; of others those at bodies whose people you may see.',
  })
  signatures(@Root() { id }: Person, @Ctx() ctx: Asking): Promise<Signature[]> {
    return signaturesOf(ctx, id);
  }

  @Mutation(() => Person, {
    description:
      'Removes the picture of a signature: nothing more is printed with it, and what bears it goes on bearing it. Administrators of the body, and whose signature it is.',
  })
  async removeSignature(@Args(() => RemoveSignatureArgs) { body, person }: RemoveSignatureArgs, @Ctx() ctx: Asking) {
    await removeSignature(ctx, body, person);
    return ctx.loaders.person.load(person);
  }
}

@Resolver(() => Signature)
export class SignatureResolver {
  @FieldResolver(() => CertificationBody, { description: 'For which it is printed.' })
  body(@Root() { bodyId }: Signature, @Ctx() { loaders }: Asking): Promise<CertificationBody | null> {
    return loaders.body.load(bodyId);
  }
}
