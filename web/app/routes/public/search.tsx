import {
  CountPageDocument,
  ExportCertificatesDocument,
  OrganisationNameDocument,
  SearchPageDocument,
} from '@conformity/client';
import { redirect, useSearchParams } from 'react-router';
import { type Act, acting } from '../../acts';
import { asking } from '../../asking';
import { chosenIn, facetNames, facets, searchIn } from '../../search';
import { Documents } from '../../ui/documents';
import { Chips } from '../../ui/search/chips';
import { Choices, Export, formatIn, Pages } from '../../ui/search/choices';
import { Filters } from '../../ui/search/filters';
import { Nothing } from '../../ui/search/nothing';
import { AsTable } from '../../ui/search/table';
import { SearchBox } from '../../ui/search-box';
import { Watch } from '../../ui/watch';
import { askForWatch, type WatchTold } from '../../watching';
import { speakingAt, useWords } from '../../words';
import type { Route } from './+types/search';

export async function loader({ request, context }: Route.LoaderArgs) {
  const { ask } = context.get(asking);
  const search = searchIn(new URL(request.url).searchParams);
  const { query, filter, sort, after } = search;
  const fields = facetNames.map(name => facets[name]);
  const [organisation] = filter.organisations ?? [];
  const [{ certificates }, named] = await Promise.all([
    ask(SearchPageDocument, { query, filter, sort, after, fields, first: 25 }),
    organisation ? ask(OrganisationNameDocument, { id: organisation }) : null,
  ]);
  const isFiltered = chosenIn(search).length > 0;
  const without =
    certificates?.totalCount === 0 && isFiltered ? (await ask(CountPageDocument, { query })).certificates : null;
  return { found: certificates, organisation: named?.organisation?.name ?? null, without: without?.totalCount ?? 0 };
}

/** Writes what is found to a file: the page of the file follows. */
const write =
  (url: string): Act =>
  async (said, { ask }) => {
    const { searchParams } = new URL(url);
    const { query, filter, sort } = searchIn(searchParams);
    const rows = said.text('rows') === 'PARTS' ? 'PARTS' : 'DOCUMENTS';
    const asked = { query, filter, sort, format: formatIn(said.text('format')), rows } as const;
    const { exportCertificates: job } = await ask(ExportCertificatesDocument, asked);
    throw redirect(`${speakingAt(url).base}/export/${job?.id}?${searchParams}`, 303);
  };

export const action = (args: Route.ActionArgs) =>
  acting<WatchTold>(args, { export: write(args.request.url), watchSearch: askForWatch(args.request.url) });

export default function Search({ loaderData: { found, organisation, without } }: Route.ComponentProps) {
  const { t, number } = useWords();
  const [params] = useSearchParams();
  const search = searchIn(params);
  const edges = found?.edges ?? [];
  const nodes = edges.map(({ node }) => node);
  const title = search.query ? t('search.titleOf', { query: search.query }) : t('search.title');
  const total = found?.totalCount ?? 0;
  const results = t('search.results', { count: total, number: number(total) });
  const labels = { organisation, facets: found?.facets ?? [] };
  return (
    <div className="column stack">
      <title>{`${title} · ${t('site.name')}`}</title>
      <meta name="description" content={`${title}: ${results}`} />
      <meta name="robots" content="noindex, follow" />
      <div className="tight">
        <h1 className="visually-hidden">{title}</h1>
        <SearchBox query={search.query ?? ''} />
        <Chips search={search} labels={labels} />
      </div>
      <div className="with-side">
        <Filters search={search} labels={labels} />
        <section aria-labelledby="found">
          <div className="found-head">
            <h2 className="total" id="found">
              <span role="status">{results}</span>
            </h2>
            <Choices search={search} />
          </div>
          {found?.didYouMean && <p className="notice">{t('search.meant', { text: found.didYouMean })}</p>}
          {total === 0 ? (
            <Nothing search={search} without={without} />
          ) : search.isTable ? (
            <AsTable of={nodes} />
          ) : (
            <Documents of={nodes} />
          )}
          <Pages isFirst={!search.after} next={found?.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
          {total > 0 && <Export />}
          {(search.query || chosenIn(search).length > 0) && <Watch search={`${params}`} />}
        </section>
      </div>
    </div>
  );
}
