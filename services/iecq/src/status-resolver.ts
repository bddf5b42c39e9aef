import { type CalendarDate, reversalHours } from '@conformity/certification';
import { DeletedDocument, type DocumentView, deleted, given, needs, reasonArg } from '@conformity/scheme';
import { type Context, DateScalar } from '@conformity/subgraph';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import { IecqCertificate } from './certificate-type';
import type { ActedOnSet } from './held-set';
import type { Loaders } from './loaders';
import { officeAct } from './set-office';
import { undoOffice } from './set-undo';

type Asking = Context<Loaders>;

const by = needs('IECQ', 'IECQ_COC');

const certificateArg = () =>
  Arg('id', () => ID, { description: 'Of the certificate, such as `iqc_0190...`; of a set, its master.' });

/** What becomes of a certificate, and with a master of its sites. */
@Resolver()
export class StatusActs {
  @Mutation(() => IecqCertificate, {
    description: `Suspends a certificate. What becomes of a master becomes of its sites, which keep their own status beside it. ${by('document:suspend')}`,
  })
  suspendIecqCertificate(@certificateArg() id: string, @reasonArg() reason: string, @Ctx() ctx: Asking) {
    return certificateAfter(ctx, officeAct(ctx, id, 'suspend', { reason: given(reason) }));
  }

  @Mutation(() => IecqCertificate, {
    description: `Undoes the last act, where it suspended, reinstated, cancelled or deleted the certificate by mistake: by a second person, within ${reversalHours} hours. What was deleted with a master comes back with it. Both acts stay in the trail. ${by('document:reverse')}`,
  })
  reverseIecqCertificate(@certificateArg() id: string, @reasonArg() reason: string, @Ctx() ctx: Asking) {
    return certificateAfter(ctx, undoOffice(ctx, id, { reason: given(reason) }));
  }

  @Mutation(() => IecqCertificate, {
    description: `Ends a suspension; each site of a master returns to its own status. ${by('document:reinstate')}`,
  })
  reinstateIecqCertificate(@certificateArg() id: string, @reasonArg() reason: string, @Ctx() ctx: Asking) {
    return certificateAfter(ctx, officeAct(ctx, id, 'reinstate', { reason: given(reason) }));
  }

  @Mutation(() => IecqCertificate, {
    description: `Cancels a certificate for good; with a master, the whole set. ${by('document:cancel')}`,
  })
  cancelIecqCertificate(
    @certificateArg() id: string,
    @reasonArg() reason: string,
    @Arg('productsAffected', () => Boolean, { description: 'Whether products already supplied are affected.' })
    productsAffected: boolean,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Today, if none is given; never in the future.' })
    on: CalendarDate | null,
    @Ctx() ctx: Asking,
  ) {
    return certificateAfter(ctx, officeAct(ctx, id, 'cancel', { reason: given(reason), productsAffected, on }));
  }

  @Mutation(() => DeletedDocument, {
    description: `Takes a certificate that was public out of the register; with a master, the whole set. ${by('document:delete')}`,
  })
  async deleteIecqCertificate(
    @certificateArg() id: string,
    @reasonArg() reason: string,
    @Ctx() ctx: Asking,
  ): Promise<DeletedDocument> {
    return deleted((await officeAct(ctx, id, 'delete', { reason: given(reason) })).certificate);
  }
}

async function certificateAfter(
  { loaders }: Asking,
  acting: Promise<ActedOnSet>,
): Promise<DocumentView<object> | null> {
  const { certificate } = await acting;
  return loaders.documentById.load(certificate.id);
}
