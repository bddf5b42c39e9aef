import { ownLanguage } from '../app/own-language';

const arrival = {
  'sec-fetch-mode': 'navigate',
  'sec-fetch-site': 'none',
  'accept-language': 'fr-CH,fr;q=0.9,en;q=0.8',
};
const led = (path: string, headers: Record<string, string> = {}) =>
  ownLanguage(new Request(`http://register.example${path}`, { headers: { ...arrival, ...headers } }));

test('a reader who arrives is led to the language that the browser prefers, at the same page', () => {
  expect(led('/')).toBe('/fr');
  expect(led('/c/IECEx%20BAS%2004.0053?issue=1', { 'sec-fetch-site': 'cross-site' })).toBe(
    '/fr/c/IECEx%20BAS%2004.0053?issue=1',
  );
});

test.each([
  ['prefers English', '/', { 'accept-language': 'en-GB,en;q=0.9,fr;q=0.8' }],
  ['takes only what the pages do not speak', '/', { 'accept-language': 'ja' }],
  ['opens an address of a language', '/fr', {}],
  ['has chosen English on a page of ours', '/', { 'sec-fetch-site': 'same-origin' }],
  ['is a program', '/', { 'sec-fetch-mode': 'cors' }],
])('nobody is led who %s', (_who, path, headers) => {
  expect(led(path, headers)).toBe(null);
});
