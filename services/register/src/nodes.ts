import { CertificateFilter, CertificateSort } from '@conformity/register';
import type { Context, ResolveInfo } from '@conformity/subgraph';
import { Arg, type ClassType, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import { CertificateConnection } from './certificates';
import type { Loaders } from './loaders';
import { pageAsked } from './resolvers';
import { OrganisationStub, RegisteredBody, RegisteredEdition } from './stubs';

/** Gives a node of the directory its documents: those that the node's id selects in this field of the filter. */
function certificatesOf(
  node: ClassType<{ id: string }>,
  selectedBy: 'organisations' | 'issuers' | 'standards',
  description: string,
) {
  @Resolver(() => node)
  class Certificates {
    @FieldResolver(() => CertificateConnection, { description })
    async certificates(
      @Root() { id }: { id: string },
      @Arg('query', () => String, { nullable: true }) query: string | null,
      @Arg('filter', () => CertificateFilter, { nullable: true }) filter: CertificateFilter | null,
      @Arg('sort', () => CertificateSort, { defaultValue: 'NEWEST' }) sort: CertificateSort,
      @Arg('first', () => Int, { defaultValue: 20, description: '1 to 100.' }) first: number,
      @Arg('after', () => String, { nullable: true }) after: string | null,
      @Ctx() { loaders, today }: Context<Loaders>,
      @Info() info: ResolveInfo,
    ): Promise<CertificateConnection> {
      const sought = await loaders.sought.load(query ?? '');
      const search = { sought, filter: { ...filter, [selectedBy]: [id] }, sort, today };
      return loaders.page.load(pageAsked(search, first, after, info));
    }
  }
  return Certificates;
}

/** What the register knows of the directory's nodes, each the same in all systems. */
export const nodeFields = [
  certificatesOf(
    OrganisationStub,
    'organisations',
    'Every document of which it is a party: holder, applicant, manufacturer, facility, site; of all systems.',
  ),
  certificatesOf(RegisteredBody, 'issuers', 'Every document that it issued, of all systems.'),
  certificatesOf(RegisteredEdition, 'standards', 'Every document that cites it in this edition, of all systems.'),
];
