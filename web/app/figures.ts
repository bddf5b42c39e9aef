import type { FiguresPageQuery } from '@conformity/client';

/** The question behind each figure, as it is opened in the explorer. */
export const questions = {
  growth: '{ statistics(by: [YEAR, SYSTEM]) { year system count } }',
  status: '{ statistics(by: [SYSTEM, EFFECTIVE_STATUS]) { system effectiveStatus count } }',
  bodies: '{ statistics(by: [ISSUER], order: MOST, first: 12) { issuer { name } count } }',
  countries: '{ statistics(by: [COUNTRY_OF_HOLDER], order: MOST, first: 15) { countryOfHolder count } }',
  standards: '{ statistics(by: [STANDARD], order: MOST, first: 12) { standard count } }',
  ages: '{ statistics(by: [MONTH], dated: STATUS_CHANGE, filter: { statuses: [SUSPENDED] }) { month count } }',
};
export type FigureName = keyof typeof questions;

/** What each figure counts, as rows of a file. */
export const rowsOf: Record<FigureName, (found: FiguresPageQuery) => object[]> = {
  growth: ({ byYear }) => (byYear ?? []).map(({ year, system, count }) => ({ year, system, count })),
  status: ({ byStatus }) =>
    (byStatus ?? []).map(({ system, effectiveStatus, count }) => ({ system, status: effectiveStatus, count })),
  bodies: ({ byBody }) => (byBody ?? []).map(({ issuer, count }) => ({ body: issuer?.name, id: issuer?.id, count })),
  countries: ({ byCountry }) =>
    (byCountry ?? []).map(({ countryOfHolder, count }) => ({ country: countryOfHolder, count })),
  standards: ({ byStandard }) => (byStandard ?? []).map(({ standard, count }) => ({ standard, count })),
  ages: ({ suspendedSince }) => (suspendedSince ?? []).map(({ month, count }) => ({ month, count })),
};

/** Every year from the first one to the last, those with nothing too; of months, as `2026-03`, every month. */
export function everyOne(given: readonly string[]): string[] {
  const [first, ...others] = [...given].sort();
  if (!first) return [];
  const last = others.at(-1) ?? first;
  const isOfMonths = first.includes('-');
  const at = (label: string) => {
    const [year = 0, month = 1] = label.split('-').map(Number);
    return isOfMonths ? year * 12 + month - 1 : year;
  };
  return Array.from({ length: at(last) - at(first) + 1 }, (_, step) => {
    const one = at(first) + step;
    return isOfMonths ? `${Math.floor(one / 12)}-${String((one % 12) + 1).padStart(2, '0')}` : String(one);
  });
}

/** The same bars, with those of nothing between them. */
export function filled<Bar extends { label: string; count: number }>(bars: readonly Bar[]): Bar[] {
  const [like] = bars;
  if (!like) return [];
  return everyOne(bars.map(({ label }) => label)).map(
    label => bars.find(bar => bar.label === label) ?? { ...like, label, count: 0 },
  );
}
