import * as fc from 'fast-check';
import { numbersIn, slipsIn, swappedDigits } from '../src';

const slip = (typed: string, registered: string) => {
  const { readings, slips } = numbersIn(typed);
  const [reading] = [...slips, ...readings.flatMap(swappedDigits), ...readings].filter(
    ({ key }) => key === numbersIn(registered).readings[0]?.key,
  );
  return slipsIn(typed, registered, { suffix: reading?.suffix ?? '' });
};

test.each([
  [
    'IECEx BAS O6.OO25',
    'IECEx BAS 06.0025',
    [
      { kind: 'LOOKALIKE', at: 10, typed: 'O', meant: '0' },
      { kind: 'LOOKALIKE', at: 13, typed: 'OO', meant: '00' },
    ],
  ],
  ['IECEx PTB 12.5', 'IECEx PTB 12.0005', [{ kind: 'ZEROS', at: 13, typed: '', meant: '000' }]],
  ['IECEx PTB 12.00005X', 'IECEx PTB 12.0005X', [{ kind: 'ZEROS', at: expect.any(Number), typed: '0', meant: '' }]],
  ['IECEx PTB 12.0050X', 'IECEx PTB 12.0005X', [{ kind: 'SWAPPED', at: 15, typed: '50', meant: '05' }]],
  ['IECEx PTB 12.0005', 'IECEx PTB 12.0005X', [{ kind: 'SUFFIX', at: 17, typed: '', meant: 'X' }]],
  ['IECEx PTB 12.0005U', 'IECEx PTB 12.0005X', [{ kind: 'SUFFIX', at: 17, typed: 'U', meant: 'X' }]],
  ['IECEx PTB 12.0005X', 'IECEx PTB 12.0005', [{ kind: 'SUFFIX', at: 17, typed: 'X', meant: '' }]],
  ['iecex ptb 12 0005x', 'IECEx PTB 12.0005X', []],
  [
    'on the plate: IECEx PTB 12.O005X Issue 2',
    'IECEx PTB 12.0005X',
    [{ kind: 'LOOKALIKE', at: 13, typed: 'O', meant: '0' }],
  ],
])('%s is not %s there', (typed, registered, slips) => {
  expect(slip(typed, registered)).toEqual(slips);
});

test('takes any text, and what it marks stands in the number', () => {
  const registered = 'IECEx PTB 12.0005X';
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), typed => {
      for (const { at, meant } of slipsIn(typed, registered, { suffix: '' }))
        expect(registered.toUpperCase().slice(at, at + meant.length)).toBe(meant.toUpperCase());
    }),
    { numRuns: 200 },
  );
});
