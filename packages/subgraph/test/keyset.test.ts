import fc from 'fast-check';
import { boundsOf, cursorOf } from '../src';

const text = fc.string({ unit: 'grapheme', maxLength: 20 }).filter(value => !value.includes('\0'));
const place = fc.array(text, { minLength: 1, maxLength: 4 });
const placeOf = (list: string, after: string, parts: number, fits?: (place: string[]) => boolean) =>
  boundsOf(list, { after, before: null }, parts, fits).after;
const refused = expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_INPUT', field: 'after' }) });

test('a cursor names the place that it was made of', () => {
  fc.assert(
    fc.property(fc.string(), place, (list, at) => {
      expect(placeOf(list, cursorOf(list, at), at.length)).toEqual(at);
    }),
  );
});

test('a cursor of another list or order is refused', () => {
  fc.assert(
    fc.property(text, text, place, (list, other, at) => {
      fc.pre(list !== other);
      expect(() => placeOf(other, cursorOf(list, at), at.length)).toThrow(refused);
      expect(() => placeOf(list, cursorOf(list, at), at.length + 1)).toThrow(refused);
    }),
  );
});

test('a cursor whose values do not fit the order is refused', () => {
  const isDay = ([day = '']: string[]) => /^\d{4}-\d\d-\d\d$/.test(day);
  expect(placeOf('acts', cursorOf('acts', ['2026-01-02', 'a']), 2, isDay)).toEqual(['2026-01-02', 'a']);
  expect(() => placeOf('acts', cursorOf('acts', ['today', 'a']), 2, isDay)).toThrow(refused);
});

test('whatever else is given is refused, and nothing breaks', () => {
  const encoded = fc.json().map(json => Buffer.from(json).toString('base64url'));
  fc.assert(
    fc.property(fc.oneof(fc.string(), encoded), cursor => {
      expect(() => placeOf('bodies', cursor, 2)).toThrow(refused);
    }),
  );
});

test.each([
  ['with something behind it', `${cursorOf('bodies', ['a', 'b'])}=`],
  ['with a place that is no text', Buffer.from('["bodies",1,"b"]').toString('base64url')],
  ['with a sign that PostgreSQL does not take', cursorOf('bodies', ['a\0', 'b'])],
  ['written otherwise', Buffer.from('["bodies", "a","b"]').toString('base64url')],
])('a cursor %s is refused', (_, cursor) => {
  expect(() => placeOf('bodies', cursor, 2)).toThrow(refused);
});

test('a cursor that is no place is told by the argument that has it', () => {
  const after = cursorOf('bodies', ['a', 'b']);
  expect(boundsOf('bodies', { after, before: null }, 2)).toEqual({ after: ['a', 'b'], before: null });
  expect(() => boundsOf('bodies', { after, before: 'x' }, 2)).toThrow(
    /^before: .* Take `startCursor` of the page after/,
  );
});
