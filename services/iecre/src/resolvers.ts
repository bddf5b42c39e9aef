import type { CalendarDate } from '@conformity/certification';
import { type DocumentLoaders, ExpiringArgs, expiringPage } from '@conformity/scheme';
import { type Context, DateScalar } from '@conformity/subgraph';
import { Arg, Args, Ctx, Directive, Query, Resolver } from 'type-graphql';
import { documentKinds, IecreDocumentKind, isInUse } from './document-kind';
import { IecreCertificateConnection } from './expiring';

type Asking = Context<DocumentLoaders>;

@Resolver()
export class IecreResolver {
  @Directive('@cacheControl(maxAge: 300)')
  @Query(() => [IecreDocumentKind], {
    description: 'The kinds of document that IECRE issues on a day, today if none is given.',
  })
  iecreDocumentTypes(
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: 'The day that is asked about; today, if none is given.',
    })
    on: CalendarDate | null,
    @Ctx() { today }: Asking,
  ): IecreDocumentKind[] {
    return documentKinds.filter(kind => isInUse(kind, on ?? today));
  }

  @Query(() => IecreCertificateConnection, {
    description:
      'Certificates and statements of IECRE, current or suspended, whose validity ends within the days, the earliest end first.',
  })
  iecreExpiring(@Args(() => ExpiringArgs) args: ExpiringArgs, @Ctx() ctx: Asking) {
    return expiringPage(ctx, 'IECRE_TYPE', args);
  }
}
