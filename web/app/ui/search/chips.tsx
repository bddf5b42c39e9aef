import { Link, useSearchParams } from 'react-router';
import { chosenIn, type Search, toggled } from '../../search';
import { useWords } from '../../words';
import { type Labels, labelOf } from './labels';

/** What narrows the search, each to be taken away. */
export function Chips({ search, labels }: { search: Search; labels: Labels }) {
  const words = useWords();
  const [params] = useSearchParams();
  const chosen = chosenIn(search);
  if (chosen.length === 0) return null;
  const { t } = words;
  return (
    <ul className="chips">
      {chosen.map(({ name, value }) => {
        const label = labelOf(name, value, labels, words);
        return (
          <li key={name + value}>
            <Link to={toggled(params, name, value)} aria-label={t('search.remove', { value: label })} rel="nofollow">
              {label} <span aria-hidden="true">×</span>
            </Link>
          </li>
        );
      })}
      {chosen.length > 1 && (
        <li>
          <Link to={search.query ? `?q=${encodeURIComponent(search.query)}` : '?'}>{t('search.clear')}</Link>
        </li>
      )}
    </ul>
  );
}
