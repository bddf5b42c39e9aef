import { MarkNoticesReadDocument, NoticesPageDocument } from '@conformity/client';
import { Link } from 'react-router';
import { acting } from '../../acts';
import { asking } from '../../asking';
import { Done, QuickAct } from '../../ui/desk/act';
import { Pages } from '../../ui/search/choices';
import { speakingAt, useWords } from '../../words';
import type { Route } from './+types/notices';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const [after, unread] = [searchParams.get('after'), !searchParams.has('all')];
  const { language } = speakingAt(request.url).notices;
  const { notices } = await context.get(asking).ask(NoticesPageDocument, { unread, language, after });
  return { notices, unread, isFirst: !after };
}

export const action = ({ request, context }: Route.ActionArgs) =>
  acting(
    { request, context },
    { markRead: (said, { act }) => act(MarkNoticesReadDocument, { upTo: said.text('of') }) },
  );

export default function Notices({ loaderData: { notices, unread, isFirst } }: Route.ComponentProps) {
  const { t, day, time, pageOf, notices: written } = useWords();
  const edges = notices?.edges ?? [];
  const [latest] = edges;
  return (
    <div className="column stack">
      <title>{`${t('office.pages.notices')} · ${t('site.name')}`}</title>
      <div className="found-head">
        <h1>{t('office.pages.notices')}</h1>
        <div className="row">
          <Link className="button quiet" to={unread ? '?all' : '?'}>
            {t(unread ? 'office.notices.showAll' : 'office.notices.showUnread')}
          </Link>
          {latest && isFirst && unread && <QuickAct act="markRead" of={latest.node.id} />}
        </div>
      </div>
      <Done />
      {edges.length === 0 && <p role="status">{t(unread ? 'office.notices.noneUnread' : 'office.notices.none')}</p>}
      <ol className="story">
        {edges.map(({ node }) => (
          <li key={node.id} className={`of-${node.system}`}>
            <p className="kind">
              {t(`systems.${node.system}`)} · {t(`office.notices.kind.${node.kind}`)}
            </p>
            <p lang={written.lang}>{node.text}</p>
            <p className="small muted">
              {day(node.at)}, {time(node.at)} UTC · <Link to={pageOf(node.number)}>{node.number}</Link>
            </p>
          </li>
        ))}
      </ol>
      <Pages isFirst={isFirst} next={notices?.pageInfo.hasNextPage ? notices.pageInfo.endCursor : null} />
    </div>
  );
}
