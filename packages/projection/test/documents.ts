import { calendarDate } from '@conformity/certification';
import type { EntryFacts, Selection } from '../src';

export const day = calendarDate('2026-06-15');
/** Every document. */
export const everything: Selection = {
  day,
  words: [],
  conditions: [],
  issuedFrom: null,
  issuedTo: null,
  validUntilBefore: null,
};

/** A certificate in force, or what is given of it. */
export const aDocument = (number: number, given: Partial<EntryFacts> = {}): EntryFacts => ({
  id: `exc_${String(number).padStart(5, '0')}`,
  system: 'IECEx',
  scheme: 'EX_EQUIPMENT',
  documentType: 'EX_COC',
  status: 'CURRENT',
  validUntil: null,
  imposedStatus: null,
  imposedUntil: null,
  issuerId: 'bdy_a',
  sortedOn: day,
  issuedOn: day,
  firstIssuedOn: day,
  countries: [],
  standardIds: [],
  statisticsStandards: [],
  categories: [],
  trademark: null,
  partyKeys: [],
  isPublic: true,
  texts: [['TITLE', 'Lamp']],
  suggested: { TITLE: ['Lamp'] },
  ...given,
});
