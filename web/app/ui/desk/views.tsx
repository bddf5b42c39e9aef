import { Link, useLocation, useRouteLoaderData } from 'react-router';
import { type SavedViews, viewAt } from '../../views';
import { useWords } from '../../words';
import { Act, QuickAct, Text } from './act';

/** The views of a list that its reader keeps, and how one more is kept. */
export function Views() {
  const { t, locale } = useWords();
  const here = useLocation();
  const { views } = useRouteLoaderData(`${locale}/desk`) as { views: SavedViews };
  const { list, filter } = viewAt(here);
  const own = views.filter(view => view.list === list);
  const kept = own.find(view => view.filter === filter);
  return (
    <div className="views">
      {own.length > 0 && (
        <nav aria-label={t('office.views.own')}>
          <ul className="chips">
            {own.map(view => (
              <li key={view.name}>
                <Link to={`?${view.filter}`} aria-current={view === kept ? 'page' : undefined}>
                  {view.name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {kept ? (
        <QuickAct act="removeView" of={kept.name} />
      ) : (
        filter && (
          <Act act="saveView">
            <Text name="name" label={t('office.views.name')} required max={60} />
          </Act>
        )
      )}
    </div>
  );
}
