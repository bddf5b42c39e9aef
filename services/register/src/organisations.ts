import { System } from '@conformity/certification';
import {
  CertificateFilter,
  CertificateSort,
  organisationsAcrossSystems,
  pageAsked,
  sortFor,
} from '@conformity/register';
import { badInput, type Context, namesAsked, PageArgs, type ResolveInfo, within } from '@conformity/subgraph';
import {
  Arg,
  Args,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  Info,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { CertificateConnection, queryDescription } from './certificates';
import type { Loaders } from './loaders';
import { OrganisationStub } from './stubs';

type Asking = Context<Loaders>;

@ObjectType({ description: 'An organisation with certificates in several systems.' })
export class CertifiedOrganisation {
  @Field(() => OrganisationStub, { description: 'As the directory knows it.' }) organisation!: OrganisationStub;
  @Field(() => [System], { description: 'In which it has a certificate in force.' }) systems!: System[];
  @Field(() => Int, { description: 'Certificates in force, in all systems together.' }) certificateCount!: number;
}

/** What the register knows of an organisation of the directory. Bodies and editions get no list here: planning would explode. */
@Resolver(() => OrganisationStub)
export class OrganisationFields {
  @FieldResolver(() => CertificateConnection, {
    // So that a filter that is refused leaves what else is asked of the organisation.
    nullable: true,
    description:
      'Every document of which it is a party: holder, applicant, manufacturer, facility, site; of all systems. Null only where it could not be answered, with an error that says why.',
  })
  async certificates(
    @Root() { id }: OrganisationStub,
    @Arg('query', () => String, {
      nullable: true,
      description: queryDescription,
    })
    query: string | null,
    @Arg('filter', () => CertificateFilter, { nullable: true, description: 'Everything, if none is given.' })
    filter: CertificateFilter | null,
    @Arg('sort', () => CertificateSort, {
      nullable: true,
      description: 'If nothing is said, RELEVANCE where there is a text, NEWEST where there is none.',
    })
    sort: CertificateSort | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders, today }: Asking,
    @Info() info: ResolveInfo,
  ): Promise<CertificateConnection> {
    const [sought, known, named] = await Promise.all([
      loaders.sought.load(query ?? ''),
      loaders.filter.load(filter ?? {}),
      loaders.partyKeysOf.load(id),
    ]);
    const search = {
      sought,
      filter: { ...known, partyKeys: named.map(({ key }) => key) },
      sort: sortFor(sought, sort),
      today,
    };
    return loaders.page.load(pageAsked(search, page, namesAsked(info)));
  }

  @Directive('@cost(weight: 300)')
  @Query(() => [CertifiedOrganisation], {
    description:
      'Organisations with certificates in force in several systems, those in most systems first, then those with most certificates.',
  })
  async organisationsAcrossSystems(
    @Arg('atLeast', () => Int, { defaultValue: 2, description: 'In how many systems; 1 to 4.' }) atLeast: number,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Ctx() { db, principal, today }: Asking,
  ): Promise<CertifiedOrganisation[]> {
    if (atLeast < 1 || atLeast > 4) throw badInput('atLeast', `is ${atLeast}; there are 4 systems, ask for 1 to 4.`);
    const found = await organisationsAcrossSystems(db, principal, { atLeast, first: within('first', first), today });
    return found.map(({ id, systems, count }) => ({ organisation: { id }, systems, certificateCount: count }));
  }
}
