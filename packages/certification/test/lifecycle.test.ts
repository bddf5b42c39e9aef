import fc from 'fast-check';
import { type Act, addDays, calendarDate, effectiveStatus, lifecycle, Status, type StatusChange } from '../src';

const day = calendarDate;
const statuses = Object.values(Status);
const acts = Object.keys(lifecycle) as Act[];

/** Where an act leads from a status: itself for `unchanged`, null out of the register. */
const after = (act: Act, status: Status | null) => (lifecycle[act].to === 'unchanged' ? status : lifecycle[act].to);
const changes = (...lines: [Status, string][]): StatusChange[] =>
  lines.map(([status, since]) => ({ status, since: day(since) }));

describe('the lifecycle table', () => {
  test('every status is reached from a first draft or an import', () => {
    const reached = new Set<Status | null>([null]);
    for (let before = -1; before !== reached.size; ) {
      before = reached.size;
      for (const act of acts)
        for (const from of lifecycle[act].from) if (reached.has(from)) reached.add(after(act, from));
    }
    expect([...reached].sort()).toEqual([null, ...statuses].sort());
  });

  test('CANCELLED is final: the only way on is out of the register, or to undo a mistake', () => {
    expect(acts.filter(act => lifecycle[act].from.includes('CANCELLED'))).toEqual(['delete', 'reverse']);
    expect(after('delete', 'CANCELLED')).toBeNull();
  });

  test('a document that was public is never a draft again', () => {
    const back = acts.filter(act =>
      lifecycle[act].from.some(from => from && from !== 'DRAFT' && after(act, from) === 'DRAFT'),
    );
    expect(back).toEqual([]);
  });

  test('a draft that was never public is no object of the Secretariat', () => {
    for (const act of ['suspend', 'reinstate', 'cancel', 'delete', 'reverse'] as const)
      expect(lifecycle[act].from).not.toContain('DRAFT');
  });

  test('what works on a draft issue says so', () => {
    expect(acts.filter(act => lifecycle[act].needsDraftIssue)).toEqual([
      'edit',
      'issue',
      'delete-draft',
      'drop-amendment',
    ]);
  });
});

describe('the status that counts on a day', () => {
  const issued = changes(['CURRENT', '2020-02-29']);
  const suspended = changes(['CURRENT', '2020-02-29'], ['SUSPENDED', '2021-06-01']);
  const reinstated = changes(['CURRENT', '2020-02-29'], ['SUSPENDED', '2021-06-01'], ['CURRENT', '2021-09-01']);
  const cancelled = changes(['CURRENT', '2020-02-29'], ['CANCELLED', '2022-01-20']);
  const twiceInADay = changes(['CURRENT', '2020-02-29'], ['SUSPENDED', '2020-02-29'], ['CANCELLED', '2020-02-29']);

  test.each<[string, StatusChange[], string | null, string, string | null]>([
    ['none while it was never public', [], null, '2026-06-15', null],
    ['none on the day before issue 0', issued, null, '2020-02-28', null],
    ['CURRENT from the day of issue 0', issued, null, '2020-02-29', 'CURRENT'],
    ['CURRENT for ever without a last day', issued, null, '2999-12-31', 'CURRENT'],
    ['CURRENT on the day before the last', issued, '2023-02-28', '2023-02-27', 'CURRENT'],
    ['CURRENT on the last day of validity', issued, '2023-02-28', '2023-02-28', 'CURRENT'],
    ['EXPIRED on the day after the last', issued, '2023-02-28', '2023-03-01', 'EXPIRED'],
    ['CURRENT on 29 February where that is the last', issued, '2024-02-29', '2024-02-29', 'CURRENT'],
    ['EXPIRED on 1 March after a last day of 29 February', issued, '2024-02-29', '2024-03-01', 'EXPIRED'],
    ['none before issue 0 even where validity ended earlier', issued, '2019-01-01', '2020-02-28', null],
    ['CURRENT on the day before the suspension', suspended, null, '2021-05-31', 'CURRENT'],
    ['SUSPENDED from the day of the suspension', suspended, null, '2021-06-01', 'SUSPENDED'],
    ['SUSPENDED, not EXPIRED, after the last day of validity', suspended, '2021-12-31', '2022-01-01', 'SUSPENDED'],
    ['SUSPENDED on the day before it is reinstated', reinstated, null, '2021-08-31', 'SUSPENDED'],
    ['CURRENT from the day it is reinstated', reinstated, null, '2021-09-01', 'CURRENT'],
    ['EXPIRED where it is reinstated after its last day', reinstated, '2021-07-01', '2021-09-01', 'EXPIRED'],
    ['CURRENT on the day before it is cancelled', cancelled, null, '2022-01-19', 'CURRENT'],
    ['CANCELLED from the day it is cancelled', cancelled, null, '2022-01-20', 'CANCELLED'],
    ['CANCELLED, not EXPIRED, after the last day of validity', cancelled, '2021-01-01', '2026-06-15', 'CANCELLED'],
    ['EXPIRED in the days between its end and its cancellation', cancelled, '2021-01-01', '2021-06-15', 'EXPIRED'],
    ['the last of several of one day', twiceInADay, null, '2020-02-29', 'CANCELLED'],
  ])('is %s', (_, statusHistory, validUntil, on, expected) => {
    expect(effectiveStatus({ statusHistory, validUntil: validUntil ? day(validUntil) : null }, day(on))).toBe(expected);
  });

  test('is EXPIRED only for what would be CURRENT, and only after the last day', () => {
    const someDay = fc.integer({ min: 0, max: 3_000 }).map(days => addDays(day('2020-01-01'), days));
    const history = fc
      .array(fc.record({ status: fc.constantFrom('CURRENT', 'SUSPENDED', 'CANCELLED'), since: someDay }), {
        maxLength: 6,
      })
      .map(all => all.sort((a, b) => (a.since < b.since ? -1 : 1)) as StatusChange[]);
    fc.assert(
      fc.property(history, someDay, someDay, (statusHistory, validUntil, on) => {
        const without = effectiveStatus({ statusHistory, validUntil: null }, on);
        const expected = without === 'CURRENT' && on > validUntil ? 'EXPIRED' : without;
        expect(effectiveStatus({ statusHistory, validUntil }, on)).toBe(expected);
      }),
    );
  });
});
