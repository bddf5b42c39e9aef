import i18next from 'i18next';
import { useLocation } from 'react-router';
import type { en } from './en';
import { languages } from './languages';
import { baseOf, type Locale, localeOf, locales } from './locales';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof en };
  }
}

const i18n = i18next.createInstance();
void i18n.init({
  resources: Object.fromEntries(locales.map(locale => [locale, { translation: languages[locale] }])),
  fallbackLng: 'en',
  initAsync: false,
  interpolation: { escapeValue: false },
});

const speakers = Object.fromEntries(locales.map(locale => [locale, speakerOf(locale)])) as Record<
  Locale,
  ReturnType<typeof speakerOf>
>;

function speakerOf(locale: Locale) {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' });
  const number = new Intl.NumberFormat(locale);
  const country = new Intl.DisplayNames(locale, { type: 'region' });
  const base = baseOf(locale);
  return {
    locale,
    t: i18n.getFixedT(locale),
    /** Before the paths of pages in this language. */
    base,
    day: (value: string | null | undefined) => (value ? day.format(new Date(value)) : ''),
    time: (value: string) => time.format(new Date(value)),
    number: (value: number) => number.format(value),
    /** Of ISO 3166-1; what is none, such as ZZ of demonstrations, as it is. */
    country: (code: string | null | undefined) => {
      if (!code || code === 'ZZ' || !/^[A-Z]{2}$/.test(code)) return code ?? '';
      return country.of(code) ?? code;
    },
    /** The page of a number. */
    pageOf: (document: string) => `${base}/c/${encodeURIComponent(document)}`,
    /** Notices and letters are written in English and French; their language for the graph, and for browsers. */
    notices: locale === 'fr' ? ({ language: 'FR', lang: 'fr' } as const) : ({ language: 'EN', lang: 'en' } as const),
  };
}

/** What a page needs to speak one language. */
export const speaking = (locale: Locale) => speakers[locale];
export type Speaking = ReturnType<typeof speaking>;

/** What speaks the language of an address. */
export const speakingAt = (url: string) => speaking(localeOf(new URL(url).pathname));

/** What the page speaks that is being shown. */
export const useWords = () => speaking(localeOf(useLocation().pathname));
