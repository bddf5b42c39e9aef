import { guest } from '@conformity/access';
import {
  type AvailableAct,
  availableAct,
  DocumentAct,
  type DocumentView,
  documentActs,
  mutationOf,
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

const isOfSet = (act: DocumentAct): act is keyof typeof actsOn => act in actsOn;

/** What the caller can do now with a certificate, and with the set that it belongs to. */
export async function availableOn(certificate: View, ctx: Asking): Promise<AvailableAct[]> {
  if (ctx.principal.id === guest.id) return [];
  const set = await setOfCertificate(ctx.loaders, certificate.id);
  const newMaster = set && (await newMasterIn(set, ctx.loaders));
  return documentActs.flatMap(act => {
    if (!isOfSet(act)) return availableAct(act, mutationOf(act, 'IecqCertificate'), refusalTo(certificate, ctx, act));
    if (!set || !newMaster) return [];
    const asked = actsOn[act] === 'new master' ? newMaster : set.master;
    const refusal =
      refusalTo(asked, ctx, act) ??
      (act === DocumentAct.ISSUE ? officeRefusal(set.master) : null) ??
      (act === DocumentAct.CORRECT ? refusalTo(certificate, ctx, act) : null);
    return availableAct(act, mutationOf(act, 'IecqSet'), refusal);
  });
}

const refusalTo = (view: View, ctx: Asking, act: DocumentAct) =>
  refusalOf(certificateScheme, ctx, standingOf(certificateScheme, view), act);

/** The certificate that the open draft makes the master; where there is none, the master. */
async function newMasterIn({ master, places }: SetView, loaders: Loaders): Promise<View> {
  const members = await Promise.all(places.map(({ documentId }) => loaders.documentById.load(documentId)));
  const drafts = members.flatMap(member => (member && member.draftNumber !== null ? [member] : []));
  const issues = await Promise.all(drafts.map(({ id, draftNumber }) => loaders.issue.load(`${id}/${draftNumber}`)));
  const at = issues.findIndex(issue => issue && (issue.content as IecqContent).siteRole !== 'ADDITIONAL');
  return drafts[at] ?? master;
}
