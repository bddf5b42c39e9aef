import { correctionDays } from '@conformity/certification';
import { Nested } from '@conformity/register';
import {
  ActRow,
  answers,
  DraftRow,
  eachByItself,
  given,
  IssuedRow,
  type PatchOf,
  patched,
  RowRefusalView,
  reasonArg,
  rowsOf,
} from '@conformity/scheme';
import { type Context, mostRows } from '@conformity/subgraph';
import {
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import type { Loaders } from './loaders';
import { deleteSetDraft } from './set-drafts';
import { IecqSetInput } from './set-input';
import { correctSet, issueSet, renewSet } from './set-issues';
import { officeAct } from './set-office';
import { IecqSetPatch } from './set-patch';
import { IecqSet, type SetView, setNamed } from './set-type';

type Asking = Context<Loaders>;

@InputType({ description: 'A set, and what is to change of what it says.' })
export class IecqSetChange extends ActRow {
  @Field(() => IecqSetPatch, { nullable: true, description: 'What is to change; null empties. Left out, nothing is.' })
  @Nested()
  patch?: PatchOf<IecqSetInput> | null;
}

@ObjectType({ description: 'What became of a row of a bulk act on sets.' })
export class IecqSetRowAnswer {
  @Field(() => ID, { description: 'Of the set or the certificate by which the set was named.' }) documentId!: string;
  @Field(() => RowRefusalView, { nullable: true, description: 'Why it was refused; null where it was done.' })
  refused!: RowRefusalView | null;
}

/** The acts that are done to many sets at once, one answer a row. */
@Resolver(() => IecqSetRowAnswer)
export class BulkActs {
  @FieldResolver(() => IecqSet, { nullable: true, description: 'The set after it; null where you may not see it.' })
  set(@Root() { documentId }: IecqSetRowAnswer, @Ctx() { loaders }: Asking): Promise<SetView | null> {
    return setNamed(loaders, documentId);
  }

  @Directive(`@listSize(assumedSize: ${mostRows})`)
  @Mutation(() => [IecqSetRowAnswer], {
    description: `Publishes the drafts of several sets, ${eachByItself} Needs an authorising officer.`,
  })
  issueManyIecqSet(@rowsOf('rows', () => IssuedRow) rows: IssuedRow[], @Ctx() ctx: Asking) {
    return answers(ctx, rows, ({ id, ...request }) => issueSet(ctx, id, request));
  }

  @Directive(`@listSize(assumedSize: ${mostRows})`)
  @Mutation(() => [IecqSetRowAnswer], {
    description: `Issues several sets anew with new validity, ${eachByItself} Needs an authorising officer.`,
  })
  renewManyIecqSet(@rowsOf('rows', () => IssuedRow) rows: IssuedRow[], @Ctx() ctx: Asking) {
    return answers(ctx, rows, ({ id, ...request }) => renewSet(ctx, id, request));
  }

  @Directive(`@listSize(assumedSize: ${mostRows})`)
  @Mutation(() => [IecqSetRowAnswer], {
    description: `Corrects public issues of several sets in place, within ${correctionDays} days of their publication, ${eachByItself} The sites and the day of issue stay.`,
  })
  correctManyIecqSet(
    @rowsOf('rows', () => IecqSetChange) rows: IecqSetChange[],
    @reasonArg() typed: string,
    @Ctx() ctx: Asking,
  ) {
    const reason = given(typed);
    return answers(ctx, rows, ({ id, patch, ...request }) =>
      correctSet(ctx, id, {
        ...request,
        reason,
        place: 'patch',
        inputFrom: shown => patched(IecqSetInput, shown, patch ?? {}),
      }),
    );
  }

  @Directive(`@listSize(assumedSize: ${mostRows})`)
  @Mutation(() => [IecqSetRowAnswer], {
    description: `Drops the drafts of several sets, ${eachByItself} restoreIecqSetDraft undoes it.`,
  })
  deleteManyIecqSetDrafts(@rowsOf('rows', () => DraftRow) rows: DraftRow[], @Ctx() ctx: Asking) {
    return answers(ctx, rows, ({ id, revision }) => deleteSetDraft(ctx, id, { revision }));
  }

  @Directive(`@listSize(assumedSize: ${mostRows})`)
  @Mutation(() => [IecqSetRowAnswer], {
    description: `Suspends several certificates for one reason, ${eachByItself} Needs the Secretariat.`,
  })
  suspendManyIecqCertificate(@rowsOf('ids', () => ID) ids: string[], @reasonArg() reason: string, @Ctx() ctx: Asking) {
    const request = { reason: given(reason) };
    const rows = ids.map(id => ({ id }));
    return answers(ctx, rows, ({ id }) => officeAct(ctx, id, 'suspend', request), 'ids');
  }
}
