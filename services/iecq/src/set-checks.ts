import type { CalendarDate, PrintedDocument } from '@conformity/certification';
import { type BodyFacts, dayAt } from '@conformity/register';
import { type Asking, bodyOf, inDraft, ownBody, previewOf, requirePower } from '@conformity/scheme';
import { badInput, below, readOnly } from '@conformity/subgraph';
import type { EntityManager } from 'typeorm';
import { certificateScheme } from './certificate-scheme';
import { holdSet } from './held-set';
import { datedFrom, planSet } from './plan-set';
import {
  asItStands,
  newSubject,
  planFor,
  prepared,
  provisional,
  type Revised,
  siteNumber,
  subjectOf,
} from './revised-set';
import type { ScopeFinding } from './scope/certificate-set';
import { type ScopeMatrix, scopeMatrix } from './scope-matrix';
import { findingsOfSet, type SetSubject } from './set-facts';
import type { IecqSetInput } from './set-input';

/** What a dry run is asked about: a set with its draft, unsaved content, or both. */
export interface SetCheckRequest {
  id: string | null;
  bodyId: string | null;
  input: IecqSetInput | null;
  issuedOn: CalendarDate | null;
}

/** What issuing would find; writes nothing and takes no number. @throws NOT_FOUND, FORBIDDEN, BAD_INPUT */
export async function checkSet(
  asking: Asking,
  { id, bodyId, input, issuedOn: day }: SetCheckRequest,
): Promise<ScopeFinding[]> {
  const dated = (subject: SetSubject): SetSubject => {
    const { issuedOn } = subject;
    for (const planned of [subject.master, ...subject.sites])
      if (subject.isIssued(planned)) planned.content = datedFrom(planned.content, issuedOn);
    return subject;
  };
  return readOnly(asking, async em => {
    if (!id) {
      if (!input) throw badInput('input', 'is missing, and there is no set to check.');
      const body = await bodyOf(em, ownBody(asking, 'IECQ', bodyId));
      const plan = planSet(await below('input', () => prepared(em, input)), provisional(input));
      const subject = { ...newSubject(plan, body, day ?? dayAt(body, asking.now)), isUnnumbered: true };
      return inDraft(await findingsOfSet(em, asking, dated(subject)));
    }
    const set = await holdSet(asking, em, id);
    requirePower(asking, 'edit', set.master.work.document);
    const { document, body } = set.master.work;
    const issuedOn = day ?? dayAt(body, asking.now);
    const { numberParts } = document;
    const numberOf = (index: number) => siteNumber(numberParts, set.sites.length + index + 1).number;
    const revised = input
      ? await below('input', async () => planFor(set, await prepared(em, input), numberOf))
      : asItStands(set);
    const subject = { ...subjectOf(set, revised, issuedOn), ...(input && { isIssued: () => true }) };
    return inDraft(await findingsOfSet(em, asking, dated(subject)));
  });
}

/** The set as it would be, with its body and the day there. @throws as `checkSet` */
async function plannedFor(
  em: EntityManager,
  asking: Asking,
  { id, bodyId, input }: Omit<SetCheckRequest, 'issuedOn'>,
): Promise<Revised & { body: BodyFacts; today: CalendarDate }> {
  const set = id ? await holdSet(asking, em, id) : null;
  if (set) requirePower(asking, 'edit', set.master.work.document);
  if (!set && !input) throw badInput('input', 'is missing, and there is no set that is meant.');
  const body = set?.master.work.body ?? (await bodyOf(em, ownBody(asking, 'IECQ', bodyId)));
  const today = dayAt(body, asking.now);
  const typed = input && (await below('input', () => prepared(em, input)));
  const revised: Revised = set
    ? typed
      ? await below('input', () => planFor(set, typed, () => ''))
      : asItStands(set)
    : newSubject(planSet(typed as IecqSetInput, provisional(typed as IecqSetInput)), body, today);
  return { ...revised, body, today };
}

/** Activities and objects by place. @throws as `checkSet` */
export const matrixOfSet = (asking: Asking, request: Omit<SetCheckRequest, 'issuedOn'>): Promise<ScopeMatrix> =>
  readOnly(asking, async em => scopeMatrix((await plannedFor(em, asking, request)).plan));

/** How each certificate of a set would be printed, the master first. @throws as `checkSet` */
export async function previewSet(
  asking: Asking,
  { id, bodyId, input }: Omit<SetCheckRequest, 'issuedOn'>,
): Promise<PrintedDocument[]> {
  return readOnly(asking, async em => {
    const { body, today, plan, master, sites } = await plannedFor(em, asking, { id, bodyId, input });
    return [master, ...sites].flatMap(({ member, content }) => {
      const issued = { ...datedFrom(content, today), printedScope: content.master ? plan.scope : null };
      const document = member?.work.document ?? null;
      const issueNumber = (member?.work.draft ?? member?.work.shown)?.number ?? 0;
      return previewOf(certificateScheme, issued, { document, body, issueNumber }) ?? [];
    });
  });
}
