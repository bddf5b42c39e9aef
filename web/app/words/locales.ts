import { languages } from './languages';

/** The languages that the pages speak; English has no prefix in addresses. */
export type Locale = keyof typeof languages;
export const locales = Object.keys(languages) as Locale[];
/** What each language calls itself. */
export const nameOf = (locale: Locale) => languages[locale].site.language;

/** What stands in addresses before the paths of pages in a language. */
export const baseOf = (locale: Locale) => (locale === 'en' ? '' : `/${locale}`);

/** The language of an address. */
export function localeOf(path: string): Locale {
  const [, first] = path.split(/[/.?]/);
  return locales.find(locale => locale !== 'en' && locale === first) ?? 'en';
}

/** The path of a page, whatever language it is in. */
export const pathOf = (path: string) => path.slice(baseOf(localeOf(path)).length);

/** The path of the same page in another language. */
export const pathIn = (locale: Locale, path: string) => baseOf(locale) + pathOf(path).replace(/^\/$/, '') || '/';
