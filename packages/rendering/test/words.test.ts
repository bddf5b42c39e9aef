import { hasGlyph, printedLanguages } from '@conformity/certification';
import { dictionaryOf, wordsIn } from '../src/words';

const languages = printedLanguages.filter(language => language !== 'en');
const placesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

test.each(languages)(
  'the words in %s are those of every other language, with the same places to fill in and letters that can be printed',
  language => {
    const [own, french] = [dictionaryOf(language), dictionaryOf('fr')];
    expect(Object.keys(own)).toEqual(Object.keys(french));
    for (const [english, text] of Object.entries(own)) {
      expect(placesIn(text)).toEqual(placesIn(english));
      expect([...text].filter(sign => !hasGlyph(sign.codePointAt(0) ?? 0))).toEqual([]);
    }
  },
);

test('a label keeps its number and its colon; what has no translation stays as it is written', () => {
  const { label } = wordsIn(['fr']);
  expect(label('Applicant:')).toBe('Demandeur :');
  expect(label('1. This certificate may only be reproduced in full.')).toBe(
    '1. Ce certificat ne peut être reproduit qu’intégralement.',
  );
  expect(label('Temperature transmitter:')).toBe('Temperature transmitter:');
});

test('two languages stand beside each other, each once', () => {
  const { label } = wordsIn(['en', 'fr']);
  expect([label('Product'), label('Date'), label('Trademark (if any)', '\n')]).toEqual([
    'Product / Produit',
    'Date',
    'Trademark (if any)\nMarque de fabrique (si elle existe)',
  ]);
});
