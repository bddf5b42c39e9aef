import { type CalendarDate, correctionDays, reversalHours } from '@conformity/certification';
import {
  bodyArg,
  DeletedDocument,
  deleted,
  given,
  issuedOnArg,
  needs,
  offeredToArg,
  overridesArg,
  type PatchOf,
  patchArg,
  type RuleOverride,
  reasonArg,
  revisionOf,
  transferNeeds,
} from '@conformity/scheme';
import { type Context, DateScalar, notFound } from '@conformity/subgraph';
import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { ActedOnSet } from './held-set';
import type { Loaders } from './loaders';
import {
  amendSet,
  changeSites,
  copySet,
  deleteSetDraft,
  draftSet,
  dropSetAmendment,
  editSet,
  patchSet,
} from './set-drafts';
import { IecqSetInput, LocationInput } from './set-input';
import { correctSet, issueSet, moveHeadOffice, renewSet } from './set-issues';
import { IecqSetPatch } from './set-patch';
import { offerSet, transferSet } from './set-transfer';
import { IecqSet, type SetView, setById } from './set-type';
import { restoreSetDraft } from './set-undo';

type Asking = Context<Loaders>;

const by = needs('IECQ', 'IECQ_COC');

const idArg = () => Arg('id', () => ID, { description: 'Of the set, or of any of its certificates.' });
const revisionArg = () => revisionOf('set');
const inputArg = () => Arg('input', () => IecqSetInput, { description: 'The whole set: what is left out is empty.' });
/** Sites are one field of it: a patch that names them gives them all. */
const changesArg = () =>
  Arg('changes', () => String, { nullable: true, description: 'What the next issue changes, as it is printed.' });

/** Every act of a body on a set, each one transaction over all its certificates. */
@Resolver()
export class SetActs {
  @Mutation(() => IecqSet, {
    description: 'Saves the first draft of a whole set and takes the numbers of all its certificates.',
  })
  draftIecqSet(@inputArg() input: IecqSetInput, @bodyArg() bodyId: string | null, @Ctx() ctx: Asking) {
    return after(ctx, draftSet(ctx, { input, bodyId }));
  }

  @Mutation(() => IecqSet, {
    description:
      'Saves the first draft of a set, with numbers of its own, that says what another set of your body says. Not copied are numbers, days, what the issue changed and what it was transferred from.',
  })
  copyIecqSet(
    @idArg() id: string,
    @Arg('patch', () => IecqSetPatch, { nullable: true, description: 'What the copy is to say otherwise.' })
    patch: PatchOf<IecqSetInput> | null,
    @bodyArg() bodyId: string | null,
    @Ctx() ctx: Asking,
  ) {
    return after(ctx, copySet(ctx, id, { bodyId, patch: patch ?? {} }));
  }

  @Mutation(() => IecqSet, {
    description:
      'Replaces all that the draft of the set says: what is left out is emptied; to change some of it, use patchIecqSet. A site without a number is new; a first draft that is left out goes.',
  })
  editIecqSet(
    @idArg() id: string,
    @revisionArg() revision: number,
    @inputArg() input: IecqSetInput,
    @Ctx() ctx: Asking,
  ) {
    return after(ctx, editSet(ctx, id, { revision, input }));
  }

  @Mutation(() => IecqSet, {
    description: 'Changes some of what the draft of the set says, under the rules of editIecqSet.',
  })
  patchIecqSet(
    @idArg() id: string,
    @revisionArg() revision: number,
    @patchArg(IecqSetPatch) patch: PatchOf<IecqSetInput>,
    @Ctx() ctx: Asking,
  ) {
    return after(ctx, patchSet(ctx, id, { revision, patch }));
  }

  @Mutation(() => IecqSet, {
    description:
      'Opens the next issue of the set as a draft beside the public one. Certificates that would say nothing else stay as they are; a public site that is left out is cancelled when you issue.',
  })
  amendIecqSet(
    @idArg() id: string,
    @revisionArg() revision: number,
    @Arg('input', () => IecqSetInput, { nullable: true, description: 'The set as it stands, if it is left out.' })
    input: IecqSetInput | null,
    @Ctx() ctx: Asking,
  ) {
    return after(ctx, amendSet(ctx, id, { revision, input }));
  }

  @Mutation(() => IecqSet, {
    description: 'Adds sites to the draft of the set, and opens a draft where there is none.',
  })
  addIecqSites(
    @idArg() id: string,
    @revisionArg() revision: number,
    @Arg('sites', () => [LocationInput], { description: 'Sites without a number; each gets the next one.' })
    add: LocationInput[],
    @changesArg() changes: string | null,
    @Ctx() ctx: Asking,
  ) {
    return after(ctx, changeSites(ctx, id, { revision, add, changes }));
  }

  @Mutation(() => IecqSet, {
    description:
      'Leaves sites out of the draft of the set, and opens a draft where there is none; their certificates are cancelled when you issue.',
  })
  dropIecqSites(
    @idArg() id: string,
    @revisionArg() revision: number,
    @Arg('numbers', () => [String], {
      description: 'Of the certificates of the sites, such as `["IECQ-H DEMO 26.0003-01"]`.',
    })
    drop: string[],
    @changesArg() changes: string | null,
    @Ctx() ctx: Asking,
  ) {
    return after(ctx, changeSites(ctx, id, { revision, drop, changes }));
  }

  @Mutation(() => IecqSet, {
    description:
      'Publishes the draft of the whole set. Refused with every finding where the rules say so. Needs an authorising officer.',
  })
  issueIecqSet(
    @idArg() id: string,
    @revisionArg() revision: number,
    @issuedOnArg() issuedOn: CalendarDate | null,
    @overridesArg() overrides: RuleOverride[],
    @Ctx() ctx: Asking,
  ) {
    return after(ctx, issueSet(ctx, id, { revision, issuedOn, overrides }));
  }

  @Mutation(() => IecqSet, {
    description:
      'Issues the whole set anew with new validity, as it stands. The numbers stay. Needs an authorising officer.',
  })
  renewIecqSet(
    @idArg() id: string,
    @revisionArg() revision: number,
    @Arg('validUntil', () => DateScalar, {
      nullable: true,
      description: 'Three years from the day of issue, if it is left out.',
    })
    validUntil: CalendarDate | null,
    @issuedOnArg() issuedOn: CalendarDate | null,
    @overridesArg() overrides: RuleOverride[],
    @Ctx() ctx: Asking,
  ) {
    return after(ctx, renewSet(ctx, id, { revision, issuedOn, validUntil, overrides }));
  }

  @Mutation(() => IecqSet, {
    description:
      'Makes another site the master, and the master an additional site, in a new issue of the set. Needs an authorising officer.',
  })
  moveIecqHeadOffice(
    @idArg() id: string,
    @revisionArg() revision: number,
    @Arg('to', () => String, { description: 'The number of the additional site that becomes the master.' }) to: string,
    @issuedOnArg() issuedOn: CalendarDate | null,
    @overridesArg() overrides: RuleOverride[],
    @Ctx() ctx: Asking,
  ) {
    return after(ctx, moveHeadOffice(ctx, id, { revision, to, issuedOn, overrides }));
  }

  @Mutation(() => IecqSet, {
    description: `Corrects public issues of the set in place, within ${correctionDays} days of their publication.`,
  })
  correctIecqSet(
    @idArg() id: string,
    @revisionArg() revision: number,
    @inputArg() input: IecqSetInput,
    @reasonArg() reason: string,
    @overridesArg() overrides: RuleOverride[],
    @Ctx() ctx: Asking,
  ) {
    return after(
      ctx,
      correctSet(ctx, id, { revision, inputFrom: () => input, place: 'input', reason: given(reason), overrides }),
    );
  }

  @Mutation(() => DeletedDocument, {
    description:
      'Drops the draft of the set; certificates that were never public leave the register. Their numbers stay used. restoreIecqSetDraft undoes it.',
  })
  async deleteIecqSetDraft(
    @idArg() id: string,
    @revisionArg() revision: number,
    @Ctx() ctx: Asking,
  ): Promise<DeletedDocument> {
    const { setId, master } = await deleteSetDraft(ctx, id, { revision });
    return deleted({ ...master, id: setId });
  }

  @Mutation(() => IecqSet, {
    description: `Drops the draft of a public set that you opened; what is public stays as it is, sites that were new leave. ${by('document:drop-amendment')}`,
  })
  dropIecqSetAmendment(@idArg() id: string, @revisionArg() revision: number, @Ctx() ctx: Asking) {
    return after(ctx, dropSetAmendment(ctx, id, { revision }));
  }

  @Mutation(() => IecqSet, {
    description: `Issues the draft of a set that takes over the set of another body (its \`transferredFrom\`), and cancels all of that one, in one transaction. ${transferNeeds(by)}`,
  })
  transferIecqSet(
    @Arg('id', () => ID, { description: 'Of the new set, or of any of its certificates.' }) id: string,
    @revisionArg() revision: number,
    @reasonArg() reason: string,
    @issuedOnArg() issuedOn: CalendarDate | null,
    @overridesArg() overrides: RuleOverride[],
    @Ctx() ctx: Asking,
  ) {
    return after(ctx, transferSet(ctx, id, { revision, reason: given(reason), issuedOn, overrides }));
  }

  @Mutation(() => IecqSet, {
    description: `Offers a set to another body, which takes it over by transferIecqSet; or takes the offer back. Nothing else changes. ${by('document:offer')}`,
  })
  offerIecqSet(
    @idArg() id: string,
    @revisionArg() revision: number,
    @offeredToArg() to: string | null,
    @Ctx() ctx: Asking,
  ) {
    return after(ctx, offerSet(ctx, id, { revision, to }));
  }

  @Mutation(() => IecqSet, {
    description: `Puts back the draft of a set that was deleted, with its numbers, within ${reversalHours} hours and before anything else is done to the set. ${by('document:restore-draft')} Both acts stay in the trail.`,
  })
  restoreIecqSetDraft(@idArg() id: string, @Ctx() ctx: Asking) {
    return after(ctx, restoreSetDraft(ctx, id));
  }
}

/** The set right after an act, read anew. */
async function after({ loaders }: Asking, acting: Promise<Pick<ActedOnSet, 'setId'>>): Promise<SetView> {
  const { setId: id } = await acting;
  const set = await setById(loaders, id);
  if (!set) throw notFound(`The set ${id}`);
  return set;
}
