import { SitemapMonthsDocument, SitemapPageDocument } from '@conformity/client';
import { asking } from '../asking';
import type { Graph } from '../graph';
import { type Days, daysIn, filesOf } from '../sitemap';
import { speaking } from '../words';
import { type Locale, locales } from '../words/locales';
import type { Route } from './+types/sitemap';

/** For search engines: the index of all files, or one of them, with the addresses of what was issued last in its days. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { origin, searchParams } = new URL(request.url);
  const graph = context.get(asking);
  const days = daysIn(searchParams);
  const body = days ? await fileOf(graph, origin, days) : await indexOf(graph, origin);
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`, {
    headers: { 'content-type': 'application/xml; charset=utf-8', 'cache-control': 'public, max-age=3600' },
  });
}

const protocol = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const xhtml = 'xmlns:xhtml="http://www.w3.org/1999/xhtml"';

async function indexOf({ ask }: Graph, origin: string) {
  const { statistics } = await ask(SitemapMonthsDocument, {});
  const files = (statistics ?? []).flatMap(({ month, count }) => (month ? filesOf(month, count) : []));
  const told = files.map(
    ({ from, to }) => `<sitemap><loc>${origin}/sitemap.xml?from=${from}&amp;to=${to}</loc></sitemap>`,
  );
  return `<sitemapindex ${protocol}>${told.join('')}</sitemapindex>`;
}

async function fileOf({ ask }: Graph, origin: string, days: Days) {
  const addressOf = (locale: Locale, number: string) => origin + speaking(locale).pageOf(number);
  const addresses: string[] = [];
  let after: string | null | undefined = null;
  while (after !== undefined) {
    const { certificates }: Awaited<ReturnType<typeof askFor>> = await askFor(after);
    for (const { node } of certificates?.edges ?? [])
      addresses.push(
        `<url><loc>${addressOf('en', node.number)}</loc><lastmod>${node.issuedOn}</lastmod>${inEach(node.number)}</url>`,
      );
    after = certificates?.pageInfo.hasNextPage ? certificates.pageInfo.endCursor : undefined;
  }
  return `<urlset ${protocol} ${xhtml}>${addresses.join('')}</urlset>`;

  function inEach(number: string) {
    return locales
      .map(locale => `<xhtml:link rel="alternate" hreflang="${locale}" href="${addressOf(locale, number)}"/>`)
      .join('');
  }

  function askFor(from: string | null) {
    return ask(SitemapPageDocument, { ...days, after: from });
  }
}
