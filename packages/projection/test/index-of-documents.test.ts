import { scoreOf } from '@conformity/folding';
import fc from 'fast-check';
import {
  type AcrossAsked,
  type Candidate,
  type Change,
  type Counting,
  type Dimension,
  type EntryFacts,
  type FacetField,
  IndexOfDocuments,
  type Place,
  type RankedWord,
  type Selection,
  type SuggestKind,
} from '../src';
import { type Sizes, usualSizes } from '../src/sizes';
import type { TypedWord } from '../src/suggestions';
import { Plainly, reading } from './plainly';
import {
  changesOf,
  counting,
  day,
  dimensionsAsked,
  facts,
  fieldsAsked,
  kind,
  place,
  ranked,
  selection,
  typed,
} from './worlds';

/** Everything that can be asked, of one or the other. */
const questions = fc.record({
  selection,
  dimensions: dimensionsAsked,
  counting,
  fields: fieldsAsked,
  most: fc.constantFrom(1, 4, 10_000),
  first: fc.constantFrom(1, 3, 100),
  after: place,
  kind,
  typed,
  ranked,
  atLeast: fc.constantFrom(1, 2, 3),
  behind: fc.option(
    fc.record({
      systems: fc.constantFrom(1, 2),
      count: fc.constantFrom(1, 2, 4),
      id: fc.constantFrom('acme', 'müller'),
    }),
  ),
  isUsual: fc.boolean(),
  withUnlinked: fc.boolean(),
});
interface Questions {
  selection: Selection;
  dimensions: Dimension[];
  counting: Counting;
  fields: FacetField[];
  most: number;
  first: number;
  after: Place | null;
  kind: SuggestKind;
  typed: TypedWord[];
  ranked: RankedWord[];
  atLeast: number;
  behind: AcrossAsked['after'];
  isUsual: boolean;
  withUnlinked: boolean;
}

/** What is in force today, by whose organisations nothing else is asked so often. */
const inForce = ({ day }: Selection): Selection => ({
  day,
  words: [],
  conditions: [{ field: 'effectiveStatuses', anyOf: ['CURRENT'] }],
  ranges: [],
  changed: null,
  asOf: null,
});

const answersOf = (index: IndexOfDocuments | Plainly, asked: Questions) => ({
  count: index.count(asked.selection),
  facets: index.facets(asked.selection, asked.fields),
  statistics: index.statistics(asked.dimensions, asked.selection, asked.most, asked.counting),
  newest: index.newest(asked.selection, asked.first, asked.after),
  suggest: index.suggest(asked.kind, asked.typed, asked.first),
  across: index.organisationsAcross({
    ...asked,
    selection: asked.isUsual ? inForce(asked.selection) : asked.selection,
    after: asked.behind,
  }),
  size: index.size,
});

const rankedBy = (index: IndexOfDocuments | Plainly, { selection, ranked, first }: Questions) =>
  index.ranked(selection, ranked, first);
/** By how well they answer, which is what the fields are for. */
const scored = (candidates: readonly Candidate[], words: readonly RankedWord[]) =>
  candidates.map(({ found, ...one }) => ({ ...one, score: found && scoreOf(words.map(asSought), found) }));
const asSought = (word: RankedWord) => ({
  ...word,
  text: 'word',
  alternatives: word.alternatives.map(terms => [...terms]),
  phrase: null,
});

/** A step of a life: changes, then questions, while a merge goes on by so many steps or is begun. */
const steps = fc.array(
  fc.record({
    changes: changesOf,
    asked: questions,
    merge: fc.constantFrom('no', 'no', 'begin', 'whole', 'on', 'kept'),
  }),
  { maxLength: 12 },
);

/** The index does the same as looking at every document would, with what is kept from early on. */
function live(life: { changes: Change[]; asked: Questions; merge: string }[], sizes: Sizes) {
  let [index, plainly] = [new IndexOfDocuments(reading, life[0]?.asked.selection.day ?? noon, sizes), new Plainly()];
  let merge: Generator<void, void> | null = null;
  for (const step of life) {
    if (step.merge === 'begin') merge ??= index.merge();
    if (step.merge !== 'no' && merge?.next().done) merge = null;
    if (step.merge === 'whole' || step.merge === 'kept') {
      merge ??= index.merge();
      while (!merge.next().done);
      merge = null;
    }
    const saved = step.merge === 'kept' ? index.save() : null;
    if (saved) index = new IndexOfDocuments(reading, noon, sizes, saved);
    index.apply(step.changes);
    plainly.apply(step.changes);
    expect(answersOf(index, step.asked)).toEqual(answersOf(plainly, step.asked));
    const told = rankedBy(index, step.asked);
    // What is not told is read elsewhere.
    const expected = rankedBy(plainly, step.asked).map((one, at) => (told[at]?.found ? one : { ...one, found: null }));
    expect(scored(told, step.asked.ranked)).toEqual(scored(expected, step.asked.ranked));
  }
}
/** With which every document is as if there were millions. */
const smallest: Sizes = { fewDocuments: 0, mostAtOnce: 4, worthKeeping: 0, manyTexts: 0, mostPlaces: 0 };
const noon = '2026-06-15' as Selection['day'];

test('counts, facets, statistics, lists, suggestions and organisations are right after any changes, on any day, also while parts come together', () => {
  fc.assert(
    fc.property(steps, life => live(life, usualSizes)),
    { numRuns: 300 },
  );
});

test('the same is right where all is done as with millions', () => {
  fc.assert(
    fc.property(steps, life => live(life, smallest)),
    { numRuns: 300 },
  );
});

test('one question stays right for a whole life, whatever is kept of its answers', () => {
  fc.assert(
    fc.property(steps, questions, fc.array(day, { minLength: 1, maxLength: 2 }), (life, asked, days) => {
      const turned = life.map((step, at) => ({
        ...step,
        asked: {
          ...asked,
          selection: { ...asked.selection, day: days[at % days.length] ?? asked.selection.day },
        },
      }));
      live(turned, smallest);
    }),
    { numRuns: 300 },
  );
});

test('where the words stand is told of every document that has one text of a field, of others where no text could have them all', () => {
  const [document] = fc.sample(facts, 1);
  const index = new IndexOfDocuments(reading, noon);
  const texts = { one: ['TITLE'], several: ['MODEL', 'MODEL'], both: ['TITLE', 'MODEL', 'MODEL'] } as const;
  const change = (id: string, fields: readonly ('TITLE' | 'MODEL')[]): Change => ({
    document: { ...(document as EntryFacts), id, texts: fields.map((field, at) => [field, `Test lamps ${at}`]) },
  });
  index.apply(Object.entries(texts).map(([id, fields]) => change(id, fields)));
  const told = (...terms: string[]) => {
    const words = terms.map(term => ({ alternatives: [[term]], beginning: null, isOptional: false }));
    const selection = {
      day: noon,
      words: [],
      conditions: [],
      ranges: [],
      changed: null,
      asOf: null,
    };
    return index
      .ranked(selection, words, 9)
      .flatMap(({ id, found }) => (found ? id : []))
      .sort();
  };
  expect(told('test')).toEqual(['both', 'one', 'several']);
  expect(told('test', 'lamps')).toEqual(['both', 'one']);
  expect(told('test', 'nowhere')).toEqual(['both', 'one', 'several']);
});
