import { dayOf } from '@conformity/certification';
import { searchLine } from '@conformity/folding';
import { type Face, keyOfNumber, type RegisterEntry, traitsOf } from '@conformity/register';

/** The register's entry of a public document with this face, found by its number and title; with what else is given. */
export function entryOf(face: Face, given: Partial<RegisterEntry> = {}): RegisterEntry {
  const { id, system, scheme, documentType, number, status, statusSince, issuedOn, validUntil, master } = face;
  const key = keyOfNumber(number, system);
  const texts = { NUMBER: [number], TITLE: face.title ? [face.title] : [] };
  return {
    id,
    system,
    scheme,
    documentType,
    number,
    numberKey: key,
    familyKey: key,
    status,
    statusSince,
    imposedStatus: master?.statusHistory.at(-1)?.status ?? null,
    imposedUntil: master?.validUntil ?? null,
    isPrivate: false,
    issuedOn: issuedOn ?? null,
    firstIssuedOn: face.firstIssuedOn ?? null,
    validUntil,
    issuerId: face.issuer.id,
    relations: [],
    countries: [],
    partyKeys: [],
    updatedAt: statusSince,
    categories: [],
    traits: traitsOf(face, given.relations ?? []),
    trademark: null,
    standardIds: [],
    sortedOn: issuedOn ?? dayOf(statusSince),
    texts: given.texts ?? texts,
    searchText: searchLine(given.texts ?? texts),
    revision: 1,
    face,
    ...given,
  };
}
