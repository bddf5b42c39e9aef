import type { Known } from './nearest';

/** The form of a country code: the two capital letters of ISO 3166-1 alpha-2. Which of them are in use is not asked. */
export const countryPattern = /^[A-Z]{2}$/;

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Not where another code has taken its place, as DE that of DD, and not what Unicode keeps for tests. */
const isInUse = (code: string) => new Intl.Locale(`und-${code}`).region === code && !/^X[AB]$/.test(code);

const named = (language: string, style: 'long' | 'short' = 'long') =>
  new Intl.DisplayNames([language], { type: 'region', fallback: 'none', style });

const english = named('en');
const codes = new Set(
  letters
    .flatMap(first => letters.map(second => first + second))
    .filter(code => english.of(code) !== undefined && isInUse(code)),
);

/** Whether a country code is in use; ZZ is, for nowhere. */
export const isCountryCode = (code: string): boolean => codes.has(code);

/** The English name of a country by its code; any other text as it is, and so the ZZ of demonstrations. */
export const countryName = (code: string): string =>
  countryPattern.test(code) && code !== 'ZZ' ? (english.of(code) ?? code) : code;

/** In what languages people write countries: of many that take part in the systems. Our decision. */
const languages = 'cs da de es fi fr hu it ja ko nb nl pl pt ru sv tr zh'.split(' ');

let known: readonly Known[] | undefined;

/** The codes that are in use, each with the English name of its country as Unicode has it (CLDR), then what others call it. */
export function countries(): readonly Known[] {
  if (known) return known;
  const names = [english, named('en', 'short'), ...languages.map(language => named(language))];
  known = [...codes].map(code => ({ value: code, names: names.flatMap(one => one.of(code) ?? []) }));
  return known;
}
