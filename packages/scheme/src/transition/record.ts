import { type CalendarDate, nextAfter, surveillanceRefusal } from '@conformity/certification';
import { badInput } from '@conformity/subgraph';
import type { Asking } from '../asking';
import type { DocumentScheme } from '../define-scheme';
import type { ContactRecord, DocumentRow, SurveillanceRecord } from '../document';
import { nothingRecorded } from './offer';
import { type Acted, type ActRequest, performOn } from './perform';

/** Surveillance as it is told. */
export interface SurveillanceTold {
  doneOn: CalendarDate;
  findings?: string | null;
  nextDueOn?: CalendarDate | null;
}

const recordedOf = ({ recorded }: DocumentRow) => ({ ...nothingRecorded, ...recorded });

/** Records surveillance that was done; a new issue it is not. @throws BAD_INPUT for days that cannot be */
export const recordSurveillance = <Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
  { told, ...request }: ActRequest & { told: SurveillanceTold },
): Promise<Acted> =>
  performOn(
    scheme,
    asking,
    id,
    'record-surveillance',
    request,
    async ({ document, issues }, { today, now, principal }) => {
      const recorded = recordedOf(document);
      const { doneOn, findings = null } = told;
      const nextDueOn = told.nextDueOn ?? nextAfter(doneOn);
      const before = recorded.surveillance.at(-1)?.doneOn ?? null;
      const issued = issues.find(({ number }) => number === 0)?.issuedOn ?? null;
      const refusal = surveillanceRefusal({ doneOn, nextDueOn }, { today, issued, before });
      if (refusal) throw badInput(`input.${refusal.field}`, refusal.message);
      const done: SurveillanceRecord = {
        doneOn,
        nextDueOn,
        findings: findings?.trim() || null,
        recordedAt: now.toISOString(),
        byName: principal.name,
      };
      document.recorded = { ...recorded, surveillance: [...recorded.surveillance, done] };
      return { surveillance: done };
    },
  );

/** Records whom to ask at the holder; null takes away what was recorded. */
export const changeContact = <Content extends object>(
  scheme: DocumentScheme<Content>,
  asking: Asking,
  id: string,
  { contact, ...request }: ActRequest & { contact: (Pick<ContactRecord, 'name'> & Partial<ContactRecord>) | null },
): Promise<Acted> =>
  performOn(scheme, asking, id, 'change-contact', request, async ({ document }, { now }) => {
    const kept: ContactRecord | null = contact && {
      name: contact.name.trim(),
      email: contact.email ?? null,
      phone: contact.phone ?? null,
      since: now.toISOString(),
    };
    document.recorded = { ...recordedOf(document), contact: kept };
    return { contact: kept };
  });
