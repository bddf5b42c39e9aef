import { type CalendarDate, correctionDays, type Finding } from '@conformity/certification';
import { Nested } from '@conformity/register';
import { ArrayMaxSize, type Context, DateScalar, inRows, mostRows, type RowRefusal } from '@conformity/subgraph';
import {
  Arg,
  type ClassType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { needs, reasonArg } from './act-arguments';
import type { DocumentScheme } from './define-scheme';
import { type DocumentClasses, FindingView, RuleOverride } from './document-types';
import type { DocumentLoaders } from './documents';
import { given } from './lifecycle-resolver';
import { type PatchOf, patched } from './patch';
import * as drafting from './transition/draft';
import * as publishing from './transition/publish';
import * as secretariat from './transition/secretariat';

type Asking = Context<DocumentLoaders>;

@ObjectType({ description: 'Why a row of a bulk act was refused: what the act would have answered by itself.' })
@Directive('@shareable')
export class RowRefusalView {
  @Field(() => String, { description: 'Such as `RULE_VIOLATION`, `CONFLICT`, `NOT_FOUND`.' }) code!: string;
  @Field(() => String, { description: 'What is wrong, and what to do.' }) message!: string;
  @Field(() => String, {
    nullable: true,
    description: 'The place of a value that is wrong, such as `rows[3].issuedOn`.',
  })
  field!: string | null;
  @Field(() => [FindingView], { description: 'Of the rules, where they refuse it; else empty.' }) findings!: Finding[];
}

const refusalView = ({ code, message, details }: RowRefusal): RowRefusalView => ({
  code,
  message,
  field: (details.field as string | undefined) ?? null,
  findings: (details.findings as Finding[] | undefined) ?? [],
});

@InputType({ description: 'A document whose draft issue is to be dropped.' })
export class DraftRow {
  @Field(() => ID, { description: 'Of the document.' }) id!: string;
  @Field(() => Int, { description: 'The revision that you read; another one is refused as CONFLICT.' })
  revision!: number;
}

/** What is said of each document that is acted on. */
@InputType()
export abstract class ActRow extends DraftRow {
  @Field(() => [RuleOverride], { defaultValue: [], description: 'Rules to set aside, each with its reason.' })
  @ArrayMaxSize(50)
  overrides!: RuleOverride[];
}

const issuedOnField = () =>
  Field(() => DateScalar, {
    nullable: true,
    description: 'Day of issue; today, as it is at the body, if none is given.',
  });

/** A document whose draft is issued. */
@InputType({ description: 'A document whose draft issue is to be published.' })
export class IssueRow extends ActRow {
  @issuedOnField() issuedOn?: CalendarDate | null;
}

/** Does an act for each row, and tells what became of each. */
export async function answers<Row extends { id: string }>(
  ctx: Asking,
  rows: readonly Row[],
  act: (row: Row) => Promise<unknown>,
  place?: string,
): Promise<{ documentId: string; refused: RowRefusalView | null }[]> {
  const done = async (row: Row) => void (await act(row));
  const outcomes = await inRows(ctx, rows, done, place);
  return outcomes.map(({ refused }, index) => ({
    documentId: rows[index]?.id ?? '',
    refused: refused && refusalView(refused),
  }));
}

/** Says that a list has at most so many rows, and costs by them. */
export const rowsOf = (name: string, type: () => object) => (target: object, method: string, at: number) => {
  Directive('@cost(weight: 1)')(target, method, at);
  Arg(name, () => [type()] as never, { description: `At most ${mostRows}.` })(target, method, at);
};

/** What the description of every bulk act says. */
export const eachByItself = `each in an act of its own, in their order, ${mostRows} at most. One that is refused leaves the others alone; sent again with its Idempotency-Key, the list answers the same.`;

/** The acts that are done to many documents at once, of every document type; one answer a row. */
export function bulkResolver<Content extends object>(
  scheme: DocumentScheme<Content>,
  { Document, Input, Patch }: DocumentClasses<Content> & { Patch: ClassType<PatchOf<Content>> },
): ClassType {
  const { typename, noun, system } = scheme.facts;
  const by = needs(system, scheme.documentType);
  @InputType(`${typename}Change`, { description: `A ${noun}, and what is to change of what it says.` })
  class Change extends ActRow {
    @Field(() => Patch, { nullable: true, description: 'What is to change; null empties. Left out, nothing is.' })
    @Nested()
    patch?: PatchOf<Content> | null;
  }

  @InputType(`${typename}Renewal`, { description: `A ${noun} that is to be issued anew.` })
  class Renewal extends Change {
    @issuedOnField() issuedOn?: CalendarDate | null;
  }

  @ObjectType(`${typename}RowAnswer`, { description: 'What became of a row of a bulk act.' })
  class RowAnswer {
    // Not `id`: clients keep what they read by id, and this is no thing of its own.
    @Field(() => ID, { description: `Of the ${noun}, as it was given.` }) documentId!: string;
    @Field(() => RowRefusalView, { nullable: true, description: 'Why it was refused; null where it was done.' })
    refused!: RowRefusalView | null;
  }

  const contentFrom =
    ({ patch }: Change) =>
    (content: Content) =>
      patched(Input, scheme.asTyped?.(content) ?? content, patch ?? {});

  @Resolver(() => RowAnswer)
  class BulkResolver {
    @FieldResolver(() => Document, {
      nullable: true,
      description: `The ${noun} after it; null where you may not see it.`,
    })
    document(@Root() { documentId }: RowAnswer, @Ctx() { loaders }: Asking) {
      return loaders.documentById
        .load(documentId)
        .then(found => (found?.__typename === typename ? found : null)) as never;
    }

    @Directive(`@listSize(assumedSize: ${mostRows})`)
    @Mutation(() => [RowAnswer], {
      name: `issueMany${typename}`,
      description: `Publishes the draft issues of several, ${eachByItself} ${by('document:issue')}`,
    })
    issueMany(@rowsOf('rows', () => IssueRow) rows: IssueRow[], @Ctx() ctx: Asking) {
      return answers(ctx, rows, ({ id, ...request }) => publishing.issue(scheme, ctx, id, request));
    }

    @Directive(`@listSize(assumedSize: ${mostRows})`)
    @Mutation(() => [RowAnswer], {
      name: `renewMany${typename}`,
      description: `Issues several anew, without a draft before: the next issue of each says what the public one says, but for the patch and what follows from its day. Done ${eachByItself} ${by('document:issue')}`,
    })
    renewMany(@rowsOf('rows', () => Renewal) rows: Renewal[], @Ctx() ctx: Asking) {
      return answers(ctx, rows, row =>
        publishing.renew(scheme, ctx, row.id, { ...row, contentFrom: contentFrom(row) }),
      );
    }

    @Directive(`@listSize(assumedSize: ${mostRows})`)
    @Mutation(() => [RowAnswer], {
      name: `correctMany${typename}`,
      description: `Corrects the public issues of several in place, within ${correctionDays} days of their publication, ${eachByItself} The day of issue stays. ${by('document:correct')}`,
    })
    correctMany(@rowsOf('rows', () => Change) rows: Change[], @reasonArg() reason: string, @Ctx() ctx: Asking) {
      const why = given(reason);
      return answers(ctx, rows, row =>
        publishing.correct(scheme, ctx, row.id, {
          ...row,
          contentAfter: contentFrom(row),
          place: 'patch',
          reason: why,
        }),
      );
    }

    @Directive(`@listSize(assumedSize: ${mostRows})`)
    @Mutation(() => [RowAnswer], {
      name: `deleteMany${typename}Drafts`,
      description: `Drops the draft issues of several, ${eachByItself} ${by('document:delete-draft')} restore${typename}Draft undoes it.`,
    })
    deleteManyDrafts(@rowsOf('rows', () => DraftRow) rows: DraftRow[], @Ctx() ctx: Asking) {
      return answers(ctx, rows, ({ id, revision }) => drafting.deleteDraft(scheme, ctx, id, { revision }));
    }

    @Directive(`@listSize(assumedSize: ${mostRows})`)
    @Mutation(() => [RowAnswer], {
      name: `suspendMany${typename}`,
      description: `Suspends several for one reason, ${eachByItself} ${by('document:suspend')}`,
    })
    suspendMany(@rowsOf('ids', () => ID) ids: string[], @reasonArg() reason: string, @Ctx() ctx: Asking) {
      const request = { reason: given(reason) };
      const rows = ids.map(id => ({ id }));
      return answers(ctx, rows, ({ id }) => secretariat.suspend(scheme, ctx, id, request), 'ids');
    }
  }
  return BulkResolver;
}
