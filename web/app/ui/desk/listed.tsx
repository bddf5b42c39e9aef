import type { ReactNode } from 'react';
import { useWords } from '../../words';
import { Pages } from '../search/choices';
import { Done } from './act';
import { Views } from './views';

interface Of {
  title: string;
  lead?: string;
  /** Leads to the pages that belong to this one. */
  tabs?: ReactNode;
  total?: number | undefined;
  /** By what the list is narrowed: fields of a form. */
  narrowing?: ReactNode;
  /** Whether a choice is followed at once; a form that is filled in waits for its button. */
  isAtOnce?: boolean;
  acts?: ReactNode;
  isFirst: boolean;
  pageInfo?: { hasNextPage: boolean; endCursor?: string | null } | undefined;
  children: ReactNode;
}

/** A list of the desk: what it is, by what it is narrowed, what is in it, the next page. */
export function Listed({
  title,
  lead,
  tabs,
  total,
  narrowing,
  isAtOnce = true,
  acts,
  isFirst,
  pageInfo,
  children,
}: Of) {
  const { t, number } = useWords();
  return (
    <div className="column stack">
      <title>{`${title} · ${t('site.name')}`}</title>
      <div className="tight">
        <h1>{title}</h1>
        {tabs}
        {lead && <p className="lead">{lead}</p>}
        {narrowing && (
          <form className="narrowing" data-at-once={isAtOnce || undefined}>
            {narrowing}
            <button className="button quiet" type="submit">
              {t('search.apply')}
            </button>
          </form>
        )}
        <Views />
        {acts && <div className="act-list">{acts}</div>}
      </div>
      <Done />
      <section className="tight">
        {total === 0 ? <p role="status">{t('list.none')}</p> : children}
        {total !== undefined && total > 0 && (
          <p className="small muted">{t('list.total', { number: number(total) })}</p>
        )}
        <Pages isFirst={isFirst} next={pageInfo?.hasNextPage ? pageInfo.endCursor : null} />
      </section>
    </div>
  );
}
