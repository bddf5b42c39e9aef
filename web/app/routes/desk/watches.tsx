import { KeepWatchDocument, RemoveWatchDocument, WatchesPageDocument } from '@conformity/client';
import { Link, useSearchParams } from 'react-router';
import { acting } from '../../acts';
import { asking } from '../../asking';
import { Act, Done, QuickAct, Text, Tick } from '../../ui/desk/act';
import { addressOf, watchedIn } from '../../watching';
import { speakingAt, useWords } from '../../words';
import type { Route } from './+types/watches';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const { language } = speakingAt(request.url).notices;
  const { query, filter, document } = watchedIn(searchParams);
  return {
    ...(await context.get(asking).ask(WatchesPageDocument, { language })),
    isAsked: Boolean(query || filter || document),
  };
}

export const action = (args: Route.ActionArgs) =>
  acting(args, {
    keepWatch: (said, { act }) => {
      const watched = watchedIn(new URL(args.request.url).searchParams);
      return act(KeepWatchDocument, { ...watched, name: said.maybe('name'), isMailed: said.is('isMailed') });
    },
    removeWatch: (said, { act }) => act(RemoveWatchDocument, { id: said.text('of') }),
  });

/** What somebody is told of: the searches and documents that they watch, and what was told lately. */
export default function Watches({ loaderData }: Route.ComponentProps) {
  const { watches, watchNotices, noticeMail, isAsked } = loaderData;
  const { t, base, day, time, number, pageOf, notices } = useWords();
  const [params] = useSearchParams();
  const told = watchNotices?.edges ?? [];
  return (
    <div className="column stack">
      <title>{`${t('office.pages.watches')} · ${t('site.name')}`}</title>
      <div className="tight">
        <h1>{t('office.pages.watches')}</h1>
        <p className="lead">{t('office.watches.lead')}</p>
        {isAsked && !params.has('done') && (
          <Act act="keepWatch" isOpen>
            <Text name="name" label={t('office.views.name')} max={100} />
            <Tick name="isMailed" label={t('office.watches.mailed')} value />
            {!noticeMail?.confirmedAt && <p className="small muted">{t('office.watches.noMail')}</p>}
          </Act>
        )}
      </div>
      <Done />
      <section className="tight">
        {watches?.length === 0 && (
          <p>
            {t('office.watches.none')} <Link to={`${base}/search`}>{t('site.search')}</Link>
          </p>
        )}
        {watches?.map(watch => (
          <article key={watch.id} className="card">
            <h2>{watch.name ?? watch.query ?? t('office.watches.unnamed')}</h2>
            <p className="small muted">
              {[
                t('office.watches.found', { number: number(watch.found) }),
                t('office.sinceDay', { day: day(watch.createdAt) }),
                watch.isMailed && t('office.watches.mailed'),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <div className="act-list">
              <Link to={watch.documentId ? `${base}/desk/documents/${watch.documentId}` : base + addressOf(watch)}>
                {t('office.watches.see')}
              </Link>
              <a href={watch.feed}>{t('office.watches.feed')}</a>
              <a href={watch.calendar}>{t('office.watches.calendar')}</a>
              <QuickAct act="removeWatch" of={watch.id} />
            </div>
          </article>
        ))}
      </section>
      {told.length > 0 && (
        <section className="tight" aria-labelledby="told">
          <h2 id="told">{t('office.watches.told')}</h2>
          <ol className="story">
            {told.map(({ node }) => (
              <li key={node.id}>
                <p className="kind">{t(`office.notices.kind.${node.kind}`)}</p>
                <p lang={notices.lang}>{node.text}</p>
                <p className="small muted">
                  {day(node.at)}, {time(node.at)} UTC · <Link to={pageOf(node.number)}>{node.number}</Link>
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
