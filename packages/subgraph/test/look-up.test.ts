import { lookUp } from '../src/look-up';

const lamp = { id: 'exc_1' };
const pump = { id: 'exc_2' };
const byId = jest.fn(async (id: string) => [lamp, pump].find(one => one.id === id) ?? null);
const byNumber = jest.fn((number: string) => (number === '26.0001' ? lamp : null));
const look = (given: { id?: string | null; number?: string | null }) =>
  lookUp({ id: null, number: null, ...given }, { id: byId, number: byNumber });
beforeEach(() => jest.clearAllMocks());

test.each([
  ['its id', { id: 'exc_1' }, lamp],
  ['its number', { number: ' 26.0001 ' }, lamp],
  ['both, where they agree', { id: 'exc_1', number: '26.0001' }, lamp],
  ['its number, beside blanks', { id: ' ', number: '26.0001' }, lamp],
  ['an id that nothing has', { id: 'exc_3' }, null],
  ['a number that nothing has', { number: '26.0009' }, null],
  ['an id and a number that nothing has', { id: 'exc_3', number: '26.0009' }, null],
])('a thing is found by %s', async (_, given, expected) => {
  expect(await look(given)).toBe(expected);
});

test.each([
  [{}, 'id', 'missing'],
  [{ id: null, number: null }, 'id', 'missing'],
  [{ id: '' }, 'id', 'empty'],
  [{ number: ' \n' }, 'number', 'empty'],
])('%j names nothing, and is told that %s is %s', async (given, field, what) => {
  await expect(look(given)).rejects.toMatchObject({
    message: `${field}: is ${what}. Give the id or the number.`,
    extensions: { code: 'BAD_INPUT', field },
  });
  expect([byId, byNumber].flatMap(way => way.mock.calls)).toEqual([]);
});

test.each([
  ['two things', { id: 'exc_2', number: '26.0001' }],
  ['a thing and nothing', { id: 'exc_1', number: '26.0009' }],
  ['nothing and a thing', { id: 'exc_3', number: '26.0001' }],
])('an id and a number of %s are refused in the same words', async (_, given) => {
  await expect(look(given)).rejects.toMatchObject({
    message: 'number: is not of what the id names. Give one of the two.',
    extensions: { code: 'BAD_INPUT', field: 'number' },
  });
});
