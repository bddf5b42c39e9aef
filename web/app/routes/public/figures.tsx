import { FiguresPageDocument } from '@conformity/client';
import { Link } from 'react-router';
import { asking } from '../../asking';
import { everyOne, filled } from '../../figures';
import { type Bar, Bars, Columns, Figure, Question, Ranking } from '../../ui/chart';
import { useWords } from '../../words';
import type { Route } from './+types/figures';

const systems = ['IECEX', 'IECQ', 'IECEE', 'IECRE'] as const;
const statuses = ['CURRENT', 'SUSPENDED', 'EXPIRED', 'CANCELLED'] as const;

export const loader = ({ context }: Route.LoaderArgs) => context.get(asking).ask(FiguresPageDocument, {});

export default function Figures({ loaderData: found }: Route.ComponentProps) {
  const { t, base, country } = useWords();
  const years = everyOne((found.byYear ?? []).flatMap(({ year }) => (year ? [String(year)] : []))).map(Number);
  const ofYear = (year: number): Bar[] =>
    systems.map(system => ({
      label: t(`systems.${system}`),
      className: `of-${system}`,
      count: found.byYear?.find(row => row.year === year && row.system === system)?.count ?? 0,
    }));
  const ofSystem = (system: string): Bar[] =>
    statuses.map(status => ({
      label: t(`status.${status}`),
      className: `is-${status}`,
      count: found.byStatus?.find(row => row.system === system && row.effectiveStatus === status)?.count ?? 0,
    }));
  const growth = years.map(year => ({ label: String(year), parts: ofYear(year) }));
  const byStatus = systems.map(system => ({ label: t(`systems.${system}`), parts: ofSystem(system) }));
  const flat = (stacks: typeof growth) =>
    stacks.flatMap(({ label, parts }) =>
      parts.filter(({ count }) => count).map(part => ({ label: `${label} · ${part.label}`, count: part.count })),
    );
  const months = filled(
    (found.suspendedSince ?? []).flatMap(({ month, count }) =>
      month ? [{ label: month, count, className: 'is-SUSPENDED' }] : [],
    ),
  );
  return (
    <div className="column figures">
      <title>{`${t('figures.title')} · ${t('site.name')}`}</title>
      <meta name="description" content={t('figures.lead')} />
      <div className="tight">
        <h1>{t('figures.title')}</h1>
        <p className="lead">{t('figures.lead')}</p>
      </div>
      <Figure
        title={t('figures.growth')}
        text={t('figures.growthText')}
        head={t('figures.year')}
        bars={flat(growth)}
        figure="growth"
      >
        <Legend of={systems.map(system => ({ label: t(`systems.${system}`), className: `of-${system}` }))} />
        <Columns of={growth} isWide />
      </Figure>
      <div className="halves">
        <Figure
          title={t('figures.status')}
          text={t('figures.statusText')}
          head={t('facet.systems')}
          bars={flat(byStatus)}
          figure="status"
        >
          <Legend of={statuses.map(status => ({ label: t(`status.${status}`), className: `is-${status}` }))} />
          <Columns of={byStatus} />
        </Figure>
        <Figure
          title={t('figures.ages')}
          text={t('figures.agesText')}
          head={t('figures.month')}
          bars={months}
          figure="ages"
        >
          <Bars bars={months} />
        </Figure>
      </div>
      <div className="halves">
        <section>
          <h2>{t('figures.bodies')}</h2>
          <Ranking
            head={t('figures.body')}
            bars={(found.byBody ?? []).map(({ issuer, count }) => ({
              label: issuer?.id ?? '',
              name: issuer && <Link to={`${base}/bodies/${issuer.id}`}>{issuer.name}</Link>,
              count,
            }))}
          />
          <Question of="bodies" />
        </section>
        <section>
          <h2>{t('figures.countries')}</h2>
          <Ranking
            head={t('certificate.country')}
            bars={(found.byCountry ?? []).flatMap(({ countryOfHolder: code, count }) =>
              code ? [{ label: code, name: country(code), count }] : [],
            )}
          />
          <Question of="countries" />
        </section>
        <section>
          <h2>{t('figures.standards')}</h2>
          <Ranking
            head={t('certificate.standard')}
            bars={(found.byStandard ?? []).flatMap(({ standard, count }) =>
              standard
                ? [
                    {
                      label: standard,
                      name: <Link to={`${base}/standards/${encodeURIComponent(standard)}`}>{standard}</Link>,
                      count,
                    },
                  ]
                : [],
            )}
          />
          <Question of="standards" />
        </section>
      </div>
    </div>
  );
}

const Legend = ({ of }: { of: readonly { label: string; className: string }[] }) => (
  <ul className="legend" aria-hidden="true">
    {of.map(({ label, className }) => (
      <li key={label} className={className}>
        {label}
      </li>
    ))}
  </ul>
);
