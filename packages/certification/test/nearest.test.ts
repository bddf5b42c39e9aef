import { countries, isCountryCode, nearest, productCategories } from '@conformity/certification';
import * as fc from 'fast-check';

const valuesOf = (typed: string, known = countries()) => nearest(typed, known).map(({ value }) => value);

test.each([
  ['Germany', 'DE'],
  ['germny', 'DE'],
  ['deu', 'DE'],
  ['UK', 'GB'],
  ['T\u00dcRKIYE', 'TR'],
  ['Netherland', 'NL'],
])('who writes %j for a country may mean %s', (typed, code) => expect(valuesOf(typed)).toContain(code));

test('what is written just so, or begins a word of the name, is nearer than what is only spelt alike', () => {
  const known = [{ value: 'IEC 60079-10' }, { value: 'IEC 60079-0', names: ['60079-0'] }, { value: 'IEC 60079-1' }];
  expect(valuesOf('60079-0', known)).toEqual(['IEC 60079-0']);
  expect(valuesOf('iec 60079', known).sort()).toEqual(['IEC 60079-0', 'IEC 60079-1', 'IEC 60079-10']);
});

test('of any text at most three values are named, one at least, and each names itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), typed => {
      const found = valuesOf(typed, productCategories);
      return found.length >= 1 && found.length <= 3;
    }),
  );
  for (const { value } of productCategories) expect(valuesOf(value, productCategories)[0]).toBe(value);
  expect(nearest('anything', [])).toEqual([]);
});

test.each([
  ['DE', true],
  ['ZZ', true],
  ['XK', true],
  ['DD', false],
  ['QQ', false],
  ['de', false],
  ['DEU', false],
])('whether %s is a country code in use: %s', (code, isOne) => expect(isCountryCode(code)).toBe(isOne));
