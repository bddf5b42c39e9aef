import fc from 'fast-check';
import { type Change, type Dimension, IndexOfDocuments, type Place, type Selection, type SuggestKind } from '../src';
import { type Sizes, usualSizes } from '../src/sizes';
import type { TypedWord } from '../src/suggestions';
import { Plainly, reading } from './plainly';
import { changes, day, dimensionsAsked, kind, place, selection, typed } from './worlds';

/** Everything that can be asked, of one or the other. */
const questions = fc.record({
  selection,
  dimensions: dimensionsAsked,
  most: fc.constantFrom(1, 4, 10_000),
  first: fc.constantFrom(1, 3, 100),
  after: place,
  kind,
  typed,
  atLeast: fc.constantFrom(1, 2, 3),
});
interface Questions {
  selection: Selection;
  dimensions: Dimension[];
  most: number;
  first: number;
  after: Place | null;
  kind: SuggestKind;
  typed: TypedWord[];
  atLeast: number;
}

const answersOf = (index: IndexOfDocuments | Plainly, asked: Questions) => ({
  count: index.count(asked.selection),
  facets: index.facets(asked.selection),
  statistics: index.statistics(asked.dimensions, asked.selection, asked.most),
  newest: index.newest(asked.selection, asked.first, asked.after),
  suggest: index.suggest(asked.kind, asked.typed, asked.first),
  across: index.organisationsAcross(asked.atLeast, asked.first, asked.selection.day),
  size: index.size,
});

/** A step of a life: changes, then questions, while a merge goes on by so many steps or is begun. */
const steps = fc.array(
  fc.record({ changes, asked: questions, merge: fc.constantFrom('no', 'no', 'begin', 'whole', 'on', 'kept') }),
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
