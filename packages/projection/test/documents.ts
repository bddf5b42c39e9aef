import { calendarDate } from '@conformity/certification';
import { type Counting, changeOf, type EntryFacts, type Selection } from '../src';

export const day = calendarDate('2026-06-15');
/** Every document. */
export const everything: Selection = {
  day,
  words: [],
  conditions: [],
  ranges: [],
  changed: null,
  asOf: null,
};

/** Every line, by the values of the dimensions. */
export const allLines: Counting = { dated: 'firstIssuedOn', order: 'VALUES', skip: 0, first: null };

/** A certificate in force, or what is given of it. */
export const aDocument = (number: number, given: Partial<EntryFacts> = {}): EntryFacts => ({
  id: `exc_${String(number).padStart(5, '0')}`,
  system: 'IECEx',
  scheme: 'EX_EQUIPMENT',
  documentType: 'EX_COC',
  documentClass: 'CERTIFICATE',
  status: 'CURRENT',
  validUntil: null,
  carriedUntil: null,
  imposedStatus: null,
  imposedUntil: null,
  issuerId: 'bdy_a',
  sortedOn: day,
  issuedOn: day,
  firstIssuedOn: day,
  countries: [],
  standardIds: [],
  statisticsStandards: [],
  editions: [],
  categories: [],
  trademark: null,
  traits: [],
  statusSince: day,
  changes: [changeOf(null, 'CURRENT', day)],
  imposedChanges: [],
  partyKeys: [],
  isPublic: true,
  texts: [['TITLE', 'Lamp']],
  suggested: { TITLE: ['Lamp'] },
  ...given,
});
