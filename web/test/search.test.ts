import { chosenIn, saying, searchIn, toggled } from '../app/search';

const address = (text: string) => new URLSearchParams(text);

test('an address says what is looked for, by what it is narrowed, and in which order', () => {
  const search = searchIn(address('q=lamp&systems=IECEX&systems=IECQ&issuedFrom=2024-01-01&sort=OLDEST&view=table'));
  expect(search).toMatchObject({ query: 'lamp', sort: 'OLDEST', isTable: true });
  expect(search.filter).toEqual({ systems: ['IECEX', 'IECQ'], issuedFrom: '2024-01-01' });
  expect(chosenIn(search)).toHaveLength(3);
});

test('who looks for words is shown the best match first, who looks for none the newest', () => {
  expect(searchIn(address('q=lamp')).sort).toBe('RELEVANCE');
  expect(searchIn(address('')).sort).toBe('NEWEST');
  expect(searchIn(address('sort=RELEVANCE')).sort).toBe('NEWEST');
});

test('what nobody can choose in an address is passed over', () => {
  const search = searchIn(address('q=%00+&sort=BEST&issuedFrom=yesterday&statuses=DRAFT&systems='));
  expect(search).toMatchObject({ query: null, sort: 'NEWEST', filter: {} });
});

test('a value is chosen and taken back by its address, from the first page on', () => {
  const params = address('q=lamp&countries=DE&after=xyz');
  expect(toggled(params, 'countries', 'FR')).toBe('?q=lamp&countries=DE&countries=FR');
  expect(toggled(params, 'countries', 'DE')).toBe('?q=lamp');
  expect(saying(params, { after: null, view: 'table' })).toBe('?q=lamp&countries=DE&view=table');
});
