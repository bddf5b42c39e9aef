import { type CalendarDate, partyKey } from '@conformity/certification';
import type { Face, Party, RegisterEntry, Site } from '@conformity/register';
import { entryOf } from '@conformity/testkit';

/** What a test says of a document. */
export interface PrintedDocument {
  holder: Party;
  manufacturers?: Party[];
  sites?: Site[];
  system?: RegisterEntry['system'];
  documentType?: RegisterEntry['documentType'];
  status?: RegisterEntry['status'];
  isPrivate?: boolean;
  issuerId?: string;
  on?: string;
}

let made = 0;

/** The register's entry of a document; a current certificate of the demonstration body where nothing else is said. */
export function anEntry(document: PrintedDocument): RegisterEntry {
  const { holder, manufacturers = [], sites = [], system = 'IECEx', status = 'CURRENT', isPrivate = false } = document;
  const on = (document.on ?? '2026-01-15') as CalendarDate;
  const id = `exc_test_${++made}`;
  const parties = [holder, ...manufacturers, ...sites];
  // Of a face, what the directory reads.
  const face = {
    id,
    system,
    scheme: 'EX_EQUIPMENT',
    documentType: document.documentType ?? 'EX_COC',
    number: id,
    status,
    statusSince: new Date(`${on}T00:00:00Z`),
    issuedOn: on,
    firstIssuedOn: on,
    validUntil: null,
    issuer: { id: document.issuerId ?? 'bdy_demo' },
    holder,
    manufacturers,
    sites,
  } as unknown as Face;
  return entryOf(face, {
    isPrivate,
    partyKeys: [
      ...parties.map(({ name, country }) => partyKey(name ?? '', country)),
      ...(holder.organisationId ? [`org:${holder.organisationId}`] : []),
    ],
  });
}
