import { filled } from '../app/figures';

test('a chart over time skips no year and no month in which there was nothing', () => {
  const bars = (...labels: string[]) => labels.map(label => ({ label, count: 1 }));
  expect(filled(bars('2024', '2021')).map(({ label, count }) => [label, count])).toEqual([
    ['2021', 1],
    ['2022', 0],
    ['2023', 0],
    ['2024', 1],
  ]);
  expect(filled(bars('2025-11', '2026-02')).map(({ label }) => label)).toEqual([
    '2025-11',
    '2025-12',
    '2026-01',
    '2026-02',
  ]);
  expect(filled([])).toEqual([]);
});
