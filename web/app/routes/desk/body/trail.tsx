import { BodyTrailDocument } from '@conformity/client';
import { Link } from 'react-router';
import { asking } from '../../../asking';
import { signedIn, standingAt } from '../../../signed-in';
import { BodyFrame, tabsFor } from '../../../ui/desk/body-frame';
import { Said } from '../../../ui/desk/said';
import { useWords } from '../../../words';
import type { Route } from './+types/trail';

const atOnce = 50;

export async function loader({ request, params: { id }, context }: Route.LoaderArgs) {
  const before = new URL(request.url).searchParams.get('before');
  const found = await context.get(asking).ask(BodyTrailDocument, { id, last: atOnce, before });
  return { ...found, before, ...standingAt(context.get(signedIn), id) };
}

/** What was done to a body and its people, the latest first. */
export default function Trail({ loaderData }: Route.ComponentProps) {
  const { certificationBody: body, bodyChanges, administrates, before } = loaderData;
  const { t, day, time } = useWords();
  if (!body) return null;
  const edges = [...(bodyChanges?.edges ?? [])].reverse();
  return (
    <BodyFrame body={body} tab="trail" shown={tabsFor(administrates)}>
      <ol className="story">
        {edges.map(({ node }) => (
          <li key={node.at + node.act + node.person}>
            <p>
              <strong>{wordsOf(node.act)}</strong>
              {node.person && `: ${node.person}`}
            </p>
            {node.reason && <p>{node.reason}</p>}
            <details>
              <summary className="small">{t('office.trail.what')}</summary>
              <Said of={node.after} before={node.before} />
            </details>
            <p className="small muted">
              {t('office.by', { name: node.by, day: day(node.at) })}, {time(node.at)} UTC
            </p>
          </li>
        ))}
      </ol>
      <nav className="next" aria-label={t('search.next')}>
        {before && <Link to="?">{t('office.trail.latest')}</Link>}
        {bodyChanges?.pageInfo.hasPreviousPage && (
          <Link to={`?before=${encodeURIComponent(bodyChanges.pageInfo.startCursor ?? '')}`}>
            {t('office.trail.earlier')}
          </Link>
        )}
      </nav>
    </BodyFrame>
  );
}

/** `grant-membership` is `Grant membership`. */
const wordsOf = (act: string) => act.charAt(0).toUpperCase() + act.slice(1).replaceAll('-', ' ');
