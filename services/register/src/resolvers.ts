import { readNumber, System } from '@conformity/certification';
import {
  CertificateFilter,
  type CertificateSearch,
  CertificateSort,
  certificatePage,
  Dimension,
  datedBy,
  type FacetCounts,
  FacetField,
  mostStatistics,
  pageAsked,
  StatisticsDay,
  StatisticsOrder,
  SuggestKind,
  searchOf,
  statistics,
  suggestions,
  usualFacets,
} from '@conformity/register';
import {
  badInput,
  CatalogueError,
  type Context,
  lookUp,
  namesAsked,
  PageArgs,
  type ResolveInfo,
  within,
} from '@conformity/subgraph';
import { Arg, Args, Ctx, Directive, FieldResolver, ID, Info, Int, Query, Resolver, Root } from 'type-graphql';
import { CertificateConnection, Facet, queryDescription } from './certificates';
import type { Loaders } from './loaders';
import { StatisticsRow, statisticsRow } from './statistics';
import { RegisteredCertificate } from './stubs';
import { prefixDescription, Suggestion, SuggestionGroup } from './suggestions';
import { mostNumbers, Verification, verifyNumbers } from './verification';

type Asking = Context<Loaders>;

/** Looking things up in the register. */
@Resolver()
export class RegisterQueries {
  @Query(() => RegisteredCertificate, {
    nullable: true,
    description:
      'The document with this id or number, of any system, however the number is typed. Null where there is none.',
  })
  certificate(
    @Arg('id', () => ID, { nullable: true, description: 'Such as `exc_0190...`. Give it or the number.' }) id:
      | string
      | null,
    @Arg('number', () => String, {
      nullable: true,
      description: 'Such as `IECEx DEMO 26.0001`: blanks, dashes and capitals do not count. Give it or the id.',
    })
    number: string | null,
    @Arg('system', () => System, {
      nullable: true,
      description: 'Of which system the number is: the same digits can be certificates of two.',
    })
    system: System | null,
    @Ctx() { loaders }: Asking,
  ) {
    return lookUp(
      { id, number },
      { id: wanted => loaders.certificate.load(wanted), number: typed => oneByNumber(loaders, typed, system) },
    );
  }

  @Directive('@cacheControl(maxAge: 10)')
  @Query(() => CertificateConnection, { description: 'Documents that match, of all systems, a page at a time.' })
  async certificates(
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
    @Ctx() { db, principal, today }: Asking,
    @Info() info: ResolveInfo,
  ): Promise<CertificateConnection> {
    const search = await searchOf(db, principal, { query, filter, sort, today });
    return certificatePage(db, principal, pageAsked(search, page, namesAsked(info)));
  }

  @Directive(`@listSize(assumedSize: ${mostNumbers})`)
  @Query(() => [Verification], {
    description: `What the register says of each number, in order; at most ${mostNumbers} at once.`,
  })
  verify(
    @Directive('@cost(weight: 1)')
    @Arg('numbers', () => [String], {
      description: 'As people type them, such as `["IECEx DEMO 26.0001", "ZZ/DEMO/QAR26.0001/00"]`.',
    })
    numbers: string[],
    @Ctx() { db, principal, today }: Asking,
  ): Promise<Verification[]> {
    if (numbers.length > mostNumbers)
      throw badInput('numbers', `${numbers.length} are too many; give at most ${mostNumbers} at once.`);
    return verifyNumbers(db, principal, numbers, today);
  }

  @Directive('@cacheControl(maxAge: 60)')
  @Directive('@cost(weight: 100)')
  @Directive('@listSize(assumedSize: 4800, slicingArguments: ["first"], requireOneSlicingArgument: false)')
  @Query(() => [StatisticsRow], {
    description: `How many issued documents that you may see match, by one or more dimensions, in their order. A document counts in each of its values, and where a value is null if it has none. Drafts are never counted. What has more than ${mostStatistics.lines} rows is refused (LIMIT_EXCEEDED): ask by fewer dimensions, or with a filter.`,
  })
  async statistics(
    @Arg('by', () => [Dimension], {
      description: `One to ${mostStatistics.dimensions}, in the order in which the rows are to be sorted.`,
    })
    by: Dimension[],
    @Arg('query', () => String, { nullable: true, description: queryDescription }) query: string | null,
    @Arg('filter', () => CertificateFilter, { nullable: true, description: 'Everything, if none is given.' })
    filter: CertificateFilter | null,
    @Arg('dated', () => StatisticsDay, {
      defaultValue: StatisticsDay.FIRST_ISSUE,
      description: 'Of which day year, quarter and month are meant.',
    })
    dated: StatisticsDay,
    @Arg('order', () => StatisticsOrder, {
      defaultValue: StatisticsOrder.VALUES,
      description: 'How the rows are ordered.',
    })
    order: StatisticsOrder,
    @Arg('first', () => Int, {
      nullable: true,
      description: `How many rows, 1 to ${mostStatistics.lines}; all, if it is left out. With it, what has more than ${mostStatistics.lines} rows is answered too, up to ${mostStatistics.cells}.`,
    })
    first: number | null,
    @Arg('skip', () => Int, { defaultValue: 0, description: 'How many rows to leave out at the beginning.' })
    skip: number,
    @Ctx() { db, principal, today }: Asking,
  ): Promise<StatisticsRow[]> {
    if (skip < 0 || skip > mostStatistics.cells)
      throw badInput('skip', `is ${skip}; give 0 to ${mostStatistics.cells}.`);
    const part = { skip, first: first == null ? null : within('first', first, mostStatistics.lines) };
    const search = await searchOf(db, principal, { query, filter, sort: 'NEWEST', today });
    return (await statistics(db, principal, { by, dated: datedBy[dated], order, ...part }, search)).map(statisticsRow);
  }

  @Directive('@cacheControl(maxAge: 60)')
  @Directive('@cost(weight: 20)')
  @Query(() => [Suggestion], { description: 'How what is being typed may go on, the most frequent first.' })
  async suggest(
    @Arg('kind', () => SuggestKind, { description: 'In which texts to look.' }) kind: SuggestKind,
    @Arg('prefix', () => String, { description: prefixDescription }) prefix: string,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many, 1 to 100.' }) first: number,
    @Ctx() { db, principal }: Asking,
  ): Promise<Suggestion[]> {
    const [found = []] = await suggestions(db, principal, [kind], prefix, within('first', first));
    return found;
  }

  @Directive('@cacheControl(maxAge: 60)')
  @Directive('@cost(weight: 20)')
  @Directive('@listSize(assumedSize: 4)')
  @Query(() => [SuggestionGroup], {
    description: 'The same for every kind at once, in the order of the kinds; of a kind without any, an empty list.',
  })
  async suggestByKind(
    @Arg('prefix', () => String, { description: prefixDescription }) prefix: string,
    @Arg('first', () => Int, { defaultValue: 5, description: 'How many of each kind, 1 to 100.' }) first: number,
    @Ctx() { db, principal }: Asking,
  ): Promise<SuggestionGroup[]> {
    const kinds = Object.values(SuggestKind);
    const found = await suggestions(db, principal, kinds, prefix, within('first', first));
    return kinds.map((kind, at) => ({ kind, suggestions: found[at] ?? [] }));
  }
}

async function oneByNumber({ certificateByKey }: Loaders, typed: string, system: System | null) {
  const readings = readNumber(typed).filter(reading => !system || reading.system === system);
  const faces = (await certificateByKey.loadMany([...new Set(readings.map(({ key }) => key))])).flat();
  // One key can be a number of another system too.
  const found = faces.filter(face => readings.some(reading => reading.system === face.system));
  if (found.length < 2) return found[0] ?? null;
  const which = found.map(({ system, number }) => `${system} ${number}`).join(', ');
  throw new CatalogueError(
    'BAD_INPUT',
    `number: "${typed}" can mean ${which}. Ask with the system, with the full number, or by id.`,
  );
}

/** The counts of a page, made only where they are asked for. */
@Resolver(() => CertificateConnection)
export class ConnectionFields {
  @Directive('@cost(weight: 10)')
  @FieldResolver(() => Int, { description: 'How many match on all pages together.' })
  totalCount(@Root() { search }: { search: CertificateSearch }, @Ctx() { loaders }: Asking): Promise<number> {
    return loaders.count.load(search);
  }

  @Directive('@cost(weight: 10)')
  @FieldResolver(() => Int, { description: 'How many match the text alone, whatever the filter says.' })
  textCount(@Root() { search }: { search: CertificateSearch }, @Ctx() { loaders }: Asking): Promise<number> {
    return loaders.textCount.load(search);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The words with typing errors put right, where as they were typed they find nothing whatever the filter says: then the list, its counts and facets are of these. Null where they were looked for as typed.',
  })
  didYouMean(@Root() { search: { sought } }: { search: CertificateSearch }): string | null {
    return 'words' in sought ? sought.didYouMean : null;
  }

  @Directive('@cost(weight: 100)')
  @Directive('@listSize(assumedSize: 10)')
  @FieldResolver(() => [Facet], {
    description:
      'How what matches the text spreads over fields of the filter: of all of it, and of what the filter leaves.',
  })
  async facets(
    @Root() { search }: { search: CertificateSearch },
    @Arg('fields', () => [FacetField], {
      nullable: true,
      description: 'Which; those that every kind of document has, if it is left out.',
    })
    fields: FacetField[] | null,
    @Ctx() { loaders }: Asking,
  ) {
    return (await loaders.facets.load({ search, fields: [...new Set(fields ?? usualFacets)] })).map(asFilterTakes);
  }
}

/** The counts with the values as the filter takes them: those of systems are enum values, in capitals. */
export const asFilterTakes = ({ field, values }: FacetCounts): Facet => ({
  field,
  values: values.map(({ value, ...counts }) => ({
    value: field === 'systems' ? value.toUpperCase() : value,
    ...counts,
    body: field === 'issuers' ? { id: value } : null,
  })),
});
