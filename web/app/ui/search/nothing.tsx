import { Link } from 'react-router';
import type { Search } from '../../search';
import { useWords } from '../../words';

/** Why nothing is found, and what would be. */
export function Nothing({ search: { query }, without }: { search: Search; without: number }) {
  const { t, number } = useWords();
  return (
    <div className="tight">
      <p>{t('search.none')}</p>
      {without > 0 ? (
        <p>
          <Link to={query ? `?q=${encodeURIComponent(query)}` : '?'}>
            {t('search.noneText', { count: without, number: number(without), query: query ?? '' })}
          </Link>
        </p>
      ) : (
        query && <p>{t('search.noneAtAll', { query })}</p>
      )}
    </div>
  );
}
