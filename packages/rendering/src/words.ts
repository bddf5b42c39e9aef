import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PrintedLanguage } from '@conformity/certification';
import { IntlMessageFormat } from 'intl-messageformat';

/** The words around a content, in one language or several, by their English text. What has no translation stays English. */
export interface Words {
  /** With the colon or the number that it is given with; several languages stand beside each other, each once. */
  label(english: string, between?: string): string;
  /** An ICU message with its values, in the first language. */
  message(english: string, values: Record<string, string | number>): string;
  /** The name of a country by its code of ISO 3166-1, in the first language; another text, such as the ZZ of demonstrations, as it is. */
  country(code: string): string;
  language: PrintedLanguage;
}

/** The folder of the translations: one file a language, from the English text to its own, both ICU messages. */
export const translations = path.join(__dirname, 'words');

type Dictionary = Readonly<Record<string, string>>;
const dictionaries = new Map<PrintedLanguage, Dictionary>([['en', {}]]);

export function dictionaryOf(language: PrintedLanguage): Dictionary {
  const known = dictionaries.get(language);
  if (known) return known;
  const read = JSON.parse(readFileSync(path.join(translations, `${language}.json`), 'utf8')) as Dictionary;
  dictionaries.set(language, read);
  return read;
}

const framed = /^(\d+\. |)(.*?)(:?)$/s;

/** The words in these languages, the first of which leads; English where there is none. */
export function wordsIn([language = 'en', ...others]: readonly PrintedLanguage[]): Words {
  const [first, ...rest] = [language, ...others].map(dictionaryOf) as [Dictionary, ...Dictionary[]];
  return {
    language,
    label(english, between = ' / ') {
      const [, before = '', core = '', colon = ''] = framed.exec(english) ?? [];
      if (![first, ...rest].some(dictionary => core in dictionary)) return english;
      const said = new Set([first, ...rest].map(dictionary => dictionary[core] ?? core));
      return `${before}${[...said].join(between)}${colon && language === 'fr' ? ' :' : colon}`;
    },
    message: (english, values) => String(new IntlMessageFormat(first[english] ?? english, language).format(values)),
    country(code) {
      if (!/^[A-Z]{2}$/.test(code) || code === 'ZZ') return code;
      return new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(code) ?? code;
    },
  };
}

/** A text whose first paragraph is a sentence of ours, in the language of the words around it; what an officer wrote stays as it is. */
export function withLead(text: string, words: Words): string {
  const [lead = '', ...others] = text.split('\n\n');
  const isOurs = lead === 'NO' || lead.split(' ').length > 3;
  return isOurs ? [words.label(lead), ...others].join('\n\n') : text;
}
