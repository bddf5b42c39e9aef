import type { GraphQLError } from 'graphql';
import { isValues } from './values';

/** The errors as their places follow one another in the answer, whichever was known first; those without a place first. */
export function inOrder(errors: readonly GraphQLError[], data: unknown): GraphQLError[] {
  const ranked = errors.map(error => ({ error, rank: rankOf(error.path ?? [], data) }));
  return ranked.sort((one, other) => compare(one.rank, other.rank)).map(({ error }) => error);
}

/** The number of each part of the path among its neighbours, as far as there is an answer. */
function rankOf(path: readonly (string | number)[], data: unknown): number[] {
  const rank: number[] = [];
  let at = data;
  for (const part of path) {
    if (Array.isArray(at)) {
      rank.push(Number(part));
      at = at[Number(part)];
    } else if (isValues(at)) {
      rank.push(Object.keys(at).indexOf(String(part)));
      at = at[part];
    } else break;
  }
  return rank;
}

function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((number, index) => number !== other[index]);
  return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1);
}
