import { DeskPageDocument, DraftRevisionsDocument, type WorkingListKind } from '@conformity/client';
import { Link } from 'react-router';
import { acting } from '../../acts';
import { asking } from '../../asking';
import { type Bulk, type BulkAct, boxOf, bulkActs } from '../../bulk';
import { deskOf } from '../../drafting/types';
import { foundBy } from '../../finder';
import { type SignedIn, signedIn } from '../../signed-in';
import { Done } from '../../ui/desk/act';
import { BulkForm, BulkTold } from '../../ui/desk/bulk';
import { Views } from '../../ui/desk/views';
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
  ON_FORMER_EDITIONS: null,
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
  const found = me.memberships.length
    ? await ask(DeskPageDocument, { kind, query, after, former: kind === 'ON_FORMER_EDITIONS' })
    : null;
  const acts = actsOn(kind, me);
  const ids = kind === 'DRAFTS' && acts.length ? (found?.workingList?.edges.map(({ node }) => node.id) ?? []) : [];
  const revisions = ids.length ? (await ask(DraftRevisionsDocument, { ids })).nodes : [];
  return {
    me,
    kind,
    query,
    isFirst: !after,
    found,
    acts,
    revisions: Object.fromEntries(revisions?.flatMap(one => (one ? [[one.id, revisionOf(one)]] : [])) ?? []),
  };
}

export const action = (args: Route.ActionArgs) => acting<{ bulk: Bulk }>(args, bulkActs);

/** What whoever is signed in may do to many rows of a list at once; the graph says of each whether it lets them. */
function actsOn(kind: List, { memberships }: SignedIn): BulkAct[] {
  const isOffice = memberships.some(({ role }) => role === 'SECRETARIAT');
  if (kind !== 'DRAFTS')
    return kind !== 'SUSPENDED' && (isOffice || memberships.some(({ mayIssue }) => mayIssue)) ? ['suspendMany'] : [];
  return [
    ...(memberships.some(({ mayIssue }) => mayIssue) ? (['issueMany'] as const) : []),
    ...(isOffice || memberships.some(({ role }) => ['CB_ADMIN', 'IT_ADMIN'].includes(role))
      ? (['deleteMany'] as const)
      : []),
  ];
}

export default function Desk({ loaderData, actionData }: Route.ComponentProps) {
  const { me, found } = loaderData;
  const { t, base } = useWords();
  const bulk = actionData && 'bulk' in actionData ? actionData.bulk : null;
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
      <Done />
      {bulk && <BulkTold of={bulk} />}
      {found ? <ToDo {...loaderData} found={found} /> : <p>{t('desk.nothing')}</p>}
    </div>
  );
}

type Shown = Route.ComponentProps['loaderData'] & {
  found: NonNullable<Route.ComponentProps['loaderData']['found']>;
};

function ToDo({ kind, query, isFirst, found: { dashboard, workingList }, acts, revisions }: Shown) {
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
        <Views />
        {workingList?.edges.length ? (
          <BulkForm acts={acts}>
            <Rows kind={kind} of={workingList.edges} revisions={acts.length ? revisions : null} />
          </BulkForm>
        ) : (
          <p role="status">{t('desk.empty')}</p>
        )}
        <Pages isFirst={isFirst} next={workingList?.pageInfo.hasNextPage ? workingList.pageInfo.endCursor : null} />
      </section>
    </>
  );
}

interface InRows {
  kind: List;
  of: NonNullable<Shown['found']['workingList']>['edges'];
  /** Of drafts, by their ids; null where nothing can be done to rows. */
  revisions: Shown['revisions'] | null;
}

function Rows({ kind, of, revisions }: InRows) {
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
        {of.map(({ node, day: when, draftNumber, formerEditions }) => (
          <tr key={node.id}>
            <th scope="row">
              <span className="whole">
                {revisions && (
                  <input
                    type="checkbox"
                    name="chosen"
                    value={boxOf(node.__typename, node.id, revisions[node.id], node.number)}
                    aria-label={t('office.bulk.tick', { number: node.number })}
                  />
                )}{' '}
                <Link to={deskOf(base, node)}>{node.number}</Link>
              </span>{' '}
              <Badge status={node.effectiveStatus} />
              {draftNumber !== null && draftNumber !== undefined && draftNumber > 0 && (
                <div className="small muted">{t('desk.draftOf', { number: draftNumber })}</div>
              )}
            </th>
            <td>{t(`documentType.${node.documentType}`)}</td>
            <td>
              {node.title}
              {formerEditions?.map(one => (
                <FormerEdition key={one.cited.id} of={one} />
              ))}
            </td>
            <td>{node.holder?.name}</td>
            <td>{day(when)}</td>
          </tr>
        ))}
      </Table>
    </Scroll>
  );
}

type Former = NonNullable<InRows['of'][number]['formerEditions']>[number];

/** An edition that is in force no more, with what took its place, and how long it may be cited. */
function FormerEdition({ of: { cited, mayBeUsedUntil, source } }: { of: Former }) {
  const { t, day } = useWords();
  const parts = [
    cited.id,
    cited.replacedBy && t('desk.former.by', { edition: cited.replacedBy.id }),
    cited.withdrawn && t('desk.former.since', { since: cited.withdrawn }),
    mayBeUsedUntil ? t('desk.former.until', { day: day(mayBeUsedUntil) }) : t('desk.former.noRule'),
  ];
  return (
    <div className="small muted" title={source ?? undefined}>
      {parts.filter(Boolean).join(' · ')}
    </div>
  );
}

interface Revised {
  revision?: number | null;
  set?: { revision: number | null } | null;
}

/** Of a site of IECQ that of its set. */
function revisionOf(node: object): number | null {
  const { revision, set } = node as Revised;
  return revision ?? set?.revision ?? null;
}
