/** From which sizes on things are done in another way; what is answered is the same. */
export interface Sizes {
  /** In a segment of fewer documents each is looked at, rather than kept by its values. */
  fewDocuments: number;
  /** Segments of so many documents come together at once; bigger ones do while others are served. */
  mostAtOnce: number;
  /** What selects fewer documents is counted anew each time, rather than kept and changed along. */
  worthKeeping: number;
  /** What is suggested from fewer texts is found anew each time. */
  manyTexts: number;
  /** Above so many combinations of values statistics are kept by those that there are, rather than by their places. */
  mostPlaces: number;
}

/** Our decision: what is smaller takes less than a millisecond either way. */
export const usualSizes: Sizes = {
  fewDocuments: 2_048,
  mostAtOnce: 4_096,
  worthKeeping: 5_000,
  manyTexts: 5_000,
  mostPlaces: 4_000_000,
};
