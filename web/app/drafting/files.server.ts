import type { Graph, Refused } from '../graph';
import { uploaded } from '../upload.server';
import { type Values, withValue } from './values';

/** What stands in a form with the files that were sent with it: each is kept, and named by its hash. */
export async function withFiles(
  graph: Graph,
  form: FormData,
  values: Values,
  uploadsOf: (place: string) => string | null,
): Promise<{ values: Values; isChanged: boolean; refused: Refused[] }> {
  let kept = values;
  let isChanged = false;
  const refused: Refused[] = [];
  for (const [name, file] of form) {
    const place = name.startsWith('file:') ? name.slice(5) : '';
    const to = place && uploadsOf(place);
    if (!to || !(file instanceof Blob) || file.size === 0) continue;
    const body = String(form.get('body') ?? '');
    const sent = await uploaded(graph, body ? `${to}?body=${encodeURIComponent(body)}` : to, file);
    if (sent.refused) {
      refused.push(...sent.refused.map(({ message }) => ({ message, extensions: { field: place } })));
      continue;
    }
    isChanged = true;
    kept = withValue(kept, place, sent.result.hash);
    // An annex is called as its file is, unless it was given a name.
    if (place.endsWith('.hash')) {
      const of = place.slice(0, -'.hash'.length);
      for (const beside of ['fileName', 'title'])
        if (!form.get(`${of}.${beside}`)) kept = withValue(kept, `${of}.${beside}`, (file as File).name);
    }
  }
  return { values: kept, isChanged, refused };
}
