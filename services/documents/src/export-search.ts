import type { CalendarDate } from '@conformity/certification';
import { type CertificateSearch, soughtBy } from '@conformity/register';
import type { DataSource } from 'typeorm';
import type { ExportCertificates } from './jobs';

/** What was asked for, as the register reads it. @throws BAD_INPUT for what the list would refuse */
export async function searchOf(
  db: DataSource,
  { query, filter, sort, principal }: Pick<ExportCertificates, 'query' | 'filter' | 'sort' | 'principal'>,
  today: CalendarDate,
): Promise<CertificateSearch> {
  return { sought: await soughtBy(db, principal, query ?? ''), filter, sort, today };
}
