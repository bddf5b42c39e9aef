import { AskForWatchDocument, type CertificateFilter, type MailPace } from '@conformity/client';
import type { Act } from './acts';
import { chosenIn, searchIn } from './search';
import { speakingAt } from './words';

/** What an address names to be watched: a search, or one document. */
export function watchedIn(params: URLSearchParams) {
  const search = searchIn(params);
  const filter = chosenIn(search).length ? search.filter : null;
  return { query: search.query, filter, document: params.get('document') };
}

/** The address of what a watch searches. */
export function addressOf({ query, filter }: { query?: string | null; filter?: string | null }): string {
  const params = new URLSearchParams(query ? { q: query } : {});
  for (const [name, values] of Object.entries(JSON.parse(filter ?? '{}') as CertificateFilter))
    for (const value of [values ?? []].flat()) params.append(name, String(value));
  return `/search?${params}`;
}

/** To whom a letter went by which a watch is confirmed. */
export interface WatchTold {
  mailed: string;
}

/** Asks for a watch by e-mail, of the document that the form names or of the search of the address. */
export const askForWatch =
  (url: string): Act<WatchTold> =>
  async (said, { act }) => {
    const { searchParams } = new URL(url);
    const document = said.maybe('document');
    const watched = document ? { document } : watchedIn(searchParams);
    const email = said.text('email');
    const { language } = speakingAt(url).notices;
    const asked = await act(AskForWatchDocument, { ...watched, email, language, pace: said.text('pace') as MailPace });
    return { ...asked, told: { mailed: asked.result?.askForWatch?.email ?? email } };
  };
