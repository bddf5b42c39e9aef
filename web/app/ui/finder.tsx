import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../words';
import { Scroll } from './scroll';
import { Pages } from './search/choices';

interface Found {
  title: string;
  lead: string;
  label: string;
  total?: number | undefined;
  pageInfo: { hasNextPage: boolean; endCursor?: string | null } | undefined;
  isEmpty: boolean;
  children: ReactNode;
}

/** A list that one looks things up in: what it is, one box, a table, the next page. */
export function Finder({ title, lead, label, total, pageInfo, isEmpty, children }: Found) {
  const { t, number } = useWords();
  const [params] = useSearchParams();
  return (
    <div className="column stack">
      <title>{`${title} · ${t('site.name')}`}</title>
      <meta name="description" content={lead} />
      <div className="tight">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
      </div>
      <form className="ask verify-form">
        <label htmlFor="finder">{label}</label>
        <span className="row">
          <input id="finder" type="search" name="q" defaultValue={params.get('q') ?? ''} maxLength={200} />
          <button className="button" type="submit">
            {t('list.find')}
          </button>
        </span>
      </form>
      <section>
        {isEmpty ? <p role="status">{t('list.none')}</p> : <Scroll label={title}>{children}</Scroll>}
        {total !== undefined && total > 0 && (
          <p className="small muted">{t('list.total', { number: number(total) })}</p>
        )}
        <Pages isFirst={!params.get('after')} next={pageInfo?.hasNextPage ? pageInfo.endCursor : null} />
      </section>
    </div>
  );
}

/** The rows of such a list. */
export const Table = ({ heads, children }: { heads: readonly string[]; children: ReactNode }) => (
  <table>
    <thead>
      <tr>
        {heads.map(head => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
);
