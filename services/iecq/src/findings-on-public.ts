import type { Finding } from '@conformity/certification';
import type { Asking, Moment } from '@conformity/scheme';
import type { EntityManager } from 'typeorm';
import { holdSet } from './held-set';
import { asItStands, subjectOf } from './revised-set';
import { findingsOfSet } from './set-facts';

/**
 * What the rules would find on certificates, by their ids, if what is public of their sets were issued again today. Each set is judged once,
 * and what is found at a site stands at the site's certificate.
 */
export async function findingsOnPublic(
  em: EntityManager,
  moment: Moment,
  ids: readonly string[],
): Promise<Map<string, Finding[]>> {
  const found = new Map<string, Finding[]>();
  for (const id of ids)
    if (!found.has(id)) for (const [of, list] of await findingsOfWhole(em, moment, id)) found.set(of, list);
  return found;
}

const ofSite = /^sites\[(\d+)\]\./;

/** What is found on the set of a certificate, by the certificate that it is about. */
async function findingsOfWhole(em: EntityManager, moment: Moment, id: string): Promise<Map<string, Finding[]>> {
  // Of what acts take with them the rules look at who asks, and when.
  const asking = moment as Asking;
  const set = await holdSet(asking, em, id);
  // What is drafted beside is not public.
  for (const { work } of set.members) if (work.document.issueNumber !== null) work.draft = undefined as never;
  const revised = asItStands(set, 'public');
  // By the day in UTC, which ends validities for the public.
  const body = { ...set.master.work.body, timeZone: 'UTC' };
  const subject = { ...subjectOf(set, revised, moment.today), body, isIssued: () => true };
  const found = new Map(set.members.map(({ work }) => [work.document.id, [] as Finding[]]));
  for (const { proposal: _, alternative: __, ...finding } of await findingsOfSet(em, asking, subject)) {
    const site = revised.sites[Number(ofSite.exec(finding.field)?.[1] ?? -1)]?.member;
    const { id: about } = (site ?? set.master).work.document;
    found.get(about)?.push({ ...finding, field: site ? finding.field.replace(ofSite, '') : finding.field });
  }
  return found;
}
