import { SuggestPageDocument } from '@conformity/client';
import { renderToStaticMarkup } from 'react-dom/server';
import { asking } from '../../asking';
import { speakingAt } from '../../words';
import type { Route } from './+types/suggest';

/** What fits what somebody is typing, as the list beneath the box. */
export async function loader({ request, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url);
  const prefix = searchParams.get('q')?.replaceAll('\0', '').trim().slice(0, 100) ?? '';
  const { suggestByKind } = prefix.length < 2 ? {} : await context.get(asking).ask(SuggestPageDocument, { prefix });
  const { t } = speakingAt(request.url);
  const seen = new Set<string>();
  const options = (suggestByKind ?? []).flatMap(({ kind, suggestions }) =>
    suggestions.flatMap(({ value }) => {
      if (seen.has(value)) return [];
      seen.add(value);
      return [
        <div key={value} role="option" tabIndex={-1} aria-selected="false" data-autocomplete-value={value}>
          <span>{value}</span>
          <small>{t(`box.kind.${kind}`)}</small>
        </div>,
      ];
    }),
  );
  return new Response(renderToStaticMarkup(options.slice(0, 10)), {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'public, max-age=60' },
  });
}
