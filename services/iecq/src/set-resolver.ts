import { type Action, whoMay } from '@conformity/access';
import { type CalendarDate, correctionDays, grammarOf } from '@conformity/certification';
import {
  bodyArg,
  DeletedDocument,
  type DocumentView,
  deleted,
  given,
  issuedOnArg,
  overridesArg,
  type PatchOf,
  PrintedPreview,
  patchArg,
  patchType,
  type RuleOverride,
  reasonArg,
  revisionOf,
} from '@conformity/scheme';
import { type Context, DateScalar, lookUp, notFound } from '@conformity/subgraph';
import { Arg, Ctx, Directive, ID, Mutation, Query, Resolver } from 'type-graphql';
import { IecqCertificate } from './certificate-type';
import { IecqSetInput, LocationInput } from './content';
import type { ActedOnSet } from './held-set';
import type { Loaders } from './loaders';
import { IecqScheme, schemes } from './schemes';
import { checkSet, previewSet } from './set-checks';
import { amendSet, changeSites, deleteSetDraft, draftSet, editSet, patchSet } from './set-drafts';
import { correctSet, issueSet, moveHeadOffice, renewSet } from './set-issues';
import { officeAct } from './set-office';
import { findingView, IecqSet, SetFindingView, type SetView, setById, setOfCertificate } from './set-type';

type Asking = Context<Loaders>;

const by = (action: Action) => `Needs ${whoMay(action, { system: 'IECQ', documentType: 'IECQ_COC' })}.`;

const idArg = () => Arg('id', () => ID, { description: 'The id of any certificate of the set.' });
const certificateArg = () => Arg('id', () => ID, { description: 'Of the certificate, such as `iqc_0190...`.' });
const revisionArg = () => revisionOf('set');
const inputArg = () => Arg('input', () => IecqSetInput, { description: 'The whole set: what is left out is empty.' });
const unsavedArg = () =>
  Arg('input', () => IecqSetInput, { nullable: true, description: 'The set as it would be; left out, the draft.' });
/** Sites are one field of it: a patch that names them gives them all. */
const IecqSetPatch = patchType('IecqSet', IecqSetInput);
const changesArg = () =>
  Arg('changes', () => String, { nullable: true, description: 'What the next issue changes, as it is printed.' });

@Resolver()
export class SetQueries {
  @Directive('@cacheControl(maxAge: 300)')
  @Query(() => [IecqScheme], { description: 'The schemes of IECQ, as far as public sources tell.' })
  iecqSchemes(): readonly IecqScheme[] {
    return schemes;
  }

  @Query(() => IecqSet, {
    nullable: true,
    description:
      'The set that a certificate belongs to, by the id or number of any of its certificates, however it is typed.',
  })
  iecqSet(
    @Arg('id', () => ID, {
      nullable: true,
      description: 'Of any certificate of the set, or of the set itself. Give it or the number.',
    })
    id: string | null,
    @Arg('number', () => String, {
      nullable: true,
      description: 'Such as `IECQ-H DEMO 26.0003-01`. Give it or the id.',
    })
    number: string | null,
    @Ctx() { loaders }: Asking,
  ): Promise<SetView | null> {
    return lookUp(
      { id, number },
      {
        id: wanted => (wanted.startsWith('iqs_') ? setById(loaders, wanted) : setOfCertificate(loaders, wanted)),
        number: async typed => {
          const key = grammarOf('IECQ_COC').read(typed)?.key;
          const found = key && (await loaders.documentByKey.load(key));
          return found ? setOfCertificate(loaders, found.id) : null;
        },
      },
    );
  }

  @Query(() => [SetFindingView], {
    description:
      'What issuing the set would find: of its draft (id; of what is public where there is none), of a set that is not saved (input), or of the input instead of the draft. Writes nothing and takes no number.',
  })
  async checkIecqSet(
    @Arg('id', () => ID, { nullable: true, description: 'The id of any certificate of the set.' }) id: string | null,
    @unsavedArg() input: IecqSetInput | null,
    @bodyArg() bodyId: string | null,
    @issuedOnArg() issuedOn: CalendarDate | null,
    @Ctx() ctx: Asking,
  ): Promise<SetFindingView[]> {
    return (await checkSet(ctx, { id, input, bodyId, issuedOn })).map(findingView);
  }
}

/** How a set would be printed. */
@Resolver()
export class SetPreview {
  @Query(() => [PrintedPreview], {
    description:
      'How each certificate of a set would be printed, the master first: of its draft (id), of a set that is not saved (input), or of the input instead of the draft. Writes nothing and takes no number.',
  })
  async previewIecqSet(
    @Arg('id', () => ID, { nullable: true, description: 'The id of any certificate of the set.' }) id: string | null,
    @unsavedArg() input: IecqSetInput | null,
    @bodyArg() bodyId: string | null,
    @Ctx() ctx: Asking,
  ): Promise<PrintedPreview[]> {
    return (await previewSet(ctx, { id, input, bodyId })).map(document => ({ document }));
  }
}

/** Every act on a set, each one transaction over all its certificates. */
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
    return after(ctx, correctSet(ctx, id, { revision, input, reason: given(reason), overrides }));
  }

  @Mutation(() => DeletedDocument, {
    description:
      'Drops the draft of the set; certificates that were never public leave the register. Their numbers stay used.',
  })
  async deleteIecqSetDraft(
    @idArg() id: string,
    @revisionArg() revision: number,
    @Ctx() ctx: Asking,
  ): Promise<DeletedDocument> {
    const { setId, master } = await deleteSetDraft(ctx, id, { revision });
    return deleted({ ...master, id: setId });
  }

  @Mutation(() => IecqCertificate, {
    description: `Suspends a certificate. What becomes of a master becomes of its sites, which keep their own status beside it. ${by('document:suspend')}`,
  })
  suspendIecqCertificate(@certificateArg() id: string, @reasonArg() reason: string, @Ctx() ctx: Asking) {
    return certificateAfter(ctx, id, officeAct(ctx, id, 'suspend', { reason: given(reason) }));
  }

  @Mutation(() => IecqCertificate, {
    description: `Ends a suspension; each site of a master returns to its own status. ${by('document:reinstate')}`,
  })
  reinstateIecqCertificate(@certificateArg() id: string, @reasonArg() reason: string, @Ctx() ctx: Asking) {
    return certificateAfter(ctx, id, officeAct(ctx, id, 'reinstate', { reason: given(reason) }));
  }

  @Mutation(() => IecqCertificate, {
    description: `Cancels a certificate for good; with a master, the whole set. ${by('document:cancel')}`,
  })
  cancelIecqCertificate(
    @certificateArg() id: string,
    @reasonArg() reason: string,
    @Arg('productsAffected', () => Boolean, { description: 'Whether products already supplied are affected.' })
    productsAffected: boolean,
    @Arg('on', () => DateScalar, { nullable: true, description: 'Today, if none is given; never in the future.' })
    on: CalendarDate | null,
    @Ctx() ctx: Asking,
  ) {
    return certificateAfter(ctx, id, officeAct(ctx, id, 'cancel', { reason: given(reason), productsAffected, on }));
  }

  @Mutation(() => DeletedDocument, {
    description: `Takes a certificate that was public out of the register; with a master, the whole set. ${by('document:delete')}`,
  })
  async deleteIecqCertificate(
    @certificateArg() id: string,
    @reasonArg() reason: string,
    @Ctx() ctx: Asking,
  ): Promise<DeletedDocument> {
    return deleted((await officeAct(ctx, id, 'delete', { reason: given(reason) })).certificate);
  }
}

/** The set right after an act, read anew. */
async function after({ loaders }: Asking, acting: Promise<Pick<ActedOnSet, 'setId'>>): Promise<SetView> {
  const { setId: id } = await acting;
  const set = await setById(loaders, id);
  if (!set) throw notFound(`The set ${id}`);
  return set;
}

async function certificateAfter(
  { loaders }: Asking,
  id: string,
  acting: Promise<ActedOnSet>,
): Promise<DocumentView<object> | null> {
  await acting;
  return loaders.documentById.load(id);
}
