import type { PrintedOnPageFragment } from '@conformity/client';
import { differencesBetween, wordsOf } from '../app/differences';

type Section = PrintedOnPageFragment['sections'][number];

const particulars = (...rows: [string, string][]): Section => ({
  part: 'PARTICULARS',
  heading: null,
  text: null,
  columns: [],
  rows: rows.map(cells => ({ cells, url: null })),
});
const issue = (issueNumber: number, ...sections: Section[]): PrintedOnPageFragment => ({
  issueNumber,
  title: 'Certificate of Conformity',
  schemeLine: 'IECEx',
  notes: [],
  sections,
});

test('what changed between two issues is told by the label under which it stands', () => {
  const earlier = issue(0, particulars(['Marking:', 'Ex db IIC T6 Gb'], ['Equipment:', 'Lamp']));
  const later = issue(1, particulars(['Marking:', 'Ex db IIC T5 Gb'], ['Equipment:', 'Lamp']));
  expect(differencesBetween(earlier, later)).toEqual([
    { place: 'Marking', before: 'Ex db IIC T6 Gb', after: 'Ex db IIC T5 Gb' },
  ]);
});

test('what only one of them says is told with nothing on the other side', () => {
  const earlier = issue(0, particulars(['Accessory:', 'Hook']));
  const later = issue(1, particulars(['Models:', 'HL 1']));
  expect(differencesBetween(earlier, later)).toEqual([
    { place: 'Models', before: '', after: 'HL 1' },
    { place: 'Accessory', before: 'Hook', after: '' },
  ]);
});

test('two places of the same name are compared each with its own', () => {
  const text = (said: string): Section => ({ part: 'TEXT', heading: null, text: said, columns: [], rows: [] });
  const found = differencesBetween(issue(0, text('one'), text('two')), issue(1, text('one'), text('three')));
  expect(found).toEqual([{ place: 'Text (2)', before: 'two', after: 'three' }]);
});

test('the same issue differs in nothing from itself', () => {
  const one = issue(0, particulars(['Marking:', 'Ex ia']));
  expect(differencesBetween(one, one)).toEqual([]);
});

test('of a long text the words are marked that changed', () => {
  const words = wordsOf({ place: '', before: 'cast enclosure and battery', after: 'cast enclosure and cell' });
  expect(words.filter(({ added }) => added).map(({ value }) => value)).toEqual(['cell']);
  expect(words.filter(({ removed }) => removed).map(({ value }) => value)).toEqual(['battery']);
});
