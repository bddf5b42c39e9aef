import type { Known } from './nearest';

/** The form of a country code: the two capital letters of ISO 3166-1 alpha-2. Which of them are in use is not asked. */
export const countryPattern = /^[A-Z]{2}$/;

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Not where another code has taken its place, as DE that of DD, and not what Unicode keeps for tests. */
const isInUse = (code: string) => new Intl.Locale(`und-${code}`).region === code && !/^X[AB]$/.test(code);

/** The codes that are in use, each with the English name of its country as Unicode has it (CLDR); ZZ is nowhere. */
export const countries: readonly Known[] = (() => {
  const named = (style: 'long' | 'short') => new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none', style });
  const [names, shortNames] = [named('long'), named('short')];
  return letters.flatMap(first =>
    letters.flatMap(second => {
      const code = first + second;
      const name = names.of(code);
      return name && isInUse(code) ? [{ value: code, names: [name, shortNames.of(code) ?? name] }] : [];
    }),
  );
})();

const codes = new Set(countries.map(({ value }) => value));

/** Whether a country code is in use. */
export const isCountryCode = (code: string): boolean => codes.has(code);
