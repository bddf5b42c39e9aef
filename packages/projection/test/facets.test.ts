import { calendarDate } from '@conformity/certification';
import { type EntryFacts, IndexOfDocuments, type Selection } from '../src';
import { reading } from './plainly';

const day = calendarDate('2026-06-15');
const everything: Selection = {
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
  suggestsNames: true,
  texts: [],
  ...given,
});

const trademarksOf = (documents: readonly EntryFacts[]) => {
  const index = new IndexOfDocuments(reading, day);
  index.apply(documents.map(document => ({ document })));
  return index
    .facets(everything)
    .find(({ field }) => field === 'trademarks')
    ?.values.map(({ value }) => value);
};
const named = (count: number) =>
  Array.from({ length: count }, (_, number) =>
    aDocument(number, { trademark: `mark ${String(number).padStart(4, '0')}` }),
  );

test('tells the hundred most frequent values, of equal ones those first in the alphabet, among however many', () => {
  const often = aDocument(9_999, { trademark: 'zz' });
  const found = trademarksOf([...named(2_000), often, { ...often, id: 'exc_other' }]);
  expect(found).toEqual(['zz', ...named(99).map(({ trademark }) => trademark)]);
});

test('documents without a trademark take a place among the hundred and are not told, as PostgreSQL counts', () => {
  expect(trademarksOf([...named(150), aDocument(9_000)])).toHaveLength(100);
  expect(trademarksOf([...named(150), aDocument(9_000), aDocument(9_001)])).toHaveLength(99);
});
