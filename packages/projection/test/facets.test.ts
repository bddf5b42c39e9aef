import { type EntryFacts, facetFields, IndexOfDocuments } from '../src';
import { aDocument, day, everything } from './documents';
import { reading } from './plainly';

const trademarksOf = (documents: readonly EntryFacts[]) => {
  const index = new IndexOfDocuments(reading, day);
  index.apply(documents.map(document => ({ document })));
  return index
    .facets(everything, facetFields)
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
