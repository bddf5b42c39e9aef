import type { Principal } from '@conformity/access';
import type { DataSource } from 'typeorm';
import type { CertificateFilter, CertificateSearch, CertificateSort } from './filter';
import { knownFilter } from './known-filter';
import { type Sought, soughtBy } from './sought-text';

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
  const known = await knownFilter(db, principal, filter ?? {});
  const sought = await soughtBy({ db, principal, today }, query ?? '');
  return { sought, filter: known, sort: sortFor(sought, sort), today };
}

/** The order of a list: as asked for; else, and where there is nothing by which to rank, by relevance where words are looked for. */
export function sortFor(sought: Sought, asked: CertificateSort | null | undefined): CertificateSort {
  const canBeRanked = 'words' in sought && sought.words.length > 0;
  if (canBeRanked) return asked ?? 'RELEVANCE';
  return asked && asked !== 'RELEVANCE' ? asked : 'NEWEST';
}
