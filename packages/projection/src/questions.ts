import type { CalendarDate } from '@conformity/certification';
import type { AcrossSystems, Dimension, FacetCounts, Selection, Statistics, SuggestKind } from './facts';
import type { IndexOfDocuments, Place } from './index-of-documents';
import type { Suggested, TypedWord } from './suggestions';

/** What can be asked, by its kind. */
export interface Questions {
  count: { selection: Selection };
  facets: { selection: Selection };
  /** Of at most so many lines. */
  statistics: { dimensions: readonly Dimension[]; selection: Selection; most: number };
  newest: { selection: Selection; first: number; after: Place | null };
  suggest: { of: SuggestKind; words: readonly TypedWord[]; first: number };
  across: { atLeast: number; first: number; day: CalendarDate };
}
export type Kind = keyof Questions;
export type Question = { [Name in Kind]: { kind: Name } & Questions[Name] }[Kind];

/** What is answered. */
export interface Answers {
  count: number;
  facets: FacetCounts[];
  statistics: Statistics;
  newest: string[];
  suggest: Suggested[];
  across: AcrossSystems[];
}

/** The answer of an index. */
export function answerOf(index: IndexOfDocuments, asked: Question): Answers[Kind] {
  switch (asked.kind) {
    case 'count':
      return index.count(asked.selection);
    case 'facets':
      return index.facets(asked.selection);
    case 'statistics':
      return index.statistics(asked.dimensions, asked.selection, asked.most);
    case 'newest':
      return index.newest(asked.selection, asked.first, asked.after);
    case 'suggest':
      return index.suggest(asked.of, asked.words, asked.first);
    case 'across':
      return index.organisationsAcross(asked.atLeast, asked.first, asked.day);
  }
}
