import { type CalendarDate, correctionDays, type Finding, reversalHours } from '@conformity/certification';
import { badInput, type Context, DateScalar, reasonRefusal } from '@conformity/subgraph';
import { Arg, type ClassType, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { bodyArg, documentArguments, issuedOnArg, needs, overridesArg, patchArg, reasonArg } from './act-arguments';
import type { DocumentScheme } from './define-scheme';
import {
  DeletedDocument,
  type DocumentClasses,
  deleted,
  FindingView,
  PrintedPreview,
  type RuleOverride,
} from './document-types';
import type { DocumentLoaders } from './documents';
import { copied, type PatchOf, patched } from './patch';
import * as drafting from './transition/draft';
import * as dryRuns from './transition/dry-run';
import type { Acted } from './transition/perform';
import * as publishing from './transition/publish';
import * as secretariat from './transition/secretariat';
import * as undoing from './transition/undo';

type Asking = Context<DocumentLoaders>;

/** The acts that every document type has, and the dry run; the same everywhere, named after the type. */
export function lifecycleResolver<Content extends object>(
  scheme: DocumentScheme<Content>,
  { Document, Input, Patch }: DocumentClasses<Content> & { Patch: ClassType<PatchOf<Content>> },
): ClassType {
  const { typename, noun, system } = scheme.facts;
  const by = needs(system, scheme.documentType);
  /** The document as it stands after the act; as never, because its class is made at run time and so known to nobody here. */
  const after = async ({ loaders }: Asking, acting: Promise<Acted>) =>
    loaders.documentById.load((await acting).id) as never;
  const typed = (content: Content) => scheme.asTyped?.(content) ?? content;
  const { idArg, revisionArg, draftIdArg, inputArg, unsavedArg, nextArg } = documentArguments(scheme.facts, Input);

  @Resolver(() => Document)
  class LifecycleResolver {
    @Query(() => [FindingView], {
      name: `check${typename}`,
      description: `What issuing would find: of the draft (id), of content that is not saved (input), or of the content instead of the draft. Writes nothing and takes no number.`,
    })
    check(
      @draftIdArg() id: string | null,
      @unsavedArg() content: Content | null,
      @bodyArg() bodyId: string | null,
      @issuedOnArg() issuedOn: CalendarDate | null,
      @Ctx() ctx: Asking,
    ): Promise<Finding[]> {
      return dryRuns.checkIssue(scheme, ctx, { id, content, bodyId, issuedOn });
    }

    @Query(() => PrintedPreview, {
      name: `preview${typename}`,
      nullable: true,
      description: `How the issue would be printed: the draft (id), content that is not saved (input), or the content instead of the draft. Writes nothing and takes no number.`,
    })
    async preview(
      @draftIdArg() id: string | null,
      @unsavedArg() content: Content | null,
      @bodyArg() bodyId: string | null,
      @Ctx() ctx: Asking,
    ): Promise<PrintedPreview | null> {
      const document = await dryRuns.previewIssue(scheme, ctx, { id, content, bodyId });
      return document && { document };
    }

    @Mutation(() => Document, {
      name: `draft${typename}`,
      description: 'Saves a first draft and takes its number.',
    })
    draft(@inputArg() content: Content, @bodyArg() bodyId: string | null, @Ctx() ctx: Asking) {
      return after(ctx, drafting.draft(scheme, ctx, { bodyId, content }));
    }

    @Mutation(() => Document, {
      name: `copy${typename}`,
      description: `Saves a first draft with a number of its own that says what another ${noun} says, whosever it is: its latest public issue, or its draft while none is public. Not copied are number, issue and status, every day, what the issue changed, and what was of the one ${noun} only.`,
    })
    copy(
      @idArg() id: string,
      @Arg('patch', () => Patch, { nullable: true, description: 'What the copy is to say otherwise; null empties.' })
      patch: PatchOf<Content> | null,
      @bodyArg() bodyId: string | null,
      @Ctx() ctx: Asking,
    ) {
      const contentFrom = (content: Content) =>
        patched(Input, copied(Input, typed(content), scheme.notCopied ?? []), patch ?? {});
      return after(ctx, drafting.copy(scheme, ctx, id, { bodyId, contentFrom }));
    }

    @Mutation(() => Document, {
      name: `edit${typename}`,
      description: `Replaces all that the draft issue says: what is left out is emptied. To change some of it, use patch${typename}.`,
    })
    edit(@idArg() id: string, @revisionArg() revision: number, @inputArg() content: Content, @Ctx() ctx: Asking) {
      return after(ctx, drafting.edit(scheme, ctx, id, { revision, content }));
    }

    @Mutation(() => Document, {
      name: `patch${typename}`,
      description: `Changes some of what the draft issue says, under the rules of edit${typename}.`,
    })
    patch(
      @idArg() id: string,
      @revisionArg() revision: number,
      @patchArg(Patch) patch: PatchOf<Content>,
      @Ctx() ctx: Asking,
    ) {
      const contentAfter = (draft: Content) => patched(Input, typed(draft), patch);
      return after(ctx, drafting.rewrite(scheme, ctx, id, { revision, contentAfter, place: 'patch' }));
    }

    @Mutation(() => Document, {
      name: `amend${typename}`,
      description: 'Opens the next issue as a draft beside the public one, which stays as it is until you issue.',
    })
    amend(
      @idArg() id: string,
      @revisionArg() revision: number,
      @nextArg() content: Content | null,
      @Ctx() ctx: Asking,
    ) {
      return after(ctx, drafting.amend(scheme, ctx, id, { revision, content }));
    }

    @Mutation(() => Document, {
      name: `issue${typename}`,
      description: `Publishes the draft issue. Refused with findings where the rules say so. ${by('document:issue')}`,
    })
    issue(
      @idArg() id: string,
      @revisionArg() revision: number,
      @issuedOnArg() issuedOn: CalendarDate | null,
      @overridesArg() overrides: RuleOverride[],
      @Ctx() ctx: Asking,
    ) {
      return after(ctx, publishing.issue(scheme, ctx, id, { revision, issuedOn, overrides }));
    }

    @Mutation(() => Document, {
      name: `correct${typename}`,
      description: `Corrects the public issue in place, within ${correctionDays} days of its publication.`,
    })
    correct(
      @idArg() id: string,
      @revisionArg() revision: number,
      @inputArg() content: Content,
      @reasonArg() reason: string,
      @overridesArg() overrides: RuleOverride[],
      @Ctx() ctx: Asking,
    ) {
      return after(
        ctx,
        publishing.correct(scheme, ctx, id, {
          revision,
          contentAfter: () => content,
          place: 'input',
          reason: given(reason),
          overrides,
        }),
      );
    }

    @Mutation(() => DeletedDocument, {
      name: `delete${typename}Draft`,
      description: `Drops the draft issue; a document that was never public leaves the register. Its number stays used. restore${typename}Draft undoes it.`,
    })
    deleteDraft(@idArg() id: string, @revisionArg() revision: number, @Ctx() ctx: Asking): Promise<DeletedDocument> {
      return drafting.deleteDraft(scheme, ctx, id, { revision }).then(deleted);
    }

    @Mutation(() => Document, {
      name: `restore${typename}Draft`,
      description: `Puts back a draft issue that was deleted, with its number, within ${reversalHours} hours and before anything else is done to the ${noun}. ${by('document:restore-draft')} Both acts stay in the trail.`,
    })
    restoreDraft(@idArg() id: string, @Ctx() ctx: Asking) {
      return after(ctx, undoing.restoreDraft(scheme, ctx, id));
    }

    @Mutation(() => Document, {
      name: `drop${typename}Amendment`,
      description: `Drops the draft of the next issue that you opened; what is public stays as it is. ${by('document:drop-amendment')}`,
    })
    dropAmendment(@idArg() id: string, @revisionArg() revision: number, @Ctx() ctx: Asking) {
      return after(ctx, undoing.dropAmendment(scheme, ctx, id, { revision }));
    }

    @Mutation(() => Document, {
      name: `reverse${typename}`,
      description: `Undoes the last act, where it suspended, reinstated, cancelled or deleted the ${noun} by mistake: by a second person, within ${reversalHours} hours. Both acts stay in the trail. ${by('document:reverse')}`,
    })
    reverse(@idArg() id: string, @reasonArg() reason: string, @Ctx() ctx: Asking) {
      return after(ctx, undoing.reverse(scheme, ctx, id, { reason: given(reason) }));
    }

    @Mutation(() => Document, {
      name: `suspend${typename}`,
      description: `Suspends a current ${noun}. ${by('document:suspend')}`,
    })
    suspend(@idArg() id: string, @reasonArg() reason: string, @Ctx() ctx: Asking) {
      return after(ctx, secretariat.suspend(scheme, ctx, id, { reason: given(reason) }));
    }

    @Mutation(() => Document, {
      name: `reinstate${typename}`,
      description: `Ends a suspension. ${by('document:reinstate')}`,
    })
    reinstate(@idArg() id: string, @reasonArg() reason: string, @Ctx() ctx: Asking) {
      return after(ctx, secretariat.reinstate(scheme, ctx, id, { reason: given(reason) }));
    }

    @Mutation(() => Document, {
      name: `cancel${typename}`,
      description: `Cancels a ${noun} for good. ${by('document:cancel')}`,
    })
    cancel(
      @idArg() id: string,
      @reasonArg() reason: string,
      @Arg('productsAffected', () => Boolean, { description: 'Whether products already supplied are affected.' })
      productsAffected: boolean,
      @Arg('on', () => DateScalar, {
        nullable: true,
        description: 'Today, as it is at the body, if none is given; never in the future.',
      })
      on: CalendarDate | null,
      @Ctx() ctx: Asking,
    ) {
      return after(ctx, secretariat.cancel(scheme, ctx, id, { reason: given(reason), productsAffected, on }));
    }

    @Mutation(() => DeletedDocument, {
      name: `delete${typename}`,
      description: `Takes a ${noun} that was public out of the register. Its number stays used. ${by('document:delete')}`,
    })
    remove(@idArg() id: string, @reasonArg() reason: string, @Ctx() ctx: Asking): Promise<DeletedDocument> {
      return secretariat.remove(scheme, ctx, id, { reason: given(reason) }).then(deleted);
    }
  }
  return LifecycleResolver;
}

/** The reason as it is kept. @throws BAD_INPUT where it says nothing, or too little. */
export function given(reason: string): string {
  const refusal = reasonRefusal(reason);
  if (refusal) throw badInput('reason', refusal);
  return reason.trim();
}
