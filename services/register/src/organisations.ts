import { System } from '@conformity/certification';
import {
  CertificateFilter,
  CertificateSort,
  organisationsAcrossSystems,
  pageAsked,
  searchOf,
  sortFor,
} from '@conformity/register';
import {
  badInput,
  boundsOf,
  type Context,
  cursorDescription,
  cursorOf,
  namesAsked,
  PageArgs,
  PageInfo,
  pageFrom,
  type ResolveInfo,
  within,
} from '@conformity/subgraph';
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

@ObjectType({ description: 'A place in the list: what stands there, and how to go on from it.' })
export class CertifiedOrganisationEdge {
  @Field(() => String, { description: cursorDescription }) cursor!: string;
  @Field(() => CertifiedOrganisation, { description: 'Who has certificates in several systems.' })
  node!: CertifiedOrganisation;
}

@ObjectType({ description: 'A page of organisations with certificates in several systems.' })
export class CertifiedOrganisationConnection {
  @Field(() => [CertifiedOrganisationEdge], { description: 'What the page holds, in the order of the list.' })
  edges!: CertifiedOrganisationEdge[];
  @Field(() => PageInfo, { description: 'Where the page begins and ends, and whether there is more.' })
  pageInfo!: Omit<PageInfo, 'hasNextPage' | 'hasPreviousPage'>;
  @Field(() => Int, { description: 'How many organisations on all pages together.' }) totalCount!: number;
  @Field(() => Int, {
    description:
      'Names of parties on the same documents that nobody has linked to an organisation: they are in no list.',
  })
  unlinkedNameCount!: number;
  @Field(() => Int, { description: 'On how many of the documents there is such a name.' })
  unlinkedDocumentCount!: number;
}

const list = 'ACROSS_SYSTEMS';

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
  @Query(() => CertifiedOrganisationConnection, {
    description:
      'Organisations with certificates in force in several systems, those in most systems first, then those with most certificates. A filter by statuses counts those in place of what is in force.',
  })
  async organisationsAcrossSystems(
    @Arg('atLeast', () => Int, { defaultValue: 2, description: 'In how many systems; 1 to 4.' }) atLeast: number,
    @Arg('query', () => String, { nullable: true, description: queryDescription }) query: string | null,
    @Arg('filter', () => CertificateFilter, {
      nullable: true,
      description: 'Of which documents; all, if none is given.',
    })
    filter: CertificateFilter | null,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The `endCursor` of the page before.' })
    cursor: string | null,
    @Ctx() { db, principal, today }: Asking,
    @Info() info: ResolveInfo,
  ): Promise<CertifiedOrganisationConnection> {
    if (atLeast < 1 || atLeast > 4) throw badInput('atLeast', `is ${atLeast}; there are 4 systems, ask for 1 to 4.`);
    const [size, after] = [within('first', first), cursor ?? null];
    const search = await searchOf(db, principal, { query, filter, sort: 'NEWEST', today });
    const asked = namesAsked(info);
    const { found, count, unlinkedNames, unlinkedDocuments } = await organisationsAcrossSystems(db, principal, {
      search,
      atLeast,
      first: size + 1,
      after: placeAt(after),
      withUnlinked: asked.has('unlinkedNameCount') || asked.has('unlinkedDocumentCount'),
    });
    const { edges, pageInfo } = pageFrom(
      { size, isFromEnd: false, after, before: null },
      found,
      ({ id, systems, count }) => cursorOf(list, [String(systems.length), String(count), id]),
      async () => true,
    );
    return {
      edges: edges.map(({ cursor, node: { id, systems, count } }) => ({
        cursor,
        node: { organisation: { id }, systems: systems as System[], certificateCount: count },
      })),
      pageInfo,
      totalCount: count,
      unlinkedNameCount: unlinkedNames,
      unlinkedDocumentCount: unlinkedDocuments,
    };
  }
}

function placeAt(cursor: string | null) {
  const isPlace = ([systems = '', count = '', id = '']: string[]) =>
    /^[1-4]$/.test(systems) && /^\d{1,9}$/.test(count) && id.length <= 100;
  const { after } = boundsOf(list, { after: cursor, before: null }, 3, isPlace);
  const [systems, count, id = ''] = after ?? [];
  return after && { systems: Number(systems), count: Number(count), id };
}
