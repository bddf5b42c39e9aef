import { Link } from 'react-router';
import { filled } from '../figures';
import { useWords } from '../words';
import { Bars, Figure } from './chart';
import { Scroll } from './scroll';
import { Badge } from './status';

const statuses = ['CURRENT', 'SUSPENDED', 'EXPIRED', 'CANCELLED'] as const;

interface StatusRow {
  system?: string | null;
  effectiveStatus?: string | null;
  count: number;
}

interface Counted {
  byStatus: readonly StatusRow[] | null | undefined;
  byYear: readonly { year?: number | null; count: number }[] | null | undefined;
  /** What narrows the search to these documents, such as `issuers=bdy_demo`. */
  narrowing: string;
}

/** How many documents there are of something: by system and status, and over the years. */
export function Counts({ byStatus, byYear, narrowing }: Counted) {
  const { t, base, number } = useWords();
  const rows = byStatus ?? [];
  const years = filled((byYear ?? []).flatMap(({ year, count }) => (year ? [{ label: String(year), count }] : [])));
  if (rows.length === 0) return null;
  return (
    <div className="halves">
      <Scroll label={t('facet.effectiveStatuses')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('facet.systems')}</th>
              {statuses.map(status => (
                <th key={status} scope="col">
                  <Badge status={status} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...new Set(rows.map(({ system }) => system as 'IECQ'))].map(system => (
              <tr key={system}>
                <th scope="row">{t(`systems.${system}`)}</th>
                {statuses.map(status => {
                  const count = rows.find(row => row.system === system && row.effectiveStatus === status)?.count;
                  const to = `${base}/search?${narrowing}&systems=${system}&effectiveStatuses=${status}`;
                  return <td key={status}>{count && <Link to={to}>{number(count)}</Link>}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {years.length > 1 && (
        <Figure title={t('figures.growth')} head={t('figures.year')} bars={years}>
          <Bars bars={years} />
        </Figure>
      )}
    </div>
  );
}
