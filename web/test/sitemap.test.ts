import { daysIn, filesOf } from '../app/sitemap';

test('the files of a month name each of its days once, the more of them the more was issued', () => {
  expect(filesOf('2024-02', 10)).toEqual([{ from: '2024-02-01', to: '2024-02-29' }]);
  for (const count of [1_001, 6_700, 1_000_000]) {
    const files = filesOf('2024-01', count);
    expect(files).toHaveLength(Math.min(31, Math.ceil(count / 1_000)));
    expect([files[0]?.from, files.at(-1)?.to]).toEqual(['2024-01-01', '2024-01-31']);
    for (const [at, { to }] of files.slice(0, -1).entries())
      expect(Date.parse(files[at + 1]?.from ?? '') - Date.parse(to)).toBe(86_400_000);
  }
});

test.each(['', 'from=2024-01-01', 'from=x&to=2024-01-01', 'from=2024-13-01&to=2024-01-31'])(
  'an address that names no days is that of the index: %s',
  search => {
    expect(daysIn(new URLSearchParams(search))).toBeNull();
  },
);
