import { HomePageDocument } from '@conformity/client';
import { Link } from 'react-router';
import { asking } from '../../asking';
import { Documents } from '../../ui/documents';
import { SearchBox } from '../../ui/search-box';
import { useWords } from '../../words';
import type { Route } from './+types/home';

const systems = ['IECEX', 'IECQ', 'IECEE', 'IECRE'] as const;

export const loader = ({ context }: Route.LoaderArgs) => context.get(asking).ask(HomePageDocument, {});

export default function Home({ loaderData: { statistics, issued, suspended } }: Route.ComponentProps) {
  const { t, base, number } = useWords();
  const counted = (system: string, status?: string) =>
    (statistics ?? [])
      .filter(row => row.system === system && (!status || row.effectiveStatus === status))
      .reduce((sum, { count }) => sum + count, 0);
  const nodes = (list: typeof issued) => list?.edges.map(({ node }) => node) ?? [];
  return (
    <div className="column stack">
      <title>{`${t('home.title')} · ${t('site.name')}`}</title>
      <meta name="description" content={t('site.about')} />
      <div className="hero">
        <h1>{t('home.title')}</h1>
        <p className="lead">{t('home.lead')}</p>
        <SearchBox hint />
      </div>
      <section>
        <h2 className="section-head">{t('home.systems')}</h2>
        <ul className="registers">
          {systems.map(system => (
            <li key={system} className={`of-${system}`}>
              <Link className="system" to={`${base}/search?systems=${system}`}>
                {t(`systems.${system}`)}
              </Link>
              <p className="muted">{t(`systemAbout.${system}`)}</p>
              <p className="count">
                {t('home.documents', { count: counted(system), number: number(counted(system)) })}
                {' · '}
                {t('home.inForce', { number: number(counted(system, 'CURRENT')) })}
              </p>
            </li>
          ))}
        </ul>
      </section>
      <div className="halves">
        <section>
          <h2 className="section-head">{t('home.issued')}</h2>
          <Documents of={nodes(issued)} />
        </section>
        <section className="stack">
          <div>
            <h2 className="section-head">{t('home.suspended')}</h2>
            {nodes(suspended).length ? <Documents of={nodes(suspended)} /> : <p>{t('home.noneSuspended')}</p>}
          </div>
          <div>
            <h2 className="section-head">{t('home.many')}</h2>
            <p>
              <Link to={`${base}/verify`}>{t('home.manyText')}</Link>
            </p>
          </div>
        </section>
      </div>
    </div>
  );
}
