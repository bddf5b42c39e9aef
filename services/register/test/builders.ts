import {
  type CalendarDate,
  calendarDate,
  documentTypes,
  type Scheme,
  type Status,
  type StatusChange,
  type System,
} from '@conformity/certification';
import type { Texts } from '@conformity/folding';
import { keyOfNumber, type OwnTraits, type RegisterEntry, type RelationKind, writeEntries } from '@conformity/register';
import { entryOf, type TestSubgraph } from '@conformity/testkit';

/** What a test says of a document; all that it leaves out has a usual value. */
export interface Given {
  id?: string;
  number?: string;
  /** Where it is not that of the number. */
  key?: string;
  documentType?: 'EX_COC' | 'EX_TEST_REPORT' | 'EX_QUALITY_REPORT';
  system?: System;
  scheme?: Scheme;
  issuer?: string;
  /** The changes of status with their days; none for a draft. */
  history?: [Status, string][];
  /** The days of its public issues, the first one first; for a draft the day of its first save. */
  issued?: string[];
  validUntil?: string | null;
  title?: string;
  holder?: string;
  manufacturers?: string[];
  countries?: string[];
  /** What each of the sites is. */
  siteRole?: string;
  holderCountry?: string;
  manufacturerCountry?: string;
  standards?: [string, string][];
  relations?: [RelationKind, string][];
  keywords?: string;
  texts?: Texts;
  categories?: string[];
  trademark?: string | null;
  traits?: OwnTraits;
  master?: RegisterEntry['face']['master'];
}

let count = 0;
const day = (text: string): CalendarDate => calendarDate(text);

/** The entry of a current certificate of the demonstration body, or of what is given. */
export function anEntry(given: Given = {}): RegisterEntry {
  count += 1;
  const serial = String(count).padStart(4, '0');
  const { documentType = 'EX_COC', system = 'IECEx', scheme = 'EX_EQUIPMENT', issuer = 'bdy_demo' } = given;
  const { number = `IECEx DEMO 25.${serial}`, title = `Lamp ${serial}`, holder = 'Test Lamps Ltd' } = given;
  const { typename, idPrefix } = documentTypes[documentType];
  const { history = [['CURRENT', '2025-06-01']], issued = ['2025-06-01'], countries = ['ZZ'] } = given;
  const isDraft = history.length === 0;
  const statusHistory: StatusChange[] = history.map(([status, since]) => ({ status, since: day(since) }));
  const { status, since } = statusHistory.at(-1) ?? {
    status: 'DRAFT' as const,
    since: day(issued.at(-1) ?? '2025-06-01'),
  };
  const chain = isDraft ? [] : issued.map((issuedOn, issueNumber) => ({ issueNumber, issuedOn: day(issuedOn) }));
  const validUntil = given.validUntil ? day(given.validUntil) : null;
  const manufacturers = given.manufacturers ?? ['Test Lamps Ltd'];
  const standards = (given.standards ?? [['IEC 60079-0', '7.0']]).map(([standard, edition]) => ({
    id: `${standard}/${edition}`,
    standard,
    edition,
  }));
  const last = chain.at(-1);
  const id = given.id ?? `${idPrefix}_${serial}`;
  const face: RegisterEntry['face'] = {
    __typename: typename,
    id,
    number,
    system,
    scheme,
    documentType,
    title,
    status,
    statusReason: null,
    statusSince: new Date(`${since}T12:00:00Z`),
    statusHistory,
    issueNumber: last?.issueNumber ?? null,
    issuedOn: last?.issuedOn ?? null,
    firstIssuedOn: chain[0]?.issuedOn ?? null,
    validUntil,
    issuer: { id: issuer },
    holder: { name: holder, country: given.holderCountry ?? null },
    manufacturers: manufacturers.map(name => ({ name, country: given.manufacturerCountry ?? null })),
    sites: countries.map(country => ({ role: given.siteRole ?? 'MANUFACTURING', country })),
    standards,
    history: [...chain].reverse(),
    master: given.master ?? null,
    traits: given.traits ?? {},
  };
  const key = given.key ?? keyOfNumber(number, system);
  return entryOf(face, {
    numberKey: key,
    familyKey: key,
    updatedAt: new Date(`${last?.issuedOn ?? since}T12:00:00Z`),
    categories: given.categories ?? [],
    trademark: given.trademark ?? null,
    relations: (given.relations ?? []).map(([kind, named]) => ({
      kind,
      number: named,
      key: keyOfNumber(named, system),
    })),
    countries,
    standardIds: [...new Set(standards.flatMap(({ id: edition, standard }) => [standard, edition]))],
    sortedOn: face.issuedOn ?? day(issued.at(-1) ?? '2025-06-01'),
    texts: {
      NUMBER: [number],
      HOLDER: [holder],
      MANUFACTURER: manufacturers,
      TITLE: [title],
      STANDARD: standards.map(({ standard, edition }) => `${standard} Ed. ${edition}`),
      ...(given.keywords ? { OTHER: [given.keywords] } : {}),
      ...given.texts,
    },
  });
}

/** The entry of a draft that was never public. */
export const aDraft = (given: Given = {}) => anEntry({ ...given, history: [] });

/** Puts entries into the register, as the owner of the documents does. */
export const enter = ({ owner }: TestSubgraph, ...entries: RegisterEntry[]) => writeEntries(owner.manager, entries);

/** Empties the register. */
export const clear = ({ owner }: TestSubgraph) => owner.query('delete from register.entry');
