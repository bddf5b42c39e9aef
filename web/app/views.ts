import type { MeQuery } from '@conformity/client';
import { RemoveViewDocument, SaveViewDocument } from '@conformity/client';
import { createContext } from 'react-router';
import type { Act } from './acts';
import { pathOf } from './words/locales';

/** Lists with their filters that whoever is signed in keeps under names. */
export type SavedViews = NonNullable<MeQuery['savedViews']>;
export const savedViews = createContext<SavedViews>();

/** Which list of the desk an address is of, and its filters: what a view keeps of it. */
export function viewAt({ pathname, search }: Pick<URL, 'pathname' | 'search'>): { list: string; filter: string } {
  const params = new URLSearchParams(search);
  for (const name of ['after', 'done', 'index']) params.delete(name);
  for (const [name, value] of [...params]) if (!value) params.delete(name, value);
  params.sort();
  return {
    list: pathOf(pathname)
      .replace(/^\/desk\/?/, '')
      .replace(/\.data$/, ''),
    filter: `${params}`,
  };
}

/** What every list of the desk can be asked: to keep it as it is, and to forget it. */
export const viewActs = (url: string): Record<string, Act> => ({
  saveView: (said, { act }) => act(SaveViewDocument, { name: said.text('name'), ...viewAt(new URL(url)) }),
  removeView: (said, { act }) => act(RemoveViewDocument, { name: said.text('of') }),
});
