import type { Cell, Column, Sheet } from '../src';

export const columns: Column[] = [
  { header: 'Number', width: 24, type: 'text' },
  { header: 'Issued on', width: 12, type: 'date' },
  { header: 'Issues', width: 8, type: 'integer' },
  { header: 'Power', width: 10, type: 'number' },
  { header: 'Address', width: 40, type: 'link' },
];

/** Rows in batches; says how many of them were taken, and whether somebody has let go of them. */
export function aSource(...batches: (readonly (readonly Cell[])[])[]) {
  const source = { isClosed: false, taken: 0, batches: { [Symbol.asyncIterator]: () => iterator } };
  const iterator: AsyncIterator<readonly (readonly Cell[])[]> = {
    next: async () => {
      const value = batches[source.taken++];
      return value ? { value } : { done: true, value };
    },
    return: async value => {
      source.isClosed = true;
      return { done: true, value };
    },
  };
  return source;
}

/** A sheet of rows, with what a test wants different. */
export function aSheet(rows: readonly (readonly Cell[])[], changes: Partial<Sheet> = {}): Sheet {
  return {
    name: 'Certificates',
    columns,
    batches: aSource(rows).batches,
    about: count => [
      ['Rows', String(count)],
      ['Asked for', '{ system: "IECEx" }'],
    ],
    madeAt: new Date('2024-03-05T00:00:00Z'),
    ...changes,
  };
}

export const aRow = (i: number): Cell[] => [
  `IECEx NBT 24.${i}`,
  '2024-03-05',
  i,
  i / 4,
  `https://example.org/${i}?a=1&b="2"`,
];

/** Texts that a spreadsheet would take for formulas. */
export const dangerous = [
  '=1+1',
  '+1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1',
  '＋1',
  '－1',
  '＠a',
  '=HYPERLINK("x","y")',
];
