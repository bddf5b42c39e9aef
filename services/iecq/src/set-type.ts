import { Scheme, type Scheme as SchemeCode, type Severity } from '@conformity/certification';
import { seesDraftsOf } from '@conformity/register';
import { AvailableAct, type DocumentView, FindingView, offerOf, publishedArg, TransferOffer } from '@conformity/scheme';
import { type Context, JsonScalar } from '@conformity/subgraph';
import { Ctx, Directive, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { availableOn } from './available-acts';
import { IecqCertificate } from './certificate-type';
import { Activity, type IecqContent, Scope } from './content';
import { isSetId } from './held-set';
import type { Loaders, Place } from './loaders';
import type { ScopeFinding } from './scope/certificate-set';
import { SiteRole } from './scope/certificate-set';
import { typedSet } from './typed-set';

type Asking = Context<Loaders>;
export type View = DocumentView<IecqContent>;

/** A set as far as the caller may know of it. */
export interface SetView {
  id: string;
  revision: number;
  master: View;
  places: Place[];
}

/** The set with this id; null where there is none or the caller may not know of its master. */
export async function setById(loaders: Loaders, id: string): Promise<SetView | null> {
  const places = await loaders.membersOf.load(id);
  const place = places.find(({ role }) => role !== 'ADDITIONAL');
  const master = place && ((await loaders.documentById.load(place.documentId)) as View | null);
  return master ? { id, revision: place.revision, master, places } : null;
}

/** The set that a certificate belongs to. */
export async function setOfCertificate(loaders: Loaders, documentId: string): Promise<SetView | null> {
  const place = await loaders.placeOf.load(documentId);
  return place ? setById(loaders, place.setId) : null;
}

/** The set by its own id, or that of any of its certificates. */
export const setNamed = (loaders: Loaders, id: string): Promise<SetView | null> =>
  isSetId(id) ? setById(loaders, id) : setOfCertificate(loaders, id);

@ObjectType({
  description:
    'A certification of one or more sites: the master and its additional sites, drafted, issued and kept as one.',
})
@Directive('@key(fields: "id")')
export class IecqSet {
  @Field(() => ID, { description: 'Such as `iqs_0190...`. Never changes.' }) id!: string;
  @Field(() => IecqCertificate, { description: 'The master, or the certificate of the only site.' }) master!: View;
}

@Resolver(() => IecqSet)
export class IecqSetFields {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Rises with every act on any certificate of the set. An act names the revision that you read. Null unless you may see drafts of the body: it would tell that one is being written.',
  })
  revision(@Root() { revision, master }: SetView, @Ctx() { principal }: Asking): number | null {
    return seesDraftsOf(principal, { system: 'IECQ', issuerId: master.issuerId }) ? revision : null;
  }

  @FieldResolver(() => JsonScalar, {
    nullable: true,
    description:
      'What the draft says, or where there is none what is public, as the input of editIecqSet: what somebody goes on with who changes it. Null unless you may see drafts of the body.',
  })
  typed(
    @Root() set: SetView,
    @publishedArg() published: boolean,
    @Ctx() { principal, loaders }: Asking,
  ): Promise<Record<string, unknown>> | null {
    const maySee = seesDraftsOf(principal, { system: 'IECQ', issuerId: set.master.issuerId });
    return maySee ? typedSet(set, published ? 'public' : 'drafts first', loaders) : null;
  }

  @FieldResolver(() => [AvailableAct], {
    description:
      'Each act on its master and on the set, with whether you can do it now, and if not, why not. Empty unless you may see drafts of the body.',
  })
  availableActs(@Root() { master }: SetView, @Ctx() ctx: Asking): Promise<AvailableAct[]> | AvailableAct[] {
    return seesDraftsOf(ctx.principal, { system: 'IECQ', issuerId: master.issuerId }) ? availableOn(master, ctx) : [];
  }

  @FieldResolver(() => String, { description: 'The number of the master.' })
  number(@Root() { master }: SetView): string {
    return master.number;
  }

  @FieldResolver(() => Scheme, { description: 'That of all its certificates.' })
  scheme(@Root() { master }: SetView): SchemeCode {
    return master.scheme;
  }

  @FieldResolver(() => Scope, { nullable: true, description: 'Everything done at all sites together.' })
  scopeOfCertification(@Root() { master }: SetView): Scope | null {
    return master.shown.content.ownScope;
  }

  @FieldResolver(() => TransferOffer, {
    nullable: true,
    description: 'To which body it is offered. Null where it is to none, and unless you may see drafts of either body.',
  })
  transferOffer(@Root() { master }: SetView, @Ctx() ctx: Asking): TransferOffer | null {
    return offerOf(master, ctx, 'IECQ');
  }

  @Directive('@listSize(assumedSize: 50)')
  @FieldResolver(() => [IecqCertificate], {
    description: 'The certificates of the additional sites, by number; those that were cancelled too.',
  })
  async sites(@Root() { places }: SetView, @Ctx() { loaders }: Asking) {
    const ids = places.filter(({ role }) => role === 'ADDITIONAL').map(({ documentId }) => documentId);
    return (await Promise.all(ids.map(id => loaders.documentById.load(id)))).filter(site => site !== null);
  }
}

/** What a certificate says of its place in a set. */
@Resolver(() => IecqCertificate)
export class IecqCertificateFields {
  @FieldResolver(() => SiteRole, { description: 'As it is today; an older issue may say otherwise.' })
  siteRole(@Root() { shown }: View): SiteRole {
    return shown.content.siteRole;
  }

  @FieldResolver(() => IecqSet, {
    nullable: true,
    description: 'The set that it belongs to. Null where you may not see its master.',
  })
  set(@Root() { id }: View, @Ctx() { loaders }: Asking): Promise<SetView | null> {
    return setOfCertificate(loaders, id);
  }

  @FieldResolver(() => IecqCertificate, {
    nullable: true,
    description: 'The master of an additional site; null for any other.',
  })
  async masterCertificate(@Root() { id, shown }: View, @Ctx() { loaders }: Asking) {
    return shown.content.siteRole === 'ADDITIONAL' ? ((await setOfCertificate(loaders, id))?.master ?? null) : null;
  }
}

@ObjectType('IecqProposal', {
  description:
    'A wording that mends a finding. Put it where `field` says, and the finding is gone. Rows for a text that was not understood are what it probably means: confirm or correct them.',
})
export class ProposalView {
  @Field(() => String, { description: 'Such as sites[2].scopeAtThisLocation.' }) field!: string;
  @Field(() => String, { description: 'The wording itself.' }) text!: string;
  @Field(() => [Activity], { nullable: true, description: 'To be given with the text; null where the text is read.' })
  rows!: Activity[] | null;
  @Directive('@listSize(assumedSize: 50)')
  @Field(() => [Activity], {
    description: 'What the scope then says is done, to what: the rows, or what the text is read as.',
  })
  reads!: Activity[];
}

@ObjectType('IecqSetFinding', { description: 'A rule that a set does not meet, with the wordings that mend it.' })
export class SetFindingView extends FindingView implements Omit<ScopeFinding, 'proposal' | 'alternative'> {
  declare severity: Severity;
  @Field(() => Int, {
    nullable: true,
    description: 'The row of `sites` that it is about, from 0; null for the master and the whole set.',
  })
  row!: number | null;
  @Field(() => ProposalView, {
    nullable: true,
    description: 'What to do unless you know better; null where no wording mends it.',
  })
  proposal!: ProposalView | null;
  @Field(() => ProposalView, { nullable: true, description: 'The other way to mend it, where there is one.' })
  alternative!: ProposalView | null;
}

/** A finding with the row that it is about. */
export const findingView = (finding: ScopeFinding): SetFindingView => ({
  ...finding,
  row: rowOf(finding.field),
  proposal: proposalView(finding.proposal),
  alternative: proposalView(finding.alternative),
});

const proposalView = (proposal: ScopeFinding['proposal']): ProposalView | null =>
  proposal && {
    ...proposal,
    rows: proposal.rows ? [...proposal.rows] : null,
    reads: [...(proposal.reads ?? [])],
  };

function rowOf(field: string): number | null {
  const [, row] = /^sites\[(\d+)\]/.exec(field) ?? [];
  return row === undefined ? null : Number(row);
}
