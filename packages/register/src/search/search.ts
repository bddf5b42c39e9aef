import type { Principal } from '@conformity/access';
import type { DataSource } from 'typeorm';
import type { CertificateFilter, CertificateSearch } from './filter';
import type { CertificateSort } from './filter-values';
import { knownFilter, requireBodies } from './known-filter';
import { type Sought, soughtBy } from './sought-text';
import { type AskedWork, workOf } from './working-list';

/** A search as people ask for it. */
export interface AskedSearch extends Pick<CertificateSearch, 'today'> {
  query: string | null;
  sort: CertificateSort | null;
  filter: CertificateFilter | null;
}

/** The search as the register reads it. @throws BAD_INPUT for a text that is too long, or a filter that can find nothing */
export async function searchOf(
  db: DataSource,
  principal: Principal,
  { query, filter, sort, today }: AskedSearch,
): Promise<CertificateSearch> {
  const known = await knownFilter({ db, principal, today }, filter ?? {});
  const sought = await soughtBy({ db, principal, today }, query ?? '');
  return { sought, filter: known, sort: sortFor(sought, sort), today };
}

/** A working list as the caller may read it. @throws FORBIDDEN for who works for none of its bodies, BAD_INPUT for a filter or days that can find nothing */
export async function workingListOf(
  db: DataSource,
  principal: Principal,
  { kind, from = null, to = null, ...asked }: AskedLists & AskedWork,
): Promise<CertificateSearch> {
  return (await workingListsOf(db, principal, asked, { only: { kind, from, to } })).only;
}

type AskedLists = AskedSearch & Pick<AskedWork, 'body'>;

/** Several working lists of one body and filter. @throws as `workingListOf` does */
export async function workingListsOf<Name extends string>(
  db: DataSource,
  principal: Principal,
  { body = null, query, filter, sort, today }: AskedLists,
  lists: Record<Name, Omit<AskedWork, 'body'>>,
): Promise<Record<Name, CertificateSearch>> {
  const works = Object.entries<Omit<AskedWork, 'body'>>(lists).map(
    ([name, asked]) => [name, workOf(principal, { ...asked, body }, today)] as const,
  );
  if (body !== null) await requireBodies(db, [body], () => 'body');
  const search = await searchOf(db, principal, { query, filter, sort, today });
  const given = sort && sort !== 'RELEVANCE' ? sort : null;
  return Object.fromEntries(
    works.map(([name, { work, order }]) => [name, { ...search, work, sort: given ?? order }]),
  ) as Record<Name, CertificateSearch>;
}

/** The order of a list: as asked for; else, and where there is nothing by which to rank, by relevance where words are looked for. */
export function sortFor(sought: Sought, asked: CertificateSort | null | undefined): CertificateSort {
  const canBeRanked = 'words' in sought && sought.words.length > 0;
  if (canBeRanked) return asked ?? 'RELEVANCE';
  return asked && asked !== 'RELEVANCE' ? asked : 'NEWEST';
}
