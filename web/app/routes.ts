import { index, layout, prefix, type RouteConfig, route } from '@react-router/dev/routes';
import { baseOf, locales } from './words/locales';

const pagesOf = (locale: string) => {
  const page = (path: string, file: string) => route(path, `routes/public/${file}.tsx`, { id: `${locale}/${file}` });
  const office = (path: string, file: string) =>
    route(path, `routes/desk/${file}.tsx`, { id: `${locale}/desk/${file}` });
  return [
    index('routes/public/home.tsx', { id: `${locale}/home` }),
    page('search', 'search'),
    page('suggest', 'suggest'),
    page('c/*', 'certificate'),
    page('concern/:id', 'concern'),
    page('export/:id', 'export'),
    page('verify', 'verify'),
    route('verdicts.csv', 'routes/public/verdicts.ts', { id: `${locale}/verdicts` }),
    page('bodies', 'bodies'),
    page('bodies/:id', 'body'),
    page('organisations', 'organisations'),
    page('organisations/:id', 'organisation'),
    page('standards', 'standards'),
    page('standards/*', 'standard'),
    page('figures', 'figures'),
    route('figures/:file', 'routes/public/figure-file.ts', { id: `${locale}/figure-file` }),
    page('developers', 'developers'),
    page('developers/schema/:type?', 'schema'),
    route('desk/sign-out', 'routes/desk/sign-out.ts', { id: `${locale}/sign-out` }),
    route('desk/suggest', 'routes/desk/suggest.ts', { id: `${locale}/suggest-desk` }),
    route('desk', 'routes/desk/frame.tsx', { id: `${locale}/desk` }, [
      index('routes/desk/desk.tsx', { id: `${locale}/desk/to-do` }),
      office('notices', 'notices'),
      office('documents/:id', 'document'),
      office('findings', 'findings'),
      office('points', 'points'),
      office('reviews', 'reviews'),
      office('report-cards', 'report-cards'),
      office('watches', 'watches'),
      office('concerns', 'concerns'),
      office('it', 'it'),
      office('changes', 'changes'),
      office('read-only', 'read-only'),
      office('marks', 'marks'),
      office('me', 'me'),
      office('bodies', 'bodies'),
      office('bodies/:id', 'body/profile'),
      office('bodies/:id/people', 'body/people'),
      office('bodies/:id/programs', 'body/programs'),
      office('bodies/:id/webhooks', 'body/webhooks'),
      office('bodies/:id/trail', 'body/trail'),
      office('new', 'new'),
      office(':type/:id', 'draft'),
      office(':type/:id/:act', 'act'),
    ]),
    page('*', 'missing'),
  ];
};

export default [
  layout('routes/public/frame.tsx', [
    ...locales.flatMap(locale => (baseOf(locale) ? prefix(baseOf(locale), pagesOf(locale)) : pagesOf(locale))),
  ]),
  route('data/*', 'routes/data.ts'),
  route('schema.graphql', 'routes/schema-file.ts'),
  route('sitemap.xml', 'routes/sitemap.ts'),
] satisfies RouteConfig;
