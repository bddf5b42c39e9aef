export {
  type AcrossSystems,
  type Change,
  type Condition,
  type Dimension,
  dimensions,
  type EntryFacts,
  type FacetCounts,
  type FacetField,
  facetFields,
  type Selection,
  type Statistics,
  type StatisticsLine,
  type SuggestKind,
  suggestKinds,
  type Word,
} from './facts';
export { IndexOfDocuments, type Place, type Reading } from './index-of-documents';
export type { State } from './messages';
export { Projection, type ProjectionOptions } from './projection';
export type { Answers, Kind, Questions } from './questions';
export { type ChangesUpTo, type ServeOptions, type SnapshotPlace, type Source, serve } from './serve';
