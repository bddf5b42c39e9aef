/** A page as it is asked for, its cursors by the index of their row in the list. */
export interface PageOfIndexes {
  first?: number | undefined;
  last?: number | undefined;
  after?: number | undefined;
  before?: number | undefined;
}

/** A page as it has to be answered: its rows, and whether the list goes on beside them. */
export interface PageExpected<Row> {
  rows: Row[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

/** What a page of a list has to be: the GraphQL Cursor Connections Specification, 4.4, with both flags true to the list. */
export function pageExpected<Row>(all: readonly Row[], asked: PageOfIndexes): PageExpected<Row> {
  const { first, last, after = -1, before = all.length } = asked;
  const between = all.map((_, index) => index).filter(index => index > after && index < before);
  const found = last === undefined ? between.slice(0, first ?? 20) : between.slice(-last);
  return {
    rows: found.map(index => all[index] as Row),
    // Of a page without rows: whether there is anything at the cursor that it was asked with.
    hasNextPage: found.length ? (found.at(-1) as number) < all.length - 1 : before < all.length,
    hasPreviousPage: found.length ? (found[0] as number) > 0 : after >= 0,
  };
}
