import { type DraftedType, draftedTypes } from '../../drafting/types';
import { signedIn } from '../../signed-in';
import { useWords } from '../../words';
import type { Route } from './+types/new';

export async function loader({ context }: Route.LoaderArgs) {
  const { memberships } = context.get(signedIn);
  const systems = new Set(memberships.flatMap(({ body, system }) => (body && system ? [system] : [])));
  return { types: (Object.keys(draftedTypes) as DraftedType[]).filter(type => systems.has(draftedTypes[type])) };
}

/** What somebody can begin to draft. */
export default function New({ loaderData: { types } }: Route.ComponentProps) {
  const { t, base } = useWords();
  return (
    <div className="column stack">
      <title>{`${t('draft.begin')} · ${t('site.name')}`}</title>
      <div className="tight">
        <p className="small">
          <a href={`${base}/desk`}>{t('desk.title')}</a>
        </p>
        <h1>{t('draft.begin')}</h1>
      </div>
      {types.length ? (
        <ul className="to-do">
          {types.map(type => (
            <li key={type}>
              <a href={`${base}/desk/${type}/new`}>{t(`draft.types.${type}`)}</a>
            </li>
          ))}
        </ul>
      ) : (
        <p>{t('desk.nothing')}</p>
      )}
    </div>
  );
}
