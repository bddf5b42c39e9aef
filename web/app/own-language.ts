import Negotiator from 'negotiator';
import { type Locale, localeOf, locales, pathIn } from './words/locales';

/**
 * Where a browser is led that arrives from elsewhere, such as by a printed code, at an address without a language: to the page in the
 * language that its reader prefers (`Accept-Language`). Null where it stays, as it does where somebody has chosen a language on a page of ours.
 */
export function ownLanguage({ method, url, headers }: Pick<Request, 'method' | 'url' | 'headers'>): string | null {
  const from = headers.get('sec-fetch-site');
  const isArrival = method === 'GET' && headers.get('sec-fetch-mode') === 'navigate' && from && from !== 'same-origin';
  const { pathname, search } = new URL(url);
  const own = new Negotiator({ headers: Object.fromEntries(headers) }).language(['en', ...locales]) as
    | Locale
    | undefined;
  return isArrival && localeOf(pathname) === 'en' && own && own !== 'en' ? pathIn(own, pathname) + search : null;
}
