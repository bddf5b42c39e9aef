import { speaking } from '../app/words';
import { en } from '../app/words/en';
import { languages } from '../app/words/languages';
import { localeOf, locales, pathIn, pathOf } from '../app/words/locales';

const texts = (words: object, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([name, said]) =>
    typeof said === 'string' ? [[path + name, said] as [string, string]] : texts(said, `${path}${name}.`),
  );
const placesIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
/** Of what is counted, the path without the plural form. */
const thing = (path: string) => path.replace(/_(zero|one|two|few|many|other)$/, '');

const english = new Map(texts(en));
const inEnglish = (path: string) => english.get(path) ?? english.get(`${thing(path)}_other`);
const counted = [...english.keys()].filter(path => path.endsWith('_other')).map(thing);
const others = locales.filter(locale => locale !== 'en');

test.each(others)('%s says the same of the same things as English, in the same places', locale => {
  const own = texts(languages[locale]);
  expect(new Set(own.map(([path]) => thing(path)))).toEqual(new Set([...english.keys()].map(thing)));
  for (const [path, text] of own) expect([path, placesIn(text)]).toEqual([path, placesIn(inEnglish(path) ?? '')]);
});

test.each(locales)('%s has a text for each of its plural forms, and for none that it has not', locale => {
  const { pluralCategories } = new Intl.PluralRules(locale).resolvedOptions();
  const own = texts(languages[locale]).map(([path]) => path);
  for (const one of counted)
    expect(own.filter(path => path !== one && thing(path) === one).sort()).toEqual(
      pluralCategories.map(form => `${one}_${form}`).sort(),
    );
});

/** Names, and words that other languages have in common with English. */
const shared = new Set([
  ...[
    'Conformity Graph',
    'IECEx BAS 04.0053',
    'IECEx',
    'IECQ',
    'IECEE',
    'IECRE',
    'CSV',
    'Feed (Atom)',
    '{{name}}, {{day}}',
  ],
  ...[
    'Arguments',
    'Code',
    'Codes',
    'Contacts',
    'Documents',
    '{{number}} document',
    '{{number}} documents',
    'Interface',
    'Logo',
  ],
  ...[
    'Message',
    'Name',
    'No',
    'Signature',
    'no',
    'Organisation',
    'Organisations',
    'Pages',
    'Site',
    'Sites',
    'Suggestions',
    'System',
  ],
  ...['Surveillance due', 'Due', 'Union', 'Verdict', 'Website'],
]);
test.each(others)('%s leaves nothing in English but names and words that it has in common with it', locale => {
  const left = texts(languages[locale]).filter(([path, text]) => text === inEnglish(path) && !shared.has(text));
  expect(left).toEqual([]);
});

test('days, numbers and countries are written as the language writes them', () => {
  const five = ['de', 'en', 'es', 'fr', 'zh'] as const;
  expect(five.map(locale => speaking(locale).day('2026-06-15'))).toEqual([
    '15. Juni 2026',
    'June 15, 2026',
    '15 de junio de 2026',
    '15 juin 2026',
    '2026年6月15日',
  ]);
  expect(five.map(locale => speaking(locale).country('DE'))).toEqual([
    'Deutschland',
    'Germany',
    'Alemania',
    'Allemagne',
    '德国',
  ]);
  expect(speaking('en').country('ZZ')).toBe('ZZ');
  expect(speaking('fr').pageOf('CA/11022/CSA')).toBe('/fr/c/CA%2F11022%2FCSA');
});

test.each([
  ['/', 'en', '/', '/fr'],
  ['/fr', 'fr', '', '/fr'],
  ['/fr/desk', 'fr', '/desk', '/fr/desk'],
  ['/fr.data', 'fr', '.data', '/fr.data'],
  ['/framed', 'en', '/framed', '/fr/framed'],
])('%s is a page in %s', (address, locale, path, inFrench) => {
  expect([localeOf(address), pathOf(address), pathIn('fr', address)]).toEqual([locale, path, inFrench]);
});

test('the same page in English has no prefix', () => {
  expect(['/fr', '/fr/search', '/search'].map(path => pathIn('en', path))).toEqual(['/', '/search', '/search']);
});
