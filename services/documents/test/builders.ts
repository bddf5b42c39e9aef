import {
  calendarDate,
  type DocumentType,
  documentTypes,
  type PrintedCard,
  type PrintedDocument,
  type Status,
} from '@conformity/certification';
import { type Face, type RegisterEntry, writeEntries, writePrintedIssues } from '@conformity/register';
import { entryOf, type TestSubgraph } from '@conformity/testkit';

/** What a test says of a document; all that it leaves out has a usual value. */
export interface Given {
  documentType?: DocumentType;
  number?: string;
  issuer?: string;
  /** The changes of status with their days; none for a draft. */
  history?: [Status, string][];
  /** The days of its public issues, the first one first. */
  issued?: string[];
  validUntil?: string | null;
  title?: string;
  holder?: string;
  statusReason?: string | null;
  isPrivate?: boolean;
  /** Whether everybody may read what its issues say. */
  isPublic?: boolean;
  sites?: Face['sites'];
  traits?: Face['traits'];
  master?: Face['master'];
  card?: PrintedCard | null;
  /** What its issues say, as data. */
  data?: Record<string, unknown>;
}

/** A document as its owner has put it into the register. */
export interface Entered {
  id: string;
  number: string;
  entry: RegisterEntry;
  printed: PrintedDocument[];
  isPublic: boolean;
}

let count = 0;

/** A current certificate of the demonstration body, or what is given. */
export function aDocument(given: Given = {}): Entered {
  count += 1;
  const serial = String(count).padStart(4, '0');
  const { documentType = 'EX_COC', number = `IECEx DEMO 25.${serial}`, isPublic = true } = given;
  const id = `${documentTypes[documentType].idPrefix}_${serial}`;
  const entry = anEntry(id, number, documentType, { title: `Lamp ${serial}`, ...given });
  const { issued = ['2025-06-01'] } = given;
  const printed = entry.status === 'DRAFT' ? [] : issued.map((day, issue) => aPrinted(entry, issue, day, given));
  return { id, number, entry, printed, isPublic };
}

function anEntry(id: string, number: string, documentType: DocumentType, given: Given): RegisterEntry {
  const { typename, system, scheme } = documentTypes[documentType];
  const { history = [['CURRENT', '2025-06-01']], issued = ['2025-06-01'], issuer = 'bdy_demo', master = null } = given;
  const statusHistory = history.map(([status, since]) => ({ status, since: calendarDate(since) }));
  const { status, since } = statusHistory.at(-1) ?? { status: 'DRAFT' as const, since: calendarDate('2025-06-01') };
  const days =
    status === 'DRAFT' ? [] : issued.map((day, issueNumber) => ({ issueNumber, issuedOn: calendarDate(day) }));
  const validUntil = given.validUntil ? calendarDate(given.validUntil) : null;
  const changedAt = new Date(`${since}T12:00:00Z`);
  const face: Face = {
    __typename: typename,
    id,
    number,
    system,
    scheme,
    documentType,
    title: given.title ?? '',
    status,
    statusReason: given.statusReason ?? null,
    statusSince: changedAt,
    statusHistory,
    issueNumber: days.at(-1)?.issueNumber ?? null,
    issuedOn: days.at(-1)?.issuedOn ?? null,
    firstIssuedOn: days[0]?.issuedOn ?? null,
    validUntil,
    issuer: { id: issuer },
    holder: { name: given.holder ?? 'Test Lamps Ltd', country: 'ZZ' },
    manufacturers: [{ name: 'Test Lamps Ltd', country: 'NL' }],
    sites: given.sites ?? [],
    standards: [{ id: 'IEC 60079-0/7.0', standard: 'IEC 60079-0', edition: '7.0' }],
    history: [...days].reverse(),
    master,
    traits: given.traits ?? {},
  };
  return entryOf(face, {
    isPrivate: given.isPrivate ?? false,
    countries: ['ZZ'],
    standardIds: ['IEC 60079-0', 'IEC 60079-0/7.0'],
    sortedOn: face.issuedOn ?? calendarDate('2025-06-01'),
  });
}

/** An issue as its owner's print function gives it. */
function aPrinted({ face }: RegisterEntry, issueNumber: number, issuedOn: string, given: Given): PrintedDocument {
  const { card = null, data = { equipment: face.title } } = given;
  return {
    system: face.system,
    schemeLine: 'IEC System for Certification to Standards Relating to Equipment for Use in Explosive Atmospheres',
    title: documentTypes[face.documentType].title,
    number: face.number,
    issueNumber,
    issuedOn,
    issuer: { code: 'DEMO', name: 'DEMO Test Body (not a real body)', address: null, country: 'ZZ' },
    sections: [
      {
        kind: 'particulars',
        heading: null,
        rows: [
          { label: 'Applicant', value: face.holder?.name ?? '' },
          { label: 'Equipment', value: `${face.title}, as of issue ${issueNumber}` },
        ],
      },
    ],
    notes: ['This certificate may only be reproduced in full.'],
    card,
    data,
  };
}

/** A current certificate of a person, with a card. */
export const aPerson = (given: Given & { photoHash?: string | null } = {}): Entered =>
  aDocument({
    documentType: 'EX_COPC',
    number: `IECEx CP DEMO 25.${String(count + 1).padStart(4, '0')}`,
    card: {
      name: given.holder ?? 'Ingrid Sørensen',
      photoHash: given.photoHash ?? null,
      lines: [{ label: 'Units', value: 'Ex 001, Ex 003' }],
    },
    ...given,
  });

/** Puts documents into the register, or what has become of them, as their owners do. */
export async function enter({ owner }: TestSubgraph, ...documents: Entered[]): Promise<void> {
  await writeEntries(
    owner.manager,
    documents.map(({ entry }) => entry),
  );
  const issues = documents.flatMap(({ id, printed, isPublic }) =>
    printed.map(issue => ({
      documentId: id,
      issueNumber: issue.issueNumber,
      printed: issue,
      isPublic,
      publishedOn: calendarDate('2025-06-02'),
    })),
  );
  await writePrintedIssues(owner.manager, issues);
}

/** The same document after something has happened to it. */
export function changed(document: Entered, given: Given): Entered {
  const { id, number, entry, printed, isPublic } = document;
  const { status, statusHistory, title } = entry.face;
  const history = statusHistory.map(change => [change.status, change.since] as [Status, string]);
  const before = {
    title,
    history: status === 'DRAFT' ? [] : history,
    issued: printed.map(({ issuedOn }) => issuedOn ?? ''),
  };
  return { id, number, entry: anEntry(id, number, entry.documentType, { ...before, ...given }), printed, isPublic };
}

/** Takes a document out of the register. */
export async function remove({ owner }: TestSubgraph, { id }: Entered): Promise<void> {
  await owner.query('delete from register.printed_issue where document_id = $1', [id]);
  await owner.query('delete from register.entry where id = $1', [id]);
}

/** Empties the register and everything that was made of it. */
export const clear = ({ owner }: TestSubgraph) =>
  owner.query(
    'delete from register.entry; delete from register.printed_issue; delete from job_run; delete from rendering',
  );

/** A JPEG of 16 x 16 grey pixels. */
export const aJpeg = (): Uint8Array => new Uint8Array(Buffer.from(jpeg, 'base64'));
const jpeg = [
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeX',
  'BkeFxlZ2P/wAALCAAQABABAREA/8QAFQABAQAAAAAAAAAAAAAAAAAAAAH/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/9oACAEBAAA/AIA//9k=',
].join('');
