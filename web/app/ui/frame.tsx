import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { useWords } from '../words';
import { locales, nameOf, pathIn } from '../words/locales';

/** What stands around every public page. */
export function Frame({ children }: { children: ReactNode }) {
  const { t, base, locale } = useWords();
  const { pathname, search } = useLocation();
  const pages = [
    ['search', t('site.search')],
    ['verify', t('site.verify')],
    ['bodies', t('site.bodies')],
    ['organisations', t('site.organisations')],
    ['standards', t('site.standards')],
    ['figures', t('site.figures')],
    ['developers', t('site.developers')],
  ] as const;
  const here = (page: string) => pathname.startsWith(`${base}/${page}`);
  return (
    <>
      <a className="skip" href="#content">
        {t('site.skip')}
      </a>
      <header className="top">
        <div className="column top-row">
          <Link reloadDocument className="brand" to={base || '/'}>
            <Mark />
            <span>{t('site.name')}</span>
          </Link>
          <nav aria-label={t('site.menu')}>
            <ul className="menu">
              {pages.map(([page, name]) => (
                <li key={page}>
                  <Link reloadDocument to={`${base}/${page}`} aria-current={here(page) ? 'page' : undefined}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <div className="top-end">
            <details className="languages">
              <summary>{t('site.language')}</summary>
              <ul>
                {locales.map(other => (
                  <li key={other}>
                    <a
                      href={pathIn(other, pathname) + search}
                      hrefLang={other}
                      lang={other}
                      aria-current={other === locale ? 'true' : undefined}
                    >
                      {nameOf(other)}
                    </a>
                  </li>
                ))}
              </ul>
            </details>
            <a href={`${base}/desk`}>{t('site.desk')}</a>
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <div className="column">
          <p>{t('site.about')}</p>
          <p>{t('site.foot')}</p>
        </div>
      </footer>
    </>
  );
}

/** Four registers, one sign. */
const Mark = () => (
  <svg className="mark" viewBox="0 0 22 22" width="22" height="22" aria-hidden="true">
    <rect className="of-IECEX" width="10" height="10" rx="1" />
    <rect className="of-IECQ" x="12" width="10" height="10" rx="1" />
    <rect className="of-IECEE" y="12" width="10" height="10" rx="1" />
    <rect className="of-IECRE" x="12" y="12" width="10" height="10" rx="1" />
  </svg>
);
