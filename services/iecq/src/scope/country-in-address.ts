import { fold } from './vocabulary';

const plain = (name: string) =>
  fold(name.normalize('NFKD'))
    .replace(/[^\p{L} ]/gu, '')
    .replace(/^the /, '')
    .trim();

/** Other names under which addresses end. Our decision. */
const ALIASES: Record<string, string> = {
  us: 'US',
  usa: 'US',
  'united states of america': 'US',
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  prc: 'CN',
  'pr china': 'CN',
  'peoples republic of china': 'CN',
  'hong kong': 'HK',
  macau: 'MO',
  macao: 'MO',
  roc: 'TW',
  korea: 'KR',
  'republic of korea': 'KR',
  'viet nam': 'VN',
  'czech republic': 'CZ',
  turkey: 'TR',
  holland: 'NL',
};

/** What an address may rightly end with beside the name of its country: a state of the USA, China for its regions. */
const ALSO: Record<string, readonly string[]> = { US: ['GE'], HK: ['CN'], MO: ['CN'], TW: ['CN'] };

const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const CODES = new Map([
  ...letters
    .flatMap(first => letters.map(second => first + second))
    // Codes no longer in use are made new by the locale, and must not take the name of another.
    .filter(code => new Intl.Locale(`und-${code}`).region === code)
    .map(code => [plain(names.of(code) ?? ''), code] as const)
    .filter(([name]) => name !== ''),
  ...Object.entries(ALIASES),
]);

/** The code of a country other than `country` with which an address ends; null where it ends with none that is known. */
export function otherCountryIn(address: string, country: string): string | null {
  const lastLine =
    address
      .trim()
      .split(/[,;\n]/)
      .at(-1) ?? '';
  const afterPostcode = lastLine.split(/\d/).findLast(part => plain(part) !== '') ?? '';
  const named = CODES.get(plain(afterPostcode));
  return !named || named === country || ALSO[country]?.includes(named) ? null : named;
}
