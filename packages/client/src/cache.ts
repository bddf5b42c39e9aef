import { connections, valueTypes } from './generated';

/**
 * What `typePolicies` of Apollo Client's cache has to be for lists to grow page by page, where `paginate` is its
 * `relayStylePagination`: a list for each search, whichever pages of it were asked.
 */
export function pagedLists<Policy>(
  paginate: (argumentsOfList: string[]) => Policy,
): Record<string, { fields: Record<string, Policy> }> {
  const policies = Object.entries(connections).map(([type, lists]) => {
    const fields = Object.entries(lists).map(([field, listArguments]) => [field, paginate(listArguments)] as const);
    return [type, { fields: Object.fromEntries(fields) }] as const;
  });
  return Object.fromEntries(policies);
}

/** What `keys` of urql's graphcache has to be: objects without an id are kept within what they are in. Others are kept by their id. */
export const valueKeys = (): Record<string, () => null> =>
  Object.fromEntries(valueTypes.map(type => [type, () => null]));
