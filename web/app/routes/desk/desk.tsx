import { DeskPageDocument, type WorkingListKind } from '@conformity/client';
import { Link } from 'react-router';
import { asking } from '../../asking';
import { deskOf } from '../../drafting/types';
import { foundBy } from '../../finder';
import { signedIn } from '../../signed-in';
import { Table } from '../../ui/finder';
import { Scroll } from '../../ui/scroll';
import { Pages } from '../../ui/search/choices';
import { Badge } from '../../ui/status';
import { useWords } from '../../words';
import type { en } from '../../words/en';
import type { Route } from './+types/desk';

type List = keyof (typeof en)['desk']['lists'] & WorkingListKind;

/** The lists, each with the number of the dashboard that tells how long it is. */
const lists = {
  DRAFTS: 'drafts',
  EXPIRING: 'expiring',
  SURVEILLANCE_DUE: 'surveillanceDue',
  OUT_OF_DATE_REPORTS: 'outOfDateReports',
  ON_OUT_OF_DATE_REPORTS: 'onOutOfDateReports',
  SUSPENDED: 'suspended',
  CHANGED: null,
} as const satisfies Record<List, string | null>;
const kinds = Object.keys(lists) as List[];

export async function loader({ request, context }: Route.LoaderArgs) {
  const { ask } = context.get(asking);
  const { searchParams } = new URL(request.url);
  const me = context.get(signedIn);
  const kind = kinds.find(one => one === searchParams.get('list')) ?? 'DRAFTS';
  const { query, after } = foundBy(request.url);
  const isAtWork = me.memberships.length > 0;
  return {
    me,
    kind,
    query,
    isFirst: !after,
    found: isAtWork ? await ask(DeskPageDocument, { kind, query, after }) : null,
  };
}

export default function Desk({ loaderData: { me, kind, query, isFirst, found } }: Route.ComponentProps) {
  const { t, base } = useWords();
  const draftsAny = me.memberships.some(({ body }) => body);
  return (
    <div className="column stack">
      <title>{`${t('desk.title')} · ${t('site.name')}`}</title>
      <div className="found-head">
        <div className="tight">
          <h1>{t('desk.title')}</h1>
          <p className="muted">
            {t('desk.as', { name: me.name })}
            {me.memberships.map(({ id, role, system, body, mayIssue }) => (
              <span key={id}>
                {' · '}
                {[t(`desk.role.${role}`), system && t(`systems.${system}`), body?.name, mayIssue && t('desk.mayIssue')]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            ))}
          </p>
        </div>
        {draftsAny && (
          <Link className="button" to={`${base}/desk/new`}>
            {t('draft.begin')}
          </Link>
        )}
      </div>
      {found ? <ToDo kind={kind} query={query} isFirst={isFirst} found={found} /> : <p>{t('desk.nothing')}</p>}
    </div>
  );
}

type Shown = Pick<Route.ComponentProps['loaderData'], 'kind' | 'query' | 'isFirst'> & {
  found: NonNullable<Route.ComponentProps['loaderData']['found']>;
};

function ToDo({ kind, query, isFirst, found: { dashboard, workingList } }: Shown) {
  const { t, base, number } = useWords();
  return (
    <>
      <nav aria-label={t('desk.title')}>
        <ul className="to-do">
          {kinds.map(list => {
            const counted = lists[list];
            const count = counted && dashboard?.[counted];
            return (
              <li key={list}>
                <Link to={`${base}/desk?list=${list}`} aria-current={list === kind ? 'page' : undefined}>
                  <strong>{count === null || count === undefined ? '…' : number(count)}</strong>
                  {t(`desk.lists.${list}`)}
                  {list === 'DRAFTS' && dashboard && dashboard.oldDrafts > 0 && (
                    <small className="muted">{t('desk.old', { number: number(dashboard.oldDrafts) })}</small>
                  )}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      <section aria-labelledby="list">
        <div className="found-head">
          <h2 className="total" id="list">
            {t(`desk.lists.${kind}`)}
          </h2>
          <form className="row">
            <input type="hidden" name="list" value={kind} />
            <input
              type="search"
              name="q"
              aria-label={t('desk.find')}
              placeholder={t('desk.find')}
              defaultValue={query ?? ''}
            />
            <button className="button quiet" type="submit">
              {t('list.find')}
            </button>
          </form>
        </div>
        {workingList?.edges.length ? (
          <Rows kind={kind} of={workingList.edges} />
        ) : (
          <p role="status">{t('desk.empty')}</p>
        )}
        <Pages isFirst={isFirst} next={workingList?.pageInfo.hasNextPage ? workingList.pageInfo.endCursor : null} />
      </section>
    </>
  );
}

function Rows({ kind, of }: { kind: List; of: NonNullable<Shown['found']['workingList']>['edges'] }) {
  const { t, day, base } = useWords();
  const heads = [
    t('box.kind.NUMBER'),
    t('facet.documentTypes'),
    t('box.kind.TITLE'),
    t('certificate.holder'),
    t(`desk.days.${kind}`),
  ];
  return (
    <Scroll label={t(`desk.lists.${kind}`)}>
      <Table heads={heads}>
        {of.map(({ node, day: when, draftNumber }) => (
          <tr key={node.id}>
            <th scope="row">
              <Link to={deskOf(base, node)}>{node.number}</Link> <Badge status={node.effectiveStatus} />
              {draftNumber !== null && draftNumber !== undefined && draftNumber > 0 && (
                <div className="small muted">{t('desk.draftOf', { number: draftNumber })}</div>
              )}
            </th>
            <td>{t(`documentType.${node.documentType}`)}</td>
            <td>{node.title}</td>
            <td>{node.holder?.name}</td>
            <td>{day(when)}</td>
          </tr>
        ))}
      </Table>
    </Scroll>
  );
}
