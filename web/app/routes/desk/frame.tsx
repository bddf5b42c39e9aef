import { MeDocument } from '@conformity/client';
import { Link, Outlet, redirect, useLocation } from 'react-router';
import { asking } from '../../asking';
import { administratedBy, isIt, overseenBy, secretariatOf, signedIn } from '../../signed-in';
import { ofBodies } from '../../ui/desk/of-bodies';
import { savedViews } from '../../views';
import { useWords } from '../../words';
import type { Route } from './+types/frame';

/** The desk is for who is signed in; whoever is not is led back here by signing in. */
export const middleware: Route.MiddlewareFunction[] = [
  async ({ request, context }) => {
    const { me, savedViews: views } = await context.get(asking).ask(MeDocument, {});
    const { pathname, search } = new URL(request.url);
    if (!me) throw redirect(`/auth/login?to=${encodeURIComponent(pathname.replace(/\.data$/, '') + search)}`, 303);
    context.set(signedIn, me);
    context.set(savedViews, views ?? []);
  },
];

export const loader = ({ context }: Route.LoaderArgs) => ({
  me: context.get(signedIn),
  views: context.get(savedViews),
});

/** What stands around every page of the desk: who is signed in, and where they can go. */
export default function DeskFrame({ loaderData: { me } }: Route.ComponentProps) {
  const { t, base } = useWords();
  const { pathname } = useLocation();
  const own = administratedBy(me);
  const isOfficial = overseenBy(me).length > 0;
  const isAtWork = me.memberships.length > 0;
  const pages: [string, string][] = [
    ...(isAtWork
      ? ([
          ['', t('office.pages.todo')],
          ['notices', t('office.pages.notices')],
          ['findings', t('office.pages.findings')],
          ['reviews', t('office.pages.reviews')],
          ['points', t('office.pages.points')],
          ['report-cards', t('office.pages.reportCards')],
        ] as [string, string][])
      : []),
    ...(secretariatOf(me).length ? [['concerns', t('office.pages.concerns')] as [string, string]] : []),
    ['watches', t('office.pages.watches')],
    ...own.map(({ id, name }): [string, string] => [`bodies/${id}`, own.length > 1 ? name : t('office.pages.ownBody')]),
    ...(isOfficial ? [['bodies', t('office.pages.bodies')] as [string, string]] : []),
    ...(isIt(me) ? [['it', t('office.pages.it')] as [string, string]] : []),
  ];
  const page = pathname.slice(`${base}/desk`.length + 1);
  const here = ofBodies.includes(page) ? 'bodies' : page;
  const current = pages
    .filter(([page]) => (page ? here === page || here.startsWith(`${page}/`) : here === ''))
    .at(-1)?.[0];
  return (
    <>
      <meta name="robots" content="noindex" />
      <div className="desk-bar no-print">
        <div className="column top-row">
          {pages.length > 0 && (
            <nav aria-label={t('office.menu')}>
              <ul className="menu">
                {pages.map(([page, name]) => (
                  <li key={page}>
                    <Link
                      reloadDocument
                      to={`${base}/desk${page && `/${page}`}`}
                      aria-current={page === current ? 'page' : undefined}
                    >
                      {name}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
          )}
          <form method="post" action={`${base}/desk/sign-out`} className="signed-in">
            <Link reloadDocument to={`${base}/desk/me`} aria-current={page === 'me' ? 'page' : undefined}>
              {me.name}
            </Link>
            <button className="link" type="submit">
              {t('desk.signOut')}
            </button>
          </form>
        </div>
      </div>
      <Outlet />
    </>
  );
}
