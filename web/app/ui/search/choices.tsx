import { Link, useLocation, useSearchParams } from 'react-router';
import { type Search, saying, sorts } from '../../search';
import { useWords } from '../../words';

/** Everything that the address says, but for what a form says itself. */
function Kept({ without }: { without: readonly string[] }) {
  const [params] = useSearchParams();
  return [...params]
    .filter(([name]) => !without.includes(name))
    .map(([name, value]) => <input key={name + value} type="hidden" name={name} value={value} />);
}

/** In which order, and how it looks. */
export function Choices({ search }: { search: Search }) {
  const { t } = useWords();
  const [params] = useSearchParams();
  return (
    <div className="choices no-print">
      <form data-at-once className="row">
        <Kept without={['sort', 'after']} />
        <label className="small" htmlFor="sort">
          {t('search.sort')}
        </label>
        <select id="sort" name="sort" defaultValue={search.sort}>
          {sorts
            .filter(sort => sort !== 'RELEVANCE' || search.query)
            .map(sort => (
              <option key={sort} value={sort}>
                {t(`search.sorts.${sort}`)}
              </option>
            ))}
        </select>
        <noscript>
          <button className="button quiet" type="submit">
            {t('search.apply')}
          </button>
        </noscript>
      </form>
      <Link className="button quiet" to={saying(params, { view: search.isTable ? null : 'table' })} rel="nofollow">
        {t(search.isTable ? 'search.list' : 'search.table')}
      </Link>
    </div>
  );
}

/** To the next page, by an address that can be shared. */
export function Pages({ isFirst, next }: { isFirst: boolean; next: string | null | undefined }) {
  const { t } = useWords();
  const [params] = useSearchParams();
  if (isFirst && !next) return null;
  return (
    <nav className="next" aria-label={t('search.next')}>
      {!isFirst && (
        <Link className="button quiet" to={saying(params, { after: null })} rel="nofollow">
          {t('search.first')}
        </Link>
      )}
      {next && (
        <Link className="button quiet" to={saying(params, { after: next })} rel="next nofollow">
          {t('search.next')}
        </Link>
      )}
    </nav>
  );
}

const formats = {
  XLSX: 'Excel',
  CSV: 'CSV',
  CSV_SEMICOLON: 'CSV (;)',
  JSONL: 'JSON Lines',
  PARQUET: 'Parquet',
} as const;
type Format = keyof typeof formats;

/** The format that was chosen; Excel where none of them was. */
export const formatIn = (chosen: unknown): Format =>
  typeof chosen === 'string' && Object.hasOwn(formats, chosen) ? (chosen as Format) : 'XLSX';

/** All that is found, as a file. */
export function Export() {
  const { t } = useWords();
  const { pathname, search } = useLocation();
  return (
    <form method="post" action={pathname + search} className="row no-print export">
      <strong>{t('search.export')}</strong>
      {(Object.keys(formats) as Format[]).map(format => (
        <button key={format} className="button quiet" type="submit" name="format" value={format}>
          {t('search.exportAs', { format: formats[format] })}
        </button>
      ))}
      <label className="small">
        <input type="checkbox" name="rows" value="PARTS" /> {t('search.exportParts')}
      </label>
      <span className="small muted">{t('search.exportText')}</span>
    </form>
  );
}
