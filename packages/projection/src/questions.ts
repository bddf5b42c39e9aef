import type {
  Across,
  AcrossAsked,
  Candidate,
  Counting,
  FacetCounts,
  RankedWord,
  Selection,
  Statistics,
  SuggestKind,
} from './facts';
import type { Dimension, FacetField } from './fields';
import type { IndexOfDocuments, Place } from './index-of-documents';
import type { Suggested, TypedWord } from './suggestions';

/** What can be asked, by its kind. */
export interface Questions {
  count: { selection: Selection };
  facets: { selection: Selection; fields: readonly FacetField[] };
  /** Of at most so many combinations of values. */
  statistics: { dimensions: readonly Dimension[]; selection: Selection; most: number; counting: Counting };
  newest: { selection: Selection; first: number; after: Place | null };
  /** Of the newest that are selected, where the words stand. */
  ranked: { selection: Selection; words: readonly RankedWord[]; first: number };
  suggest: { of: SuggestKind; words: readonly TypedWord[]; first: number };
  across: AcrossAsked;
}
export type Kind = keyof Questions;
export type Question = { [Name in Kind]: { kind: Name } & Questions[Name] }[Kind];

/** What is answered. */
export interface Answers {
  count: number;
  facets: FacetCounts[];
  statistics: Statistics;
  newest: string[];
  ranked: Candidate[];
  suggest: Suggested[];
  across: Across;
}

/** The answer of an index. */
export function answerOf(index: IndexOfDocuments, asked: Question): Answers[Kind] {
  switch (asked.kind) {
    case 'count':
      return index.count(asked.selection);
    case 'facets':
      return index.facets(asked.selection, asked.fields);
    case 'statistics':
      return index.statistics(asked.dimensions, asked.selection, asked.most, asked.counting);
    case 'newest':
      return index.newest(asked.selection, asked.first, asked.after);
    case 'ranked':
      return index.ranked(asked.selection, asked.words, asked.first);
    case 'suggest':
      return index.suggest(asked.of, asked.words, asked.first);
    case 'across':
      return index.organisationsAcross(asked);
  }
}
