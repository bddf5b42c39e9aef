import { speaking } from '../app/words';
import { en } from '../app/words/en';
import { fr } from '../app/words/fr';

const texts = (words: object, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([name, said]) =>
    typeof said === 'string' ? [[path + name, said] as [string, string]] : texts(said, `${path}${name}.`),
  );
const placesIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

test('each language says the same of the same things', () => {
  const french = new Map(texts(fr));
  for (const [path, text] of texts(en))
    expect([path, placesIn(french.get(path) ?? '')]).toEqual([path, placesIn(text)]);
});

test('days, numbers and countries are written as the language writes them', () => {
  const [english, french] = [speaking('en'), speaking('fr')];
  expect([english.day('2026-06-15'), french.day('2026-06-15')]).toEqual(['June 15, 2026', '15 juin 2026']);
  expect([english.country('DE'), french.country('DE')]).toEqual(['Germany', 'Allemagne']);
  expect(english.country('ZZ')).toBe('ZZ');
  expect(french.pageOf('CA/11022/CSA')).toBe('/fr/c/CA%2F11022%2FCSA');
});
