import type { Principal } from '@conformity/access';
import type { DataSource } from 'typeorm';
import { soughtBy } from './conditions';
import type { CertificateFilter, CertificateSearch } from './filter';
import { knownFilter } from './known-filter';

/** A search as people ask for it. */
export interface AskedSearch extends Pick<CertificateSearch, 'sort' | 'today'> {
  query: string | null;
  filter: CertificateFilter | null;
}

/** The search as the register reads it. @throws BAD_INPUT for a text that is too long, or a filter that can find nothing */
export async function searchOf(
  db: DataSource,
  principal: Principal,
  { query, filter, sort, today }: AskedSearch,
): Promise<CertificateSearch> {
  const known = await knownFilter(db, principal, filter ?? {});
  return { sought: await soughtBy(db, principal, query ?? ''), filter: known, sort, today };
}
