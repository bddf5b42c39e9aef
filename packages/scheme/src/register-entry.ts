import { type CalendarDate, calendarDate, dayOf } from '@conformity/certification';
import { searchLine } from '@conformity/folding';
import {
  type Face,
  keyOfNumber,
  keysOfParty,
  type RegisterEntry,
  type StandardEdition,
  standardEdition,
  standardId,
  traitsOf,
} from '@conformity/register';
import type { DocumentScheme } from './define-scheme';
import type { DocumentRow, IssueRow } from './document';
import { textsOf } from './searched-texts';

/** What an issue must bring to be part of a face: its content is asked of the shown issue only. */
export type IssueOutline = Pick<IssueRow, 'number' | 'issuedOn' | 'publishedAt'>;

/** The issue that the register shows: the latest public one, or the draft of a document that was never public. */
export function shownIssue<Issue extends { number: number }>(document: DocumentRow, issues: readonly Issue[]): Issue {
  const shown = issues.find(({ number }) => number === (document.issueNumber ?? 0));
  if (!shown) throw new Error(`${document.number} has no issue ${document.issueNumber ?? 0}`);
  return shown;
}

/** The face that a document must have, given its shown content. */
export function faceOf<Content extends object>(
  { documentType, facts, harmonise }: DocumentScheme<Content>,
  document: DocumentRow,
  issues: readonly IssueOutline[],
  content: Content,
): Face {
  const { issuedOn } = shownIssue(document, issues);
  const { traits = {}, ...shown } = harmonise(content, { number: document.number, issuedOn });
  const history = issues
    .flatMap(issue => (issue.publishedAt ? [{ issueNumber: issue.number, issuedOn: issue.issuedOn }] : []))
    .sort((a, b) => b.issueNumber - a.issueNumber);
  return {
    __typename: facts.typename,
    id: document.id,
    number: document.number,
    system: facts.system,
    scheme: shown.scheme ?? facts.scheme,
    documentType: shown.documentType ?? documentType,
    title: shown.title,
    status: document.status,
    statusReason: document.statusReason,
    statusSince: document.statusSince,
    statusHistory: document.statusHistory,
    issueNumber: document.issueNumber,
    issuedOn,
    firstIssuedOn: history.find(({ issueNumber }) => issueNumber === 0)?.issuedOn ?? null,
    validUntil: shown.validUntil,
    issuer: { id: document.issuerId },
    holder: shown.holder,
    manufacturers: shown.manufacturers,
    sites: shown.sites,
    standards: shown.standards.map(standardEdition),
    history,
    master: document.master,
    traits: Object.fromEntries(Object.entries(traits).filter(([, values]) => values?.length)),
  };
}

/** The entry that a document must have: a pure function of the owner's rows. */
export function entryOf<Content extends object>(
  scheme: DocumentScheme<Content>,
  document: DocumentRow,
  issues: readonly IssueRow<Content>[],
): RegisterEntry {
  const { content } = shownIssue(document, issues);
  const face = faceOf(scheme, document, issues, content);
  const { master } = document;
  const harmonised = scheme.harmonise(content, { number: document.number, issuedOn: face.issuedOn ?? null });
  const { relations, categories = [], trademark } = harmonised;
  const parties = [...(face.holder ? [face.holder] : []), ...face.manufacturers, ...face.sites];
  const texts = textsOf(face, harmonised);
  return {
    id: document.id,
    system: face.system,
    scheme: face.scheme,
    documentType: face.documentType,
    number: document.number,
    numberKey: document.numberKey,
    familyKey: scheme.grammar.read(document.number)?.family ?? document.numberKey,
    status: document.status,
    statusSince: document.statusSince,
    imposedStatus: master?.statusHistory.at(-1)?.status ?? null,
    imposedUntil: master?.validUntil ?? null,
    isPrivate: document.isPrivate,
    issuedOn: face.issuedOn ?? null,
    firstIssuedOn: face.firstIssuedOn ?? null,
    validUntil: face.validUntil,
    issuerId: document.issuerId,
    relations: relations.map(relation => ({ ...relation, key: keyOfNumber(relation.number, face.system) })),
    countries: [...new Set(parties.flatMap(({ country }) => country ?? []))].sort(),
    partyKeys: [...new Set(parties.flatMap(keysOfParty))].sort(),
    updatedAt: lastChange(document, issues),
    categories: [...new Set(categories)].sort(),
    traits: traitsOf(face, relations),
    trademark: trademark?.trim().normalize('NFKC').toLowerCase() || null,
    standardIds: [...new Set(face.standards.flatMap(levelsOf))],
    sortedOn: face.issuedOn ?? sortedWithoutDay(document),
    texts,
    searchText: searchLine(texts),
    revision: document.revision,
    face,
  };
}

function lastChange({ statusSince, issueNumber }: DocumentRow, issues: readonly IssueRow[]): Date {
  const published = issues.find(({ number }) => number === issueNumber)?.publishedAt;
  return published && published > statusSince ? published : statusSince;
}

/** `IEC 60601-1/2005/AMD1:2012` is also found as `IEC 60601-1/2005` and as `IEC 60601-1`. */
function levelsOf({ id, standard, edition }: StandardEdition): string[] {
  const [withoutAmendment = ''] = edition.split('/');
  return [id, standardId(standard, withoutAmendment), standard];
}

/** A draft by its first save; a public issue whose day nobody told by the year in its number. Our decision. */
function sortedWithoutDay({ status, createdAt, numberParts: { year } }: DocumentRow): CalendarDate {
  return status === 'DRAFT' || !year ? dayOf(createdAt) : calendarDate(`${year}-01-01`);
}
