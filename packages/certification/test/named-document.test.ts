import { calendarDate, type NamedDocument, whyNotInForce } from '../src';

const on = calendarDate('2026-06-15');
const current = { status: 'CURRENT' };

test.each<[string, NamedDocument | null, string | null]>([
  ['is current', current, null],
  ['ends on the day', { ...current, validUntil: on }, null],
  ['is of the day', { ...current, issuedOn: on }, null],
  ['is unknown', null, 'A 1 is not in the register.'],
  ['is suspended', { status: 'SUSPENDED', validUntil: calendarDate('2026-06-14') }, 'A 1 is SUSPENDED.'],
  [
    'ended the day before',
    { ...current, validUntil: calendarDate('2026-06-14') },
    'A 1 was valid until 2026-06-14, not on 2026-06-15.',
  ],
  [
    'is of the day after',
    { ...current, issuedOn: calendarDate('2026-06-16') },
    'A 1 is of 2026-06-16, after the day of issue, 2026-06-15.',
  ],
])('a document that %s', (_, document, why) => {
  expect(whyNotInForce('A 1', document, on)).toBe(why);
});
