export {
  type Across,
  type AcrossAsked,
  type AcrossSystems,
  type Candidate,
  type Change,
  type Condition,
  type Counting,
  type EntryFacts,
  type FacetCounts,
  type Range,
  type RankedWord,
  type Selection,
  type Statistics,
  type StatisticsLine,
  type StatusChanged,
  type SuggestKind,
  suggestKinds,
  type Word,
} from './facts';
export {
  type DayColumn,
  type DayPart,
  type Dimension,
  dayColumns,
  dayParts,
  dimensions,
  type FacetField,
  type Field,
  facetFields,
  fieldOf,
  fields,
  type TraitField,
  traitFields,
  traitOf,
  usualFacets,
} from './fields';
export { changeOf } from './history';
export { IndexOfDocuments, type Place, type Reading } from './index-of-documents';
export type { State } from './messages';
export { Projection, type ProjectionOptions } from './projection';
export type { Answers, Kind, Questions } from './questions';
export { type ChangesUpTo, type ServeOptions, type SnapshotPlace, type Source, serve } from './serve';
