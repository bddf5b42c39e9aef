import type { CalendarDate } from '@conformity/certification';
import { type Face, StandardEdition, type StandardFacts } from '@conformity/register';
import { type Context, DateScalar } from '@conformity/subgraph';
import { Ctx, Directive, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { Loaders } from './loaders';
import { WorkingListEdge } from './working-list';

@ObjectType({ description: 'An edition that a document cites though it was replaced or withdrawn.' })
export class FormerEdition {
  @Field(() => StandardEdition, { description: 'With what replaced it, and since when.' }) cited!: StandardEdition;
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day, inclusive, on which certificates of the system may cite it. Null where no rule says so.',
  })
  mayBeUsedUntil!: CalendarDate | null;
  @Field(() => String, {
    nullable: true,
    description: 'Where the rule stands. Null where the directory knows of none: the Secretariat records it.',
  })
  source!: string | null;
}

/** Which editions a document on a working list cites that are in force no more. */
@Resolver(() => WorkingListEdge)
export class FormerEditions {
  @Directive('@listSize(assumedSize: 3)')
  @FieldResolver(() => [FormerEdition], {
    description: 'Of what it cites, the editions that the directory knows as replaced or withdrawn.',
  })
  async formerEditions(
    @Root() { node }: WorkingListEdge,
    @Ctx() { loaders }: Context<Loaders>,
  ): Promise<FormerEdition[]> {
    const known = await Promise.all(node.standards.map(({ standard }) => loaders.standard.load(standard)));
    return node.standards.flatMap((cited, index) => formerEdition(cited, known[index] ?? null, node.system));
  }
}

/** The edition as a former one; nothing where it is in force, or the directory does not say. */
function formerEdition(
  cited: StandardEdition,
  standard: StandardFacts | null,
  system: Face['system'],
): FormerEdition[] {
  const facts = standard?.editions.find(({ edition }) => edition === cited.edition);
  if (facts?.state !== 'REPLACED' && facts?.state !== 'WITHDRAWN') return [];
  const { mayBeUsedUntil = null, source = null } = facts.uses?.find(use => use.system === system) ?? {};
  return [{ cited, mayBeUsedUntil, source }];
}
