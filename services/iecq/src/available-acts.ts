import {
  type AvailableAct,
  availableAct,
  availableTransfer,
  DocumentAct,
  type DocumentView,
  documentActs,
  mutationOf,
  type OwnAct,
  pastOf,
  refusalOf,
  standingOf,
} from '@conformity/scheme';
import type { Context } from '@conformity/subgraph';
import { certificateScheme } from './certificate-scheme';
import type { IecqContent } from './content';
import { actsOn, officeRefusal } from './held-set';
import type { Loaders } from './loaders';
import { type SetView, setOfCertificate } from './set-type';

type Asking = Context<Loaders>;
type View = DocumentView<object>;

const isOfSet = (act: OwnAct): act is keyof typeof actsOn => act in actsOn;

/** What the caller can do now with a certificate, and with the set that it belongs to. */
export async function availableOn(certificate: View, ctx: Asking): Promise<AvailableAct[]> {
  const set = await setOfCertificate(ctx.loaders, certificate.id);
  const newMaster = set && (await newMasterIn(set, ctx.loaders));
  const acts = documentActs.map(async act => {
    if (!isOfSet(act))
      return [availableAct(act, mutationOf(act, 'IecqCertificate'), await refusalTo(certificate, ctx, act))];
    if (!set || !newMaster) return [];
    const asked = actsOn[act] === 'new master' ? newMaster : set.master;
    const refusal =
      (await refusalTo(asked, ctx, act)) ??
      (act === DocumentAct.ISSUE ? officeRefusal(set.master) : null) ??
      (act === DocumentAct.CORRECT ? await refusalTo(certificate, ctx, act) : null);
    return [availableAct(act, mutationOf(act, 'IecqSet'), refusal, certificate.shown)];
  });
  return [...(await Promise.all(acts)).flat(), ...(set && newMaster ? await transferOf(set, newMaster, ctx) : [])];
}

async function transferOf({ master }: SetView, newMaster: View, ctx: Asking): Promise<AvailableAct[]> {
  const told = await availableTransfer(certificateScheme, ctx, newMaster as DocumentView<IecqContent>, 'IecqSet');
  return told.map(({ act, mutation, reason }) => availableAct(act, mutation, reason ?? officeRefusal(master)));
}

async function refusalTo(view: View, ctx: Asking, act: OwnAct): Promise<string | null> {
  const past = await pastOf(ctx, view);
  const refusal = refusalOf(certificateScheme, ctx, standingOf(certificateScheme, view), act, past);
  const before = past.last?.details.before;
  if (refusal || act !== DocumentAct.REVERSE || !before) return refusal;
  const { id, number, shown } = view;
  return ctx.loaders.otherMasterRefusal.load({
    id,
    number,
    status: before.status,
    content: shown.content as IecqContent,
  });
}

/** The certificate that the open draft makes the master; where there is none, the master. */
async function newMasterIn({ master, places }: SetView, loaders: Loaders): Promise<View> {
  // What was done to each is read with it: at once for many sets, of which some have drafts and some have none.
  const [members] = await Promise.all([
    Promise.all(places.map(({ documentId }) => loaders.documentById.load(documentId))),
    Promise.all(places.map(({ documentId }) => loaders.past.load(documentId))),
  ]);
  const drafts = members.flatMap(member => (member && member.draftNumber !== null ? [member] : []));
  const issues = await Promise.all(drafts.map(({ id, draftNumber }) => loaders.issue.load(`${id}/${draftNumber}`)));
  const at = issues.findIndex(issue => issue && (issue.content as IecqContent).siteRole !== 'ADDITIONAL');
  return drafts[at] ?? master;
}
