import type { ReactNode } from 'react';
import { type Field, nameOf } from '../../drafting/fields';
import type { Answered } from '../../routes/desk/draft';
import { useWords } from '../../words';
import { Finding } from './finding';
import { type Found, idOf } from './found';
import { Matrix } from './matrix';

interface Beside {
  look: Answered;
  fields: readonly Field[];
  state: string;
  children: ReactNode;
}

/** What stands beside a form: whether it is saved, what is found, and the page as it will print. */
export function Aside({ look: { found: told, pages = [], matrix }, fields, state, children }: Beside) {
  const { t, number } = useWords();
  const found = told ?? [];
  const isPlaced = ({ place }: Found) => nameOf(place, fields) !== '';
  const general = found.filter(one => !isPlaced(one));
  const placed = found.filter(isPlaced);
  return (
    <div className="beside">
      <p className="small muted" role="status">
        {state}
      </p>
      <div className="row">{children}</div>
      {told && (
        <section aria-labelledby="found-title" className="tight">
          <h2 id="found-title">
            {found.length ? t('draft.found', { number: number(found.length) }) : t('draft.nothingFound')}
          </h2>
          {general.map(one => (
            <Finding key={`${one.rule} ${one.message}`} of={one} takes />
          ))}
          {placed.length > 0 && (
            <ul className="plain small">
              {placed.map(one => (
                <li key={`${one.place} ${one.rule} ${one.message}`} className={`found ${one.severity}`}>
                  <a href={`#${idOf(one.place)}`}>
                    {t(`draft.severity.${one.severity}`)}:{' '}
                    <span lang="en">
                      {nameOf(one.place, fields)}: {one.message}
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {matrix && matrix.rows.length > 0 && <Matrix of={matrix} />}
      {pages.length > 0 && (
        <section aria-labelledby="printed-title" className="tight">
          <h2 id="printed-title">{t('draft.printed')}</h2>
          <div className="printed-pages">
            {pages.map((page, at) => {
              const said = t('draft.page', { page: at + 1, pages: pages.length });
              return <img key={said} src={imageOf(page)} alt={said} width="595" height="842" />;
            })}
          </div>
        </section>
      )}
    </div>
  );
}

const imageOf = (svg: string) => `data:image/svg+xml,${encodeURIComponent(svg)}`;
