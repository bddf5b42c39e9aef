import i18next from 'i18next';
import { useLocation } from 'react-router';
import { en } from './en';
import { fr } from './fr';
import type { Locale } from './locales';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

const i18n = i18next.createInstance();
void i18n.init({
  resources: { en: { translation: en }, fr: { translation: fr } },
  fallbackLng: 'en',
  initAsync: false,
  interpolation: { escapeValue: false },
});

const said = { en: i18n.getFixedT('en'), fr: i18n.getFixedT('fr') };

/** The language of an address. */
export const localeOf = (path: string): Locale => (/^\/fr(\/|\.data|$)/.test(path) ? 'fr' : 'en');

const formats = (locale: Locale) => ({
  day: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }),
  time: new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' }),
  number: new Intl.NumberFormat(locale),
  country: new Intl.DisplayNames(locale, { type: 'region' }),
});
const formatted = { en: formats('en'), fr: formats('fr') };

/** What a page needs to speak one language. */
export function speaking(locale: Locale) {
  const { day, time, number, country } = formatted[locale];
  return {
    locale,
    t: said[locale],
    /** Before the paths of pages in this language. */
    base: locale === 'en' ? '' : `/${locale}`,
    day: (value: string | null | undefined) => (value ? day.format(new Date(value)) : ''),
    time: (value: string) => time.format(new Date(value)),
    number: (value: number) => number.format(value),
    /** Of ISO 3166-1; what is none, such as ZZ of demonstrations, as it is. */
    country: (code: string | null | undefined) => {
      if (!code || code === 'ZZ' || !/^[A-Z]{2}$/.test(code)) return code ?? '';
      return country.of(code) ?? code;
    },
    /** The page of a number. */
    pageOf: (document: string) => `${locale === 'en' ? '' : `/${locale}`}/c/${encodeURIComponent(document)}`,
  };
}
export type Speaking = ReturnType<typeof speaking>;

/** What the page speaks that is being shown. */
export const useWords = () => speaking(localeOf(useLocation().pathname));
