import { productCategories } from '@conformity/certification';
import { references, requireBodies } from '@conformity/register';
import type { DocumentLoaders, DocumentView } from '@conformity/scheme';
import { type Context, unknownValue } from '@conformity/subgraph';
import { Arg, Ctx, Directive, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { IeceeCategory, ieceeCategories, isCategory } from './categories';
import { IeceeCertificate, type IeceeCertificateContent } from './certificate';
import { IeceeNcbScope, ncbScopes, scopesOf, shownScopes } from './ncb-scopes';
import { readCertificateNumber } from './numbers';

type Asking = Context<DocumentLoaders>;
type View = DocumentView<IeceeCertificateContent>;

@Resolver(() => IeceeCertificate)
export class CertificateResolver {
  @Directive('@cacheControl(maxAge: 300)')
  @Query(() => [IeceeCategory], { description: 'The product categories of the CB scheme.' })
  ieceeCategories(): readonly IeceeCategory[] {
    return ieceeCategories;
  }

  @Directive('@cacheControl(maxAge: 60)')
  @Query(() => [IeceeNcbScope], {
    description:
      'What National Certification Bodies do in which product category, as far as it is recorded; all, or of one body or category.',
  })
  async ieceeNcbScopes(
    @Arg('body', () => ID, {
      nullable: true,
      description: 'The id of a National Certification Body (NCB), such as `bdy_demo`; of all, if it is left out.',
    })
    bodyId: string | null,
    @Arg('category', () => String, {
      nullable: true,
      description: 'Code of a product category, such as `MED`; all, if it is left out.',
    })
    category: string | null,
    @Ctx() { db }: Asking,
  ): Promise<IeceeNcbScope[]> {
    const code = category?.trim().toUpperCase();
    if (code != null && !isCategory(code))
      throw unknownValue('category', code, 'no product category', productCategories);
    if (bodyId != null && scopesOf(bodyId).length === 0) await requireBodies(db, [bodyId], () => 'body');
    const wanted = ncbScopes.filter(
      scope => (bodyId == null || scope.bodyId === bodyId) && (code == null || scope.category === code),
    );
    const known = await references(db, 'BODY', [...new Set(wanted.map(scope => scope.bodyId))]);
    return shownScopes(wanted, known);
  }

  @FieldResolver(() => IeceeCertificate, {
    nullable: true,
    description: 'The certificate that this one amends or modifies. Null where it is none, or you may not see it.',
  })
  modifies(@Root() { shown }: View, @Ctx() { loaders }: Asking) {
    const key = readCertificateNumber(shown.content.modifies)?.key;
    return key ? loaders.documentByKey.load(key) : null;
  }
}
