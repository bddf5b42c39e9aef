import type { CalendarDate } from '@conformity/certification';
import { CertificationBodyStub, seesDraftsOf } from '@conformity/register';
import { type Context, DateTimeScalar } from '@conformity/subgraph';
import {
  Arg,
  type ClassType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { documentArguments, issuedOnArg, needs, overridesArg, reasonArg } from './act-arguments';
import type { DocumentScheme } from './define-scheme';
import type { DocumentClasses, RuleOverride } from './document-types';
import type { DocumentLoaders, DocumentView } from './documents';
import { given } from './lifecycle-resolver';
import { offer } from './transition/offer';
import type { Acted } from './transition/perform';
import { transfer } from './transition/transfer';

type Asking = Context<DocumentLoaders>;

@ObjectType({ description: 'A body’s word that another one may take a document over.' })
@Directive('@shareable')
export class TransferOffer {
  @Field(() => CertificationBodyStub, { description: 'The body that may take it over.' }) to!: CertificationBodyStub;
  @Field(() => DateTimeScalar, { description: 'When it was offered.' }) offeredAt!: string;
  @Field(() => String, { description: 'Who offered it, by the name of that day.' }) byName!: string;
}

/** To which body the document is offered; null where it is to none, and unless the caller may see drafts of either. */
export function offerOf(
  { issuerId, recorded }: Pick<DocumentView<object>, 'issuerId' | 'recorded'>,
  { principal }: Pick<Asking, 'principal'>,
  system: string,
): TransferOffer | null {
  const kept = recorded?.offer;
  const sees = (bodyId: string) => seesDraftsOf(principal, { system, issuerId: bodyId });
  return kept && (sees(issuerId) || sees(kept.to)) ? { ...kept, to: { id: kept.to } } : null;
}

/** The body that something is offered to. */
export const offeredToArg = () =>
  Arg('to', () => ID, {
    nullable: true,
    description: 'The certification body, such as `bdy_demo`. Null takes the offer back.',
  });

/** How a document of a type that knows transfers goes from one body to another. */
export function transferResolver<Content extends object>(
  scheme: DocumentScheme<Content>,
  { Document, Input }: Pick<DocumentClasses<Content>, 'Document' | 'Input'>,
): ClassType {
  const { typename, noun, system } = scheme.facts;
  const by = needs(system, scheme.documentType);
  const { idArg, revisionArg } = documentArguments(scheme.facts, Input);
  const after = async ({ loaders }: Asking, acting: Promise<Acted>) =>
    loaders.documentById.load((await acting).id) as never;

  @Resolver(() => Document)
  class TransferResolver {
    @FieldResolver(() => TransferOffer, {
      nullable: true,
      description:
        'To which body it is offered. Null where it is to none, and unless you may see drafts of either body.',
    })
    transferOffer(@Root() view: DocumentView<Content>, @Ctx() ctx: Asking): TransferOffer | null {
      return offerOf(view, ctx, system);
    }

    @Mutation(() => Document, {
      name: `offer${typename}`,
      description: `Offers a ${noun} to another body, which takes it over by transfer${typename}; or takes the offer back. Nothing else changes. ${by('document:offer')}`,
    })
    offer(@idArg() id: string, @revisionArg() revision: number, @offeredToArg() to: string | null, @Ctx() ctx: Asking) {
      return after(ctx, offer(scheme, ctx, id, { revision, to }));
    }

    @Mutation(() => Document, {
      name: `transfer${typename}`,
      description: `Issues the draft of a ${noun} that takes over one of another body (its \`transferredFrom\`), and cancels that one on the same day, in one transaction. ${transferNeeds(by)}`,
    })
    transfer(
      @idArg() id: string,
      @revisionArg() revision: number,
      @reasonArg() reason: string,
      @issuedOnArg() issuedOn: CalendarDate | null,
      @overridesArg() overrides: RuleOverride[],
      @Ctx() ctx: Asking,
    ) {
      return after(ctx, transfer(scheme, ctx, id, { revision, reason: given(reason), issuedOn, overrides }));
    }
  }
  return TransferResolver;
}

/** Whom a transfer needs. */
export const transferNeeds = (by: ReturnType<typeof needs>): string =>
  `${by('document:cancel').slice(0, -1)}, over both; or an authorising officer, once the other body has offered it to theirs.`;
