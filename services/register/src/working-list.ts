import type { CalendarDate } from '@conformity/certification';
import {
  CertificateFilter,
  type CertificatePage,
  type CertificateSearch,
  CertificateSort,
  certificatePage,
  type Face,
  pageAsked,
  usualFacets,
  WorkingListKind,
  workingListOf,
} from '@conformity/register';
import {
  type Context,
  cursorDescription,
  DateScalar,
  namesAsked,
  PageArgs,
  PageInfo,
  type ResolveInfo,
} from '@conformity/subgraph';
import {
  Arg,
  Args,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { Facet, queryDescription } from './certificates';
import type { Loaders } from './loaders';
import { asFilterTakes } from './resolvers';
import { RegisteredCertificate } from './stubs';

type Asking = Context<Loaders>;
type Edge = CertificatePage['edges'][number];

@ObjectType({ description: 'A document on a working list, and the day for which it stands there.' })
export class WorkingListEdge {
  @Field(() => String, { description: cursorDescription }) cursor!: string;
  @Field(() => RegisteredCertificate, { description: 'The document, with its number.' }) node!: Face;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day that the list is about, such as when the draft was begun. Null for what no report ever carried, which stands first.',
  })
  day!: CalendarDate | null;
  @Field(() => Int, {
    nullable: true,
    description:
      'How many days ago that is today: the age of a draft. Below 0 for a day to come. Null where there is no day.',
  })
  daysAgo!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'The issue that is being drafted: 0 is the first. Null on other lists.',
  })
  draftNumber!: number | null;
}

@ObjectType({ description: 'A page of what there is to work on. Stable while documents come and go.' })
export class WorkingListConnection {
  search!: CertificateSearch;
  @Field(() => [WorkingListEdge], { description: 'What the page holds, in the order of the list.' })
  edges!: WorkingListEdge[];
  @Field(() => PageInfo, { description: 'Where the page begins and ends, and whether there is more.' })
  pageInfo!: CertificatePage['pageInfo'];
}

/** What people of bodies and Secretariats have to work on. */
@Resolver(() => WorkingListConnection)
export class WorkingLists {
  @Query(() => WorkingListConnection, {
    description:
      'What there is to work on, a page at a time, of the bodies that you work for; for a Secretariat of its system. FORBIDDEN for guests.',
  })
  async workingList(
    @Arg('kind', () => WorkingListKind, { description: 'What is wanted.' }) kind: WorkingListKind,
    @Arg('body', () => ID, {
      nullable: true,
      description: 'The certification body, such as `bdy_demo`; all that you work for, if none is given.',
    })
    body: string | null,
    @Arg('from', () => DateScalar, { nullable: true, description: 'First day that the list is about, inclusive.' })
    from: CalendarDate | null,
    @Arg('to', () => DateScalar, { nullable: true, description: 'Last day that the list is about, inclusive.' })
    to: CalendarDate | null,
    @Arg('query', () => String, { nullable: true, description: queryDescription })
    query: string | null,
    @Arg('filter', () => CertificateFilter, { nullable: true, description: 'Everything, if none is given.' })
    filter: CertificateFilter | null,
    @Arg('sort', () => CertificateSort, {
      nullable: true,
      description: 'By the day of the list, the most pressing first, if nothing is said.',
    })
    sort: CertificateSort | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { db, principal, today }: Asking,
    @Info() info: ResolveInfo,
  ): Promise<WorkingListConnection> {
    const search = await workingListOf(db, principal, { kind, body, from, to, query, filter, sort, today });
    const { edges, pageInfo } = await certificatePage(db, principal, pageAsked(search, page, askedOf(info)));
    return { search, pageInfo, edges: edges.map(edge => workingListEdge(edge, today)) };
  }

  @Directive('@cost(weight: 10)')
  @FieldResolver(() => Int, { description: 'How many are on all pages together.' })
  totalCount(@Root() { search }: WorkingListConnection, @Ctx() { loaders }: Asking): Promise<number> {
    return loaders.count.load(search);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The words of the text with typing errors put right, as `certificates` does it. Null where they were looked for as typed.',
  })
  didYouMean(@Root() { search: { sought } }: WorkingListConnection): string | null {
    return 'words' in sought ? sought.didYouMean : null;
  }

  @Directive('@cost(weight: 100)')
  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [Facet], {
    description: 'How the list spreads over each field of the filter: all of it, and what the filter leaves.',
  })
  async facets(@Root() { search }: WorkingListConnection, @Ctx() { loaders }: Asking): Promise<Facet[]> {
    return (await loaders.facets.load({ search, fields: usualFacets })).map(asFilterTakes);
  }
}

/** What is asked for, and what answering it needs. */
const askedOf = (info: ResolveInfo) => {
  const asked = namesAsked(info);
  return asked.has('formerEditions') ? new Set([...asked, 'standards']) : asked;
};

const workingListEdge = (
  { cursor, node, day = null, draftNumber = null }: Edge,
  today: CalendarDate,
): WorkingListEdge => ({
  cursor,
  node,
  day,
  daysAgo: day && (Date.parse(today) - Date.parse(day)) / 86_400_000,
  draftNumber,
});
