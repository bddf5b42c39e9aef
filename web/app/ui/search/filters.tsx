import { Link, useSearchParams } from 'react-router';
import { type Facet, facetNames, type Search, toggled } from '../../search';
import { useWords } from '../../words';
import { type Labels, labelOf } from './labels';

const shown = 6;

/** What the search can be narrowed to, with how many there are: of what is found, and whatever is chosen. */
export function Filters({ search, labels }: { search: Search; labels: Labels }) {
  const { t } = useWords();
  const counted = facetNames.flatMap(name => {
    const values = labels.facets.find(({ field }) => field === name)?.values.filter(({ total }) => total > 0) ?? [];
    return values.length ? [{ name, values }] : [];
  });
  return (
    <details className="filters">
      <summary>{t('search.filters')}</summary>
      <nav aria-label={t('search.filters')}>
        {counted.map(({ name, values }) => (
          <section className="facet" key={name}>
            <h2>{t(`facet.${name}`)}</h2>
            <Values name={name} values={values.slice(0, shown)} search={search} labels={labels} />
            {values.length > shown && (
              <details>
                <summary className="small muted">{t('search.more')}</summary>
                <Values name={name} values={values.slice(shown, 40)} search={search} labels={labels} />
              </details>
            )}
          </section>
        ))}
      </nav>
    </details>
  );
}

interface Counted {
  name: Facet;
  values: Labels['facets'][number]['values'];
  search: Search;
  labels: Labels;
}

function Values({ name, values, search, labels }: Counted) {
  const words = useWords();
  const [params] = useSearchParams();
  const { t, number } = words;
  const chosen: readonly string[] = search.filter[name] ?? [];
  return (
    <ul className="plain">
      {values.map(({ value, count, total }) => (
        <li key={value}>
          <Link to={toggled(params, name, value)} aria-current={chosen.includes(value) || undefined} rel="nofollow">
            <span className="what">{labelOf(name, value, labels, words)}</span>
            <span className="count">
              {count === total
                ? number(count)
                : t('search.counts', { count: number(count) as never, total: number(total) })}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
